import { seededRandom } from './random.ts';

/** Sheets to type a second time: a tenth, at least one of any and four from twenty on, drawn by a seed, in order. */
export function keyingSample(sheets: readonly number[], seed: number): number[] {
  const wanted = Math.min(sheets.length, Math.max(Math.ceil(sheets.length / 10), sheets.length < 20 ? 1 : 4));
  const random = seededRandom(seed);
  const drawn = [...sheets];
  for (let i = 0; i < wanted; i++) {
    const other = i + Math.floor(random() * (drawn.length - i));
    [drawn[i], drawn[other]] = [drawn[other], drawn[i]];
  }
  return drawn.slice(0, wanted).sort((a, b) => a - b);
}

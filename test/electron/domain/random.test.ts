import { expect, it } from 'vitest';
import { seededRandom } from '../../../electron/domain/random.ts';

function draw(seed: number, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
}

it('the same seed gives the same numbers, another seed others', () => {
  expect(draw(5, 4)).toEqual(draw(5, 4));
  expect(draw(5, 4)).not.toEqual(draw(6, 4));
});

it('numbers lie between 0 and 1 and fill the ten tenths evenly', () => {
  const tenths = new Array<number>(10).fill(0);
  for (const value of draw(1, 10_000)) tenths[Math.floor(10 * value)] += 1;
  expect(tenths.every((count) => count > 900 && count < 1100)).toBe(true);
});

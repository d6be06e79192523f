import { insideFrom, insideSide, patchSide } from './box-patch.ts';

/** How dark the inside of a box is, spot by spot: answers to two questions in steps of a five-hundredth. */
export interface DarknessLevels {
  /** The darkness that this share of the inside reaches. */
  reachedBy(share: number): number;
  /** The share of the inside that is darker than this. */
  shareOver(darkness: number): number;
}

const steps = 500;
const count = insideSide * insideSide;

/** Counts the darkness of every pixel surely inside the outline. */
export function darknessLevels(darkness: Float32Array): DarknessLevels {
  const atLeast = new Uint16Array(steps + 2);
  for (let row = insideFrom; row < insideFrom + insideSide; row += 1)
    for (let at = row * patchSide + insideFrom; at < row * patchSide + insideFrom + insideSide; at += 1) {
      const step = ((darkness[at] ?? 0) * steps) | 0;
      atLeast[step] = (atLeast[step] ?? 0) + 1;
    }
  for (let step = steps; step >= 0; step -= 1) atLeast[step] = (atLeast[step] ?? 0) + (atLeast[step + 1] ?? 0);
  return {
    reachedBy(share) {
      const wanted = Math.max(1, share * count);
      let low = 0;
      let high = steps;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((atLeast[middle] ?? 0) >= wanted) low = middle;
        else high = middle - 1;
      }
      return low / steps;
    },
    shareOver: (limit) => (atLeast[Math.min(steps + 1, Math.max(0, Math.ceil(limit * steps)))] ?? 0) / count,
  };
}

const softSide = 7;
const sums = new Float32Array((insideSide + 1) * (insideSide + 1));

/** The darkest square of 1.2 mm inside the outline, by its mean: a stroke counts, single dots of a dither do not. */
export function softPeak(darkness: Float32Array): number {
  const width = insideSide + 1;
  for (let row = 0; row < insideSide; row += 1) {
    let line = 0;
    for (let column = 0; column < insideSide; column += 1) {
      line += darkness[(row + insideFrom) * patchSide + column + insideFrom] ?? 0;
      sums[(row + 1) * width + column + 1] = line + (sums[row * width + column + 1] ?? 0);
    }
  }
  let most = 0;
  for (let row = 0; row + softSide <= insideSide; row += 1)
    for (let at = row * width; at < row * width + width - softSide; at += 1) {
      const below = at + softSide * width;
      const sum = (sums[below + softSide] ?? 0) - (sums[below] ?? 0) - (sums[at + softSide] ?? 0) + (sums[at] ?? 0);
      if (sum > most) most = sum;
    }
  return most / (softSide * softSide);
}

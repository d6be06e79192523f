import { patchSide, type BoxPatch } from './box-patch.ts';

const middleFrom = 19;
const middleSide = 10;
const fewBoxes = 4;
const leastExcess = 0.002;

/**
 * Takes away from every box what the page's emptiest boxes show at the same spot beyond their middle: the blur of the
 * outline, pale rims of a sharpened scan, whatever the form prints alike beside each box. The fewer boxes there are to
 * learn it from, the less is taken away.
 */
export function withoutPrint(patches: readonly BoxPatch[], emptiest: readonly BoxPatch[]): BoxPatch[] {
  const excess = excessOf(emptiest);
  const spots = Uint16Array.from(excess.keys()).filter((at) => (excess[at] ?? 0) > leastExcess);
  return patches.map(({ darkness, paper }) => {
    const rest = Float32Array.from(darkness);
    for (const at of spots) rest[at] = Math.max(0, (rest[at] ?? 0) - (excess[at] ?? 0));
    return { darkness: rest, paper };
  });
}

/** How much darker each spot is than the middle, on the mean of the given boxes. */
function excessOf(emptiest: readonly BoxPatch[]): Float32Array {
  const excess = new Float32Array(patchSide * patchSide);
  for (const { darkness } of emptiest)
    for (let at = 0; at < excess.length; at += 1) excess[at] = (excess[at] ?? 0) + (darkness[at] ?? 0);
  let middle = 0;
  for (let row = middleFrom; row < middleFrom + middleSide; row += 1)
    for (let at = row * patchSide + middleFrom; at < row * patchSide + middleFrom + middleSide; at += 1)
      middle += excess[at] ?? 0;
  middle /= middleSide * middleSide;
  for (let at = 0; at < excess.length; at += 1)
    excess[at] = Math.max(0, (excess[at] ?? 0) - middle) / (emptiest.length + fewBoxes);
  return excess;
}

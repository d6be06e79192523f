import { expect, test } from 'vitest';
import { patchSide, type BoxPatch } from '../../../../electron/files/scan/box-patch.ts';
import { withoutPrint } from '../../../../electron/files/scan/empty-look.ts';
import { nearestBoxes, overNear } from '../../../../electron/files/scan/near-boxes.ts';

/** A box whose outline bleeds 0.2 dark into its inside, with an optional stroke down its middle. */
function aBox(stroke = 0): BoxPatch {
  const darkness = new Float32Array(patchSide * patchSide).fill(0.02);
  for (let at = 14; at < 34; at += 1) darkness[14 * patchSide + at] = 0.2;
  for (let row = 18; row < 30; row += 1) darkness[row * patchSide + 24] = Math.max(0.02, stroke);
  return { darkness, paper: 0.9 };
}

test('what all empty boxes of a page show alike is not taken for ink, and a stroke stays', () => {
  const empty = Array.from({ length: 12 }, () => aBox());
  const [marked] = withoutPrint([aBox(0.6)], empty);
  expect(marked?.darkness[14 * patchSide + 20]).toBeLessThan(0.07);
  expect(marked?.darkness[24 * patchSide + 24]).toBeCloseTo(0.6, 2);
});

test('one single box proves little about the print: most of what it shows is left', () => {
  const [other] = withoutPrint([aBox()], [aBox()]);
  expect(other?.darkness[14 * patchSide + 20]).toBeGreaterThan(0.15);
});

test('a box in the shade is measured against the boxes in the same shade', () => {
  const places = Array.from({ length: 20 }, (_, at) => ({ x: 10 * (at % 10), y: at < 10 ? 0 : 200 }));
  const near = nearestBoxes(places);
  expect(near[0]?.every((at) => at < 10)).toBe(true);
  const values = places.map((_, at) => (at < 10 ? 0 : 0.2) + (at === 15 ? 0.1 : 0));
  const over = overNear(values, near, 0.01);
  expect(over.flatMap((value, at) => (value > 3 ? [at] : []))).toEqual([15]);
});

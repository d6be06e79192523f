import { type FormBox } from '../../contract/form-layout.ts';
import { type PlacedBox } from './boxes.ts';
import { type GreyImage } from './grey.ts';
import { sampleArea } from './sample.ts';
import { type PlaceOnScan } from './sheet-map.ts';

/** Resolution and side of the straightened picture of a box: 8 mm, of which the box is the middle 4.5 mm. */
export const patchPixelsPerMm = 6;
export const patchSide = 48;

/** The part of the picture that is surely inside the outline: 3.33 mm in the middle. */
export const insideFrom = 14;
export const insideSide = 20;

const outerFrom = 8;
const outerTo = 39;
const sideMm = patchSide / patchPixelsPerMm;
const raw = new Uint8Array(patchSide * patchSide);

const darknessOf = new Float32Array(256);

/** A box as darkness: 0 as light as the paper round it, 1 black, and how light that paper is (0 to 1). */
export interface BoxPatch {
  readonly darkness: Float32Array;
  readonly paper: number;
}

/** Cuts a box out of the scan where it was found, straight and divided by the paper beside it. */
export function cutBox(image: GreyImage, place: PlaceOnScan, box: FormBox, placed: PlacedBox): BoxPatch {
  const x = box.x + box.w / 2 + placed.dx - sideMm / 2;
  const y = box.y + box.h / 2 + placed.dy - sideMm / 2;
  sampleArea(image, place, { x, y, w: sideMm, h: sideMm }, patchSide, patchSide, raw);
  const white = Math.max(16, paperValue());
  for (let value = 0; value < 256; value += 1) darknessOf[value] = Math.max(0, 1 - value / white);
  const darkness = new Float32Array(patchSide * patchSide);
  for (let at = 0; at < darkness.length; at += 1) darkness[at] = darknessOf[raw[at] ?? 0] ?? 0;
  return { darkness, paper: white / 255 };
}

const counts = new Uint16Array(256);

/** The value that a quarter of the pixels round the box exceed: paper, unless ink covers most of the surroundings. */
function paperValue(): number {
  counts.fill(0);
  let total = 0;
  for (let row = 0; row < patchSide; row += 1) {
    const isBeside = row < outerFrom || row > outerTo;
    for (let column = 0; column < patchSide; column += 1) {
      if (!isBeside && column >= outerFrom && column <= outerTo) continue;
      const value = raw[row * patchSide + column] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      total += 1;
    }
  }
  let left = total / 4;
  let value = 255;
  for (; value > 0; value -= 1) {
    left -= counts[value] ?? 0;
    if (left <= 0) break;
  }
  return value;
}

import { insideFrom, insideSide, patchSide } from './box-patch.ts';

/** What the ink inside a box looks like as shapes; lengths as shares of the inside's side. */
export interface InkShape {
  readonly blobArea: number;
  readonly blobExtent: number;
  readonly blobNarrow: number;
  readonly cells: number;
  readonly bandShare: number;
  readonly bandBeyond: number;
  readonly slant: number;
}

/** The shape of a box without any ink. */
export const noInkShape: InkShape = {
  blobArea: 0,
  blobExtent: 0,
  blobNarrow: 0,
  cells: 0,
  bandShare: 0,
  bandBeyond: 0,
  slant: 0,
};

const count = insideSide * insideSide;
const labels = new Uint8Array(count);
const stack = new Uint16Array(count);

/** Describes ink darker than `limit`: its largest blob, the cells it touches, and whether it is one straight line. */
export function inkShape(darkness: Float32Array, limit: number): InkShape {
  const blob = largestBlob(darkness, limit);
  if (blob.area === 0) return noInkShape;
  const band = straightBand(darkness, limit);
  return {
    blobArea: blob.area / count,
    blobExtent: Math.max(blob.width, blob.height) / insideSide,
    blobNarrow: Math.min(blob.width, blob.height) / insideSide,
    cells: touchedCells(darkness, limit) / 16,
    ...band,
  };
}

function largestBlob(darkness: Float32Array, limit: number): { area: number; width: number; height: number } {
  for (let row = 0, at = 0; row < insideSide; row += 1)
    for (let column = 0; column < insideSide; column += 1, at += 1)
      labels[at] = (darkness[(row + insideFrom) * patchSide + column + insideFrom] ?? 0) > limit ? 1 : 0;
  let best = { area: 0, width: 0, height: 0 };
  for (let start = 0; start < count; start += 1) {
    if (labels[start] !== 1) continue;
    const blob = floodFrom(start);
    if (blob.area > best.area) best = blob;
  }
  return best;
}

function floodFrom(start: number): { area: number; width: number; height: number } {
  let depth = 1;
  let area = 0;
  let [left, right, top, bottom] = [insideSide, 0, insideSide, 0];
  stack[0] = start;
  labels[start] = 2;
  const push = (at: number) => {
    if (labels[at] !== 1) return;
    labels[at] = 2;
    stack[depth] = at;
    depth += 1;
  };
  while (depth > 0) {
    depth -= 1;
    const at = stack[depth] ?? 0;
    const row = (at / insideSide) | 0;
    const column = at - row * insideSide;
    area += 1;
    if (column < left) left = column;
    if (column > right) right = column;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column > 0) push(at - 1);
    if (column + 1 < insideSide) push(at + 1);
    if (row > 0) push(at - insideSide);
    if (row + 1 < insideSide) push(at + insideSide);
  }
  return { area, width: right - left + 1, height: bottom - top + 1 };
}

/** How many of four by four cells are inked over more than a tenth of their area. */
function touchedCells(darkness: Float32Array, limit: number): number {
  const cell = insideSide / 4;
  let touched = 0;
  for (let top = insideFrom; top < insideFrom + insideSide; top += cell)
    for (let left = insideFrom; left < insideFrom + insideSide; left += cell) {
      let dark = 0;
      for (let row = top; row < top + cell; row += 1)
        for (let column = left; column < left + cell; column += 1)
          if ((darkness[row * patchSide + column] ?? 0) > limit) dark += 1;
      if (dark > 0.1 * cell * cell) touched += 1;
    }
  return touched;
}

/**
 * The line of best fit through the ink: the share of ink within 0.4 mm of it, the darkness where it would go on outside
 * the box at the fainter of both ends (folds and streaks go on, strokes end), and how far from upright or level it is.
 */
function straightBand(darkness: Float32Array, limit: number): { bandShare: number; bandBeyond: number; slant: number } {
  let [sum, sumX, sumY] = [0, 0, 0];
  const to = insideFrom + insideSide;
  for (let row = insideFrom; row < to; row += 1)
    for (let column = insideFrom; column < to; column += 1) {
      const dark = darkness[row * patchSide + column] ?? 0;
      if (dark <= limit) continue;
      sum += dark;
      sumX += dark * column;
      sumY += dark * row;
    }
  if (sum === 0) return { bandShare: 0, bandBeyond: 0, slant: 0 };
  const [x, y] = [sumX / sum, sumY / sum];
  const angle = mainAngle(darkness, limit, x, y);
  const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
  let within = 0;
  for (let row = insideFrom; row < to; row += 1)
    for (let column = insideFrom; column < to; column += 1) {
      const dark = darkness[row * patchSide + column] ?? 0;
      if (dark > limit && Math.abs((column - x) * alongY - (row - y) * alongX) < 2.4) within += dark;
    }
  const beyond = Math.min(
    darknessBeyond(darkness, x, y, alongX, alongY),
    darknessBeyond(darkness, x, y, -alongX, -alongY),
  );
  return { bandShare: within / sum, bandBeyond: beyond, slant: Math.abs(Math.sin(2 * angle)) };
}

function mainAngle(darkness: Float32Array, limit: number, x: number, y: number): number {
  let [xx, xy, yy] = [0, 0, 0];
  const to = insideFrom + insideSide;
  for (let row = insideFrom; row < to; row += 1)
    for (let column = insideFrom; column < to; column += 1) {
      const dark = darkness[row * patchSide + column] ?? 0;
      if (dark <= limit) continue;
      xx += dark * (column - x) * (column - x);
      xy += dark * (column - x) * (row - y);
      yy += dark * (row - y) * (row - y);
    }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

/** The mean over 1.2 mm of the darkest of three pixels across, beyond the outline in one direction. */
function darknessBeyond(darkness: Float32Array, x: number, y: number, stepX: number, stepY: number): number {
  const centre = (patchSide - 1) / 2;
  let sum = 0;
  let steps = 0;
  for (let far = 0; far < patchSide; far += 1) {
    const column = x + far * stepX;
    const row = y + far * stepY;
    const out = Math.max(Math.abs(column - centre), Math.abs(row - centre));
    if (out < 15.5) continue;
    if (out > 22.5) break;
    sum += darkestAcross(darkness, column, row, stepX, stepY);
    steps += 1;
  }
  return steps > 0 ? sum / steps : 0;
}

function darkestAcross(darkness: Float32Array, x: number, y: number, stepX: number, stepY: number): number {
  let most = 0;
  for (let side = -1; side <= 1; side += 1) {
    const column = Math.round(x - side * stepY);
    const row = Math.round(y + side * stepX);
    const dark = darkness[row * patchSide + column] ?? 0;
    if (dark > most) most = dark;
  }
  return most;
}

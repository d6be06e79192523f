import { type GreyImage } from './grey.ts';

/** For each block of `blockSize` pixels the value below which a pixel is ink; 0 where there is no contrast. */
export interface Threshold {
  readonly columns: number;
  readonly rows: number;
  readonly values: Uint8Array;
}

/** Side of a threshold block in pixels. */
export const blockSize = 8;

const leastContrast = 22;

/**
 * Between the darkest and the lightest spot of the surroundings, half way or at another share: three by three blocks,
 * spots being means of four pixels so that single specks do not count.
 */
export function localThreshold(image: GreyImage, share = 0.5): Threshold {
  const columns = Math.ceil(image.width / blockSize);
  const rows = Math.ceil(image.height / blockSize);
  const lows = new Uint8Array(columns * rows).fill(255);
  const highs = new Uint8Array(columns * rows);
  for (let row = 0; row < image.height; row += 1) extremesOfRow(image, row, columns, lows, highs);
  const low = spread(lows, columns, rows, Math.min);
  const high = spread(highs, columns, rows, Math.max);
  const values = new Uint8Array(columns * rows);
  for (let at = 0; at < values.length; at += 1) {
    const [dark, light] = [low[at] ?? 0, high[at] ?? 0];
    if (light - dark >= leastContrast) values[at] = dark + share * (light - dark) + 0.5;
  }
  return { columns, rows, values };
}

function extremesOfRow(image: GreyImage, row: number, columns: number, lows: Uint8Array, highs: Uint8Array): void {
  const { data, width } = image;
  const first = row * width;
  let block = Math.floor(row / blockSize) * columns;
  for (let left = 0; left + 3 < width; left += blockSize, block += 1) {
    let low = lows[block] ?? 255;
    let high = highs[block] ?? 0;
    const end = Math.min(left + blockSize, width - 3);
    for (let column = left; column < end; column += 4) {
      const at = first + column;
      const mean = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) + (data[at + 3] ?? 0) + 2) >> 2;
      if (mean < low) low = mean;
      if (mean > high) high = mean;
    }
    lows[block] = low;
    highs[block] = high;
  }
}

function spread(
  values: Uint8Array,
  columns: number,
  rows: number,
  better: (a: number, b: number) => number,
): Uint8Array {
  const across = new Uint8Array(values.length);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const here = values[at] ?? 0;
      const before = column > 0 ? (values[at - 1] ?? 0) : here;
      const after = column + 1 < columns ? (values[at + 1] ?? 0) : here;
      across[at] = better(here, better(before, after));
    }
  const both = new Uint8Array(values.length);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const here = across[at] ?? 0;
      const above = row > 0 ? (across[at - columns] ?? 0) : here;
      const below = row + 1 < rows ? (across[at + columns] ?? 0) : here;
      both[at] = better(here, better(above, below));
    }
  return both;
}

/** Whether the pixel is ink; outside the picture nothing is. */
export function isInk(image: GreyImage, threshold: Threshold, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= image.width || y >= image.height) return false;
  const block = Math.floor(y / blockSize) * threshold.columns + Math.floor(x / blockSize);
  return (image.data[y * image.width + x] ?? 255) < (threshold.values[block] ?? 0);
}

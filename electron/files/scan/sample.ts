import { type PageRectangle } from '../../contract/form-layout.ts';
import { type GreyImage } from './grey.ts';
import { type PlaceOnScan } from './sheet-map.ts';

const corner = new Float64Array(2);
const corners = new Float64Array(8);

/**
 * Straightens a small area of the page: `width` by `height` pixels over the rectangle, written into `out` row by row.
 * Within the area the page is taken as flat, so it should be no larger than a few centimetres.
 */
export function sampleArea(
  image: GreyImage,
  place: PlaceOnScan,
  { x, y, w, h }: PageRectangle,
  width: number,
  height: number,
  out: Uint8Array,
): void {
  for (let at = 0; at < 4; at += 1) {
    place(x + (at & 1 ? w : 0), y + (at & 2 ? h : 0), corner);
    corners[2 * at] = corner[0] ?? 0;
    corners[2 * at + 1] = corner[1] ?? 0;
  }
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = corners;
  for (let row = 0; row < height; row += 1) {
    const down = (row + 0.5) / height;
    const startX = x0 + (x2 - x0) * down - 0.5;
    const startY = y0 + (y2 - y0) * down - 0.5;
    const stepX = (x1 + (x3 - x1) * down - 0.5 - startX) / width;
    const stepY = (y1 + (y3 - y1) * down - 0.5 - startY) / width;
    sampleRow(image, startX + stepX / 2, startY + stepY / 2, stepX, stepY, width, out, row * width);
  }
}

/** What rounding of steps may add up to along a row, in pixels. */
const margin = 0.01;

/** One row of samples; the common case, all of it inside the scan, needs no look at the edges. */
function sampleRow(
  image: GreyImage,
  startX: number,
  startY: number,
  stepX: number,
  stepY: number,
  count: number,
  out: Uint8Array,
  from: number,
): void {
  const endX = startX + stepX * (count - 1);
  const endY = startY + stepY * (count - 1);
  const [lastX, lastY] = [image.width - 1.001, image.height - 1.001];
  const isInside =
    Math.min(startX, endX) >= margin &&
    Math.min(startY, endY) >= margin &&
    Math.max(startX, endX) <= lastX - margin &&
    Math.max(startY, endY) <= lastY - margin;
  if (isInside) return sampleInside(image.data, image.width, startX, startY, stepX, stepY, count, out, from);
  for (let at = 0; at < count; at += 1) {
    const x = Math.min(lastX, Math.max(0, startX + at * stepX));
    const y = Math.min(lastY, Math.max(0, startY + at * stepY));
    sampleInside(image.data, image.width, x, y, 0, 0, 1, out, from + at);
  }
}

/** Places are counted in 65 536ths of a pixel: whole numbers are a quarter faster here. */
function sampleInside(
  data: Uint8Array,
  width: number,
  startX: number,
  startY: number,
  stepX: number,
  stepY: number,
  count: number,
  out: Uint8Array,
  from: number,
): void {
  let x = Math.round(startX * 65536);
  let y = Math.round(startY * 65536);
  const nextX = Math.round(stepX * 65536);
  const nextY = Math.round(stepY * 65536);
  for (let at = from; at < from + count; at += 1) {
    const first = (y >> 16) * width + (x >> 16);
    const across = (x >> 8) & 255;
    const upperLeft = data[first] ?? 0;
    const lowerLeft = data[first + width] ?? 0;
    const upper = (upperLeft << 8) + ((data[first + 1] ?? 0) - upperLeft) * across;
    const lower = (lowerLeft << 8) + ((data[first + width + 1] ?? 0) - lowerLeft) * across;
    out[at] = ((upper << 8) + (lower - upper) * ((y >> 8) & 255) + 32768) >> 16;
    x = (x + nextX) | 0;
    y = (y + nextY) | 0;
  }
}

/** The value that this share of the pixels does not exceed. */
export function valueReachedBy(pixels: Uint8Array, share: number): number {
  const counts = new Uint32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  let left = share * pixels.length;
  let value = 0;
  for (; value < 255; value += 1) {
    left -= counts[value] ?? 0;
    if (left < 0) break;
  }
  return value;
}

import { type GreyImage } from './grey.ts';
import { blockSize, isInk, localThreshold, type Threshold } from './threshold.ts';

/** A registration square seen in a picture: centre and outer side in pixels of that picture. */
export interface MarkerSighting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const mostSightings = 60;
const leastSizePixels = 12;

/**
 * Finds registration squares: rows whose black and white runs stand as 1:2:2:2:1, confirmed down the middle and by a look
 * round the ring. Works for squares of 12 pixels and more, turned by up to about 25 degrees from a right angle. `share` says how near to white a pixel may be and still count as ink.
 */
export function findMarkers(image: GreyImage, share = 0.5): MarkerSighting[] {
  const threshold = localThreshold(image, share);
  const found: MarkerSighting[] = [];
  const runs = new Int32Array(5);
  for (let row = 0; row < image.height && found.length < mostSightings; row += 2)
    scanRow(image, threshold, row, runs, found);
  return found;
}

function scanRow(image: GreyImage, threshold: Threshold, row: number, runs: Int32Array, found: MarkerSighting[]): void {
  const { width, data } = image;
  const first = row * width;
  const block = Math.floor(row / blockSize) * threshold.columns;
  let isBlack = false;
  let start = 0;
  for (let left = 0, at = block; left < width; left += blockSize, at += 1) {
    const limit = threshold.values[at] ?? 0;
    const end = Math.min(width, left + blockSize);
    if (limit === 0 && !isBlack) continue;
    for (let column = left; column < end; column += 1) {
      if ((data[first + column] ?? 255) < limit === isBlack) continue;
      pushRun(runs, column - start);
      start = column;
      if (isBlack && isPattern(runs)) {
        const core = column - (runs[4] ?? 0) - (runs[3] ?? 0) - (runs[2] ?? 0) / 2;
        const sighting = confirm(image, threshold, core, row, sum(runs));
        if (sighting) remember(found, sighting);
      }
      isBlack = !isBlack;
    }
  }
}

function pushRun(runs: Int32Array, length: number): void {
  runs.copyWithin(0, 1);
  runs[4] = length;
}

/** Ink spread moves all black runs by the same amount and all white runs against it, so the test allows for it. */
function isPattern(runs: Int32Array): boolean {
  const total = sum(runs);
  if (total < leastSizePixels) return false;
  const unit = total / 8;
  const [ringBefore, gapBefore, core, gapAfter, ringAfter] = [
    runs[0] ?? 0,
    runs[1] ?? 0,
    runs[2] ?? 0,
    runs[3] ?? 0,
    runs[4] ?? 0,
  ];
  const slack = 0.55 * unit + 0.8;
  const ring = (ringBefore + ringAfter) / 2;
  const gap = (gapBefore + gapAfter) / 2;
  return (
    Math.abs(ringBefore - ringAfter) < slack &&
    Math.abs(gapBefore - gapAfter) < slack &&
    core - ring > 0.3 * unit &&
    core - ring < 1.75 * unit &&
    Math.abs(core + gap - 4 * unit) < slack &&
    gap > 0.9 * unit
  );
}

function sum(runs: Int32Array): number {
  return (runs[0] ?? 0) + (runs[1] ?? 0) + (runs[2] ?? 0) + (runs[3] ?? 0) + (runs[4] ?? 0);
}

const column = new Int32Array(5);
const line = new Int32Array(5);

function confirm(
  image: GreyImage,
  threshold: Threshold,
  x: number,
  y: number,
  width: number,
): MarkerSighting | undefined {
  const middle = crossRuns(image, threshold, Math.floor(x), y, 0, 1, width, column);
  if (middle === undefined || !isPattern(column)) return undefined;
  const centre = crossRuns(image, threshold, Math.floor(x), Math.floor(middle), 1, 0, width, line);
  if (centre === undefined || !isPattern(line)) return undefined;
  const [across, down] = [sum(line), sum(column)];
  if (across > 1.5 * down || down > 1.5 * across) return undefined;
  const size = (across + down) / 2;
  return isRinged(image, threshold, centre, middle, across, down) ? { x: centre, y: middle, size } : undefined;
}

/** Measures the five runs through a point of the core along one direction; answers the core's middle along it. */
function crossRuns(
  image: GreyImage,
  threshold: Threshold,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  longest: number,
  runs: Int32Array,
): number | undefined {
  if (!isInk(image, threshold, x, y)) return undefined;
  const ends = [0, 0];
  for (const [side, sign] of [
    [0, -1],
    [1, 1],
  ] as const) {
    let distance = 1;
    const walk = (black: boolean) => {
      const from = distance;
      while (
        distance - from <= longest &&
        isInk(image, threshold, x + sign * distance * stepX, y + sign * distance * stepY) === black
      )
        distance += 1;
      return distance - from;
    };
    ends[side] = walk(true);
    runs[2 + sign] = walk(false);
    runs[2 + 2 * sign] = walk(true);
  }
  const [before = 0, after = 0] = ends;
  runs[2] = before + after + 1;
  return (stepX ? x : y) + (after - before + 1) / 2;
}

/** Looks at sixteen places each on the ring, in the gap and beyond, allowing a few wrong ones. */
function isRinged(image: GreyImage, threshold: Threshold, x: number, y: number, across: number, down: number): boolean {
  let right = 0;
  for (let at = 0; at < 16; at += 1) {
    const along = ((at % 4) - 1.5) / 2;
    const side = at >> 2;
    const [u, v] = side === 0 ? [along, -1] : side === 1 ? [along, 1] : side === 2 ? [-1, along] : [1, along];
    const look = (radius: number) =>
      isInk(image, threshold, Math.round(x + u * radius * across - 0.5), Math.round(y + v * radius * down - 0.5));
    if (look(7 / 16)) right += 1;
    if (!look(4 / 16)) right += 1;
  }
  return right >= 25;
}

function remember(found: MarkerSighting[], sighting: MarkerSighting): void {
  const isKnown = found.some(
    (other) => Math.abs(other.x - sighting.x) < sighting.size / 3 && Math.abs(other.y - sighting.y) < sighting.size / 3,
  );
  if (!isKnown) found.push(sighting);
}

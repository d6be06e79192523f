import { type PageRectangle } from '../../contract/form-layout.ts';
import { grow } from '../../domain/form-geometry.ts';
import { type GreyImage } from './grey.ts';
import { sampleArea } from './sample.ts';
import { type PlaceOnScan } from './sheet-map.ts';

/** How black each of a code's 625 modules is (0 paper, about 1 print), and the rectangle of the page that it stands in. */
export interface ModuleGrid {
  readonly blackness: Float64Array;
  readonly where: PageRectangle;
}

const modules = 25;
const marginMm = 1.8;
const pixelsPerMm = 8;
const reachMm = 1.4;
const pixelsPerModule = 4;
const quietModules = 4;
const leastContrast = 10;

interface Crop {
  readonly side: number;
  readonly sums: Float64Array;
}

interface Lie {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly score: number;
}

/**
 * Measures a code that is too pale or grainy for a code reader: since its place is known, its three finder squares are
 * searched within 1.4 mm, and every module is averaged. Undefined where there are no such squares.
 */
export function moduleGrid(image: GreyImage, place: PlaceOnScan, where: PageRectangle): ModuleGrid | undefined {
  const area = grow(where, marginMm);
  const side = Math.round(area.w * pixelsPerMm);
  const pixels = new Uint8Array(side * side);
  sampleArea(image, place, area, side, side, pixels);
  const crop = { side, sums: runningSums(pixels, side) };
  const lie = bestLie(crop);
  if (lie.score < leastContrast) return undefined;
  const size = (modules * lie.scale) / pixelsPerMm;
  return {
    blackness: blackness(moduleMeans(crop, lie)),
    where: { x: area.x + lie.x / pixelsPerMm, y: area.y + lie.y / pixelsPerMm, w: size, h: size },
  };
}

function runningSums(pixels: Uint8Array, side: number): Float64Array {
  const width = side + 1;
  const sums = new Float64Array(width * width);
  for (let row = 0; row < side; row += 1) {
    let line = 0;
    for (let column = 0; column < side; column += 1) {
      line += pixels[row * side + column] ?? 0;
      sums[(row + 1) * width + column + 1] = line + (sums[row * width + column + 1] ?? 0);
    }
  }
  return sums;
}

function bestLie(crop: Crop): Lie {
  const middle = marginMm * pixelsPerMm;
  const usual = (crop.side - 2 * middle) / modules;
  const reach = reachMm * pixelsPerMm;
  let best: Lie = { x: middle, y: middle, scale: usual, score: -Infinity };
  const look = (fromX: number, fromY: number, far: number, step: number, scales: readonly number[]) => {
    for (const scale of scales) {
      const inset = ((usual - scale) * modules) / 2;
      for (let dy = -far; dy <= far; dy += step)
        for (let dx = -far; dx <= far; dx += step) {
          const [x, y] = [fromX + dx + inset, fromY + dy + inset];
          const score = finderScore(crop, x, y, scale);
          if (score > best.score) best = { x, y, scale, score };
        }
    }
  };
  look(middle, middle, reach, 1.2, [0.97 * usual, usual, 1.03 * usual]);
  const { x, y, scale } = best;
  const inset = ((usual - scale) * modules) / 2;
  look(x - inset, y - inset, 1.2, 0.3, [0.985 * scale, scale, 1.015 * scale]);
  return best;
}

const finder = Array.from({ length: 49 }, (_, at) => {
  const [u, v] = [at % 7, Math.floor(at / 7)];
  const ring = Math.max(Math.abs(u - 3), Math.abs(v - 3));
  return { u, v, isBlack: ring === 3 || ring <= 1 };
});

/** How much lighter the white than the black modules of three finder squares are; the odd corner may be any. */
function finderScore(crop: Crop, x: number, y: number, scale: number): number {
  const far = modules - 7;
  const scores = [
    [0, 0],
    [far, 0],
    [far, far],
    [0, far],
  ].map(([left = 0, top = 0]) => {
    let [black, white] = [0, 0];
    for (const { u, v, isBlack } of finder) {
      const mean = moduleMean(crop, x + (left + u) * scale, y + (top + v) * scale, scale);
      if (isBlack) black += mean / 33;
      else white += mean / 16;
    }
    return white - black;
  });
  return (scores.reduce((sum, score) => sum + score, 0) - Math.min(...scores)) / 3;
}

function moduleMean({ side, sums }: Crop, x: number, y: number, scale: number): number {
  const left = bounded(Math.round(x + 0.1 * scale), side);
  const top = bounded(Math.round(y + 0.1 * scale), side);
  const right = Math.max(left + 1, bounded(Math.round(x + 0.9 * scale), side));
  const bottom = Math.max(top + 1, bounded(Math.round(y + 0.9 * scale), side));
  const width = side + 1;
  const sum =
    (sums[bottom * width + right] ?? 0) -
    (sums[top * width + right] ?? 0) -
    (sums[bottom * width + left] ?? 0) +
    (sums[top * width + left] ?? 0);
  return sum / ((right - left) * (bottom - top));
}

function bounded(value: number, side: number): number {
  return value < 0 ? 0 : value > side - 1 ? side - 1 : value;
}

function moduleMeans(crop: Crop, { x, y, scale }: Lie): Float64Array {
  return Float64Array.from({ length: modules * modules }, (_, at) =>
    moduleMean(crop, x + (at % modules) * scale, y + Math.floor(at / modules) * scale, scale),
  );
}

/** Darkness against the lightest modules near by, as a share of what the code's dark modules have. */
function blackness(means: Float64Array): Float64Array {
  const dark = means.toSorted()[Math.floor(0.2 * means.length)] ?? 0;
  return means.map((mean, at) => {
    const row = Math.floor(at / modules);
    const column = at % modules;
    const near: number[] = [];
    for (let v = Math.max(0, row - 3); v <= Math.min(modules - 1, row + 3); v += 1)
      for (let u = Math.max(0, column - 3); u <= Math.min(modules - 1, column + 3); u += 1)
        near.push(means[v * modules + u] ?? 0);
    const light = near.toSorted((a, b) => b - a)[2] ?? 255;
    return (light - mean) / Math.max(1, light - dark);
  });
}

/** Draws a code anew with clean modules: black from `limit` on. */
export function drawGrid(blackness: Float64Array, limit: number): GreyImage {
  const side = (modules + 2 * quietModules) * pixelsPerModule;
  const data = new Uint8Array(side * side).fill(255);
  blackness.forEach((value, at) => {
    if (value < limit) return;
    const top = (Math.floor(at / modules) + quietModules) * pixelsPerModule;
    const left = ((at % modules) + quietModules) * pixelsPerModule;
    for (let line = 0; line < pixelsPerModule; line += 1) {
      const from = (top + line) * side + left;
      data.fill(0, from, from + pixelsPerModule);
    }
  });
  return { width: side, height: side, data };
}

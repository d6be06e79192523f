import { insideFrom, insideSide, patchSide, type BoxPatch } from './box-patch.ts';
import { type PlacedBox } from './boxes.ts';
import { darknessLevels, softPeak, type DarknessLevels } from './darkness-levels.ts';
import { withoutPrint } from './empty-look.ts';
import { inkShape, noInkShape } from './ink-shape.ts';
import { narrowInk } from './narrow-ink.ts';
import { nearestBoxes, overNear, type BoxPlace } from './near-boxes.ts';
import { strokeStrength } from './ridge.ts';

/** The names of the features in the order in which the model gets them. */
export const featureNames = [
  'inkMean',
  'narrow12',
  'narrow22',
  'coverLight',
  'coverDark',
  'fill',
  'median',
  'upperQuarter',
  'upperTenth',
  'peak',
  'softPeak',
  'stroke',
  'edges',
  'blobArea',
  'blobExtent',
  'blobNarrow',
  'cells',
  'bandShare',
  'bandBeyond',
  'slant',
  'coreMean',
  'rimMean',
  'ringMean',
  'ringMost',
  'through',
  'insideOverRing',
  'outline',
  'offField',
  'paper',
  'floor',
  'noise',
  'inkOverNoise',
  'peakOverPage',
  'narrowOverPage',
  'meanOverEmpty',
  'softOverEmpty',
  'strokeOverEmpty',
  'meanOverNear',
  'softOverNear',
  'strokeOverNear',
] as const;

/** A feature's name. */
export type FeatureName = (typeof featureNames)[number];

/** What a page has in common: darkness and unrest inside its emptiest boxes, and how dark its marks are. */
export interface PageInk {
  readonly floor: number;
  readonly noise: number;
  readonly markPeak: number;
  readonly markNarrow: number;
}

interface RawInk {
  readonly patch: BoxPatch;
  readonly mean: number;
  readonly deviation: number;
  readonly levels: DarknessLevels;
}

/** The features of every box of a page, one row each, and what the page has in common. */
export function pageFeatures(
  patches: readonly BoxPatch[],
  placed: readonly PlacedBox[],
  places: readonly BoxPlace[],
): { rows: Float32Array[]; page: PageInk } {
  const asCut = emptiestThird(patches.map(rawInk)).map(({ patch }) => patch);
  const inks = withoutPrint(patches, asCut).map(rawInk);
  const emptiest = emptiestThird(inks);
  const floor = median(emptiest.map((ink) => ink.mean));
  const noise = Math.max(0.004, median(emptiest.map((ink) => ink.deviation)));
  const rows = inks.map((ink, index) => boxFeatures(ink, placed[index], floor, noise));
  const markPeak = typical(rows.map((row) => row[featureIndex.peak] ?? 0));
  const markNarrow = typical(rows.map((row) => row[featureIndex.narrow22] ?? 0));
  for (const row of rows) {
    row[featureIndex.peakOverPage] = (row[featureIndex.peak] ?? 0) / markPeak;
    row[featureIndex.narrowOverPage] = (row[featureIndex.narrow22] ?? 0) / markNarrow;
  }
  const near = nearestBoxes(places);
  addRank(rows, near, featureIndex.inkMean, featureIndex.meanOverEmpty, featureIndex.meanOverNear);
  addRank(rows, near, featureIndex.stroke, featureIndex.strokeOverEmpty, featureIndex.strokeOverNear);
  addRank(rows, near, featureIndex.softPeak, featureIndex.softOverEmpty, featureIndex.softOverNear);
  return { rows, page: { floor, noise, markPeak, markNarrow } };
}

function emptiestThird(inks: readonly RawInk[]): RawInk[] {
  return inks.toSorted((a, b) => a.mean - b.mean).slice(0, Math.max(1, Math.ceil(inks.length / 3)));
}

/** How far a box stands above the page's empty boxes and above those near by, measured by how far these differ. */
function addRank(
  rows: readonly Float32Array[],
  near: readonly (readonly number[])[],
  from: number,
  overPage: number,
  overNearBy: number,
): void {
  const values = rows.map((row) => row[from] ?? 0);
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [usual, low] = [at(0.4), at(0.1)];
  const nearBy = overNear(values, near, usual - low);
  rows.forEach((row, index) => {
    row[overPage] = Math.min(50, ((row[from] ?? 0) - usual) / (usual - low + leastSpread));
    row[overNearBy] = nearBy[index] ?? 0;
  });
}

const leastSpread = 0.004;
const featureIndex = {
  inkMean: featureNames.indexOf('inkMean'),
  softPeak: featureNames.indexOf('softPeak'),
  stroke: featureNames.indexOf('stroke'),
  strokeOverEmpty: featureNames.indexOf('strokeOverEmpty'),
  meanOverEmpty: featureNames.indexOf('meanOverEmpty'),
  softOverEmpty: featureNames.indexOf('softOverEmpty'),
  meanOverNear: featureNames.indexOf('meanOverNear'),
  softOverNear: featureNames.indexOf('softOverNear'),
  strokeOverNear: featureNames.indexOf('strokeOverNear'),
  peak: featureNames.indexOf('peak'),
  narrow22: featureNames.indexOf('narrow22'),
  peakOverPage: featureNames.indexOf('peakOverPage'),
  narrowOverPage: featureNames.indexOf('narrowOverPage'),
};

/** The ninth tenth of the page's boxes: about the median mark where one box in five is marked; never near nothing. */
function typical(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.max(0.03, sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rawInk(patch: BoxPatch): RawInk {
  const { darkness } = patch;
  const levels = darknessLevels(darkness);
  let [sum, squares] = [0, 0];
  for (let row = insideFrom; row < insideFrom + insideSide; row += 1)
    for (let column = insideFrom; column < insideFrom + insideSide; column += 1) {
      const dark = darkness[row * patchSide + column] ?? 0;
      sum += dark;
      squares += dark * dark;
    }
  const mean = sum / (insideSide * insideSide);
  const deviation = Math.sqrt(Math.max(0, squares / (insideSide * insideSide) - mean * mean));
  return { patch, mean, deviation, levels };
}

function boxFeatures(ink: RawInk, placed: PlacedBox | undefined, floor: number, noise: number): Float32Array {
  const { levels } = ink;
  const { darkness, paper } = ink.patch;
  const at = (share: number) => Math.max(0, levels.reachedBy(1 - share) - floor);
  const light = floor + Math.max(0.08, 3 * noise);
  const isPlain = levels.reachedBy(0.01) < floor + Math.max(0.035, 2.5 * noise);
  const mean = Math.max(0, ink.mean - floor);
  const shape = isPlain ? noInkShape : inkShape(darkness, light);
  const around = surroundings(darkness);
  const ringMean = Math.max(0, around.mean - floor);
  const narrow = isPlain ? { within12: 0, within22: 0 } : narrowInk(darkness, floor);
  return Float32Array.of(
    mean,
    narrow.within12,
    narrow.within22,
    levels.shareOver(light),
    levels.shareOver(floor + 0.3),
    levels.shareOver(Math.max(light, floor + 0.4 * at(0.985))),
    at(0.5),
    at(0.75),
    at(0.9),
    at(0.985),
    Math.max(0, softPeak(darkness) - floor),
    isPlain ? 0 : strokeStrength(darkness, floor),
    edgeStrength(darkness),
    shape.blobArea,
    shape.blobExtent,
    shape.blobNarrow,
    shape.cells,
    shape.bandShare,
    shape.bandBeyond,
    shape.slant,
    Math.max(0, meanOf(darkness, insideFrom + 5, 10) - floor),
    Math.max(0, (4 * ink.mean - meanOf(darkness, insideFrom + 5, 10)) / 3 - floor),
    ringMean,
    Math.max(0, around.most - floor),
    isPlain ? 0 : Math.max(0, goesThrough(darkness) - floor),
    mean / (mean + ringMean + 0.02),
    placed?.quality ?? 0,
    placed?.offFieldMm ?? 0,
    paper,
    floor,
    noise,
    mean / noise,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  );
}

function meanOf(darkness: Float32Array, from: number, side: number): number {
  let sum = 0;
  for (let row = from; row < from + side; row += 1)
    for (let column = from; column < from + side; column += 1) sum += darkness[row * patchSide + column] ?? 0;
  return sum / (side * side);
}

/** The mean darkness from 0.4 to 1.5 mm outside the outline, and that of the darkest of its four sides. */
function surroundings(darkness: Float32Array): { mean: number; most: number } {
  const [near, far] = [39, 46];
  let [sum, most] = [0, 0];
  for (let side = 0; side < 4; side += 1) {
    let dark = 0;
    for (let out = near; out < far; out += 1)
      for (let along = patchSide - far; along < far; along += 1) {
        const line = side & 1 ? out : patchSide - 1 - out;
        dark += darkness[side & 2 ? along * patchSide + line : line * patchSide + along] ?? 0;
      }
    const mean = dark / ((far - near) * (2 * far - patchSide));
    sum += mean / 4;
    if (mean > most) most = mean;
  }
  return { mean: sum, most };
}

function edgeStrength(darkness: Float32Array): number {
  let sum = 0;
  const to = insideFrom + insideSide - 1;
  for (let row = insideFrom + 1; row < to; row += 1)
    for (let column = insideFrom + 1; column < to; column += 1) {
      const at = row * patchSide + column;
      const across = (darkness[at + 1] ?? 0) - (darkness[at - 1] ?? 0);
      const down = (darkness[at + patchSide] ?? 0) - (darkness[at - patchSide] ?? 0);
      sum += across * across + down * down;
    }
  return Math.sqrt(sum / ((insideSide - 2) * (insideSide - 2)));
}

/**
 * How dark a line is that is seen beyond two opposite sides of the box, whatever it does inside: the fainter of the darkest
 * spots on either side, for the more likely direction. Folds and streaks go through, strokes rarely do.
 */
function goesThrough(darkness: Float32Array): number {
  const sides = [0, 1, 2, 3].map((side) => {
    let most = 0;
    for (let along = 6; along < patchSide - 6; along += 1) {
      let dark = 0;
      for (let out = 40; out < 46; out += 1) {
        const line = side & 1 ? out : patchSide - 1 - out;
        dark += darkness[side & 2 ? along * patchSide + line : line * patchSide + along] ?? 0;
      }
      if (dark > most) most = dark;
    }
    return most / 6;
  });
  const [top = 0, bottom = 0, left = 0, right = 0] = sides;
  return Math.max(Math.min(top, bottom), Math.min(left, right));
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type Position } from 'zxing-wasm/reader';
import { type PageRectangle } from '../../contract/form-layout.ts';
import { codeClearMm, grow } from '../../domain/form-geometry.ts';
import { parseFormCode, type FormCode } from '../../domain/form-code.ts';
import { drawGrid, moduleGrid } from './code-grid.ts';
import { type GreyImage } from './grey.ts';
import { type Point } from './homography.ts';
import { sampleArea } from './sample.ts';
import { type PlaceOnScan } from './sheet-map.ts';

/** A page code that was read: what it says, and its corners on the scan (its own top left, then clockwise). */
export interface SeenCode {
  readonly code: FormCode;
  readonly corners: readonly Point[];
}

const marginMm = codeClearMm + 2.6;
const pixelsPerMm = 7;
const coarsePixelsPerMm = 4.1;
const faintLimits = [0.5, 0.3, 0.4, 0.6];

let readiness: Promise<unknown> | undefined;

/** Loads the code reader from the installed package, once; nothing is ever fetched. */
export function prepareCodeReader(): Promise<unknown> {
  readiness ??= (async () => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = Uint8Array.from(readFileSync(file)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return readiness;
}

/** Reads the code that should stand at a place of the page. */
export async function readCodeAt(
  image: GreyImage,
  place: PlaceOnScan,
  where: PageRectangle,
): Promise<SeenCode | undefined> {
  const area = grow(where, marginMm);
  for (const scale of [pixelsPerMm, coarsePixelsPerMm]) {
    const side = Math.round(area.w * scale);
    const crop = { width: side, height: side, data: new Uint8Array(side * side) };
    sampleArea(image, place, area, side, side, crop.data);
    const seen = await readOnPage(crop, area, place);
    if (seen) return seen;
  }
  return undefined;
}

/**
 * Reads pale, grainy or partly worn codes, at the cost of some milliseconds: modules are averaged, and since both codes of
 * a page say the same, a module counts as black where either shows it black.
 */
export async function readFaintCode(
  image: GreyImage,
  place: PlaceOnScan,
  codes: readonly PageRectangle[],
): Promise<{ seen: SeenCode; where: PageRectangle } | undefined> {
  const grids = codes.flatMap((where) => {
    const grid = moduleGrid(image, place, where);
    return grid ? [{ ...grid, nominal: where }] : [];
  });
  const [first, second] = grids;
  if (!first) return undefined;
  const either = first.blackness.map((value, at) => Math.max(value, second?.blackness[at] ?? value));
  const tries = [
    ...grids.flatMap((grid) => faintLimits.map((limit) => ({ grid, blackness: grid.blackness, limit }))),
    ...faintLimits.map((limit) => ({ grid: first, blackness: either, limit })),
  ];
  for (const { grid, blackness, limit } of tries) {
    const quiet = (grid.where.w / 25) * 4;
    const seen = await readOnPage(drawGrid(blackness, limit), grow(grid.where, quiet), place);
    if (seen) return { seen, where: grid.nominal };
  }
  return undefined;
}

/** Reads a straightened picture of an area of the page. */
async function readOnPage(picture: GreyImage, area: PageRectangle, place: PlaceOnScan): Promise<SeenCode | undefined> {
  const [seen] = await readCodes(picture, 1);
  const onScan = ({ x, y }: Point) =>
    placed(place, area.x + (x / picture.width) * area.w, area.y + (y / picture.height) * area.h);
  return seen && { code: seen.code, corners: seen.corners.map(onScan) };
}

/** Reads the page codes anywhere in a picture; corners are in its pixels. */
export async function readCodes(image: GreyImage, most: number): Promise<SeenCode[]> {
  await prepareCodeReader();
  const found = await readBarcodes(asRgba(image), {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    tryDownscale: image.width > 1000,
    maxNumberOfSymbols: most,
  });
  return found.flatMap(({ text, position, isMirrored }) => {
    const code = isMirrored ? null : parseFormCode(text);
    return code ? [{ code, corners: cornersOf(position) }] : [];
  });
}

function cornersOf({ topLeft, topRight, bottomRight, bottomLeft }: Position): Point[] {
  return [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({ x, y }));
}

function asRgba({ width, height, data }: GreyImage) {
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let from = 0, to = 0; from < width * height; from += 1, to += 4) {
    const value = data[from] ?? 0;
    rgba[to] = value;
    rgba[to + 1] = value;
    rgba[to + 2] = value;
    rgba[to + 3] = 255;
  }
  return { width, height, data: rgba, colorSpace: 'srgb' as const };
}

/**
 * How a seen code lies on the place it should have: quarter turns clockwise, and the mean distance of its corners in
 * millimetres.
 */
export function codeOffset(
  seen: SeenCode,
  place: PlaceOnScan,
  { x, y, w, h }: PageRectangle,
): { quarterTurns: number; offsetMm: number } {
  const wanted = [placed(place, x, y), placed(place, x + w, y), placed(place, x + w, y + h), placed(place, x, y + h)];
  const [a, b, c] = wanted;
  const pixelsPerMm = a && b && c ? Math.sqrt(Math.abs(cross(a, b, c)) / (w * h)) : 1;
  const offsets = [0, 1, 2, 3].map((turn) =>
    seen.corners.reduce((sum, corner, index) => {
      const goal = wanted[(index + turn) % 4] ?? corner;
      return sum + Math.hypot(corner.x - goal.x, corner.y - goal.y) / 4 / pixelsPerMm;
    }, 0),
  );
  const offsetMm = Math.min(...offsets);
  return { quarterTurns: offsets.indexOf(offsetMm), offsetMm };
}

const spot = new Float64Array(2);

function placed(place: PlaceOnScan, xMm: number, yMm: number): Point {
  place(xMm, yMm, spot);
  return { x: spot[0] ?? 0, y: spot[1] ?? 0 };
}

function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

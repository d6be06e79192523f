import { type FormBox, type FormPage, type PageRectangle } from '../../contract/form-layout.ts';
import { grow, overlap } from '../../domain/form-geometry.ts';
import { usualBand, type MeasuredBox } from '../../domain/mark-decision.ts';
import { penComponents } from './pen-components.ts';
import { printPixelsPerMm, unpackPrintMap, type PrintMap } from './print-map.ts';
import { type MeasuredPage } from './measured-page.ts';
import { sampleArea, valueReachedBy } from './sample.ts';

const aboveMm = 2.6;
const aboveScaleMm = 6.4;
const belowMm = 2.6;
const beforeMm = 3;
const labelMm = 40;
const whiteRingMm = 1.5;
const outlineMm = 0.55;
const ownMm = 0.9;

/**
 * For every box whether a pen was at work on or beside it without marking it: a ring round it, a tick on its label. Looked
 * for where nothing else answers the question; print is told from pen by the stored picture of the blank form, and without
 * one only the white ring round the box is looked at.
 */
export function inkOutside(measured: MeasuredPage, boxes: readonly MeasuredBox[]): boolean[] {
  const { page } = measured;
  const print = printOf(page);
  const answered = new Set(boxes.filter((box) => box.score > 0 && box.kind !== 'multi').map((box) => box.q));
  const marked = page.boxes.filter((_, index) => (boxes[index]?.score ?? 0) > 0).map((box) => grow(box, ownMm));
  return page.boxes.map((box, index) => {
    const score = boxes[index]?.score ?? 0;
    if (answered.has(box.q) || score >= usualBand.low) return false;
    return hasPenNear(measured, cellOf(box, page, print !== undefined), box, marked, print);
  });
}

const unpacked = new WeakMap<FormPage, PrintMap>();

/** The page's map of print, unpacked once for all scans of the page. */
function printOf(page: FormPage): PrintMap | undefined {
  const known = unpacked.get(page);
  if (known || page.print === undefined) return known;
  const map = unpackPrintMap(page.print, page);
  if (map) unpacked.set(page, map);
  return map;
}

/** The part of the page that belongs to a box: its surroundings and its label, up to the next box in the row. */
function cellOf(box: FormBox, page: FormPage, hasPrint: boolean): PageRectangle {
  if (!hasPrint) return grow(box, whiteRingMm);
  const nextX = page.boxes
    .filter((other) => other.x > box.x + box.w && Math.abs(other.y - box.y) < box.h)
    .reduce((least, other) => Math.min(least, other.x - beforeMm), page.width - 20);
  const above = box.kind === 'scale' ? aboveScaleMm : aboveMm;
  const right = Math.min(box.x + box.w + labelMm, nextX);
  const x = box.x - beforeMm;
  return { x, y: box.y - above, w: right - x, h: above + box.h + belowMm };
}

function hasPenNear(
  { image, place, page, ink }: MeasuredPage,
  cell: PageRectangle,
  box: FormBox,
  marked: readonly PageRectangle[],
  print: PrintMap | undefined,
): boolean {
  const width = Math.max(1, Math.round(cell.w * printPixelsPerMm));
  const height = Math.max(1, Math.round(cell.h * printPixelsPerMm));
  const pixels = new Uint8Array(width * height);
  const onGrid = { x: cell.x, y: cell.y, w: width / printPixelsPerMm, h: height / printPixelsPerMm };
  sampleArea(image, place, onGrid, width, height, pixels);
  const paper = valueReachedBy(pixels, 0.85);
  const limit = paper * (1 - ink.floor - Math.max(0.1, 4.5 * ink.noise));
  const isPen = new Uint8Array(width * height);
  for (let at = 0; at < isPen.length; at += 1) isPen[at] = (pixels[at] ?? 255) < limit ? 1 : 0;
  if (print) clearPrint(isPen, width, height, onGrid, print);
  for (const other of page.boxes) {
    if (!overlap(grow(other, outlineMm), onGrid)) continue;
    clear(isPen, width, height, onGrid, grow(other, outlineMm));
  }
  const own = marked.map((it) => toPixels(it, onGrid));
  const near = toPixels(grow(box, 6), onGrid);
  return penComponents(isPen, width, height).some(
    (part) => !own.some((it) => overlap(it, part)) && (print !== undefined || overlap(near, part)),
  );
}

function toPixels({ x, y, w, h }: PageRectangle, origin: PageRectangle): PageRectangle {
  return {
    x: (x - origin.x) * printPixelsPerMm,
    y: (y - origin.y) * printPixelsPerMm,
    w: w * printPixelsPerMm,
    h: h * printPixelsPerMm,
  };
}

function clear(isPen: Uint8Array, width: number, height: number, origin: PageRectangle, what: PageRectangle): void {
  const { x, y, w, h } = toPixels(what, origin);
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + h); row += 1)
    isPen.fill(
      0,
      row * width + Math.max(0, Math.floor(x)),
      row * width + Math.min(width, Math.max(0, Math.ceil(x + w))),
    );
}

/** Takes away everything within half a millimetre of print. */
function clearPrint(isPen: Uint8Array, width: number, height: number, origin: PageRectangle, print: PrintMap): void {
  const left = Math.round(origin.x * printPixelsPerMm);
  const top = Math.round(origin.y * printPixelsPerMm);
  const reach = 2;
  for (let row = -reach; row < height + reach; row += 1) {
    const line = top + row;
    if (line < 0 || line >= print.height) continue;
    for (let column = -reach; column < width + reach; column += 1) {
      const across = left + column;
      if (across < 0 || across >= print.width || !print.isPrinted[line * print.width + across]) continue;
      const from = Math.max(0, column - reach);
      const to = Math.min(width, column + reach + 1);
      for (let y = Math.max(0, row - reach); y <= Math.min(height - 1, row + reach); y += 1)
        if (to > from) isPen.fill(0, y * width + from, y * width + to);
    }
  }
}

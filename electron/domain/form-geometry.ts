import { type PageRectangle } from '../contract/form-layout.ts';
import { codeModules } from './form-code.ts';

/** The papers a form can be printed on, upright, in millimetres. */
export const papers = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
} as const;

/** A paper's name in `papers`. */
export type Paper = keyof typeof papers;

/** Width and height of a page in millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** One unit of the registration square, whose black and white bands are 1:2:2:2:1 units wide. */
export const markerUnitMm = 0.8;

/** Outer side of the registration square. */
export const markerSizeMm = 8 * markerUnitMm;

/** From the page's edges to the centres of the registration squares. */
export const markerInsetMm = 13;

/** White kept round a registration square. */
export const markerClearMm = 3;

/** Side of one module of the page code, and of the whole code of 25 modules. */
export const codeModuleMm = 0.72;
export const codeSizeMm = 25 * codeModuleMm;

/** White kept round a page code: four modules. */
export const codeClearMm = 4 * codeModuleMm;

/** White between a page code and the nearest registration square. */
export const codeToMarkerMm = 25;

/** Outer side of an answer box, and the width of its black outline, which lies inside. */
export const boxSizeMm = 4.5;
export const boxLineMm = 0.3;

/** White kept round a box, from print of any kind. */
export const boxClearMm = 1.7;

/** From the page's left and right edges to the nearest place for a box. */
export const boxInsetMm = markerInsetMm + markerSizeMm / 2 + markerClearMm + boxClearMm;

/** From a box's right edge to its label. */
export const boxToLabelMm = 2.5;

/** Distance between the tops of boxes in neighbouring rows, at least. */
export const leastPitchDownMm = 7.5;

/** Distance between the left edges of neighbouring boxes: with labels beside them, and with labels above them. */
export const pitchAcrossMm = 14;
export const leastScalePitchMm = 9.5;

/** The eight registration squares: left column from top to bottom, then right. */
export function markerRectangles({ width, height }: PageSize): PageRectangle[] {
  const stepDown = (height - 2 * markerInsetMm) / 3;
  return [markerInsetMm, width - markerInsetMm].flatMap((x) =>
    [0, 1, 2, 3].map((row) => squareAround(x, markerInsetMm + row * stepDown, markerSizeMm)),
  );
}

/** The two page codes: beside the top right corner and beside the bottom left corner. */
export function codeRectangles({ width, height }: PageSize): PageRectangle[] {
  const near = markerInsetMm - markerSizeMm / 2;
  const along = markerInsetMm + markerSizeMm / 2 + codeToMarkerMm;
  return [
    { x: width - along - codeSizeMm, y: near, w: codeSizeMm, h: codeSizeMm },
    { x: along, y: height - near - codeSizeMm, w: codeSizeMm, h: codeSizeMm },
  ];
}

/** Where nothing else may be printed: squares and codes with the white they need. */
export function reservedRectangles(page: PageSize): PageRectangle[] {
  return [
    ...markerRectangles(page).map((marker) => grow(marker, markerClearMm)),
    ...codeRectangles(page).map((code) => grow(code, codeClearMm)),
  ];
}

/** The black parts of a registration square drawn in the given rectangle. */
export function markerShapes({ x, y, w }: PageRectangle): PageRectangle[] {
  const unit = w / 8;
  return [
    { x, y, w, h: unit },
    { x, y: y + 7 * unit, w, h: unit },
    { x, y: y + unit, w: unit, h: 6 * unit },
    { x: x + 7 * unit, y: y + unit, w: unit, h: 6 * unit },
    { x: x + 3 * unit, y: y + 3 * unit, w: 2 * unit, h: 2 * unit },
  ];
}

/** The black parts of a page code drawn in the given rectangle: one rectangle for each run of modules in a row. */
export function codeShapes(text: string, { x, y, w }: PageRectangle): PageRectangle[] {
  const module = w / 25;
  return codeModules(text).flatMap((row, line) =>
    runs(row).map(({ start, length }) => ({
      x: x + start * module,
      y: y + line * module,
      w: length * module,
      h: module,
    })),
  );
}

/** The outline of a box: four bars inside its edge, for an SVG path, since borders of elements are moved to whole pixels. */
export function boxShapes({ x, y, w, h }: PageRectangle, line = boxLineMm): PageRectangle[] {
  return [
    { x, y, w, h: line },
    { x, y: y + h - line, w, h: line },
    { x, y: y + line, w: line, h: h - 2 * line },
    { x: x + w - line, y: y + line, w: line, h: h - 2 * line },
  ];
}

/** One SVG path of filled rectangles, in the same units. */
export function shapesPath(shapes: readonly PageRectangle[]): string {
  return shapes.map(({ x, y, w, h }) => `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`).join('');
}

/** The rectangle with `margin` millimetres added on each side. */
export function grow({ x, y, w, h }: PageRectangle, margin: number): PageRectangle {
  return { x: x - margin, y: y - margin, w: w + 2 * margin, h: h + 2 * margin };
}

/** Whether two rectangles share any area. */
export function overlap(a: PageRectangle, b: PageRectangle): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function squareAround(x: number, y: number, side: number): PageRectangle {
  return { x: x - side / 2, y: y - side / 2, w: side, h: side };
}

function runs(row: readonly boolean[]): { start: number; length: number }[] {
  const found: { start: number; length: number }[] = [];
  row.forEach((isBlack, at) => {
    const last = found.at(-1);
    if (!isBlack) return;
    if (last && last.start + last.length === at) last.length += 1;
    else found.push({ start: at, length: 1 });
  });
  return found;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

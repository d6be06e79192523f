import { fitHomography, type Homography, project } from '../../electron/files/scan/homography.ts';
import { type Sheet } from './sheet-canvas.ts';

/** A picture as a scanner or camera takes it: planes of values still without rounding, 0 to 255. */
export interface Exposure {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Float32Array[];
}

/** How a sheet comes to lie in a picture; shifts are in millimetres of paper, light is a factor. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** From pixels of the picture to millimetres of paper. */
  readonly toPaper: Homography;
  readonly shift: (xMm: number, yMm: number) => readonly [number, number];
  readonly light: (u: number, v: number, xMm: number, yMm: number) => number;
  /** What is seen beside the paper, 0 to 255. */
  readonly beside: (u: number, v: number) => number;
}

/** The homography from a picture's pixels to paper, given where the paper's corners lie in the picture (clockwise). */
export function viewFromCorners(
  corners: readonly { x: number; y: number }[],
  widthMm: number,
  heightMm: number,
): Homography {
  const paper = [
    { x: 0, y: 0 },
    { x: widthMm, y: 0 },
    { x: widthMm, y: heightMm },
    { x: 0, y: heightMm },
  ];
  const found = fitHomography(corners.map((from, index) => ({ from, to: paper[index] ?? { x: 0, y: 0 }, weight: 1 })));
  if (!found) throw new RangeError('the corners of the paper lie in a line');
  return found;
}

const cell = 16;

/** Takes the picture: geometry and light are worked out every 16 pixels and read between. */
export function expose(sheet: Sheet, view: View): Exposure {
  const { width, height } = view;
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const grid = new Float32Array(columns * rows * 3);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [column * cell, row * cell];
      const paper = project(view.toPaper, x, y);
      const [dx, dy] = view.shift(paper.x, paper.y);
      const at = 3 * (row * columns + column);
      grid[at] = (paper.x + dx) * sheet.pixelsPerMm;
      grid[at + 1] = (paper.y + dy) * sheet.pixelsPerMm;
      grid[at + 2] = view.light(x / width, y / height, paper.x, paper.y);
    }
  const planes = sheet.planes.map(() => new Float32Array(width * height));
  for (let row = 0; row < height; row += 1) exposeRow(sheet, view, grid, columns, row, planes);
  return { width, height, planes };
}

function exposeRow(
  sheet: Sheet,
  view: View,
  grid: Float32Array,
  columns: number,
  row: number,
  planes: readonly Float32Array[],
): void {
  const down = (row % cell) / cell;
  const upper = 3 * Math.floor(row / cell) * columns;
  const lower = upper + 3 * columns;
  const between = (at: number) => (grid[upper + at] ?? 0) * (1 - down) + (grid[lower + at] ?? 0) * down;
  const [first, second, third] = sheet.planes;
  const [firstOut, secondOut, thirdOut] = planes;
  if (!first || !firstOut) return;
  for (let left = 0; left < view.width; left += cell) {
    const at = 3 * (left / cell);
    let x = between(at);
    let y = between(at + 1);
    let light = between(at + 2);
    const stepX = (between(at + 3) - x) / cell;
    const stepY = (between(at + 4) - y) / cell;
    const stepLight = (between(at + 5) - light) / cell;
    for (let column = left; column < Math.min(view.width, left + cell); column += 1) {
      const to = row * view.width + column;
      if (x < 0.5 || y < 0.5 || x >= sheet.width - 1.5 || y >= sheet.height - 1.5) {
        const value = view.beside(column / view.width, row / view.height);
        for (const plane of planes) plane[to] = value;
      } else {
        const u = x - 0.5;
        const v = y - 0.5;
        const across = u | 0;
        const line = v | 0;
        const from = line * sheet.width + across;
        const a = u - across;
        const b = v - line;
        sampleInto(first, firstOut, from, sheet.width, a, b, light, to);
        if (second && secondOut && third && thirdOut) {
          sampleInto(second, secondOut, from, sheet.width, a, b, light, to);
          sampleInto(third, thirdOut, from, sheet.width, a, b, light, to);
        }
      }
      x += stepX;
      y += stepY;
      light += stepLight;
    }
  }
}

function sampleInto(
  plane: Uint8Array,
  out: Float32Array,
  from: number,
  width: number,
  a: number,
  b: number,
  light: number,
  to: number,
): void {
  const above = (plane[from] ?? 0) * (1 - a) + (plane[from + 1] ?? 0) * a;
  const below = (plane[from + width] ?? 0) * (1 - a) + (plane[from + width + 1] ?? 0) * a;
  out[to] = (above + (below - above) * b) * light;
}

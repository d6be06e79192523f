/** Paper as light comes back from it: one plane (grey) or three (red, green, blue) of 0 black to 255 white. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMm: number;
  readonly planes: readonly Uint8Array[];
}

/** A blank sheet of the given size in millimetres. */
export function blankSheet(widthMm: number, heightMm: number, pixelsPerMm: number, planeCount: 1 | 3): Sheet {
  const width = Math.round(widthMm * pixelsPerMm);
  const height = Math.round(heightMm * pixelsPerMm);
  const planes = Array.from({ length: planeCount }, () => new Uint8Array(width * height).fill(255));
  return { width, height, pixelsPerMm, planes };
}

/** How much light of each colour is taken away by full cover, 0 to 1: red, green, blue. */
export type Absorbance = readonly [number, number, number];

/** The absorbance of black toner or ink. */
export const black: Absorbance = [0.93, 0.93, 0.93];

/** Darkens one pixel by `cover` (0 to 1) of an ink. */
export function inkPixel(sheet: Sheet, index: number, cover: number, ink: Absorbance): void {
  const { planes } = sheet;
  if (planes.length === 1) {
    const plane = planes[0] ?? new Uint8Array(0);
    const absorbed = 0.3 * ink[0] + 0.59 * ink[1] + 0.11 * ink[2];
    plane[index] = (plane[index] ?? 0) * (1 - cover * absorbed) + 0.5;
    return;
  }
  planes.forEach((plane, channel) => {
    plane[index] = (plane[index] ?? 0) * (1 - cover * (ink[channel] ?? 0)) + 0.5;
  });
}

/** Fills a rectangle in millimetres, with soft edges where it ends inside a pixel. */
export function fillRectangle(sheet: Sheet, x: number, y: number, w: number, h: number, ink: Absorbance = black): void {
  const scale = sheet.pixelsPerMm;
  const [left, top, right, bottom] = [x * scale, y * scale, (x + w) * scale, (y + h) * scale];
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(sheet.height, bottom); row += 1) {
    const down = Math.min(bottom, row + 1) - Math.max(top, row);
    for (let column = Math.max(0, Math.floor(left)); column < Math.min(sheet.width, right); column += 1) {
      const across = Math.min(right, column + 1) - Math.max(left, column);
      inkPixel(sheet, row * sheet.width + column, down * across, ink);
    }
  }
}

/** A point of a pen's way in millimetres, with the pen's half width there and how much ink it leaves, 0 to 1. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly flow: number;
}

/** A way of darkening a stroke unevenly: 0 to 1 at a place in millimetres. */
export type Grain = (x: number, y: number) => number;

/** Draws one stroke; where it crosses itself it does not get darker. */
export function drawStroke(sheet: Sheet, points: readonly PenPoint[], ink: Absorbance, grain: Grain | null): void {
  const scale = sheet.pixelsPerMm;
  const reach = Math.max(...points.map((point) => point.radius)) + 1 / scale;
  const bounds = {
    left: Math.max(0, Math.floor((Math.min(...points.map((point) => point.x)) - reach) * scale)),
    right: Math.min(sheet.width - 1, Math.ceil((Math.max(...points.map((point) => point.x)) + reach) * scale)),
    top: Math.max(0, Math.floor((Math.min(...points.map((point) => point.y)) - reach) * scale)),
    bottom: Math.min(sheet.height - 1, Math.ceil((Math.max(...points.map((point) => point.y)) + reach) * scale)),
  };
  const width = bounds.right - bounds.left + 1;
  const height = bounds.bottom - bounds.top + 1;
  if (width <= 0 || height <= 0) return;
  const cover = new Float32Array(width * height);
  for (let at = 0; at + 1 < points.length; at += 1) {
    const [from, to] = [points[at], points[at + 1]];
    if (from && to) coverSegment(cover, width, height, bounds, scale, from, to);
  }
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const amount = cover[row * width + column] ?? 0;
      if (amount <= 0) continue;
      const x = bounds.left + column;
      const y = bounds.top + row;
      const even = grain ? amount * grain(x / scale, y / scale) : amount;
      inkPixel(sheet, y * sheet.width + x, even, ink);
    }
}

function coverSegment(
  cover: Float32Array,
  width: number,
  height: number,
  origin: { left: number; top: number },
  scale: number,
  from: PenPoint,
  to: PenPoint,
): void {
  const [ax, ay] = [from.x * scale - origin.left, from.y * scale - origin.top];
  const [bx, by] = [to.x * scale - origin.left, to.y * scale - origin.top];
  const reach = Math.max(from.radius, to.radius) * scale + 1;
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  const lastRow = Math.min(height - 1, Math.ceil(Math.max(ay, by) + reach));
  const lastColumn = Math.min(width - 1, Math.ceil(Math.max(ax, bx) + reach));
  for (let row = Math.max(0, Math.floor(Math.min(ay, by) - reach)); row <= lastRow; row += 1)
    for (let column = Math.max(0, Math.floor(Math.min(ax, bx) - reach)); column <= lastColumn; column += 1) {
      const [px, py] = [column + 0.5 - ax, row + 0.5 - ay];
      const along = lengthSquared > 0 ? clamp((px * (bx - ax) + py * (by - ay)) / lengthSquared) : 0;
      const distance = Math.hypot(px - along * (bx - ax), py - along * (by - ay));
      const radius = (from.radius + along * (to.radius - from.radius)) * scale;
      const amount = clamp(radius - distance + 0.5) * (from.flow + along * (to.flow - from.flow));
      const index = row * width + column;
      if (amount > (cover[index] ?? 0)) cover[index] = amount;
    }
}

/** The value brought into 0 to 1. */
export function clamp(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

import { type PageRectangle } from '../../contract/form-layout.ts';
import { printPixelsPerMm } from './print-map.ts';

const leastExtentMm = 2.2;
const leastAreaMm2 = 0.7;
const widestMm = 2.6;

/** The connected strokes in a picture of pen pixels that a hand could have made: no specks, no wide stains, no streaks. */
export function penComponents(isPen: Uint8Array, width: number, height: number): PageRectangle[] {
  const labels = Uint8Array.from(isPen);
  const stack = new Int32Array(width * height);
  const found: PageRectangle[] = [];
  for (let start = 0; start < labels.length; start += 1) {
    if (labels[start] !== 1) continue;
    const part = flood(labels, stack, start, width, height);
    if (isStroke(part, width, height)) found.push({ x: part.left, y: part.top, w: part.w, h: part.h });
  }
  return found;
}

interface Component {
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
  readonly area: number;
  readonly widest: number;
}

/** Walks one component, eight neighbours each; two missing pixels in a row do not break a stroke. */
function flood(labels: Uint8Array, stack: Int32Array, start: number, width: number, height: number): Component {
  let depth = 1;
  let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
  const members: number[] = [];
  stack[0] = start;
  labels[start] = 2;
  while (depth > 0) {
    depth -= 1;
    const at = stack[depth] ?? 0;
    members.push(at);
    const row = Math.floor(at / width);
    const column = at - row * width;
    area += 1;
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (let y = Math.max(0, row - 2); y <= Math.min(height - 1, row + 2); y += 1)
      for (let x = Math.max(0, column - 2); x <= Math.min(width - 1, column + 2); x += 1) {
        const next = y * width + x;
        if (labels[next] !== 1) continue;
        labels[next] = 2;
        stack[depth] = next;
        depth += 1;
      }
  }
  return { left, top, w: right - left + 1, h: bottom - top + 1, area, widest: widestRun(members, labels, width) };
}

/** The greatest thickness: at each pixel the shorter of the runs across and down through it. */
function widestRun(members: readonly number[], labels: Uint8Array, width: number): number {
  let widest = 0;
  for (const at of members) {
    if (labels[at - 1] === 2 && labels[at - width] === 2) continue;
    let across = 1;
    while (labels[at + across] === 2) across += 1;
    let down = 1;
    while (labels[at + down * width] === 2) down += 1;
    widest = Math.max(widest, Math.min(across, down));
  }
  return widest;
}

function isStroke({ left, top, w, h, area, widest }: Component, width: number, height: number): boolean {
  const extent = Math.max(w, h) / printPixelsPerMm;
  const thin = Math.min(w, h) / printPixelsPerMm;
  const isStreak =
    thin < 1 && ((top === 0 && h === height && height > 20) || (left === 0 && w === width && width > 20));
  return (
    extent >= leastExtentMm &&
    area >= leastAreaMm2 * printPixelsPerMm * printPixelsPerMm &&
    widest <= widestMm * printPixelsPerMm &&
    !isStreak
  );
}

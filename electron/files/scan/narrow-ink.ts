import { insideFrom, insideSide, patchSide } from './box-patch.ts';

const across = new Float32Array(insideSide * insideSide);
const eroded = new Float32Array(insideSide * insideSide);
const inside = new Float32Array(insideSide * insideSide);

/**
 * The mean darkness of ink that is narrower than 1.2 mm and than 2.2 mm: what is left when everything wide enough to hold
 * a square of that size (stains, shade, solid fillings) is taken away.
 */
export function narrowInk(darkness: Float32Array, floor: number): { within12: number; within22: number } {
  for (let row = 0, to = 0; row < insideSide; row += 1)
    for (let column = 0; column < insideSide; column += 1, to += 1) {
      const dark = (darkness[(row + insideFrom) * patchSide + column + insideFrom] ?? 0) - floor;
      inside[to] = dark > 0 ? dark : 0;
    }
  return { within12: narrowerThan(3), within22: narrowerThan(6) };
}

function narrowerThan(radius: number): number {
  extremes(inside, eroded, radius, false);
  extremes(eroded, across, radius, true);
  let sum = 0;
  for (let at = 0; at < inside.length; at += 1) sum += (inside[at] ?? 0) - Math.min(inside[at] ?? 0, across[at] ?? 0);
  return sum / inside.length;
}

const passed = new Float32Array(insideSide * insideSide);

/** The least (or greatest) value within a square of the given radius, cut off at the edges. */
function extremes(from: Float32Array, to: Float32Array, radius: number, isGreatest: boolean): void {
  extremesAlong(from, passed, radius, isGreatest, insideSide, 1);
  extremesAlong(passed, to, radius, isGreatest, 1, insideSide);
}

function extremesAlong(
  from: Float32Array,
  to: Float32Array,
  radius: number,
  isGreatest: boolean,
  lineStep: number,
  step: number,
): void {
  for (let line = 0; line < insideSide; line += 1)
    for (let at = 0; at < insideSide; at += 1) {
      const last = Math.min(insideSide - 1, at + radius);
      let first = Math.max(0, at - radius);
      let best = from[line * lineStep + first * step] ?? 0;
      for (first += 1; first <= last; first += 1) {
        const value = from[line * lineStep + first * step] ?? 0;
        if (isGreatest ? value > best : value < best) best = value;
      }
      to[line * lineStep + at * step] = best;
    }
}

import { insideFrom, insideSide, patchSide } from './box-patch.ts';

const directions = 8;
const halfLength = 5;
const apart = 4;
const step = 2;
const points = 2 * halfLength + 1;
const margin = 8;
const side = insideSide + 2 * margin;

/** For each direction: offsets of a line's points, then of the two lines beside it. */
const lines = Array.from({ length: directions }, (_, index) => {
  const angle = (index / directions) * Math.PI;
  const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
  const offsets = (shift: number) =>
    Int32Array.from({ length: points }, (__, at) => {
      const far = at - halfLength;
      return Math.round(far * alongY + shift * alongX) * side + Math.round(far * alongX - shift * alongY);
    });
  return { on: offsets(0), left: offsets(-apart), right: offsets(apart) };
});

const inside = new Float32Array(side * side);

/**
 * The clearest stroke inside a box: how much darker a straight piece of 1.8 mm is than what lies 0.7 mm to either side of
 * it, the lesser difference counting, so that neither stains nor the dots of a dither look like strokes.
 */
export function strokeStrength(darkness: Float32Array, floor: number): number {
  for (let row = 0; row < insideSide; row += 1)
    for (let column = 0; column < insideSide; column += 1) {
      const dark = (darkness[(row + insideFrom) * patchSide + column + insideFrom] ?? 0) - floor;
      inside[(row + margin) * side + column + margin] = dark > 0 ? dark : 0;
    }
  let most = 0;
  for (const { on, left, right } of lines)
    for (let row = 1; row < insideSide; row += step)
      for (let column = 1; column < insideSide; column += step) {
        const at = (row + margin) * side + column + margin;
        const sum = sumAlong(at, on);
        if (sum <= most) continue;
        const rise = sum - Math.max(sumAlong(at, left), sumAlong(at, right));
        if (rise > most) most = rise;
      }
  return most / points;
}

function sumAlong(at: number, offsets: Int32Array): number {
  let sum = 0;
  for (let point = 0; point < points; point += 1) sum += inside[at + (offsets[point] ?? 0)] ?? 0;
  return sum;
}

import { solveLinear } from './homography.ts';

/** The shift of the print at a place of the page, all in millimetres. */
export type ShiftField = (x: number, y: number) => { dx: number; dy: number };

/** A shift seen at one box, counted by how clear its outline was. */
export interface SeenShift {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly quality: number;
}

const terms = 6;
const restraint = [0.02, 0.3, 0.3, 1, 1, 1];
const rounds = 6;

/**
 * One quadratic for the whole page, by least squares in which shifts far from the field count ever less (Tukey's
 * biweight); few or unclear boxes pull it towards no shift at all.
 */
export function fitShiftField(seen: readonly SeenShift[], page: { width: number; height: number }): ShiftField {
  const basis = (x: number, y: number) => {
    const u = (2 * x) / page.width - 1;
    const v = (2 * y) / page.height - 1;
    return [1, u, v, u * u, u * v, v * v];
  };
  const rows = seen.map(({ x, y }) => basis(x, y));
  const base = seen.map(({ quality }) => Math.max(0, Math.min(1, quality - 0.1)) ** 2);
  let weights = base;
  let across = startAtMedian(seen, base, (shift) => shift.dx);
  let down = startAtMedian(seen, base, (shift) => shift.dy);
  for (let round = 0; round < rounds; round += 1) {
    const width = round < 2 ? 1.2 : 0.5;
    weights = seen.map((shift, index) => {
      const row = rows[index] ?? [];
      const off = Math.hypot(shift.dx - dot(across, row), shift.dy - dot(down, row)) / width;
      return off >= 1 ? 0 : (base[index] ?? 0) * (1 - off * off) ** 2;
    });
    across =
      solveWeighted(
        rows,
        weights,
        seen.map((shift) => shift.dx),
      ) ?? across;
    down =
      solveWeighted(
        rows,
        weights,
        seen.map((shift) => shift.dy),
      ) ?? down;
  }
  return (x, y) => {
    const row = basis(x, y);
    return { dx: dot(across, row), dy: dot(down, row) };
  };
}

function startAtMedian(
  seen: readonly SeenShift[],
  weights: readonly number[],
  value: (shift: SeenShift) => number,
): Float64Array {
  const sorted = seen
    .map((shift, index) => ({ value: value(shift), weight: weights[index] ?? 0 }))
    .sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  const middle = sorted.find(({ weight }) => (passed += weight) >= half);
  const start = new Float64Array(terms);
  start[0] = half > 0.5 ? (middle?.value ?? 0) : 0;
  return start;
}

function solveWeighted(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  values: readonly number[],
): Float64Array | undefined {
  const normal = new Float64Array(terms * terms);
  const right = new Float64Array(terms);
  restraint.forEach((amount, index) => (normal[index * terms + index] = amount));
  rows.forEach((row, index) => {
    const weight = weights[index] ?? 0;
    if (weight === 0) return;
    for (let i = 0; i < terms; i += 1) {
      const scaled = weight * (row[i] ?? 0);
      right[i] = (right[i] ?? 0) + scaled * (values[index] ?? 0);
      for (let j = 0; j < terms; j += 1) normal[i * terms + j] = (normal[i * terms + j] ?? 0) + scaled * (row[j] ?? 0);
    }
  });
  return solveLinear(normal, right);
}

function dot(coefficients: Float64Array, row: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), 0);
}

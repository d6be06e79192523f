/** Nine numbers, row by row, that carry a plane onto another as a camera does; the last is 1. */
export type Homography = Float64Array;

/** A place in either plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pair of places that belong together, and how much the pair counts. */
export interface PointPair {
  readonly from: Point;
  readonly to: Point;
  readonly weight: number;
}

/** Where the homography carries a place. */
export function project(h: Homography, x: number, y: number): Point {
  const w = (h[6] ?? 0) * x + (h[7] ?? 0) * y + (h[8] ?? 0);
  return {
    x: ((h[0] ?? 0) * x + (h[1] ?? 0) * y + (h[2] ?? 0)) / w,
    y: ((h[3] ?? 0) * x + (h[4] ?? 0) * y + (h[5] ?? 0)) / w,
  };
}

/** The way back: from the second plane to the first. */
export function invertHomography(h: Homography): Homography {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, k = 1] = h;
  return Float64Array.of(
    e * k - f * i,
    c * i - b * k,
    b * f - c * e,
    f * g - d * k,
    a * k - c * g,
    c * d - a * f,
    d * i - e * g,
    b * g - a * i,
    a * e - b * d,
  );
}

/**
 * The homography with the least squared distances over four or more pairs, solved on centred and scaled places and
 * reweighted three times by depth so that it is the true distances that count; undefined when the places lie in a line.
 */
export function fitHomography(pairs: readonly PointPair[]): Homography | undefined {
  if (pairs.length < 4) return undefined;
  const fromFrame = frameOf(pairs.map((pair) => pair.from));
  const toFrame = frameOf(pairs.map((pair) => pair.to));
  if (!fromFrame || !toFrame) return undefined;
  let solved: Float64Array | undefined;
  for (let round = 0; round < 3; round += 1) {
    const depths = solved;
    solved = solvePairs(pairs, fromFrame, toFrame, depths);
    if (!solved) return undefined;
  }
  return solved ? unframe(solved, fromFrame, toFrame) : undefined;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function frameOf(points: readonly Point[]): Frame | undefined {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const spread = Math.sqrt(points.reduce((sum, point) => sum + (point.x - x) ** 2 + (point.y - y) ** 2, 0));
  return spread > 0 ? { x, y, scale: Math.sqrt(points.length) / spread } : undefined;
}

function solvePairs(
  pairs: readonly PointPair[],
  from: Frame,
  to: Frame,
  before: Float64Array | undefined,
): Float64Array | undefined {
  const normal = new Float64Array(64);
  const right = new Float64Array(8);
  const row = new Float64Array(8);
  for (const pair of pairs) {
    const x = (pair.from.x - from.x) * from.scale;
    const y = (pair.from.y - from.y) * from.scale;
    const u = (pair.to.x - to.x) * to.scale;
    const v = (pair.to.y - to.y) * to.scale;
    const depth = before ? (before[6] ?? 0) * x + (before[7] ?? 0) * y + 1 : 1;
    if (Math.abs(depth) < 1e-6) return undefined;
    const weight = pair.weight / (depth * depth);
    row.set([x, y, 1, 0, 0, 0, -u * x, -u * y]);
    accumulate(normal, right, row, u, weight);
    row.set([0, 0, 0, x, y, 1, -v * x, -v * y]);
    accumulate(normal, right, row, v, weight);
  }
  const solution = solveLinear(normal, right);
  return solution && Float64Array.from([...solution, 1]);
}

function accumulate(normal: Float64Array, right: Float64Array, row: Float64Array, value: number, weight: number): void {
  const size = row.length;
  for (let i = 0; i < size; i += 1) {
    const scaled = weight * (row[i] ?? 0);
    if (scaled === 0) continue;
    right[i] = (right[i] ?? 0) + scaled * value;
    for (let j = 0; j < size; j += 1) normal[i * size + j] = (normal[i * size + j] ?? 0) + scaled * (row[j] ?? 0);
  }
}

/** Solves a square system by Gauss elimination with row exchange; undefined when it has no single solution. */
export function solveLinear(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const size = right.length;
  const a = Float64Array.from(matrix);
  const b = Float64Array.from(right);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(a[row * size + column] ?? 0) > Math.abs(a[pivot * size + column] ?? 0)) pivot = row;
    const head = a[pivot * size + column] ?? 0;
    if (Math.abs(head) < 1e-12) return undefined;
    if (pivot !== column) swapRows(a, b, size, pivot, column);
    for (let row = column + 1; row < size; row += 1) {
      const factor = (a[row * size + column] ?? 0) / head;
      if (factor === 0) continue;
      for (let k = column; k < size; k += 1)
        a[row * size + k] = (a[row * size + k] ?? 0) - factor * (a[column * size + k] ?? 0);
      b[row] = (b[row] ?? 0) - factor * (b[column] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = b[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) value -= (a[row * size + k] ?? 0) * (b[k] ?? 0);
    b[row] = value / (a[row * size + row] ?? 1);
  }
  return b;
}

function swapRows(a: Float64Array, b: Float64Array, size: number, one: number, other: number): void {
  for (let k = 0; k < size; k += 1) {
    const kept = a[one * size + k] ?? 0;
    a[one * size + k] = a[other * size + k] ?? 0;
    a[other * size + k] = kept;
  }
  const kept = b[one] ?? 0;
  b[one] = b[other] ?? 0;
  b[other] = kept;
}

function unframe(h: Float64Array, from: Frame, to: Frame): Homography | undefined {
  const into = [from.scale, 0, -from.scale * from.x, 0, from.scale, -from.scale * from.y, 0, 0, 1];
  const back = [1 / to.scale, 0, to.x, 0, 1 / to.scale, to.y, 0, 0, 1];
  const whole = multiply(multiply(back, h), into);
  const last = whole[8] ?? 0;
  return Math.abs(last) < 1e-12 ? undefined : whole.map((value) => value / last);
}

function multiply(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const product = new Float64Array(9);
  for (let row = 0; row < 3; row += 1)
    for (let column = 0; column < 3; column += 1)
      for (let k = 0; k < 3; k += 1)
        product[row * 3 + column] = (product[row * 3 + column] ?? 0) + (a[row * 3 + k] ?? 0) * (b[k * 3 + column] ?? 0);
  return product;
}

/** Coefficients that make rows · coefficients closest to the target, and the sum of squares left over. */
export type LeastSquares = { readonly coefficients: readonly number[]; readonly residual: number };

const DEPENDENT = 1e-10;

/**
 * Least squares by modified Gram-Schmidt with two passes (Björck 1967 BIT 7:1); a column that depends on earlier ones
 * gets coefficient 0, so identical or constant columns do no harm. `columns` and `target` must be of one length.
 */
export function leastSquaresOfColumns(
  columns: readonly (readonly number[])[],
  target: readonly number[],
): LeastSquares {
  const basis: { readonly index: number; readonly unit: number[]; readonly upper: readonly number[] }[] = [];
  const rest = [...target];
  const projections: number[] = [];
  columns.forEach((column, index) => {
    const vector = [...column];
    const size = norm(vector);
    const upper = new Array<number>(basis.length).fill(0);
    for (let pass = 0; pass < 2; pass++) {
      basis.forEach(({ unit }, i) => {
        const share = dot(unit, vector);
        upper[i] += share;
        subtract(vector, unit, share);
      });
    }
    const left = norm(vector);
    if (!(left > DEPENDENT * size)) return;
    const unit = vector.map((value) => value / left);
    const share = dot(unit, rest);
    subtract(rest, unit, share);
    projections.push(share);
    basis.push({ index, unit, upper: [...upper, left] });
  });
  const coefficients = new Array<number>(columns.length).fill(0);
  for (let i = basis.length - 1; i >= 0; i--) {
    let value = projections[i];
    for (let j = i + 1; j < basis.length; j++) value -= basis[j].upper[i] * coefficients[basis[j].index];
    coefficients[basis[i].index] = value / basis[i].upper[i];
  }
  return { coefficients, residual: dot(rest, rest) };
}

/** The same for a matrix given by rows. */
export function leastSquares(rows: readonly (readonly number[])[], target: readonly number[]): LeastSquares {
  const width = rows.length === 0 ? 0 : rows[0].length;
  return leastSquaresOfColumns(
    Array.from({ length: width }, (_, j) => rows.map((row) => row[j])),
    target,
  );
}

/** Inner product of two lists of one length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function norm(vector: readonly number[]): number {
  return Math.sqrt(dot(vector, vector));
}

function subtract(vector: number[], unit: readonly number[], share: number): void {
  for (let i = 0; i < vector.length; i++) vector[i] -= share * unit[i];
}

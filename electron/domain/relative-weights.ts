import { pearson } from './correlation.ts';

/**
 * Johnson's relative weights, a cross-check of LMG in the log only, never shown (Johnson 2000 Multivar Behav Res 35:1;
 * Thomas et al. 2014 Multivar Behav Res 49:329 show that they can mislead). Null for constant or dependent columns.
 */
export function relativeWeights(columns: readonly (readonly number[])[], outcome: readonly number[]): number[] | null {
  const correlations = columns.map((a) => columns.map((b) => pearson(a, b)));
  const target = columns.map((column) => pearson(column, outcome));
  if (!isFilled(correlations.flat()) || !isFilled(target)) return null;
  const matrix = correlations.map((row) => row.map(Number));
  const { values, vectors } = symmetricEigen(matrix);
  if (values.some((value) => !(value > 1e-12))) return null;
  const p = columns.length;
  const root = (power: number): number[][] =>
    matrix.map((_, i) => matrix.map((__, j) => total(p, (k) => vectors[i][k] * values[k] ** power * vectors[j][k])));
  const loadings = root(0.5);
  const inverse = root(-0.5);
  const weights = matrix.map((_, i) => total(p, (j) => inverse[i][j] * Number(target[j])));
  return matrix.map((_, i) => total(p, (j) => loadings[i][j] ** 2 * weights[j] ** 2));
}

function isFilled(values: readonly (number | null)[]): boolean {
  return values.every((value) => value !== null);
}

function total(length: number, term: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += term(i);
  return sum;
}

/** Eigenvalues and, in columns, eigenvectors of a symmetric matrix by Jacobi rotations (Golub & Van Loan 2013, 8.5). */
function symmetricEigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    const off = total(n, (i) => total(n, (j) => (i === j ? 0 : a[i][j] ** 2)));
    if (off < 1e-30) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p][q] !== 0) rotate(a, vectors, p, q);
      }
    }
  }
  return { values: a.map((row, i) => row[i]), vectors };
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; k++) [a[k][p], a[k][q]] = [c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]];
  for (let k = 0; k < a.length; k++) [a[p][k], a[q][k]] = [c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]];
  for (const row of vectors) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
}

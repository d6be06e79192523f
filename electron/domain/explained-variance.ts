import { dot } from './least-squares.ts';

const DEPENDENT = 1e-10;

/**
 * R² of every subset of columns, by the bits of its place: [0] no column, [1] the first, [3] the first two. Columns and
 * target must be centred and of one length; least squares by orthogonalisation, a column that depends on those before
 * it adds nothing.
 */
export function subsetR2(columns: readonly (readonly number[])[], target: readonly number[]): Float64Array {
  const coordinates = inOwnSpace([...columns, target]);
  const goal = coordinates.pop() ?? [];
  const total = dot(goal, goal);
  const sizes = coordinates.map((column) => Math.sqrt(dot(column, column)));
  const r2 = new Float64Array(2 ** columns.length);
  const visit = (subset: number, left: readonly (readonly number[])[], rest: readonly number[], from: number): void => {
    r2[subset] = Math.min(1, Math.max(0, 1 - dot(rest, rest) / total));
    for (let j = from; j < sizes.length; j++) {
      const column = left[j - from];
      const size = Math.sqrt(dot(column, column));
      const isDependent = !(size > DEPENDENT * sizes[j]);
      const unit = column.map((value) => (isDependent ? 0 : value / size));
      const later = left.slice(j - from + 1).map((other) => without(other, unit));
      visit(subset | (1 << j), later, without(rest, unit), j + 1);
    }
  };
  visit(0, coordinates, goal, 0);
  return r2;
}

function without(vector: readonly number[], unit: readonly number[]): number[] {
  const share = dot(vector, unit);
  return vector.map((value, i) => value - share * unit[i]);
}

/** The same vectors written in an orthonormal basis of the space they span, so that long columns become short ones. */
function inOwnSpace(vectors: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  const written = vectors.map((vector) => {
    let rest = [...vector];
    const coordinates = new Array<number>(vectors.length).fill(0);
    for (let pass = 0; pass < 2; pass++) {
      basis.forEach((unit, i) => {
        const share = dot(rest, unit);
        coordinates[i] += share;
        rest = rest.map((value, k) => value - share * unit[k]);
      });
    }
    const size = Math.sqrt(dot(rest, rest));
    if (size > DEPENDENT * Math.sqrt(dot(vector, vector))) {
      coordinates[basis.length] = size;
      basis.push(rest.map((value) => value / size));
    }
    return coordinates;
  });
  return written;
}

/** Of a column's own product what must be left for it not to depend on those before it: whole marks leave far more. */
const DEPENDENT_PRODUCT = 1e-12;

/**
 * Short vectors with the given products, [i][j] for j up to i, by Cholesky (Golub & Van Loan 2013, 4.2): what subsetR2
 * says of them is what it says of the centred columns that the products come from.
 */
export function coordinates(products: readonly (readonly number[])[]): number[][] {
  const size = products.length;
  const written: number[][] = [];
  products.forEach((row, i) => {
    const own = new Array<number>(size).fill(0);
    for (let j = 0; j < i; j++) {
      if (written[j][j] > 0) own[j] = (row[j] - dot(own, written[j])) / written[j][j];
    }
    const left = row[i] - dot(own, own);
    own[i] = left > DEPENDENT_PRODUCT * row[i] ? Math.sqrt(left) : 0;
    written.push(own);
  });
  return written;
}

/**
 * LMG: each column's R² increase, averaged over all orders of entry (Lindeman, Merenda & Gold 1980 p. 119), from the R²
 * of all subsets.
 */
export function shapleyR2(r2: Float64Array, columns: number): number[] {
  const weights = entryWeights(columns);
  return Array.from({ length: columns }, (_, j) => {
    let sum = 0;
    for (let subset = 0; subset < r2.length; subset++) {
      if (subset & (1 << j)) continue;
      sum += weights[bits(subset)] * Math.max(0, r2[subset | (1 << j)] - r2[subset]);
    }
    return sum;
  });
}

/** Share of all orders in which exactly the given k of the other columns come first: k! (p - k - 1)!/p!. */
function entryWeights(columns: number): number[] {
  let weight = 1 / columns;
  return Array.from({ length: columns }, (_, k) => {
    if (k > 0) weight *= k / (columns - k);
    return weight;
  });
}

function bits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

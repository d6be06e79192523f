import { sumOf } from './averages.ts';
import { chiSquareUpper } from './distributions.ts';

/**
 * Pearson's chi-square of a table of counts with the sizes of the association; V is 0 to 1, biasCorrectedV null where
 * it cannot be told.
 */
export type Contingency =
  | {
      readonly status: 'ok';
      readonly n: number;
      readonly chiSquare: number;
      readonly df: number;
      readonly p: number;
      readonly cramersV: number;
      readonly biasCorrectedV: number | null;
      readonly smallestExpected: number;
      readonly shareExpectedBelow5: number;
      readonly adjustedResiduals: readonly (readonly number[])[];
    }
  | { readonly status: 'no_data' | 'not_applicable' | 'invalid' };

/**
 * Chi-square of a table (Pearson 1900 Phil Mag 50:157), V = √(χ²/(N min(r-1, c-1))) (Cramér 1946), bias-corrected V
 * (Bergsma 2013 J Korean Stat Soc 42:323), adjusted residuals (O - E)/√(E (1 - row share)(1 - column share)). Empty
 * rows and columns are dropped; no_data for an empty table, not_applicable when fewer than two rows or columns are
 * left, invalid for counts that cannot be.
 */
export function contingency(table: readonly (readonly number[])[]): Contingency {
  if (!table.flat().every((count) => Number.isSafeInteger(count) && count >= 0)) return { status: 'invalid' };
  const filled = withoutEmpty(table);
  const n = sumOf(filled.flat());
  if (n === 0) return { status: 'no_data' };
  const [rows, columns] = [filled.length, filled[0].length];
  if (rows < 2 || columns < 2) return { status: 'not_applicable' };
  const rowTotals = filled.map(sumOf);
  const columnTotals = filled[0].map((_, j) => sumOf(filled.map((row) => row[j])));
  const expected = rowTotals.map((row) => columnTotals.map((column) => (row * column) / n));
  const cells = expected.flat();
  const chiSquare = sumOf(filled.flat().map((count, i) => (count - cells[i]) ** 2 / cells[i]));
  const df = (rows - 1) * (columns - 1);
  return {
    status: 'ok',
    n,
    chiSquare,
    df,
    p: chiSquareUpper(chiSquare, df),
    cramersV: Math.sqrt(chiSquare / (n * Math.min(rows - 1, columns - 1))),
    biasCorrectedV: correctedV(chiSquare / n, n, rows, columns),
    smallestExpected: Math.min(...cells),
    shareExpectedBelow5: cells.filter((value) => value < 5).length / cells.length,
    adjustedResiduals: filled.map((row, i) =>
      row.map((count, j) => {
        const scale = expected[i][j] * (1 - rowTotals[i] / n) * (1 - columnTotals[j] / n);
        return (count - expected[i][j]) / Math.sqrt(scale);
      }),
    ),
  };
}

/** A table without its empty rows and columns. */
export function withoutEmpty(table: readonly (readonly number[])[]): number[][] {
  const rows = table.filter((row) => sumOf(row) > 0);
  const kept = (table[0] ?? []).map((_, j) => rows.some((row) => row[j] > 0));
  return rows.map((row) => row.filter((_, j) => kept[j]));
}

function correctedV(phiSquare: number, n: number, rows: number, columns: number): number | null {
  if (n <= 1) return null;
  const corrected = Math.max(0, phiSquare - ((rows - 1) * (columns - 1)) / (n - 1));
  const r = rows - (rows - 1) ** 2 / (n - 1);
  const c = columns - (columns - 1) ** 2 / (n - 1);
  const smaller = Math.min(r - 1, c - 1);
  return smaller > 0 ? Math.sqrt(corrected / smaller) : null;
}

/** Goodness of fit of counts to expected shares; cohenW = √(χ²/n). */
export type GoodnessOfFit =
  | {
      readonly status: 'ok';
      readonly n: number;
      readonly chiSquare: number;
      readonly df: number;
      readonly p: number;
      readonly cohenW: number;
    }
  | { readonly status: 'no_data' | 'not_applicable' | 'invalid' };

/**
 * Chi-square of counts against shares that sum to 1 (Pearson 1900 Phil Mag 50:157; Cohen 1988, w); no_data,
 * not_applicable for one class, invalid.
 */
export function goodnessOfFit(observed: readonly number[], expectedShares: readonly number[]): GoodnessOfFit {
  const n = sumOf(observed);
  const isUnfit = (count: number, i: number): boolean =>
    !(Number.isSafeInteger(count) && count >= 0) || (expectedShares[i] === 0 && count > 0);
  if (
    observed.length !== expectedShares.length ||
    observed.some(isUnfit) ||
    expectedShares.some((share) => !(share >= 0)) ||
    Math.abs(sumOf(expectedShares) - 1) > 1e-6
  ) {
    return { status: 'invalid' };
  }
  if (n === 0) return { status: 'no_data' };
  const classes = observed.flatMap((count, i) =>
    expectedShares[i] > 0 ? [{ count, due: n * expectedShares[i] }] : [],
  );
  if (classes.length < 2) return { status: 'not_applicable' };
  const chiSquare = sumOf(classes.map(({ count, due }) => (count - due) ** 2 / due));
  const df = classes.length - 1;
  return { status: 'ok', n, chiSquare, df, p: chiSquareUpper(chiSquare, df), cohenW: Math.sqrt(chiSquare / n) };
}

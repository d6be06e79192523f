import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logChoose } from '../../../electron/domain/distributions.ts';
import { exactTableP } from '../../../electron/domain/exact-table.ts';
import { fisherTwoSided } from '../../../electron/domain/two-shares.ts';

/** Exact p by writing out every table with the same margins. */
function byHand(first: readonly number[], second: readonly number[]): number {
  const totals = first.map((count, j) => count + second[j]);
  const placed = first.reduce((sum, count) => sum + count, 0);
  const logWays = (row: readonly number[]): number =>
    row.reduce((sum, count, j) => sum + logChoose(totals[j], count), 0);
  const rows = totals.reduce<number[][]>(
    (sofar, total) => sofar.flatMap((row) => Array.from({ length: total + 1 }, (_, count) => [...row, count])),
    [[]],
  );
  const possible = rows.filter((row) => row.reduce((sum, count) => sum + count, 0) === placed);
  const chance = (row: readonly number[]): number => Math.exp(logWays(row));
  const all = possible.reduce((sum, row) => sum + chance(row), 0);
  const seen = logWays(first) + 1e-7;
  return possible.filter((row) => logWays(row) <= seen).reduce((sum, row) => sum + chance(row), 0) / all;
}

describe('the exact p of a small table', () => {
  it('agrees with writing out every table', () => {
    const cells = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(cells, (columns) => {
        const [first, second] = [columns.map(([a]) => a), columns.map(([, b]) => b)];
        expect(exactTableP(first, second)).toBeCloseTo(byHand(first, second), 10);
      }),
      { numRuns: 60 },
    );
  });

  it('is Fisher for two columns', () => {
    expect(exactTableP([2, 15], [10, 3])).toBeCloseTo(fisherTwoSided(2, 17, 10, 13), 12);
  });

  it('is found for a shop with a few answers in many segments', () => {
    expect(exactTableP([6, 3, 1], [20, 12, 8])).toBeCloseTo(0.895108331163919, 12);
    expect(exactTableP([3, 1, 2, 0, 4, 1, 1], [40, 35, 60, 12, 20, 9, 30])).toBeGreaterThan(0);
  });

  it('is left to the chi-square where it would take too long', () => {
    expect(exactTableP([30, 31, 35, 40], [33, 28, 41, 36], 100)).toBeNull();
  });
});

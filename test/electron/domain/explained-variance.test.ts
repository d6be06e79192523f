import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyR2, subsetR2 } from '../../../electron/domain/explained-variance.ts';
import { leastSquaresOfColumns } from '../../../electron/domain/least-squares.ts';

const shop = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 8, max: 25 })).chain(([columns, rows]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: rows, maxLength: rows }), {
    minLength: columns + 1,
    maxLength: columns + 1,
  }),
);

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

describe('what marks explain of the overall mark', () => {
  it('is for every set of questions what least squares leaves unexplained', () => {
    fc.assert(
      fc.property(shop, (marks) => {
        const [target, ...columns] = marks.map(centred);
        const total = target.reduce((sum, value) => sum + value * value, 0);
        fc.pre(total > 0);
        const r2 = subsetR2(columns, target);
        r2.forEach((value, subset) => {
          const chosen = columns.filter((_, j) => subset & (1 << j));
          expect(value).toBeCloseTo(1 - leastSquaresOfColumns(chosen, target).residual / total, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is shared out without loss, and nobody gets less than nothing', () => {
    fc.assert(
      fc.property(shop, (marks) => {
        const [target, ...columns] = marks.map(centred);
        fc.pre(target.some((value) => value !== 0));
        const r2 = subsetR2(columns, target);
        const parts = shapleyR2(r2, columns.length);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(r2[r2.length - 1], 9);
      }),
      { numRuns: 40 },
    );
  });

  it('is shared equally between two questions that were always answered alike', () => {
    const marks = centred([1, 2, 4, 5, 3]);
    const parts = shapleyR2(subsetR2([marks, marks], centred([2, 2, 3, 5, 3])), 2);
    expect(parts[0]).toBeCloseTo(parts[1], 12);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fisherGreater,
  fisherTwoSided,
  shareDifference,
  shareDifferenceTests,
} from '../../../electron/domain/two-shares.ts';
import { ok } from '../../support/ok.ts';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, part]) => ({ n, x: Math.round(part * n) }));

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

describe('the difference of two shares of different people', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('for %i of %i against %i of %i equals the line Newcombe printed in 1998', (x1, n1, x2, n2, lo, hi) => {
    const range = ok(shareDifference(x1, n1, x2, n2));
    expect(range.lo).toBeCloseTo(lo, 4);
    expect(range.hi).toBeCloseTo(hi, 4);
  });

  it('is mirrored exactly when before and after change places', () => {
    fc.assert(
      fc.property(counts, counts, (after, before) => {
        const there = ok(shareDifference(after.x, after.n, before.x, before.n));
        const back = ok(shareDifference(before.x, before.n, after.x, after.n));
        expect([back.lo, back.hi]).toEqual([-there.hi || 0, -there.lo || 0]);
      }),
    );
  });

  it('does not make a change of 24 of 30 to 27 of 30', () => {
    expect(ok(shareDifference(27, 30, 24, 30)).called).toBe('cannot_tell');
    expect(ok(shareDifference(18, 30, 26, 30)).called).toBe('lower');
  });

  it('does not exist without answers on one side', () => {
    expect([shareDifference(0, 0, 3, 4).status, shareDifference(5, 4, 0, 0).status]).toEqual(['no_data', 'invalid']);
  });
});

describe('the tests in the detail log', () => {
  it('find the exact p-value of the convictions of twins in the R documentation', () => {
    expect(fisherTwoSided(2, 17, 10, 13)).toBeCloseTo(0.0005367, 7);
  });

  it('agree with counting every table', () => {
    const small = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(small, ([x1, rest1, x2, rest2]) => {
        const [n1, n2] = [x1 + rest1, x2 + rest2];
        const yes = x1 + x2;
        const weight = (x: number): number => choose(n1, x) * choose(n2, yes - x);
        const all = Array.from({ length: yes + 1 }, (_, x) => x).filter((x) => x <= n1 && yes - x <= n2);
        const total = all.reduce((sum, x) => sum + weight(x), 0);
        const share = (kept: number[]): number => kept.reduce((sum, x) => sum + weight(x), 0) / total;
        expect(fisherGreater(x1, n1, x2, n2)).toBeCloseTo(share(all.filter((x) => x >= x1)), 11);
        expect(fisherTwoSided(x1, n1, x2, n2)).toBeCloseTo(
          share(all.filter((x) => weight(x) <= weight(x1) * (1 + 1e-7))),
          11,
        );
      }),
    );
  });

  it('find nothing unusual where nobody answered', () => {
    expect(fisherTwoSided(0, 0, 0, 0)).toBe(1);
    expect(fisherGreater(0, 0, 0, 0)).toBe(1);
  });

  it('have no chi-square when all answers are alike', () => {
    expect(shareDifferenceTests(5, 5, 7, 7)).toEqual({ chiSquare: null, pChiSquare: null, pFisher: 1 });
  });
});

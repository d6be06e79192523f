import { describe, expect, it } from 'vitest';
import {
  npsPrecision,
  powerOfShareChange,
  publishableCounts,
  smallestFallFound,
} from '../../../electron/domain/detectability.ts';

describe('what a number of answers can show', () => {
  it.each([
    [30, 31, 34, 61, 30],
    [50, 23, 26, 47, 23],
    [100, 15, 18, 33, 16],
    [200, 10, 12, 23, 12],
    [400, 7, 8, 17, 8],
  ])('with %i before and after is the line on the help page', (n, from90, from80, npsChange, margin) => {
    const falls = [0.9, 0.8].map((share) => Math.round(Number(smallestFallFound(share, n)?.points)));
    const nps = npsPrecision(0.7, n);
    expect([...falls, Math.round(Number(nps?.smallestChangePoints)), Math.round(Number(nps?.marginPoints))]).toEqual([
      from90,
      from80,
      npsChange,
      margin,
    ]);
  });

  it('is found with exactly the chance asked for', () => {
    const found = smallestFallFound(0.9, 50);
    expect(powerOfShareChange(0.9, Number(found?.shareAfter), 50)).toBeCloseTo(0.8, 12);
  });

  it('may be nothing at all', () => {
    expect([
      smallestFallFound(0.5, 10),
      smallestFallFound(0, 10),
      smallestFallFound(0.9, 0),
      npsPrecision(0.7, 0),
    ]).toEqual(new Array(4).fill(null));
  });

  it('of 30 answers an office of statistics would print only if at most 5 fall on one side', () => {
    expect(publishableCounts(30).smallestMajorityShare).toBe(25 / 30);
    expect(publishableCounts(10)).toEqual({ counts: [], smallestMajorityShare: null });
  });
});

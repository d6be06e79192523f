import { describe, expect, it } from 'vitest';
import { spearmanTest } from '../../../electron/domain/spearman-test.ts';

describe('the test in the detail log', () => {
  it('gives the exact p of the tuna of Hollander and Wolfe', () => {
    const result = spearmanTest(
      [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
      [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8],
    );
    expect(result).toMatchObject({
      rho: 0.6,
      s: expect.closeTo(48, 9),
      pExact: expect.closeTo(0.0967978395061728, 12),
    });
  });

  it('comes close to the exact p for more pairs, and to t on n - 2 degrees', () => {
    const many = Array.from({ length: 30 }, (_, i) => i);
    const result = spearmanTest(
      many,
      many.map((value) => (value * 7) % 31),
    );
    expect(Math.abs(Number(result?.pExact) - Number(result?.pStudent))).toBeLessThan(0.01);
  });

  it('is not exact with ties, and does not exist without spread', () => {
    expect(spearmanTest([1, 2, 2, 3], [4, 5, 6, 8])?.pExact).toBeNull();
    expect([spearmanTest([1, 1], [2, 3]), spearmanTest([1], [1])]).toEqual([null, null]);
  });
});

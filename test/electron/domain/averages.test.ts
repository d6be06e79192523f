import { describe, expect, it } from 'vitest';
import { mean, median, quantile, standardDeviation, weightedQuantiles } from '../../../electron/domain/averages.ts';

describe('averages', () => {
  it('of nothing do not exist', () => {
    expect([mean([]), median([]), quantile([], 0.9), standardDeviation([4])]).toEqual(new Array(4).fill(null));
    expect(weightedQuantiles(new Map(), [0.5])).toEqual([null]);
  });

  it('take the middle of an even number of values', () => {
    expect([mean([1, 2, 6]), median([9, 1, 4, 2]), quantile([1, 2, 3, 4, 5], 0.9)]).toEqual([3, 3, 4.6]);
  });

  it('find no spread at all among equal values, even if they are not exact in binary', () => {
    expect(standardDeviation([0.1, 0.1, 0.1])).toBe(0);
    expect(standardDeviation([1, 1, 1, 2, 2, 2])).toBeCloseTo(0.547722557505166, 14);
  });

  it('reach a share of the weight at the smallest value that has it', () => {
    const weightOf = new Map([3, 1, 2].map((value) => [value, 1]));
    expect(weightedQuantiles(weightOf, [0.3, 0.5, 2 / 3, 0.9])).toEqual([1, 2, 2, 3]);
  });
});

import { describe, expect, it } from 'vitest';
import { goodwillReturn } from '../../../electron/domain/goodwill-return.ts';

const given = (count: number, later: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({ givenMinor: 500, beforeMinor: 800, laterMinor: later(index) }));

describe('later spending per unit of goodwill', () => {
  it('is the ratio of the sums, with a range around it that repeats', () => {
    const result = goodwillReturn(given(40, (index) => 250 * (index % 8)));
    expect(result).toMatchObject({ givenMinor: 20_000, beforeMinor: 32_000, laterMinor: 35_000 });
    expect(result.perUnit?.value).toBe(1.75);
    expect(result.perUnit?.lo).toBeLessThan(1.75);
    expect(result.perUnit?.hi).toBeGreaterThan(1.75);
    expect(goodwillReturn(given(40, (index) => 250 * (index % 8)))).toEqual(result);
  });

  it('is not shown below 30 customers, though the sums are', () => {
    expect(goodwillReturn(given(29, () => 1000))).toEqual({
      givenMinor: 14_500,
      beforeMinor: 23_200,
      laterMinor: 29_000,
      perUnit: null,
    });
    expect(goodwillReturn([])).toEqual({ givenMinor: 0, beforeMinor: 0, laterMinor: 0, perUnit: null });
  });

  it('can be below zero where more was paid back than spent', () => {
    expect(goodwillReturn(given(30, () => -100)).perUnit).toEqual({ value: -0.2, lo: -0.2, hi: -0.2 });
  });
});

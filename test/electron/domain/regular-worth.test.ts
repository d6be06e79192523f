import { describe, expect, it } from 'vitest';
import { annualValue } from '../../../electron/domain/annual-value.ts';
import { rateOf } from '../../../electron/domain/coming-back.ts';
import { expectedWorth } from '../../../electron/domain/regular-worth.ts';

const sixty = annualValue(
  Array.from({ length: 40 }, () => 100),
  0.6,
);

describe('what a regular is likely to bring after this year', () => {
  it('is the margin times r/(1 + i - r), between the ends of margin and return together', () => {
    const worth = expectedWorth(sixty, rateOf(60, 100), 0.1);
    expect(worth).toMatchObject({ status: 'ok' });
    if (worth.status !== 'ok') return;
    expect(worth.value).toBeCloseTo((60 * 0.6) / 0.5, 9);
    const { lo, hi } = rateOf(60, 100) as { lo: number; hi: number };
    expect(worth.lo).toBeCloseTo((60 * lo) / (1.1 - lo), 9);
    expect(worth.hi).toBeCloseTo((60 * hi) / (1.1 - hi), 9);
  });

  it('is refused with fewer than 30 customers on a side, and where nothing bounds the years', () => {
    expect(expectedWorth(sixty, rateOf(20, 29), 0.1)).toEqual({ status: 'too_few' });
    expect(expectedWorth(annualValue([100, 200], 0.6), rateOf(60, 100), 0.1)).toEqual({ status: 'too_few' });
    expect(expectedWorth(annualValue([], 0.6), rateOf(60, 100), 0.1)).toEqual({ status: 'too_few' });
    expect(expectedWorth(sixty, rateOf(100, 100), 0)).toEqual({ status: 'infinite' });
  });
});

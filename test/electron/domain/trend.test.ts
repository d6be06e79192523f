import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionSentence } from '../../../electron/domain/sentences.ts';
import { npsTrend, seriesTrend, shareTrend, trendRefusal } from '../../../electron/domain/trend.ts';
import { ok } from '../../support/ok.ts';

function periods(satisfied: readonly number[], n = 30): { score: number; satisfied: number; n: number }[] {
  return satisfied.map((count, i) => ({ score: i + 1, satisfied: count, n }));
}

describe('the trend of satisfaction', () => {
  it('is that of the smokers in Fleiss, 1981', () => {
    const smokers = [83, 90, 129, 70].map((satisfied, i) => ({ score: i + 1, satisfied, n: [86, 93, 136, 82][i] }));
    expect(ok(shareTrend(smokers)).chiSquare.toFixed(4)).toBe('8.2249');
  });

  it('is called falling when it falls steadily, and put in words', () => {
    const { slope } = ok(shareTrend(periods([28, 27, 25, 24, 20, 18])));
    expect(slope.direction).toBe('falling');
    const points = { perPeriod: 100 * slope.perPeriod, lo: 100 * slope.lo, hi: 100 * slope.hi };
    expect(directionSentence(slope.direction, 6, points)).toEqual({
      key: 'direction',
      params: { way: 'falling', k: 6, b: -7, lo: -11, hi: -3 },
    });
  });

  it('has no direction when it goes up and down', () => {
    const { slope } = ok(shareTrend(periods([24, 20, 25, 22])));
    expect(directionSentence(slope.direction, 4, slope)).toEqual({ key: 'no_direction', params: { k: 4 } });
  });

  it('skips empty periods but keeps their place', () => {
    const gap = periods([28, 0, 25, 24, 18]).map((period) => (period.score === 2 ? { ...period, n: 0 } : period));
    const moved = periods([28, 25, 24, 18]);
    expect(ok(shareTrend(gap)).slope.perPeriod).not.toBe(ok(shareTrend(moved)).slope.perPeriod);
    expect(ok(shareTrend(gap)).periods).toBe(4);
  });

  it('needs four periods with answers, and answers that differ', () => {
    expect([trendRefusal([30, 30, 30]), trendRefusal([30, 0, 30, 30]), trendRefusal([1, 1, 1, 1])]).toEqual([
      'fewer_than_4_periods',
      'fewer_than_4_periods',
      null,
    ]);
    expect(shareTrend(periods([1, 2, 3])).status).toBe('too_few');
    expect(shareTrend(periods([30, 30, 30, 30])).status).toBe('no_variation');
    expect(shareTrend([]).status).toBe('no_data');
    expect(shareTrend(periods([31, 1, 1, 1])).status).toBe('invalid');
  });

  it('turns round when the periods are read backwards', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(counts, (satisfied) => {
        const there = shareTrend(periods(satisfied));
        const back = shareTrend(periods(satisfied.toReversed()));
        expect(back.status).toBe(there.status);
        if (there.status === 'ok' && back.status === 'ok') {
          expect(back.slope.perPeriod).toBeCloseTo(-there.slope.perPeriod, 10);
          expect(back.chiSquare).toBeCloseTo(there.chiSquare, 8);
        }
      }),
    );
  });
});

describe('the trend of the recommendation score', () => {
  const month = { detractors: 10, passives: 12, promoters: 8 };

  it('leaves a gap where nobody answered', () => {
    const nobody = { detractors: 0, passives: 0, promoters: 0 };
    const result = ok(npsTrend([month, nobody, month, month, month]));
    expect([result.periods, result.adjusted[1]]).toEqual([4, null]);
    expect(result.slope.perPeriod).toBeCloseTo(0, 12);
  });

  it('needs four periods', () => {
    expect([npsTrend([month, month, month]).status, npsTrend([]).status]).toEqual(['too_few', 'no_data']);
  });
});

describe('the trend of any other series', () => {
  it('rises by the middle of all slopes between two values', () => {
    const result = ok(seriesTrend([120, 118, 125, 130, 128, 135, 140, 138, 142, 150]));
    expect(result).toMatchObject({ s: 39, variance: 125, slope: { direction: 'rising' } });
    expect(result.slope.lo).toBeLessThanOrEqual(result.slope.perPeriod);
    expect(result.slope.hi).toBeGreaterThanOrEqual(result.slope.perPeriod);
  });

  it('keeps the place of a missing value', () => {
    const full = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(ok(seriesTrend(full.with(3, Number.NaN))).slope.perPeriod).toBe(1);
  });

  it('needs eight values that are not all the same', () => {
    expect([
      seriesTrend([1, 2, 3, 4, 5, 6, 7]).status,
      seriesTrend(new Array<number>(9).fill(4)).status,
      seriesTrend([null]).status,
    ]).toEqual(['too_few', 'no_variation', 'no_data']);
  });
});

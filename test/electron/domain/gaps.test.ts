import { describe, expect, it } from 'vitest';
import { gapDistribution, lapseThreshold, lateFactor, visitRegularity } from '../../../electron/domain/gaps.ts';
import { visitLog } from '../../../electron/domain/visits.ts';
import { aShopLog } from '../../support/shop.ts';

const shop = visitLog(aShopLog(200, 3, 700));

describe('the gaps between visits', () => {
  it('weigh every customer the same, however often they come', () => {
    const often = [7, 7, 7, 7].map((days) => ({ customer: 'ann', days, isComplete: true }));
    const seldom = [{ customer: 'bob', days: 90, isComplete: true }];
    const { curve, median, q90 } = gapDistribution([...often, ...seldom]);
    expect(curve.points.map(({ time, survival }) => [time, survival])).toEqual([
      [7, 0.5],
      [90, 0],
    ]);
    expect([median, q90]).toEqual([48.5, 90]);
  });

  it('that never end leave the median open', () => {
    expect(gapDistribution([{ customer: 1, days: 30, isComplete: false }])).toMatchObject({ median: null, q90: null });
  });
});

describe('the silence after which a customer counts as lapsed', () => {
  it('is the day by which 95 percent of all returns within a year have happened', () => {
    const threshold = lapseThreshold(shop, 700);
    if (threshold.status !== 'ok') throw new Error(threshold.status);
    expect(threshold.returnedBy(threshold.days)).toBeGreaterThanOrEqual(0.95 * threshold.returnsWithinHorizon - 1e-12);
    expect(threshold.returnedBy(threshold.days - 1)).toBeLessThan(0.95 * threshold.returnsWithinHorizon);
  });

  it('is at least 30 days even where everybody comes daily', () => {
    const daily = visitLog(Array.from({ length: 3 }, () => Array.from({ length: 560 }, (_, day) => day)));
    expect(lapseThreshold(daily, 560)).toMatchObject({ status: 'ok', days: 30 });
  });

  it('is not suggested from a short or thin history', () => {
    expect([lapseThreshold(shop, 400).status, lapseThreshold(visitLog([[0, 9]]), 900).status]).toEqual([
      'too_few',
      'too_few',
    ]);
    expect(lapseThreshold(visitLog([]), 900).status).toBe('no_data');
  });
});

describe('being late', () => {
  it('cannot be told in a shop whose customers come at random', () => {
    const regularity = visitRegularity(shop);
    expect(regularity).toMatchObject({ status: 'ok', allowsLateLabels: false });
    expect('k' in regularity && regularity.k).toBeLessThan(1.5);
  });

  it('can be told where they come like clockwork', () => {
    const clockwork = visitLog(Array.from({ length: 40 }, (_, i) => [0, 7, 14, 21, 28, 35].map((day) => day + i)));
    expect(visitRegularity(clockwork)).toMatchObject({ status: 'no_variation', k: null, allowsLateLabels: true });
    expect(lateFactor(clockwork)).toMatchObject({ status: 'ok', episodes: 80, customers: 40, q90: 1, isUsable: true });
  });

  it('needs 30 customers with two gaps, and 50 episodes', () => {
    const few = visitLog([[0, 7, 14, 21, 35]]);
    expect(visitRegularity(few)).toMatchObject({ status: 'too_few', allowsLateLabels: false });
    expect(lateFactor(few)).toMatchObject({ status: 'too_few', episodes: 1, q90: 2, isUsable: false });
    expect([visitRegularity(visitLog([[1]])).status, lateFactor(visitLog([])).status]).toEqual(['no_data', 'no_data']);
  });

  it('is unusable as a label where one gap in ten is over four times the usual', () => {
    const wild = visitLog(Array.from({ length: 60 }, (_, i) => [0, 2, 4, 6, 6 + (i % 5 === 0 ? 50 : 2)]));
    expect(lateFactor(wild)).toMatchObject({ q50: 1, q90: 25, isUsable: false });
  });
});

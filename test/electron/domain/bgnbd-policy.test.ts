import { describe, expect, it } from 'vitest';
import { bgnbdRefusal, missesHoldout, modelOfShop, repeatHistory } from '../../../electron/domain/bgnbd-policy.ts';
import { visitLog } from '../../../electron/domain/visits.ts';
import { ok } from '../../support/ok.ts';
import { aShopLog } from '../../support/shop.ts';

const enough = { customers: 200, repeaters: 100, weeksObserved: 39, medianGapWeeks: 13 };

describe('the gates of the model', () => {
  it('ask for 200 customers, 100 repeaters and three usual gaps', () => {
    expect([
      bgnbdRefusal(enough),
      bgnbdRefusal({ ...enough, customers: 199 }),
      bgnbdRefusal({ ...enough, repeaters: 99 }),
      bgnbdRefusal({ ...enough, weeksObserved: 38 }),
    ]).toEqual([null, 'customers_below_200', 'repeaters_below_100', 'window_below_3_median_gaps']);
  });

  it('count days, not binary fractions of weeks: three usual gaps are enough to the day', () => {
    const refusedGaps = Array.from({ length: 400 }, (_, i) => i + 1).filter(
      (days) => bgnbdRefusal({ ...enough, weeksObserved: (3 * days) / 7, medianGapWeeks: days / 7 }) !== null,
    );
    expect(refusedGaps).toEqual([]);
    expect(bgnbdRefusal({ ...enough, weeksObserved: 272 / 7, medianGapWeeks: 91 / 7 })).not.toBeNull();
  });

  it('let pass a forecast that misses by a quarter, not by more', () => {
    expect([missesHoldout(75, 100), missesHoldout(125, 100), missesHoldout(74, 100), missesHoldout(5, 0)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('let a shop pass whose last quarter can be foretold from the rest', () => {
    const model = ok(modelOfShop(visitLog(aShopLog(500)), 501));
    expect(model.heldOut.actual).toBeGreaterThan(100);
    expect(missesHoldout(model.heldOut.expected, model.heldOut.actual)).toBe(false);
  });

  it('stop a shop that closed its doors for the last quarter', () => {
    const closed = aShopLog(500).map((days) => days.filter((day) => day < 380));
    expect(modelOfShop(visitLog(closed.filter((days) => days.length > 0)), 501)).toEqual({
      status: 'refuse',
      reason: 'holdout_missed',
    });
  });

  it('stop a small shop before anything is fitted', () => {
    expect(modelOfShop(visitLog(aShopLog(150)), 501)).toEqual({ status: 'refuse', reason: 'customers_below_200' });
    expect(modelOfShop(visitLog([]), 501)).toEqual({ status: 'refuse', reason: 'customers_below_200' });
  });
});

describe('the history of customers on a day', () => {
  it('knows what happened up to its evening, and nobody who came later', () => {
    const history = repeatHistory(visitLog([[0, 10, 30], [25], [40]]), 30);
    expect([...history.customers]).toEqual([0, 1]);
    expect([...history.repeats]).toEqual([2, 0]);
    expect([...history.recencyDays]).toEqual([30, 0]);
    expect([...history.ageDays]).toEqual([30, 5]);
  });
});

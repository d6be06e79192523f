import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasVisitIn, periodRetention, repeatPurchaseRate, returnRate } from '../../../electron/domain/coming-back.ts';
import { visitLog } from '../../../electron/domain/visits.ts';

describe('coming back', () => {
  it('within 30 days is asked only of customers whose first visit is 30 days old', () => {
    const log = visitLog([[0, 30], [0, 31], [71], [70, 75]]);
    expect(returnRate(log, 30, 100)).toMatchObject({ status: 'ok', part: 2, whole: 3 });
  });

  it('twice in a period makes a repeat customer of the period, whatever happened outside', () => {
    const log = visitLog([[1, 5], [1, 10], [5, 9, 20], [30]]);
    expect(repeatPurchaseRate(log, { from: 1, to: 10 })).toMatchObject({ part: 2, whole: 3 });
  });

  it('from one period to the next is retention', () => {
    const log = visitLog([[1, 12], [3], [12]]);
    expect(periodRetention(log, { from: 0, to: 10 }, { from: 10, to: 20 })).toMatchObject({
      part: 1,
      whole: 2,
      rate: 0.5,
    });
  });

  it('has no rate where nobody could have come back', () => {
    expect(returnRate(visitLog([]), 30, 100)).toEqual({ status: 'no_data', part: 0, whole: 0 });
    expect(periodRetention(visitLog([[12]]), { from: 0, to: 10 }, { from: 10, to: 20 }).status).toBe('no_data');
  });

  it('looks at half-open periods only', () => {
    const log = visitLog([[10]]);
    expect([hasVisitIn(log, 0, { from: 10, to: 11 }), hasVisitIn(log, 0, { from: 9, to: 10 })]).toEqual([true, false]);
  });

  it('does not depend on the order of customers', () => {
    const shop = fc.array(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(shop, fc.integer({ min: 1, max: 120 }), (days, within) => {
        expect(returnRate(visitLog(days.toReversed()), within, 300)).toEqual(returnRate(visitLog(days), within, 300));
      }),
    );
  });
});

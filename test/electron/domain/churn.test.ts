import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  churnRefusal,
  contractChurn,
  lapseDay,
  lapseDurations,
  lapseOn,
  periodChurn,
} from '../../../electron/domain/churn.ts';
import { visitLog } from '../../../electron/domain/visits.ts';

const shop = fc.array(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 10 }), { maxLength: 12 });

/** Whether a customer is active at the start of a day, by looking at every visit. */
function isActive(days: readonly number[], day: number, lapseDays: number): boolean {
  return days.some((visit) => visit < day && day - visit <= lapseDays);
}

describe('silence', () => {
  it('of exactly the limit is not a lapse, one day more is', () => {
    expect([lapseOn(60, 0, 60), lapseOn(61, 0, 60)]).toEqual([
      { isLapsed: false, days: 60 },
      { isLapsed: true, days: 61 },
    ]);
    expect(lapseDay(0, 60)).toBe(61);
  });

  it('adds up: active at the end = active at the start + new + returned - lapsed', () => {
    fc.assert(
      fc.property(
        shop,
        fc.nat(150),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (days, from, length, limit) => {
          const flow = periodChurn(visitLog(days), { from, to: from + length }, limit);
          expect(flow.activeEnd - flow.activeStart).toBe(flow.joined + flow.returnedAfterLapse - flow.lapseEvents);
        },
      ),
    );
  });

  it('does not depend on the order of customers, nor of their visits', () => {
    fc.assert(
      fc.property(shop, fc.nat(150), fc.integer({ min: 1, max: 60 }), (days, from, limit) => {
        const period = { from, to: from + 30 };
        const turned = days.toReversed().map((visits) => visits.toReversed());
        expect(periodChurn(visitLog(turned), period, limit)).toEqual(periodChurn(visitLog(days), period, limit));
      }),
    );
  });

  it('is counted as walking through the period day by day would count it', () => {
    fc.assert(
      fc.property(
        shop,
        fc.nat(150),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (days, from, length, limit) => {
          const to = from + length;
          const flow = periodChurn(visitLog(days), { from, to }, limit);
          let lapsed = 0;
          let events = 0;
          for (const visits of days) {
            let fell = 0;
            for (let day = from + 1; day <= to; day++) {
              if (isActive(visits, day - 1, limit) && !isActive(visits, day, limit)) fell += 1;
              else if (visits.includes(day - 1) && !isActive(visits, day, limit)) fell += 1;
            }
            events += fell;
            if (fell > 0 && isActive(visits, from, limit)) lapsed += 1;
          }
          expect([flow.lapsed, flow.lapseEvents]).toEqual([lapsed, events]);
          expect(flow.activeStart).toBe(days.filter((visits) => isActive(visits, from, limit)).length);
        },
      ),
    );
  });

  it('has no rate for an empty shop, and none yet for a running period', () => {
    expect(periodChurn(visitLog([]), { from: 0, to: 30 }, 60).churn.status).toBe('no_data');
    expect([churnRefusal({ from: 0, to: 30 }, 29), churnRefusal({ from: 0, to: 30 }, 30)]).toEqual([
      'period_not_over',
      null,
    ]);
  });

  it('lasts from the first visit to the first lapse, or to today', () => {
    expect(lapseDurations(visitLog([[0, 50, 120], [0, 60], [40]]), 60, 100)).toEqual(
      [
        { days: 100, isLapsed: false },
        { days: 100, isLapsed: false },
        { days: 60, isLapsed: false },
      ].with(0, { days: 111, isLapsed: true }),
    );
  });
});

describe('memberships', () => {
  it('that are joined and left inside the month stay outside its churn', () => {
    const members = [
      { start: 0, end: null },
      { start: 0, end: 45 },
      { start: 35, end: 50 },
      { start: 0, end: 30 },
      { start: 0, end: 60 },
      { start: 9, end: 3 },
    ];
    expect(contractChurn(members, { from: 30, to: 60 })).toMatchObject({
      activeStart: 3,
      ended: 1,
      joined: 1,
      endedOfJoined: 1,
      rejected: 1,
      churn: { status: 'ok', rate: 1 / 3 },
    });
  });
});

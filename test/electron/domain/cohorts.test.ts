import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOfDay, parseDay, parseMonth } from '../../../electron/domain/calendar.ts';
import { cohortRow, cohortTable, finishedMonths } from '../../../electron/domain/cohorts.ts';
import { visitLog } from '../../../electron/domain/visits.ts';

function on(text: string): number {
  return parseDay(text) ?? Number.NaN;
}

describe('cohorts of customers', () => {
  it('follow those who first came in one month through the months after', () => {
    const log = visitLog([
      [on('2024-02-01'), on('2024-05-01')],
      [on('2024-02-29'), on('2024-03-31'), on('2024-04-30')],
      [on('2024-01-31'), on('2024-02-10')],
    ]);
    expect(cohortRow(log, parseMonth('2024-02') ?? 0, on('2024-07-01'))).toMatchObject({
      size: 2,
      active: [2, 1, 1, 1, 0],
    });
  });

  it('leave months blank that are not over', () => {
    const may = parseMonth('2024-05') ?? 0;
    expect([
      finishedMonths(may, on('2024-07-01')),
      finishedMonths(may, on('2024-06-30')),
      finishedMonths(may, on('2024-04-01')),
    ]).toEqual([2, 1, 0]);
  });

  it('have everybody in month 0, and every customer in exactly one row', () => {
    const days = fc.array(fc.array(fc.integer({ min: 19_000, max: 19_400 }), { minLength: 1, maxLength: 6 }), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(days, (shop) => {
        const table = cohortTable(visitLog(shop), 19_500);
        expect(table.every(({ size, active }) => active[0] === size)).toBe(true);
        expect(table.reduce((sum, { size }) => sum + size, 0)).toBe(shop.length);
        expect(cohortTable(visitLog(shop.toReversed()), 19_500)).toEqual(table);
      }),
    );
  });

  it('without customers are empty', () => {
    expect(cohortRow(visitLog([]), monthOfDay(0), 100)).toEqual({ month: 0, size: 0, active: [], shares: [] });
  });
});

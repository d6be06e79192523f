import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOfDay,
  dayNumber,
  firstDayOfMonth,
  formatDay,
  monthOfDay,
  parseDay,
  parseMonth,
  wholeMonthsBetween,
} from '../../../electron/domain/calendar.ts';

const day = fc.integer({ min: -700_000, max: 2_900_000 });

function on(text: string): number {
  return parseDay(text) ?? Number.NaN;
}

describe('the calendar of the shop', () => {
  it('counts days from the first of January 1970', () => {
    expect([on('1970-01-01'), on('1969-12-31'), on('2024-02-29'), on('2000-03-01')]).toEqual([0, -1, 19_782, 11_017]);
  });

  it('agrees with the calendar of the world for every day', () => {
    fc.assert(
      fc.property(day, (days) => {
        const date = new Date(days * 86_400_000);
        const written = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dateOfDay(days)).toEqual(written);
        expect(dayNumber(written)).toBe(days);
      }),
    );
  });

  it('reads back every date that it writes', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => parseDay(formatDay(days)) === days));
  });

  it('knows no 30 February, no month 13 and no other way to write a date', () => {
    expect(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '1.5.2024', ''].map(parseDay)).toEqual(
      new Array(7).fill(null),
    );
  });

  it('gives an hour-change day 24 hours like any other', () => {
    expect(on('2024-04-01') - on('2024-03-31')).toBe(1);
    expect(on('2024-10-28') - on('2024-10-27')).toBe(1);
  });

  it('finds the month of a day and the first day of a month', () => {
    fc.assert(
      fc.property(day, (days) => {
        const month = monthOfDay(days);
        return firstDayOfMonth(month) <= days && days < firstDayOfMonth(month + 1);
      }),
    );
    expect([parseMonth('2024-05'), parseMonth('2024-5')]).toEqual([652, null]);
  });

  it('ends a month later on the last day where the month is too short', () => {
    expect([addMonths(on('2024-01-31'), 1), addMonths(on('2024-03-15'), -12)].map(formatDay)).toEqual([
      '2024-02-29',
      '2023-03-15',
    ]);
  });

  it('counts a month as passed on the same day of the next one', () => {
    expect([
      wholeMonthsBetween(on('1997-01-01'), on('1998-07-01')),
      wholeMonthsBetween(on('1997-01-02'), on('1998-07-01')),
      wholeMonthsBetween(on('2024-01-31'), on('2024-02-29')),
    ]).toEqual([18, 17, 1]);
  });
});

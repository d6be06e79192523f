import { expect, test } from 'vitest';
import { parseDay } from '../../../electron/domain/calendar.ts';
import { dueMonths } from '../../../electron/domain/report-schedule.ts';

const due = (since: string, written: readonly string[], today: string) =>
  dueMonths(since, written, parseDay(today) ?? Number.NaN);

test('a month is due from the first day of the next one on', () => {
  expect(due('2026-10', [], '2026-10-31')).toEqual([]);
  expect(due('2026-10', [], '2026-11-01')).toEqual(['2026-10']);
});

test('months that were missed are due once each, the oldest first, over the end of the year', () => {
  expect(due('2026-11', [], '2027-02-03')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(due('2026-11', ['2026-12'], '2027-02-03')).toEqual(['2026-11', '2027-01']);
  expect(due('2026-11', ['2026-11', '2026-12', '2027-01'], '2027-02-28')).toEqual([]);
});

test('a clock that runs years ahead, or stands before the schedule was made, asks for no flood', () => {
  expect(due('2026-11', [], '2099-01-01')).toHaveLength(24);
  expect(due('2026-11', [], '2020-01-01')).toEqual([]);
  expect(due('nonsense', [], '2027-01-01')).toEqual([]);
});

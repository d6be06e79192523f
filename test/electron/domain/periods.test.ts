import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { periodBefore } from '../../../electron/domain/periods.ts';

function before(from: string, to: string): string[] {
  const days = periodBefore({ from: parseDay(from) ?? Number.NaN, to: parseDay(to) ?? Number.NaN });
  return [formatDay(days.from), formatDay(days.to)];
}

test('a month is compared with the month before, however many days each has', () => {
  expect(before('2026-03-01', '2026-04-01')).toEqual(['2026-02-01', '2026-03-01']);
  expect(before('2026-01-01', '2026-02-01')).toEqual(['2025-12-01', '2026-01-01']);
});

test('a quarter is compared with a quarter, a year with a year', () => {
  expect(before('2026-04-01', '2026-07-01')).toEqual(['2026-01-01', '2026-04-01']);
  expect(before('2026-01-01', '2027-01-01')).toEqual(['2025-01-01', '2026-01-01']);
});

test('any other period is compared with as many days before it', () => {
  expect(before('2026-03-02', '2026-03-12')).toEqual(['2026-02-20', '2026-03-02']);
});

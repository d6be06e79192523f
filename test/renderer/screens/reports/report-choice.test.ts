import { expect, test } from 'vitest';
import {
  finished,
  firstChoice,
  offeredKinds,
  type ReportChoice,
  requestOf,
} from '../../../../renderer/screens/reports/report-choice.ts';

const choice: ReportChoice = { ...firstChoice('2026-01-31', 'bg'), month: '2025-12' };

test('only what is over is offered, the newest first', () => {
  expect(finished('month', '2026-01-31').slice(0, 3)).toEqual(['2025-12', '2025-11', '2025-10']);
  expect(finished('month', '2026-02-01')[0]).toBe('2026-01');
  expect(finished('quarter', '2026-03-31').slice(0, 2)).toEqual(['2025-10', '2025-07']);
  expect(finished('quarter', '2026-04-01')[0]).toBe('2026-01');
  expect(finished('year', '2026-12-31')[0]).toBe('2025-01');
});

test('a month, quarter or year is asked for from its first day to the first of the next', () => {
  expect(firstChoice('2026-01-31', 'bg').month).toBe('2025-12');
  const rest = { language: 'bg', ink: 'colour', hasComments: true, hasNames: false };
  expect(requestOf(choice)).toEqual({ kind: 'month', from: '2025-12-01', to: '2026-01-01', ...rest });
  const quarter = requestOf({ ...choice, kind: 'quarter', month: '2025-10' });
  expect(quarter).toEqual({ kind: 'quarter', from: '2025-10-01', to: '2026-01-01', ...rest });
  const year = requestOf({ ...choice, kind: 'year', month: '2025-01' });
  expect(year).toEqual({ kind: 'year', from: '2025-01-01', to: '2026-01-01', ...rest });
  expect(requestOf({ ...choice, paper: 'A5' })?.paper).toBe('A5');
});

test('free days include the last one, the customer list has no time, and nothing is asked while something is missing', () => {
  const days = { first: '2025-12-24', last: '2025-12-31' };
  expect(requestOf({ ...choice, kind: 'period', days })).toMatchObject({ from: '2025-12-24', to: '2026-01-01' });
  expect(requestOf({ ...choice, kind: 'period', days: null })).toBeNull();
  expect(requestOf({ ...choice, kind: 'customers' })).not.toHaveProperty('from');
  expect(requestOf({ ...choice, kind: 'survey' })).toBeNull();
  expect(requestOf({ ...choice, kind: 'survey', subjectId: 3 })).toMatchObject({ subjectId: 3 });
  for (const kind of offeredKinds) expect(requestOf({ ...choice, kind, subjectId: 1 })?.kind).toBe(kind);
});

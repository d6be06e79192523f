import { expect, test } from 'vitest';
import { finishedMonths, requestOf } from '../../../../renderer/screens/reports/report-choice.ts';

test('the newest report is that of the last month that is over', () => {
  expect(finishedMonths('2026-01-31').slice(0, 3)).toEqual(['2025-12', '2025-11', '2025-10']);
  expect(finishedMonths('2026-02-01')[0]).toBe('2026-01');
});

test('a month is asked for from its first day to the first of the next', () => {
  const choice = { month: '2025-12', language: 'bg', paper: null, ink: 'colour' } as const;
  expect(requestOf(choice)).toEqual({
    kind: 'month',
    from: '2025-12-01',
    to: '2026-01-01',
    language: 'bg',
    ink: 'colour',
  });
  expect(requestOf({ ...choice, paper: 'A5' }).paper).toBe('A5');
});

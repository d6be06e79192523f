import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../electron/domain/calendar.ts';
import { cleanLog, customerCount, gapsOf, visitLog, visitsOf } from '../../../electron/domain/visits.ts';

function sale(
  customer: string,
  date: string,
  amount: number | null = 10,
): Parameters<typeof cleanLog>[0] extends Iterable<infer Line> ? Line : never {
  return { customer, day: parseDay(date), amount };
}

describe('the visits of a shop', () => {
  it('are distinct days: two receipts on one day are one visit', () => {
    const { log, customers } = cleanLog(
      [sale('ann', '2024-06-01'), sale('ann', '2024-06-01'), sale('bob', '2024-06-02')],
      20_000,
    );
    expect([customers, customerCount(log), visitsOf(log, 0).length]).toEqual([['ann', 'bob'], 2, 1]);
  });

  it('leave out refunds and free lines, and report days that lie ahead or cannot be read', () => {
    const lines = [
      sale('ann', '2024-06-01'),
      sale('ann', '2024-08-01'),
      sale('ann', '2024-06-03', -10),
      sale('ann', '2024-06-04', 0),
      sale('ann', '2024-06-31'),
      sale('ann', '2024-07-01', null),
    ];
    const { log, ...apart } = cleanLog(lines, parseDay('2024-07-01') ?? 0);
    expect([...log.days]).toEqual([parseDay('2024-06-01'), parseDay('2024-07-01')]);
    expect(apart).toEqual({ customers: ['ann'], rejectedFuture: 1, rejectedUnreadable: 1, ignoredNonPositive: 2 });
  });

  it('come in order, with the days between them', () => {
    const log = visitLog([[30, 10, 10, 17], [], [5]]);
    expect([...visitsOf(log, 0)]).toEqual([10, 17, 30]);
    expect([gapsOf(log, 0), gapsOf(log, 1), gapsOf(log, 2)]).toEqual([[7, 13], [], []]);
  });
});

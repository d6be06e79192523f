import { describe, expect, it } from 'vitest';
import { logRank } from '../../../electron/domain/log-rank.ts';
import { type Lifetime } from '../../../electron/domain/survival.ts';

function ended(times: readonly number[], open: readonly number[] = []): Lifetime[] {
  return [...times.map((time) => ({ time, isEvent: true })), ...open.map((time) => ({ time, isEvent: false }))];
}

const treated = ended([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
const placebo = ended([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);

describe('two groups of customers', () => {
  it('differ as much as treated and untreated patients did: chi-square 16.79', () => {
    const result = logRank([treated, placebo]);
    expect(result).toMatchObject({ status: 'too_few', df: 1, observed: [9, 21] });
    expect('chiSquare' in result && result.chiSquare).toBeCloseTo(16.79, 2);
  });

  it('do not differ from themselves', () => {
    const result = logRank([placebo, placebo]);
    expect(result).toMatchObject({ status: 'ok' });
    expect('chiSquare' in result && result.chiSquare).toBeCloseTo(0, 12);
  });

  it('cannot be compared when one is empty or nothing has happened', () => {
    expect([logRank([placebo, []]), logRank([ended([], [4]), ended([], [6])])]).toEqual([
      { status: 'no_data' },
      { status: 'no_events' },
    ]);
  });

  it('may be three', () => {
    const result = logRank([treated, placebo, placebo]);
    expect(result).toMatchObject({ df: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import { answeredTwice, latestAnswers } from '../../../electron/domain/latest-answers.ts';

const isMark = (mark: number): boolean => mark >= 1 && mark <= 5;

describe('one answer per customer', () => {
  it('is the latest valid one of the period, whatever order they were typed in', () => {
    const answers = [
      { customer: 'ann', day: 9, mark: 2 },
      { customer: 'ann', day: 3, mark: 5 },
      { customer: 'ann', day: 12, mark: null },
      { customer: 'ann', day: 14, mark: 9 },
      { customer: 'ann', day: 30, mark: 1 },
      { customer: 'bob', day: 5, mark: null },
    ];
    const expected = new Map([
      ['ann', 2],
      ['bob', null],
    ]);
    expect(latestAnswers(answers, { from: 0, to: 30 }, isMark)).toEqual(expected);
    expect(latestAnswers(answers.toReversed(), { from: 0, to: 30 }, isMark)).toEqual(expected);
  });

  it('can be compared before and after for those who answered both times', () => {
    const before = new Map([
      ['ann', 3],
      ['bob', 4],
      ['cem', null],
    ]);
    const after = new Map([
      ['ann', 5],
      ['cem', 2],
    ]);
    expect(answeredTwice(before, after)).toEqual({ before: [3], after: [5] });
  });
});

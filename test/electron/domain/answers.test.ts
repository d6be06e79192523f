import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersBetween, answersFromCounts, countAnswers, meanMark } from '../../../electron/domain/answers.ts';

const five = { min: 1, max: 5 };
const marks = fc.array(fc.option(fc.oneof(fc.integer({ min: -2, max: 8 }), fc.double())), { maxLength: 60 });

describe('answers to one question', () => {
  it('are the same in whatever order the forms were typed in', () => {
    fc.assert(
      fc.property(marks, (answers) => {
        expect(countAnswers(answers.toReversed(), five)).toEqual(countAnswers(answers, five));
      }),
    );
  });

  it('change in nothing but the missing count when one more customer leaves the question empty', () => {
    fc.assert(
      fc.property(marks, (answers) => {
        const before = countAnswers(answers, five);
        expect(countAnswers([...answers, null], five)).toEqual({ ...before, nMissing: before.nMissing + 1 });
      }),
    );
  });

  it('sum up to the valid ones over all marks, and with the missing and rejected ones to all forms', () => {
    fc.assert(
      fc.property(marks, (answers) => {
        const { counts, nValid, nMissing, nRejected } = countAnswers(answers, five);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(nValid);
        expect(nValid + nMissing + nRejected).toBe(answers.length);
      }),
    );
  });

  it('may come as counts, where marks nobody gave can be left out', () => {
    expect(answersFromCounts([0, 0, 0, 2], five, { nMissing: 3 })).toEqual({
      ...countAnswers([4, 4, null, null, null], five),
    });
  });

  it('between two marks are none where the marks lie off the scale', () => {
    const answers = countAnswers([1, 2, 5], five);
    expect([answersBetween(answers, 0, 1), answersBetween(answers, 6, 9), answersBetween(answers, 1, 9)]).toEqual([
      1, 0, 3,
    ]);
  });

  it('have a mean, and a range of it where they differ', () => {
    expect(meanMark(countAnswers([], five))).toBeNull();
    expect(meanMark(countAnswers([4], five))).toEqual({ mean: 4, range: null });
    expect(meanMark(countAnswers([4, 4, 4], five))).toEqual({ mean: 4, range: null });
    const nine = meanMark(countAnswers([2, 3, 3, 3, 3, 3, 3, 3, 4], five));
    expect(nine?.mean).toBe(3);
    expect(Number(nine?.range?.hi)).toBeCloseTo(3 + (2.30600413520417 * 0.5) / 3, 12);
  });
});

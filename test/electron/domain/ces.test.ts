import { describe, expect, it } from 'vitest';
import { answersFromCounts } from '../../../electron/domain/answers.ts';
import { ces, cesFromCounts } from '../../../electron/domain/ces.ts';
import { ok } from '../../support/ok.ts';

const seven = { min: 1, max: 7 };
const five = { min: 1, max: 5 };

describe('effort', () => {
  it('counts 5 to 7 of 7, and 4 and 5 of 5, as easy when the question says it was easy', () => {
    expect(ces([7, 6, 5, 4, 3], seven, 'ease')).toMatchObject({ easy: 3 });
    expect(ces([5, 4, 3, 2, 1], five, 'ease')).toMatchObject({ easy: 2 });
  });

  it('counts the low marks as easy when the question asks for the effort it took', () => {
    expect(ces([1, 2, 3, 4, 5], five, 'effort')).toMatchObject({ easy: 2 });
  });

  it('is the same from counts as from answers', () => {
    expect(cesFromCounts(answersFromCounts([1, 0, 2, 0, 1], five), 'ease')).toEqual(ces([1, 3, 3, 5], five, 'ease'));
  });

  it('has no range of the mean for one answer or for equal answers', () => {
    expect([ok(ces([7], seven, 'ease')).meanRange, ok(ces([6, 6, 6], seven, 'ease')).meanRange]).toEqual([null, null]);
  });

  it('never lets the range of the mean leave the scale', () => {
    expect(ok(ces([1, 7], seven, 'ease')).meanRange).toEqual({ lo: 1, hi: 7 });
  });

  it('refuses a cut off the scale and has no value without answers', () => {
    expect(ces([5], five, 'ease', 6)).toMatchObject({ status: 'invalid' });
    expect(ces([null, 9], five, 'ease')).toMatchObject({ status: 'no_data', nMissing: 1, nRejected: 1, easy: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFromCounts } from '../../../electron/domain/answers.ts';
import { isNpsScale, nps, npsCounts, npsDifference, npsFromCounts } from '../../../electron/domain/nps.ts';
import { npsScoreRange } from '../../../electron/domain/nps-score-range.ts';
import { ok } from '../../support/ok.ts';

const count = fc.integer({ min: 0, max: 400 });
const someCounts = fc
  .record({ detractors: count, passives: count, promoters: count })
  .filter(({ detractors, passives, promoters }) => detractors + passives + promoters > 0);

describe('the recommendation score', () => {
  it('takes 0 to 6 as detractors, 7 and 8 as passives, 9 and 10 as promoters', () => {
    expect(npsCounts(answersFromCounts([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], { min: 0, max: 10 }))).toEqual({
      detractors: 7,
      passives: 2,
      promoters: 2,
    });
  });

  it('keeps passives in the denominator', () => {
    expect(ok(nps([9, 8, 7, 6])).nps).toBe(0);
    expect(ok(nps([10, 8, 8, 8])).nps).toBe(25);
  });

  it('is never made from marks of another scale', () => {
    expect([isNpsScale({ min: 0, max: 10 }), isNpsScale({ min: 1, max: 10 }), isNpsScale({ min: 1, max: 5 })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has no value without answers, and counts those it could not read', () => {
    expect(nps([null, 11, -1])).toMatchObject({ status: 'no_data', n: 0, nMissing: 1, nRejected: 2 });
    expect(npsFromCounts({ detractors: -1, passives: 0, promoters: 3 })).toMatchObject({ status: 'invalid' });
  });

  it('keeps its range between -100 and 100', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const { lo, hi } = ok(npsFromCounts(counts));
        return -100 <= lo && lo < hi && hi <= 100;
      }),
    );
  });

  it('has a narrower range when twice as many customers answer in the same way', () => {
    fc.assert(
      fc.property(someCounts, ({ detractors, passives, promoters }) => {
        const once = ok(npsFromCounts({ detractors, passives, promoters }));
        const twice = ok(
          npsFromCounts({ detractors: 2 * detractors, passives: 2 * passives, promoters: 2 * promoters }),
        );
        return twice.hi - twice.lo < once.hi - once.lo;
      }),
    );
  });

  it('is not sure to be 100 because 30 of 30 would recommend', () => {
    const { nps: score, lo, hi } = ok(npsFromCounts({ detractors: 0, passives: 0, promoters: 30 }));
    expect([score, Math.round(lo), hi]).toEqual([100, 79, 100]);
  });
});

describe('two recommendation scores compared', () => {
  it('give mirrored ranges, exactly, when before and after change places', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (after, before) => {
        const there = ok(npsDifference(after, before));
        const back = ok(npsDifference(before, after));
        expect([back.lo, back.hi, back.difference]).toEqual([-there.hi || 0, -there.lo || 0, -there.difference || 0]);
      }),
    );
  });

  it('are called different only if the range of the difference leaves out 0', () => {
    const before = { detractors: 9, passives: 9, promoters: 12 };
    expect(ok(npsDifference({ detractors: 2, passives: 8, promoters: 20 }, before)).called).toBe('higher');
    expect(ok(npsDifference({ detractors: 6, passives: 9, promoters: 15 }, before)).called).toBe('cannot_tell');
    expect(ok(npsDifference({ detractors: 22, passives: 6, promoters: 2 }, before)).called).toBe('lower');
  });

  it('cannot be compared when nobody answered on one side', () => {
    const nobody = { detractors: 0, passives: 0, promoters: 0 };
    expect(npsDifference(nobody, { detractors: 1, passives: 1, promoters: 1 })).toEqual({ status: 'no_data' });
  });
});

describe('the score range as a second look', () => {
  it('lies close to the adjusted range for a few hundred answers', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        fc.pre(counts.detractors > 20 && counts.passives > 20 && counts.promoters > 20);
        const second = npsScoreRange(counts);
        const { lo, hi } = ok(npsFromCounts(counts));
        expect(second?.lo).toBeCloseTo(lo, -1);
        expect(second?.hi).toBeCloseTo(hi, -1);
      }),
    );
  });

  it('ends at -100 or 100 when all answers are of one kind, and does not exist without answers', () => {
    expect(npsScoreRange({ detractors: 5, passives: 0, promoters: 0 })?.lo).toBe(-100);
    expect(npsScoreRange({ detractors: 0, passives: 0, promoters: 5 })?.hi).toBe(100);
    expect(npsScoreRange({ detractors: 0, passives: 0, promoters: 0 })).toBeNull();
  });
});

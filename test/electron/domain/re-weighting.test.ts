import { describe, expect, it } from 'vitest';
import { postStratified, postStratifiedRefusal } from '../../../electron/domain/re-weighting.ts';
import { ok } from '../../support/ok.ts';

describe('satisfaction re-weighted to the customer base', () => {
  it('is the raw share when every segment answered in proportion', () => {
    const result = ok(
      postStratified([
        { base: 100, respondents: 10, satisfied: 9 },
        { base: 50, respondents: 5, satisfied: 3 },
      ]),
    );
    expect(result.weighted).toBeCloseTo(result.raw, 14);
    expect(result.effectiveN).toBeCloseTo(15, 12);
  });

  it('counts for less than its answers when one segment answered too much', () => {
    const result = ok(
      postStratified([
        { base: 140, respondents: 6, satisfied: 4 },
        { base: 60, respondents: 24, satisfied: 23 },
      ]),
    );
    expect(result.effectiveN).toBeLessThan(30);
    expect(result.weighted).toBeLessThan(result.raw);
  });

  it('cannot speak for a segment in which nobody answered', () => {
    const silent = { base: 40, respondents: 0, satisfied: 0 };
    expect(postStratified([{ base: 10, respondents: 9, satisfied: 9 }, silent])).toEqual({
      status: 'refuse',
      reason: 'segment_without_answers',
    });
    expect(postStratified([silent]).status).toBe('no_data');
    expect(postStratified([{ base: 1, respondents: 1, satisfied: 2 }]).status).toBe('invalid');
  });

  it('is not shown with fewer than 5 answers in a segment', () => {
    expect([postStratifiedRefusal([10, 4]), postStratifiedRefusal([10, 5])]).toEqual(['segment_below_5', null]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedRatings, pairedShareChange, signedRank, signTestP } from '../../../electron/domain/paired-change.ts';
import { ok } from '../../support/ok.ts';

const count = fc.integer({ min: 0, max: 60 });

describe('the same customers before and after', () => {
  it('are called changed only if the range of the difference leaves out 0', () => {
    expect(ok(pairedShareChange({ both: 26, afterOnly: 12, beforeOnly: 4, neither: 6 })).called).toBe('cannot_tell');
    expect(ok(pairedShareChange({ both: 26, afterOnly: 14, beforeOnly: 2, neither: 6 })).called).toBe('higher');
  });

  it('give mirrored ranges, exactly, when before and after change places', () => {
    fc.assert(
      fc.property(count, count, count, count, (both, afterOnly, beforeOnly, neither) => {
        fc.pre(both + afterOnly + beforeOnly + neither > 0);
        const there = ok(pairedShareChange({ both, afterOnly, beforeOnly, neither }));
        const back = ok(pairedShareChange({ both, afterOnly: beforeOnly, beforeOnly: afterOnly, neither }));
        expect([back.lo, back.hi]).toEqual([-there.hi || 0, -there.lo || 0]);
        expect(back.pMcNemar).toBe(there.pMcNemar);
      }),
    );
  });

  it('cannot be compared when nobody answered twice', () => {
    const nobody = { both: 0, afterOnly: 0, beforeOnly: 0, neither: 0 };
    expect([pairedShareChange(nobody).status, pairedShareChange({ ...nobody, both: -1 }).status]).toEqual([
      'no_data',
      'invalid',
    ]);
  });

  it('who moved both ways equally often give no sign of a change', () => {
    expect([signTestP(5, 5), signTestP(0, 0)]).toEqual([1, 1]);
    expect(signTestP(8, 1)).toBeCloseTo(0.0390625, 14);
  });
});

describe('ratings of the same customers', () => {
  const depressionBefore = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
  const depressionAfter = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

  it('give the signed-rank values of Hollander and Wolfe', () => {
    const test = signedRank(depressionBefore.map((value, i) => value - depressionAfter[i]));
    expect(test).toMatchObject({ v: 40, pExact: expect.closeTo(0.0390625, 14) });
  });

  it('leave out those who answered only once', () => {
    expect(pairedRatings([1, null, 3], [2, 5, null])).toMatchObject({
      n: 1,
      meanChange: 1,
      status: 'too_few',
      range: null,
    });
    expect(pairedRatings([null], [3])).toEqual({ status: 'no_data' });
  });

  it('have no range where all changed alike, and no signed-rank test where nobody changed', () => {
    expect(pairedRatings([4, 4, 5], [4, 4, 5])).toMatchObject({
      meanChange: 0,
      nSame: 3,
      status: 'no_variation',
      called: 'cannot_tell',
    });
    expect(signedRank([0, 0])).toBeNull();
  });

  it('have the middle of all pairwise means, as if they were all written out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 15 }), (changes) => {
        const means = changes.flatMap((a, i) => changes.slice(i).map((b) => (a + b) / 2)).sort((a, b) => a - b);
        const middle = (means[Math.floor((means.length - 1) / 2)] + means[Math.floor(means.length / 2)]) / 2;
        const zero = changes.map(() => 0);
        expect(pairedRatings(zero, changes)).toMatchObject({ hodgesLehmann: middle });
      }),
    );
  });
});

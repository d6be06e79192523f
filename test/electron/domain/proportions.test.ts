import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson, wilson, wilsonRange } from '../../../electron/domain/proportions.ts';
import { ok } from '../../support/ok.ts';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, part]) => ({ n, x: Math.round(part * n) }));

describe('the range of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('for %i of %i equals the line Newcombe printed in 1998', (x, n, lo, hi) => {
    const range = ok(wilson(x, n));
    expect([range.lo, range.hi].map((end) => Math.round(end * 1e4) / 1e4)).toEqual([lo, hi]);
  });

  it('always lies between 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const { lo, p, hi } = ok(wilson(x, n));
        return 0 <= lo && lo <= p && p <= hi && hi <= 1;
      }),
    );
  });

  it('reaches exactly 0 when nobody and exactly 1 when everybody was satisfied', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (n) => {
        expect([ok(wilson(0, n)).lo, ok(wilson(n, n)).hi]).toEqual([0, 1]);
      }),
    );
  });

  it('gets narrower when twice as many customers answer in the same way', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const [once, twice] = [ok(wilson(x, n)), ok(wilson(2 * x, 2 * n))];
        return twice.hi - twice.lo < once.hi - once.lo;
      }),
    );
  });

  it('is the mirror image for those who were not satisfied', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const [yes, no] = [ok(wilson(x, n)), ok(wilson(n - x, n))];
        expect(yes.lo).toBeCloseTo(1 - no.hi, 12);
      }),
    );
  });

  it('works with a number of answers that is not whole', () => {
    const { lo, hi } = wilsonRange(0.8, 22.5);
    expect(lo).toBeCloseTo(0.597355840615753, 12);
    expect(hi).toBeCloseTo(0.915144248764045, 12);
  });

  it('does not exist without answers or for counts that cannot be', () => {
    const statuses = [wilson(0, 0), wilson(-1, 3), wilson(4, 3), wilson(1.5, 3), wilson(1, 3, 1)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual(['no_data', 'invalid', 'invalid', 'invalid', 'invalid']);
  });
});

describe('the exact range, used to mark wide shares', () => {
  it('is wider than the Wilson range', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const exact = ok(clopperPearson(x, n));
        const { lo, hi } = ok(wilson(x, n));
        return exact.width > 0.9 * (hi - lo) && exact.lo >= 0 && exact.hi <= 1;
      }),
    );
  });

  it('has the closed form 0 to 1 - 0.025^(1/n) when nobody was satisfied', () => {
    expect(ok(clopperPearson(0, 30)).hi).toBeCloseTo(1 - 0.025 ** (1 / 30), 14);
  });
});

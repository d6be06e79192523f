import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canShowGroup,
  changeVerdict,
  confidenceOnScreen,
  halfUp,
  meanLevel,
  npsLevel,
  outward,
  shareLevel,
  wholePoints,
} from '../../../electron/domain/display.ts';
import { clopperPearson } from '../../../electron/domain/proportions.ts';

describe('what may be shown', () => {
  it('of a share is nothing, counts, a rough percentage, then a percentage', () => {
    expect([shareLevel(0, 0), shareLevel(9, 9), shareLevel(9, 10), shareLevel(29, 29), shareLevel(27, 30)]).toEqual([
      'nothing',
      'counts_only',
      'rough',
      'rough',
      'full',
    ]);
  });

  it('of 30 answers is marked wide unless at most 5 or at least 25 fall on one side', () => {
    const full = Array.from({ length: 31 }, (_, x) => x).filter((x) => shareLevel(x, 30) === 'full');
    expect(full).toEqual([0, 1, 2, 3, 4, 5, 25, 26, 27, 28, 29, 30]);
  });

  it('is never marked wide from 100 answers on, as the exact range would say too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const exact = clopperPearson(Math.round(part * n), n);
        expect(exact.status === 'ok' && exact.width).toBeLessThan(0.3);
      }),
      { numRuns: 30 },
    );
  });

  it('of a recommendation score needs 30 answers, and 100 without a mark', () => {
    expect([0, 29, 30, 99, 100].map(npsLevel)).toEqual(['nothing', 'counts_only', 'full_wide', 'full_wide', 'full']);
  });

  it('of a mean follows the number of answers alone', () => {
    expect([0, 9, 10, 29, 30].map(meanLevel)).toEqual(['nothing', 'counts_only', 'rough', 'rough', 'full']);
  });

  it('of a group in an anonymous survey is nothing below 5 answers', () => {
    expect([canShowGroup(4, true), canShowGroup(5, true), canShowGroup(1, false)]).toEqual([false, true, true]);
  });

  it('of a change is too little below 10 answers on either side', () => {
    expect([
      changeVerdict(9, 50, 'higher'),
      changeVerdict(10, 10, 'higher'),
      changeVerdict(29, 99, 'lower', 30),
    ]).toEqual(['too_few', 'higher', 'too_few']);
  });

  it('gets stricter the more changes share a screen', () => {
    expect([confidenceOnScreen(1), confidenceOnScreen(5), confidenceOnScreen(0)]).toEqual([0.95, 0.99, 0.95]);
  });
});

describe('rounding', () => {
  it('takes estimates half up and range ends outward, so that 74.4 to 96.5 shows 74 to 97', () => {
    expect(outward({ lo: 0.744, hi: 0.965 }, 100)).toEqual({ lo: 74, hi: 97 });
    expect([wholePoints(0.285), wholePoints(0.2849), halfUp(-0.5), halfUp(2.5)]).toEqual([29, 28, 0, 3]);
  });

  it('does not widen an end that is whole already', () => {
    expect(outward({ lo: 0.29, hi: 0.57 }, 100)).toEqual({ lo: 29, hi: 57 });
  });

  it('keeps the shown estimate inside the shown range', () => {
    const three = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: -1, max: 1, noNaN: true })));
    fc.assert(
      fc.property(three, (values) => {
        const [lo, p, hi] = values.toSorted((a, b) => a - b);
        const ends = outward({ lo, hi }, 100);
        return ends.lo <= wholePoints(p) && wholePoints(p) <= ends.hi;
      }),
    );
  });
});

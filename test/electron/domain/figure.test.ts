import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absentFigure,
  lapsedFigure,
  npsChangeFigure,
  npsFigure,
  refusedFigure,
  shareChangeFigure,
  shareFigure,
  valueFigure,
} from '../../../electron/domain/figure.ts';

describe('a figure on screen', () => {
  it('of 27 satisfied among 30 reads 90 percent, 74 to 97', () => {
    expect(shareFigure({ x: 27, n: 30 })).toEqual({
      n: 30,
      value: 0.9,
      lo: expect.closeTo(0.7437891742, 9),
      hi: expect.closeTo(0.9654001113, 9),
      level: 'full',
      status: 'ok',
      sentence: { key: 'full', params: { p: 90, lo: 74, hi: 97, n: 30 } },
    });
  });

  it('of 24 among 30 is marked wide, of 9 among 10 rough, and of 3 among 4 is counts without a number', () => {
    expect(shareFigure({ x: 24, n: 30 }).sentence).toEqual({
      key: 'full_wide',
      params: { p: 80, lo: 62, hi: 91, n: 30 },
    });
    expect(shareFigure({ x: 9, n: 10 }).sentence).toEqual({ key: 'rough', params: { p: 90, lo: 59, hi: 99, n: 10 } });
    expect(shareFigure({ x: 3, n: 4 })).toMatchObject({
      value: null,
      lo: null,
      hi: null,
      sentence: { key: 'counts_only', params: { x: 3, n: 4 } },
    });
  });

  it('takes the range of clustered answers where one is given', () => {
    expect(shareFigure({ x: 27, n: 30 }, { lo: 0.6, hi: 0.99 })).toMatchObject({ lo: 0.6, hi: 0.99 });
  });

  it('without answers says so and gives no number', () => {
    expect(shareFigure({ x: 0, n: 0 })).toEqual(absentFigure('no_data'));
    expect(npsFigure({ detractors: 0, passives: 0, promoters: 0 })).toEqual(absentFigure('no_data'));
    expect(valueFigure(0, 'nothing', 0, null)).toEqual(absentFigure('no_data'));
  });

  it('that is held back names the reason', () => {
    expect(refusedFigure('period_not_over').sentence).toEqual({ key: 'refuse', params: { reason: 'period_not_over' } });
  });

  it('of a recommendation score shows only counts below 30 answers', () => {
    expect(npsFigure({ detractors: 5, passives: 9, promoters: 15 })).toMatchObject({
      value: null,
      level: 'counts_only',
      status: 'too_few',
      sentence: { key: 'nps_counts_only', params: { promoters: 15, passives: 9, detractors: 5 } },
    });
    expect(npsFigure({ detractors: 6, passives: 9, promoters: 15 })).toMatchObject({
      value: 30,
      sentence: { key: 'full_wide', params: { p: 30, lo: 0, hi: 54, n: 30 } },
    });
  });

  it('of lapsed customers counts them', () => {
    expect(lapsedFigure({ x: 12, n: 80 }, 180).sentence).toEqual({ key: 'lapsed', params: { x: 12, n: 80, L: 180 } });
    expect(lapsedFigure({ x: 0, n: 0 }, 180).status).toBe('no_data');
  });

  it('of a mean without any spread has no number', () => {
    expect(valueFigure(40, 'full', 12, null)).toMatchObject({ status: 'no_variation', value: null });
    expect(valueFigure(40, 'full', 12.4, { lo: 10.2, hi: 15 }).sentence).toEqual({
      key: 'full',
      params: { p: 12, lo: 10, hi: 15, n: 40 },
    });
  });
});

describe('a change on screen', () => {
  it('from 24 to 27 of 30 cannot be told', () => {
    expect(shareChangeFigure({ x: 27, n: 30 }, { x: 24, n: 30 }).sentence).toEqual({
      key: 'cannot_tell',
      params: { p1: 80, p2: 90, dlo: -9, dhi: 29 },
    });
  });

  it('from 26 to 18 of 30 is lower', () => {
    expect(shareChangeFigure({ x: 18, n: 30 }, { x: 26, n: 30 })).toMatchObject({
      status: 'ok',
      sentence: { key: 'lower', params: { d: 27, dlo: 4, dhi: 47 } },
    });
  });

  it('needs 10 answers on both sides, and 30 for a recommendation score', () => {
    expect(shareChangeFigure({ x: 0, n: 0 }, { x: 12, n: 14 })).toMatchObject({
      status: 'too_few',
      value: null,
      sentence: { key: 'too_few', params: { n1: 14, n2: 0, needed: 10 } },
    });
    const nine = { detractors: 9, passives: 0, promoters: 0 };
    const many = { detractors: 0, passives: 0, promoters: 90 };
    expect(npsChangeFigure(many, nine).sentence).toEqual({ key: 'too_few', params: { n1: 9, n2: 90, needed: 30 } });
    expect(npsChangeFigure(many, { ...many, promoters: 0, passives: 90 }).sentence.key).toBe('higher');
  });

  it('has no data when nobody answered at all, and refuses counts that cannot be', () => {
    expect(shareChangeFigure({ x: 0, n: 0 }, { x: 0, n: 0 }).status).toBe('no_data');
    expect(shareChangeFigure({ x: 3, n: 2 }, { x: 0, n: 2 }).status).toBe('invalid');
  });
});

describe('every figure', () => {
  const count = fc.oneof(fc.integer({ min: -1, max: 200 }), fc.constantFrom(2.5, Number.NaN, 1e9));

  it('gives finite numbers or none, and a sentence, whatever the counts', () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const figures = [
          shareFigure({ x: a, n: b }),
          shareChangeFigure({ x: a, n: b }, { x: c, n: d }),
          npsFigure({ detractors: a, passives: b, promoters: c }),
          npsChangeFigure({ detractors: a, passives: b, promoters: c }, { detractors: b, passives: c, promoters: d }),
          lapsedFigure({ x: a, n: b }, 180),
        ];
        for (const { value, lo, hi, status, sentence } of figures) {
          const shown = [value, lo, hi, ...Object.values(sentence.params).filter((each) => typeof each === 'number')];
          if (status !== 'invalid') expect(shown.every((each) => each === null || Number.isFinite(each))).toBe(true);
          expect(value === null).toBe(lo === null && hi === null);
          expect(sentence.key).not.toBe('');
        }
      }),
    );
  });
});

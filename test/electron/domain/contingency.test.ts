import { describe, expect, it } from 'vitest';
import { contingency, goodnessOfFit } from '../../../electron/domain/contingency.ts';
import { ok } from '../../support/ok.ts';

describe('a table of counts', () => {
  it('gives the chi-square that Agresti printed in 2007', () => {
    const result = ok(
      contingency([
        [762, 327, 468],
        [484, 239, 477],
      ]),
    );
    expect([result.df, Math.round(100 * result.chiSquare) / 100]).toEqual([2, 30.07]);
    expect(result.p).toBeCloseTo(2.954e-7, 10);
  });

  it('is the same turned on its side', () => {
    const there = ok(
      contingency([
        [10, 15, 5],
        [60, 85, 25],
      ]),
    );
    const turned = ok(
      contingency([
        [10, 60],
        [15, 85],
        [5, 25],
      ]),
    );
    expect(turned.chiSquare).toBeCloseTo(there.chiSquare, 12);
    expect(turned.biasCorrectedV).toBe(there.biasCorrectedV);
  });

  it('leaves out empty rows and columns', () => {
    expect(
      contingency([
        [5, 6, 0],
        [50, 60, 0],
        [0, 0, 0],
      ]),
    ).toMatchObject({ status: 'ok', df: 1, chiSquare: 0 });
  });

  it('cannot be tested when it is empty, has one column, or holds what is no count', () => {
    expect(
      [
        contingency([[0, 0]]),
        contingency([[3], [4]]),
        contingency([
          [1, -1],
          [2, 2],
        ]),
      ].map(({ status }) => status),
    ).toEqual(['no_data', 'not_applicable', 'invalid']);
  });

  it('has no corrected size for a handful of answers', () => {
    expect(
      ok(
        contingency([
          [1, 0],
          [0, 1],
        ]),
      ).biasCorrectedV,
    ).toBeNull();
  });
});

describe('counts against expected shares', () => {
  it('give the value of the R documentation', () => {
    const result = ok(goodnessOfFit([89, 37, 30, 28, 2], [0.4, 0.2, 0.2, 0.15, 0.05]));
    expect([result.df, result.chiSquare.toFixed(4)]).toEqual([4, '9.9901']);
  });

  it('refuse shares that do not sum to 1 and counts where none are expected', () => {
    expect([
      goodnessOfFit([1, 2], [0.5, 0.4]).status,
      goodnessOfFit([1, 2], [1, 0]).status,
      goodnessOfFit([0, 0], [0.5, 0.5]).status,
      goodnessOfFit([3, 0], [1, 0]).status,
    ]).toEqual(['invalid', 'invalid', 'no_data', 'not_applicable']);
  });
});

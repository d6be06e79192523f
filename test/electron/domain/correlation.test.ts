import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completePairs, pearson, spearman, spearmanRange } from '../../../electron/domain/correlation.ts';
import { ok } from '../../support/ok.ts';

const x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51];
const y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19];

describe('satisfaction and visits', () => {
  it('go together as in the example of Bonett', () => {
    const { rho, lo, hi } = ok(spearman(x, y));
    expect([rho, lo, hi].map((value) => value.toFixed(4))).toEqual(['0.8700', '0.5841', '0.9638']);
  });

  it('need 10 pairs in which both are known', () => {
    expect(spearman([...x.slice(0, 9), null, 5], [...y.slice(0, 10), null])).toMatchObject({ n: 9, status: 'too_few' });
    expect(spearman([], [])).toEqual({ n: 0, status: 'no_data' });
    expect(completePairs([1, null, Number.NaN], [2, 3, 4])).toEqual({ x: [1], y: [2] });
  });

  it('cannot be told where everybody gave the same mark', () => {
    expect(spearman(new Array<number>(12).fill(5), y.slice(0, 12)).status).toBe('no_variation');
  });

  it('have no range in perfect order', () => {
    const rising = x.map((_, i) => i);
    expect(
      spearman(
        rising,
        rising.map((value) => -value),
      ),
    ).toEqual({ n: 15, status: 'perfect_order', rho: -1 });
    expect([spearmanRange(1, 30), spearmanRange(0.4, 3)]).toEqual([null, null]);
  });

  it('are told from nothing at 0.38 with 30 answers, and at 0.13 only with about 230', () => {
    expect(spearmanRange(0.37, 30)?.lo).toBeLessThan(0);
    expect(spearmanRange(0.38, 30)?.lo).toBeGreaterThan(0);
    expect(spearmanRange(0.13, 230)?.lo).toBeGreaterThan(0);
  });

  it('give the same in any order of customers, and the mirror image for dissatisfaction', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 10,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, (customers) => {
        const there = spearman(
          customers.map(([a]) => a),
          customers.map(([, b]) => b),
        );
        const turned = spearman(customers.map(([a]) => 6 - a).toReversed(), customers.map(([, b]) => b).toReversed());
        expect(turned.status).toBe(there.status);
        if (there.status === 'ok' && turned.status === 'ok') expect(turned.rho).toBeCloseTo(-there.rho, 10);
      }),
    );
  });

  it('follow a straight line exactly', () => {
    expect(pearson([1, 2, 4], [3, 5, 9])).toBe(1);
    expect(pearson([1, 1], [3, 5])).toBeNull();
  });
});

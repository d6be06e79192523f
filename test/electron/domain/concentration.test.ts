import { describe, expect, it } from 'vitest';
import { concentration } from '../../../electron/domain/concentration.ts';
import { ok } from '../../support/ok.ts';

describe('the best customers', () => {
  it('bring a share of the revenue: one of five brings 60 percent', () => {
    const { topFifthShare, curve } = ok(concentration([10, 60, 10, 10, 10, 0]));
    expect(topFifthShare).toBe(0.6);
    expect(curve.map(({ revenue }) => Math.round(100 * revenue))).toEqual([0, 60, 70, 80, 90, 100]);
  });

  it('are drawn in even steps in a large shop', () => {
    const { curve } = ok(concentration(new Array<number>(1000).fill(2), 4));
    expect(curve.map(({ customers }) => customers)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('are nobody without revenue', () => {
    expect([concentration([]), concentration([0, -5])]).toEqual([{ status: 'no_data' }, { status: 'no_data' }]);
  });
});

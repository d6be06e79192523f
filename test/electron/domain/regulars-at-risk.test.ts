import { describe, expect, it } from 'vitest';
import { latenessRule, silentRegulars } from '../../../electron/domain/regulars-at-risk.ts';
import { visitLog } from '../../../electron/domain/visits.ts';

/** Customers who all come after the same gaps. */
function shopOf(customers: number, gaps: readonly number[]) {
  const days = gaps.reduce((visits, gap) => [...visits, visits[visits.length - 1] + gap], [0]);
  return visitLog(Array.from({ length: customers }, () => days));
}

describe('who may be called late', () => {
  it('is judged by the factor of the shop where its customers are regular', () => {
    const shop = shopOf(30, [7, 7, 7, 7, 7, 7]);
    const rule = latenessRule(shop, 60);
    expect(rule).toEqual({ rhythm: 'ok', factor: 1, lapseDays: 60 });
    expect(silentRegulars(shop, rule, 42 + 7)).toEqual([]);
    expect(silentRegulars(shop, rule, 42 + 8)).toHaveLength(30);
  });

  it('is nobody where one gap in ten is over four times the usual: only the days of silence count', () => {
    const shop = shopOf(30, [7, 7, 7, 70, 70]);
    const rule = latenessRule(shop, 60);
    expect(rule).toEqual({ rhythm: 'no_rhythm', factor: null, lapseDays: 60 });
    expect(silentRegulars(shop, rule, 161 + 60)).toEqual([]);
    expect(new Set(silentRegulars(shop, rule, 161 + 61).map(({ reason }) => reason))).toEqual(new Set(['silent']));
  });

  it('is not known of fewer than 30 customers', () => {
    expect(latenessRule(shopOf(29, [7, 7, 7, 7, 7]), 60).rhythm).toBe('too_few');
  });
});

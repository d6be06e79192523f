import { describe, expect, it } from 'vitest';
import { retentionEffect, retentionNextYear, retentionProfit } from '../../../electron/domain/retention-value.ts';
import { ok } from '../../support/ok.ts';

const shop = { customers: 400, marginPerYear: 60, retention: 0.7 };

describe('five points more retention', () => {
  it.each([
    [0.6, 20, 11],
    [0.8, 27.5, 20],
    [0.9, 41, 33],
  ])(
    'at %d raise the value of a customer by about %d percent, or %d when the margin comes first',
    (retention, end, start) => {
      const effect = ok(retentionEffect(retention, 5, 0.1));
      expect(Math.abs(100 * Number(effect.endOfYear.change) - end)).toBeLessThan(0.6);
      expect(Math.abs(100 * Number(effect.startOfYear.change) - start)).toBeLessThan(0.6);
    },
  );

  it('keep 20 of 400 customers, worth 1,200 next year', () => {
    expect(retentionNextYear(shop, 5)).toEqual({ status: 'ok', extraCustomers: 20, gain: 1200 });
  });

  it('gain nothing in the first year, and less than nothing when the programme costs', () => {
    const plan = { points: 5, years: 1, discount: 0.1 };
    expect(ok(retentionProfit(shop, plan)).gain).toBe(0);
    expect(ok(retentionProfit(shop, { ...plan, programmeCost: 500 })).gain).toBe(-500);
    expect(ok(retentionProfit(shop, { ...plan, years: 3 })).gain).toBeCloseTo(2528.92561983471, 9);
  });

  it('are refused where everybody would stay for ever', () => {
    const refused = { status: 'refuse', reason: 'infinite' };
    expect([
      retentionEffect(0.96, 5, 0.1),
      retentionEffect(1, 0, 0),
      retentionNextYear({ ...shop, retention: 0.95 }, 5),
      retentionProfit({ ...shop, retention: 0.95 }, { points: 5, years: 2, discount: 0.1 }),
    ]).toEqual(new Array(4).fill(refused));
  });

  it('are not reckoned with figures that cannot be', () => {
    expect([
      retentionEffect(-0.1, 5, 0.1).status,
      retentionProfit(shop, { points: 5, years: 0, discount: 0.1 }).status,
    ]).toEqual(['invalid', 'invalid']);
    expect(ok(retentionEffect(0, 5, 0.1)).endOfYear.change).toBeNull();
    expect(ok(retentionProfit({ ...shop, customers: 0 }, { points: 5, years: 2, discount: 0 })).gainShare).toBeNull();
  });
});

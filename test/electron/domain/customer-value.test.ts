import { describe, expect, it } from 'vitest';
import { customerValue, horizonRefusal, totalValue, valueBands } from '../../../electron/domain/customer-value.ts';
import { ok } from '../../support/ok.ts';

const model = {
  visits: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  spend: { p: 6.25, q: 3.74, gamma: 15.44 },
  margin: 0.5,
};
const regular = { repeats: 7, recencyWeeks: 29.43, ageWeeks: 38.86, meanAmount: 40 };

describe('the value of the next months', () => {
  it('halves with the margin and shrinks with the discount', () => {
    const plain = ok(customerValue(model, regular, { months: 12, monthlyDiscount: 0 }));
    const whole = ok(customerValue({ ...model, margin: 1 }, regular, { months: 12, monthlyDiscount: 0 }));
    const later = ok(customerValue(model, regular, { months: 12, monthlyDiscount: 0.01 }));
    expect(plain.value).toBeCloseTo(whole.value / 2, 12);
    expect(later.value).toBeLessThan(plain.value);
  });

  it('does not look further than 24 months, nor further than the shop has seen', () => {
    expect(customerValue(model, regular, { months: 25, monthlyDiscount: 0 })).toEqual({
      status: 'refuse',
      reason: 'horizon_above_24_months',
    });
    expect([horizonRefusal(25, 60), horizonRefusal(12, 9), horizonRefusal(9, 9)]).toEqual([
      'horizon_above_24_months',
      'horizon_beyond_history',
      null,
    ]);
  });

  it('does not exist for a customer who cannot be, or a shop without a mean', () => {
    const horizon = { months: 6, monthlyDiscount: 0 };
    expect(customerValue(model, { ...regular, recencyWeeks: 99 }, horizon).status).toBe('invalid');
    expect(customerValue({ ...model, spend: { ...model.spend, q: 0.9 } }, regular, horizon).status).toBe('undefined');
  });

  it('of single customers is shown in thirds, equal values together', () => {
    expect(valueBands([5, 1, 3, 2, 9, 3])).toEqual(['high', 'low', 'middle', 'low', 'high', 'middle']);
    expect(valueBands([4, 4, 4])).toEqual(['low', 'low', 'low']);
  });

  it('of all customers is a total with a range that is the same every time', () => {
    const values = Array.from({ length: 60 }, (_, i) => i);
    const { total, range } = totalValue(values, 3);
    expect(total).toBe(1770);
    expect(Number(range?.lo)).toBeLessThan(1770);
    expect(Number(range?.hi)).toBeGreaterThan(1770);
    expect(totalValue(values, 3)).toEqual({ total, range });
    expect(totalValue([5], 3)).toEqual({ total: 5, range: null });
  });
});

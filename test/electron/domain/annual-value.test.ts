import { describe, expect, it } from 'vitest';
import { annualValue } from '../../../electron/domain/annual-value.ts';
import { annualValueFigure } from '../../../electron/domain/money-scores.ts';
import { ok } from '../../support/ok.ts';

describe('the yearly value of a customer', () => {
  it('is given as mean and median, because one customer may be worth more than all others', () => {
    expect(annualValue([60, 100, 30, 1200], 0.4)).toEqual({
      status: 'ok',
      activeCustomers: 4,
      revenue: 1390,
      meanRevenue: 347.5,
      medianRevenue: 80,
      meanMargin: 139,
      medianMargin: 32,
      topCustomerShare: 1200 / 1390,
      meanMarginRange: null,
    });
  });

  it('has a range from 30 customers on, the same every time', () => {
    const revenues = Array.from({ length: 30 }, (_, i) => 10 + i);
    const { meanMargin, meanMarginRange } = ok(annualValue(revenues, 0.5));
    expect(Number(meanMarginRange?.lo)).toBeLessThan(meanMargin);
    expect(Number(meanMarginRange?.hi)).toBeGreaterThan(meanMargin);
    expect(ok(annualValue(revenues, 0.5)).meanMarginRange).toEqual(meanMarginRange);
  });

  it('knows no largest share where the shop noted visits but earned nothing', () => {
    expect(ok(annualValue([0, 0], 0.4)).topCustomerShare).toBeNull();
    expect(ok(annualValue([20, -20], 0.4)).topCustomerShare).toBeNull();
    expect(annualValueFigure(Array<number>(40).fill(0), 'BGN')).toMatchObject({
      status: 'no_data',
      value: null,
      n: 40,
    });
  });

  it('does not exist without customers or with a margin above everything', () => {
    expect([annualValue([], 0.4).status, annualValue([10], 1.4).status]).toEqual(['no_data', 'invalid']);
  });
});

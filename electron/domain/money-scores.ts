import { annualValue } from './annual-value.ts';
import { halfUp } from './display.ts';
import { absentFigure, type Figure } from './figure.ts';

/** Minor units of a whole one: amounts are kept in hundredths. */
const minorPerUnit = 100;

/**
 * What a customer is worth in a year: mean revenue per customer with a visit in the window, in whole units of the
 * currency, with its bootstrap range; below 30 customers there is no range and so no number (metrics 0.5, 11.5);
 * no_data where visits were noted and nothing was earned.
 */
export function annualValueFigure(paidMinor: readonly number[], currency: string): Figure {
  const n = paidMinor.length;
  const worth = annualValue(paidMinor, 1);
  if (worth.status !== 'ok') return absentFigure(worth.status, n);
  const { meanRevenue, medianRevenue, meanMarginRange, topCustomerShare } = worth;
  if (meanMarginRange === null) {
    const sentence = { key: 'annual_too_few', params: { n } } as const;
    return { ...absentFigure('no_data', n), level: 'counts_only', status: 'too_few', sentence };
  }
  if (topCustomerShare === null) return absentFigure('no_data', n);
  const { lo, hi } = meanMarginRange;
  const params = {
    mean: halfUp(meanRevenue),
    lo: Math.floor(lo),
    hi: Math.ceil(hi),
    median: halfUp(medianRevenue),
    largest: halfUp(100 * topCustomerShare),
    n,
    currency,
  };
  const inUnits = (minor: number): number => minor / minorPerUnit;
  return {
    n,
    value: inUnits(meanRevenue),
    lo: inUnits(lo),
    hi: inUnits(hi),
    level: 'full',
    status: 'ok',
    sentence: { key: 'annual_value', params },
  };
}

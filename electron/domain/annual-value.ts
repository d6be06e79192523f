import { bootstrapMean } from './bootstrap.ts';
import { mean, median, sumOf } from './averages.ts';
import { type Range } from './proportions.ts';

/**
 * Value of a customer over the window, in money; mean and median always together, share of the largest customer null
 * where nothing was earned, range of the mean margin null below 30 customers.
 */
export type AnnualValue =
  | {
      readonly status: 'ok';
      readonly activeCustomers: number;
      readonly revenue: number;
      readonly meanRevenue: number;
      readonly medianRevenue: number;
      readonly meanMargin: number;
      readonly medianMargin: number;
      readonly topCustomerShare: number | null;
      readonly meanMarginRange: Range | null;
    }
  | { readonly status: 'no_data' | 'invalid' };

/**
 * Margin per customer with a visit in the window: revenue of each times the owner's gross margin of 0 to 1 (metrics
 * 11.5); range by bootstrap of customers (Efron 1979 Ann Stat 7:1, percentile, 1,000 resamples) from 30 on. no_data,
 * invalid.
 */
export function annualValue(
  revenueByCustomer: readonly number[],
  grossMargin: number,
  seed = 1,
  conf = 0.95,
): AnnualValue {
  if (!(grossMargin >= 0 && grossMargin <= 1)) return { status: 'invalid' };
  const meanRevenue = mean(revenueByCustomer);
  const medianRevenue = median(revenueByCustomer);
  if (meanRevenue === null || medianRevenue === null) return { status: 'no_data' };
  const revenue = sumOf(revenueByCustomer);
  const largest = revenueByCustomer.reduce((most, each) => Math.max(most, each), 0);
  return {
    status: 'ok',
    activeCustomers: revenueByCustomer.length,
    revenue,
    meanRevenue,
    medianRevenue,
    meanMargin: meanRevenue * grossMargin,
    medianMargin: medianRevenue * grossMargin,
    topCustomerShare: revenue > 0 ? largest / revenue : null,
    meanMarginRange: bootstrapMean(
      revenueByCustomer.map((each) => each * grossMargin),
      seed,
      conf,
    ),
  };
}

import { sumOf } from './averages.ts';
import {
  arePossibleParameters,
  type BgnbdParameters,
  chanceAlive,
  expectedVisits,
  isPossibleHistory,
  type RepeatVisits,
} from './bgnbd.ts';
import { bootstrapMean } from './bootstrap.ts';
import { expectedSpend, type GammaGammaParameters } from './gamma-gamma.ts';
import { type Range } from './proportions.ts';

/** Weeks in a month of the value horizon. */
export const weeksPerMonth = 4.345;
/** Longest horizon of a value in months; the history must also be at least as long. */
export const longestHorizonMonths = 24;

/** The fitted models of a shop and the owner's margin, 0 to 1. */
export type ValueModel = {
  readonly visits: BgnbdParameters;
  readonly spend: GammaGammaParameters;
  readonly margin: number;
};

/** How far the value looks ahead and what a month costs. */
export type Horizon = { readonly months: number; readonly monthlyDiscount: number; readonly weeksPerMonth?: number };

/**
 * Value of the next months of one customer, past revenue not included; single values are shown as bands, never as a
 * number.
 */
export type CustomerValue =
  | {
      readonly status: 'ok';
      readonly valuePerVisit: number;
      readonly value: number;
      readonly chanceAlive: number;
    }
  | { readonly status: 'invalid' | 'undefined' }
  | { readonly status: 'refuse'; readonly reason: 'horizon_above_24_months' };

/**
 * Σ over months i of margin · E[spend] · (E[Y(i)] - E[Y(i-1)])/(1 + d)^i (Fader, Hardie & Lee 2005 J Marketing Res
 * 42:415; metrics 8.9). invalid for a customer that cannot be, undefined where the shop has no mean spend, refuse
 * beyond 24 months.
 */
export function customerValue(
  model: ValueModel,
  customer: RepeatVisits & { readonly meanAmount: number },
  horizon: Horizon,
): CustomerValue {
  const { months, monthlyDiscount } = horizon;
  const isPossible =
    isPossibleHistory(customer) && arePossibleParameters(model.visits) && Number.isFinite(model.margin);
  if (!isPossible || !(months >= 0) || !(monthlyDiscount > -1)) return { status: 'invalid' };
  if (months > longestHorizonMonths) return { status: 'refuse', reason: 'horizon_above_24_months' };
  const valuePerVisit = expectedSpend(model.spend, customer);
  if (valuePerVisit === null) return { status: 'undefined' };
  let value = 0;
  let before = 0;
  for (let month = 1; month <= months; month++) {
    const visits = expectedVisits(model.visits, customer, month * (horizon.weeksPerMonth ?? weeksPerMonth));
    value += (model.margin * valuePerVisit * (visits - before)) / (1 + monthlyDiscount) ** month;
    before = visits;
  }
  return { status: 'ok', valuePerVisit, value, chanceAlive: chanceAlive(model.visits, customer) };
}

/** Why a horizon may not be used, or null. */
export function horizonRefusal(
  months: number,
  historyMonths: number,
): 'horizon_above_24_months' | 'horizon_beyond_history' | null {
  if (months > longestHorizonMonths) return 'horizon_above_24_months';
  return months > historyMonths ? 'horizon_beyond_history' : null;
}

/** Band of a customer's value among all: thirds by value, equal values in one band. */
export type ValueBand = 'low' | 'middle' | 'high';

/** The band of each value, in the order given. */
export function valueBands(values: readonly number[]): ValueBand[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [first, second] = [sorted[Math.ceil(values.length / 3) - 1], sorted[Math.ceil((2 * values.length) / 3) - 1]];
  return values.map((value) => (value <= first ? 'low' : value <= second ? 'middle' : 'high'));
}

/** Total of customer values with its range over 500 resamples of customers; range null below 30 customers. */
export function totalValue(
  values: readonly number[],
  seed: number,
  conf = 0.95,
): { readonly total: number; readonly range: Range | null } {
  const n = values.length;
  const range = bootstrapMean(values, seed, conf, 500);
  return { total: sumOf(values), range: range && { lo: n * range.lo, hi: n * range.hi } };
}

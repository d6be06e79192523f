import { type AnnualValue } from './annual-value.ts';
import { type Rate } from './coming-back.ts';
import { answersForUnmarked } from './display.ts';
import { endOfYearMultiple } from './retention-value.ts';

/** Margin that a customer is likely to bring after the year that was measured, in the unit of the margin. */
export type ExpectedWorth =
  | { readonly status: 'ok'; readonly value: number; readonly lo: number; readonly hi: number }
  | { readonly status: 'too_few' | 'infinite' };

/**
 * Annual margin times r/(1 + i - r) (Gupta & Lehmann 2003 J Interactive Marketing 17(1):9; metrics 11.4, 11.6). The ends
 * of the range take the lower, or the upper, end of both the margin and the share that comes again, so it is wider than
 * either alone. Too few below 30 customers on a side; infinite where nothing bounds the years. Constant margin and
 * constant return for everybody are assumed.
 */
export function expectedWorth(worth: AnnualValue, retention: Rate, discount: number): ExpectedWorth {
  if (worth.status !== 'ok' || worth.meanMarginRange === null) return { status: 'too_few' };
  if (retention.status !== 'ok' || retention.whole < answersForUnmarked) return { status: 'too_few' };
  if (retention.hi >= 1 + discount) return { status: 'infinite' };
  const over = (margin: number, rate: number): number => Math.max(0, margin) * endOfYearMultiple(rate, discount);
  return {
    status: 'ok',
    value: over(worth.meanMargin, retention.rate),
    lo: over(worth.meanMarginRange.lo, retention.lo),
    hi: over(worth.meanMarginRange.hi, retention.hi),
  };
}

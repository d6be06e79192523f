import { type Range, wilson } from './proportions.ts';
import { customerCount, type VisitLog } from './visits.ts';

/** A rate of customers, part of whole, 0 to 1. */
export type Rate =
  | ({ readonly status: 'ok'; readonly part: number; readonly whole: number; readonly rate: number } & Range)
  | { readonly status: 'no_data'; readonly part: 0; readonly whole: 0 };

/** A rate with its Wilson range; no_data where nobody is at risk. */
export function rateOf(part: number, whole: number, conf = 0.95): Rate {
  const share = wilson(part, whole, conf);
  if (share.status !== 'ok') return { status: 'no_data', part: 0, whole: 0 };
  return { status: 'ok', part, whole, rate: share.p, lo: share.lo, hi: share.hi };
}

/** Half-open stretch of local days [from, to). */
export type Period = { readonly from: number; readonly to: number };

/**
 * Repeat purchase rate: customers with 2 or more visits in the period / customers with a visit in it (metrics 7.2);
 * grows with the period. no_data.
 */
export function repeatPurchaseRate(log: VisitLog, { from, to }: Period, conf = 0.95): Rate {
  let buyers = 0;
  let repeaters = 0;
  for (let i = 0; i < customerCount(log); i++) {
    const visits = firstVisitFrom(log, i, to) - firstVisitFrom(log, i, from);
    if (visits > 0) buyers += 1;
    if (visits > 1) repeaters += 1;
  }
  return rateOf(repeaters, buyers, conf);
}

/**
 * Return rate within H days: of customers whose first visit is at least H days old on the as-of day, those with a
 * second visit at most H days after it (metrics 7.3); with `joined`, of those who first came in that period. no_data
 * where nobody's first visit is old enough.
 */
export function returnRate(log: VisitLog, withinDays: number, asOf: number, conf = 0.95, joined?: Period): Rate {
  let eligible = 0;
  let returned = 0;
  for (let i = 0; i < customerCount(log); i++) {
    const start = log.starts[i];
    const visits = log.starts[i + 1] - start;
    if (visits === 0 || asOf - log.days[start] < withinDays) continue;
    if (joined && (log.days[start] < joined.from || log.days[start] >= joined.to)) continue;
    eligible += 1;
    if (visits > 1 && log.days[start + 1] - log.days[start] <= withinDays) returned += 1;
  }
  return rateOf(returned, eligible, conf);
}

/**
 * Period retention: customers with a visit in the previous period and in this one / customers with a visit in the
 * previous one (metrics 7.4); not 1 - churn. no_data.
 */
export function periodRetention(log: VisitLog, previous: Period, period: Period, conf = 0.95): Rate {
  let before = 0;
  let again = 0;
  for (let i = 0; i < customerCount(log); i++) {
    if (!hasVisitIn(log, i, previous)) continue;
    before += 1;
    if (hasVisitIn(log, i, period)) again += 1;
  }
  return rateOf(again, before, conf);
}

/** Whether a customer came in a period. */
export function hasVisitIn(log: VisitLog, customer: number, { from, to }: Period): boolean {
  const at = firstVisitFrom(log, customer, from);
  return at < log.starts[customer + 1] && log.days[at] < to;
}

/**
 * Place in log.days of a customer's first visit on or after a day; the end of the customer's visits if there is none.
 */
export function firstVisitFrom({ starts, days }: VisitLog, customer: number, day: number): number {
  let lo = starts[customer];
  let hi = starts[customer + 1];
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (days[middle] < day) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

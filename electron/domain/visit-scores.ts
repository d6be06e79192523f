import { firstDayOfMonth, monthOfDay } from './calendar.ts';
import { periodChurn } from './churn.ts';
import { firstVisitFrom, type Period, periodRetention, repeatPurchaseRate, returnRate } from './coming-back.ts';
import { type Counts } from './figure.ts';
import { periodBefore } from './periods.ts';
import { customerCount, type VisitLog } from './visits.ts';

/** Churn of a stretch of days: customers who fell silent in it, of those who were active at its start (metrics 7.6). */
export function churnCounts(log: VisitLog, period: Period, lapseDays: number): Counts {
  const { lapsed, activeStart } = periodChurn(log, period, lapseDays);
  return { x: lapsed, n: activeStart };
}

/** How long a silence makes a customer count as lapsed, and how soon a second visit counts as coming back. */
export type VisitRules = { readonly lapseDays: number; readonly returnDays: number };

/** How many of how many customers, for each figure about coming back. */
export type VisitCounts = {
  readonly repeatRate: Counts;
  readonly returnRate: Counts;
  readonly retention: Counts;
  readonly lapsed: Counts;
};

/** The last calendar month, or with 3 the last quarter, that is over on a day. */
export function lastFinished(months: 1 | 3, day: number): Period {
  const end = Math.floor(monthOfDay(day) / months) * months;
  return { from: firstDayOfMonth(end - months), to: firstDayOfMonth(end) };
}

/**
 * Customers silent for more than `lapseDays` on a day, of all who had come before it (metrics 7.6); visits of the day
 * itself count only where the day is the as-of day.
 */
export function lapsedOn(log: VisitLog, period: Period, asOf: number, lapseDays: number): Counts {
  const day = Math.min(period.to, asOf);
  let [x, n] = [0, 0];
  for (let i = 0; i < customerCount(log); i++) {
    const after = firstVisitFrom(log, i, Math.min(period.to, asOf + 1));
    if (after === log.starts[i]) continue;
    n += 1;
    if (day - log.days[after - 1] > lapseDays) x += 1;
  }
  return { x, n };
}

/**
 * Everything about coming back in a period (metrics 7): repeat purchases in it, second visits of customers who first
 * came in it, retention from the period before, and silence at its end. The log must end on the as-of day.
 */
export function visitCounts(log: VisitLog, period: Period, asOf: number, rules: VisitRules): VisitCounts {
  const counts = ({ part, whole }: { readonly part: number; readonly whole: number }): Counts => ({
    x: part,
    n: whole,
  });
  return {
    repeatRate: counts(repeatPurchaseRate(log, period)),
    returnRate: counts(returnRate(log, rules.returnDays, asOf, 0.95, period)),
    retention: counts(periodRetention(log, periodBefore(period), period)),
    lapsed: lapsedOn(log, period, asOf, rules.lapseDays),
  };
}

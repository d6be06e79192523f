import { firstDayOfMonth, monthOfDay } from './calendar.ts';
import { hasVisitIn, type Rate, rateOf } from './coming-back.ts';
import { customerCount, type VisitLog } from './visits.ts';

/** Customers of a cohort below which its cells are counts without colour. */
export const smallestColouredCohort = 10;

/**
 * Customers who first came in one month (counted from January 1970), and how many came again in each finished month
 * since; month 0 is everybody.
 */
export type CohortRow = {
  readonly month: number;
  readonly size: number;
  readonly active: readonly number[];
  readonly shares: readonly Rate[];
};

/** Months of a cohort that are over on the as-of day; unfinished months stay blank, never 0. */
export function finishedMonths(cohortMonth: number, asOf: number): number {
  return Math.max(0, monthOfDay(asOf) - cohortMonth);
}

/**
 * Cohort table: cohort = month of the first visit, cell k = share with a visit in the k-th month after, for finished
 * months only (Fader & Hardie 2009 J Interactive Marketing 23:61; metrics 7.8). Rows in order of month, empty cohorts
 * left out.
 */
export function cohortTable(log: VisitLog, asOf: number, conf = 0.95): CohortRow[] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < customerCount(log); i++) {
    if (log.starts[i] === log.starts[i + 1]) continue;
    const month = monthOfDay(log.days[log.starts[i]]);
    const cohort = members.get(month);
    if (cohort) cohort.push(i);
    else members.set(month, [i]);
  }
  const months = [...members.keys()].sort((a, b) => a - b);
  return months.map((month) => rowOf(log, month, members.get(month) ?? [], asOf, conf));
}

/** One row of the cohort table; size 0 without cells if nobody first came in that month. */
export function cohortRow(log: VisitLog, month: number, asOf: number, conf = 0.95): CohortRow {
  const row = cohortTable(log, asOf, conf).find((each) => each.month === month);
  return row ?? { month, size: 0, active: [], shares: [] };
}

function rowOf(log: VisitLog, month: number, members: readonly number[], asOf: number, conf: number): CohortRow {
  const active = Array.from({ length: finishedMonths(month, asOf) }, (_, k) => {
    const period = { from: firstDayOfMonth(month + k), to: firstDayOfMonth(month + k + 1) };
    return members.filter((i) => hasVisitIn(log, i, period)).length;
  });
  return { month, size: members.length, active, shares: active.map((count) => rateOf(count, members.length, conf)) };
}

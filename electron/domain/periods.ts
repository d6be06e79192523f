import { firstDayOfMonth, monthOfDay } from './calendar.ts';

/** Half-open period [from, to) in days since 1970-01-01. */
export type DayPeriod = { readonly from: number; readonly to: number };

/** The period to compare with: as many calendar months before when the period is made of whole months, else as many days. */
export function periodBefore({ from, to }: DayPeriod): DayPeriod {
  const [first, end] = [monthOfDay(from), monthOfDay(to)];
  const isWholeMonths = firstDayOfMonth(first) === from && firstDayOfMonth(end) === to;
  return { from: isWholeMonths ? firstDayOfMonth(2 * first - end) : 2 * from - to, to: from };
}

/** The months that lie wholly in a period, [from, to) in months since January 1970: anonymous answers know no more of their time. */
export function monthsWithin({ from, to }: DayPeriod): DayPeriod {
  const first = monthOfDay(from);
  return { from: firstDayOfMonth(first) === from ? first : first + 1, to: monthOfDay(to) };
}

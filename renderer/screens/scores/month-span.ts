import { firstDayOfMonth, formatDay, parseMonth } from '../../../electron/domain/calendar.ts';

/** The days of a month YYYY-MM, half-open. */
export function monthSpan(month: string): { readonly from: string; readonly to: string } {
  const first = parseMonth(month) ?? 0;
  return { from: formatDay(firstDayOfMonth(first)), to: formatDay(firstDayOfMonth(first + 1)) };
}

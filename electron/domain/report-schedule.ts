import { firstDayOfMonth, formatDay, monthOfDay, parseMonth } from './calendar.ts';

/** Reports written at one start at most: a clock that runs years ahead must not fill the folder. */
const mostAtOnce = 24;

/** A month since January 1970 as YYYY-MM. */
export function monthName(month: number): string {
  return formatDay(firstDayOfMonth(month)).slice(0, 7);
}

/**
 * The months (YYYY-MM, the oldest first) whose report is due on a day: every month since the schedule was made that is
 * over and not yet written, however many starts were missed.
 */
export function dueMonths(since: string, written: readonly string[], today: number): string[] {
  const first = parseMonth(since);
  if (first === null) return [];
  const running = monthOfDay(today);
  const all = Array.from({ length: Math.max(0, running - first) }, (_, index) => monthName(first + index));
  return all.filter((month) => !written.includes(month)).slice(0, mostAtOnce);
}

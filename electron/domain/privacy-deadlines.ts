import { addMonths, formatDay, parseDay } from './calendar.ts';

const remindAfterDays = 20;
const daysInChina = 30;

/** The days of a request: when the shop should be reminded, and by when it has to answer. */
export type Deadlines = { readonly remindOn: string; readonly dueOn: string };

/**
 * One month by the calendar (GDPR article 12: the same day of the next month, or its last day); in China 30 days, as
 * GB/T 35273 recommends. The reminder comes after 20 days. `receivedOn` is YYYY-MM-DD.
 */
export function deadlinesOf(receivedOn: string, country: string): Deadlines {
  const received = parseDay(receivedOn) ?? 0;
  const due = country === 'CN' ? received + daysInChina : addMonths(received, 1);
  return { remindOn: formatDay(Math.min(received + remindAfterDays, due)), dueOn: formatDay(due) };
}

/** How urgent an open request is on a day. */
export function urgencyOf({ remindOn, dueOn }: Deadlines, today: string): 'calm' | 'soon' | 'overdue' {
  if (today > dueOn) return 'overdue';
  return today >= remindOn ? 'soon' : 'calm';
}

import { type Ink, type PaperSize } from '../../../electron/contract/report-document.ts';
import { type ReportRequest } from '../../../electron/contract/reports.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { firstDayOfMonth, formatDay, monthOfDay, parseDay, parseMonth } from '../../../electron/domain/calendar.ts';

/** What the person chose: a month YYYY-MM, a language, paper (null for that of the country) and ink. */
export type ReportChoice = {
  readonly month: string;
  readonly language: Language;
  readonly paper: PaperSize | null;
  readonly ink: Ink;
};

/** How far back the list of months goes. */
const monthsOffered = 24;

function monthText(month: number): string {
  return formatDay(firstDayOfMonth(month)).slice(0, 7);
}

/** The months that are over on `today`, newest first; a month that still runs has no report yet. */
export function finishedMonths(today: string): string[] {
  const running = monthOfDay(parseDay(today) ?? 0);
  return Array.from({ length: monthsOffered }, (_, index) => monthText(running - 1 - index));
}

/** What is asked of the back end for a choice. */
export function requestOf({ month, language, paper, ink }: ReportChoice): ReportRequest {
  const first = parseMonth(month) ?? 0;
  const [from, to] = [formatDay(firstDayOfMonth(first)), formatDay(firstDayOfMonth(first + 1))];
  return { kind: 'month', from, to, language, ink, ...(paper === null ? {} : { paper }) };
}

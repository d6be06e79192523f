import { type Ink, type PaperSize } from '../../../electron/contract/report-document.ts';
import { type ReportKind, type ReportRequest } from '../../../electron/contract/reports.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { firstDayOfMonth, formatDay, monthOfDay, parseDay, parseMonth } from '../../../electron/domain/calendar.ts';

/** A span of days, both included. */
type DayRange = { readonly first: string; readonly last: string };

/** The reports that are offered here; the one about a person stands at that person. */
export const offeredKinds = [
  'month',
  'quarter',
  'year',
  'period',
  'survey',
  'complaints',
  'staff',
  'touchpoint',
  'customers',
] as const satisfies readonly ReportKind[];
export type OfferedKind = (typeof offeredKinds)[number];

/** What the person chose: kind, time, record, a language, paper (null for that of the country) and ink. */
export type ReportChoice = {
  readonly kind: OfferedKind;
  /** YYYY-MM: the month, or the first one of the quarter or year. */
  readonly month: string;
  /** Of a free period. */
  readonly days: DayRange | null;
  readonly subjectId: number | null;
  readonly language: Language;
  readonly paper: PaperSize | null;
  readonly ink: Ink;
  readonly hasComments: boolean;
  readonly hasNames: boolean;
};

/** How far back the lists of months, quarters and years go. */
const offered = { month: 24, quarter: 12, year: 5 };
const lengths = { month: 1, quarter: 3, year: 12 };

type Spans = keyof typeof lengths;

/** How a kind of report is told its time: by a month, quarter or year, by days, or not at all. */
export function timeOf(kind: OfferedKind): Spans | 'days' | 'none' {
  if (kind === 'month' || kind === 'quarter' || kind === 'year') return kind;
  return kind === 'customers' ? 'none' : 'days';
}

/** The list that a kind of report is about one entry of; null where it is about the whole shop. */
export function subjectsOf(kind: OfferedKind): 'survey' | 'staff' | 'touchpoint' | null {
  return kind === 'survey' || kind === 'staff' || kind === 'touchpoint' ? kind : null;
}

function monthText(month: number): string {
  return formatDay(firstDayOfMonth(month)).slice(0, 7);
}

/** First months of the months, quarters or years that are over on `today`, newest first; what still runs has no report. */
export function finished(span: Spans, today: string): string[] {
  const length = lengths[span];
  const running = monthOfDay(parseDay(today) ?? 0);
  const first = running - (((running % length) + length) % length);
  return Array.from({ length: offered[span] }, (_, index) => monthText(first - length * (1 + index)));
}

/** The days [from, to) of a month, quarter or year that begins with a month. */
export function spanOf(span: Spans, month: string): { readonly from: string; readonly to: string } {
  const first = parseMonth(month) ?? 0;
  return { from: formatDay(firstDayOfMonth(first)), to: formatDay(firstDayOfMonth(first + lengths[span])) };
}

/** What a person sees first: the last finished month. */
export function firstChoice(today: string, language: Language): ReportChoice {
  const [month = ''] = finished('month', today);
  const { from, to } = spanOf('month', month);
  return {
    kind: 'month',
    month,
    days: { first: from, last: formatDay((parseDay(to) ?? 1) - 1) },
    subjectId: null,
    language,
    paper: null,
    ink: 'colour',
    hasComments: true,
    hasNames: false,
  };
}

/** What is asked of the back end for a choice; null while something is missing. */
export function requestOf(choice: ReportChoice): ReportRequest | null {
  const { kind, subjectId, language, paper, ink, hasComments, hasNames } = choice;
  const time = timeOf(kind);
  const days = time === 'none' ? {} : time === 'days' ? freeDays(choice.days) : spanOf(time, choice.month);
  if (days === null || (subjectsOf(kind) !== null && subjectId === null)) return null;
  const subject = subjectsOf(kind) !== null && subjectId !== null ? { subjectId } : {};
  return { kind, ...days, ...subject, language, ink, hasComments, hasNames, ...(paper === null ? {} : { paper }) };
}

function freeDays(days: DayRange | null): { readonly from: string; readonly to: string } | null {
  const last = days === null ? null : parseDay(days.last);
  return days === null || last === null ? null : { from: days.first, to: formatDay(last + 1) };
}

import { type Ink, type PaperSize, SheetKind } from '../../../electron/contract/report-document.ts';
import { type ReportKind, type ReportRequest } from '../../../electron/contract/reports.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { firstDayOfMonth, formatDay, monthOfDay, parseDay, parseMonth } from '../../../electron/domain/calendar.ts';

/** A span of days, both included. */
type DayRange = { readonly first: string; readonly last: string };

/** The reports that are offered here; those on one person or one complaint are asked for where these are shown. */
export const offeredKinds = [
  'month',
  'quarter',
  'year',
  'period',
  'survey',
  'complaints',
  'staff',
  'touchpoint',
  'area',
  'product',
  'customers',
  'poster',
  'privacyNotice',
  'complaintPolicy',
  'youSaidWeDid',
  'thanks',
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
  /** Keys of the comments that are wanted; null for all. */
  readonly comments: readonly string[] | null;
  /** What customers said and what was done about it. */
  readonly pairs: ReportRequest['pairs'];
};

/** How far back the lists of months, quarters and years go. */
const offered = { month: 24, quarter: 12, year: 5 };
const lengths = { month: 1, quarter: 3, year: 12 };

type Spans = keyof typeof lengths;

/** Whether it is a sheet for customers, without figures and tables. */
export function isSheet(kind: OfferedKind): kind is SheetKind {
  return SheetKind.safeParse(kind).success;
}

/** How a kind of report is told its time: by a month, quarter or year, by days, or not at all. */
export function timeOf(kind: OfferedKind): Spans | 'days' | 'none' {
  if (kind === 'month' || kind === 'quarter' || kind === 'year') return kind;
  return kind === 'customers' || isSheet(kind) ? 'none' : 'days';
}

const subjects = ['survey', 'staff', 'touchpoint', 'area', 'product'] as const;
type Subject = (typeof subjects)[number];

/** The list that a kind of report is about one entry of; null where it is about the whole shop. */
export function subjectsOf(kind: OfferedKind): Subject | null {
  return subjects.find((subject) => subject === kind) ?? null;
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
    comments: null,
    pairs: [],
  };
}

/** What is asked of the back end for a choice; null while something is missing. */
export function requestOf(choice: ReportChoice): ReportRequest | null {
  const { kind, subjectId, paper, language, ink, hasComments, hasNames, comments } = choice;
  const pairs = choice.pairs.filter(({ said, did }) => said.trim() !== '' && did.trim() !== '');
  const time = timeOf(kind);
  const days = time === 'none' ? {} : time === 'days' ? freeDays(choice.days) : spanOf(time, choice.month);
  if (days === null || (subjectsOf(kind) !== null && subjectId === null)) return null;
  const subject = subjectsOf(kind) !== null && subjectId !== null ? { subjectId } : {};
  return {
    kind,
    ...days,
    ...subject,
    pairs,
    language,
    ink,
    hasComments,
    hasNames,
    ...(comments === null ? {} : { comments: [...comments] }),
    ...(paper === null ? {} : { paper }),
  };
}

/** Whether two choices are about the same comments: another kind, time or record has others to choose from. */
export function hasSameComments(a: ReportChoice, b: ReportChoice): boolean {
  const about = ({ kind, month, days, subjectId }: ReportChoice) => JSON.stringify([kind, month, days, subjectId]);
  return about(a) === about(b);
}

function freeDays(days: DayRange | null): { readonly from: string; readonly to: string } | null {
  const last = days === null ? null : parseDay(days.last);
  return days === null || last === null ? null : { from: days.first, to: formatDay(last + 1) };
}

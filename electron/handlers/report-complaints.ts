import { sentenceText } from '../../locales/sentences.ts';
import { type ComplaintBook, type ComplaintLine, complaintTypes } from '../contract/complaints.ts';
import { type Period } from '../contract/dashboard.ts';
import { type FeedbackEntry } from '../contract/feedback.ts';
import { type ListReport, type ReportCell, type ReportComment, type ReportTable } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { formatDay } from '../domain/calendar.ts';
import { periodBefore } from '../domain/periods.ts';
import { languageOfText } from '../domain/text-language.ts';
import { countFeedback, listFeedback } from '../store/feedback.ts';
import { listItems } from '../store/lists.ts';
import { storedCases } from '../store/complaints.ts';
import { bookIn } from './complaint-book.ts';
import { lineOf, standing } from './complaint-cases.ts';
import { daysOf } from './dashboard.ts';
import {
  dayCell,
  frameOf,
  numberCell,
  periodOf,
  type ReportContext,
  type ReportWords,
  textCell,
  wordsFor,
} from './report-frame.ts';
import { isChosen } from './report-comments.ts';
import { dayNumberOf } from './responses.ts';

const mostListed = 5000;
const places = ['touchpointId', 'areaId', 'productId'] as const;
type Contacts = readonly Extract<FeedbackEntry, { type: 'contact' }>[];

/** The complaints received in a period: how many, how fast they were answered, about what and where, and each of them. */
export function complaintsReport(context: ReportContext, request: ReportRequest): ListReport {
  const { db, today } = context;
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { say } = words;
  const period = periodOf(request);
  const before = periodBefore(daysOf(period));
  const previous = { from: formatDay(before.from), to: formatDay(before.to) };
  const meant = { type: 'contact' as const, kinds: ['complaint' as const] };
  const found = listFeedback(db, { ...period, ...meant }, null, { offset: 0, limit: mostListed });
  const contacts = found.flatMap((entry) => (entry.type === 'contact' ? [entry] : []));
  const names = new Map(listItems(db).map(({ id, name }) => [id, name]));
  const asOf = dayNumberOf(today());
  const cases = casesIn(context, period);
  const earlier = { count: countFeedback(db, { ...previous, ...meant }, null).contacts, period: previous };
  return {
    ...frame,
    kind: 'complaints',
    period,
    title: say('reports.complaintsTitle'),
    notes: [],
    findings: findingsOf(bookIn(db, period, asOf), contacts.length, earlier, words),
    tables: [
      ...countedTable(
        say('reports.complaintsAbout'),
        complaintTypes.map((type) => ({
          name: say(`complaints.type_${type}`),
          count: cases.filter((one) => one.type === type).length,
        })),
        cases.length,
        words,
      ),
      ...places.flatMap((place) =>
        countedTable(say(`contacts.entry_${place}`), placesOf(contacts, place, names), contacts.length, words),
      ),
      listTable(cases, request, words),
    ],
    answers: null,
  };
}

function casesIn({ db, today }: ReportContext, period: Period): ComplaintLine[] {
  const asOf = dayNumberOf(today());
  return standing(db, storedCases(db))
    .map((each) => lineOf(each, asOf))
    .filter(({ receivedOn }) => receivedOn >= period.from && receivedOn < period.to)
    .sort((a, b) => b.receivedOn.localeCompare(a.receivedOn) || b.id - a.id);
}

/** What is noted of the complaints of a period. */
export function commentsOfComplaints(context: ReportContext, request: ReportRequest): ReportComment[] {
  return casesIn(context, periodOf(request))
    .filter(({ note }) => note !== '')
    .map(({ id, receivedOn, note }) => ({
      key: `c${id}`,
      day: receivedOn,
      text: note,
      language: languageOfText(note),
      csat: null,
      nps: null,
    }));
}

function findingsOf(
  book: ComplaintBook,
  received: number,
  earlier: { readonly count: number; readonly period: { readonly from: string; readonly to: string } },
  { say, formats }: ReportWords,
): string[] {
  return [
    say('reports.complaintsCount', { count: received }),
    say('reports.complaintsBefore', { count: earlier.count, period: formats.period(earlier.period) }),
    book.decided === 0
      ? ''
      : say('reports.finding', {
          name: say('figures.complaintsInTime_name'),
          sentence: sentenceText(say, book.inTime.sentence, 'complaintsInTime'),
        }),
    book.open === 0 ? '' : say('reports.complaintsOpen', { count: book.open }),
    say('reports.complaintsHelp'),
  ].filter((finding) => finding !== '');
}

type Counted = { readonly name: string; readonly count: number };

function placesOf(contacts: Contacts, place: (typeof places)[number], names: ReadonlyMap<number, string>): Counted[] {
  const noted = contacts.filter((entry) => entry[place] > 0);
  return [...Map.groupBy(noted, (entry) => entry[place])].map(([id, entries]) => ({
    name: names.get(id) ?? '',
    count: entries.length,
  }));
}

/** Counts with the most frequent first, under how many of all something was noted for; none where nothing was. */
function countedTable(title: string, counted: readonly Counted[], all: number, words: ReportWords): ReportTable[] {
  const { say } = words;
  const noted = counted.reduce((sum, { count }) => sum + count, 0);
  if (noted === 0) return [];
  const rows = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return [
    {
      title,
      note: say('reports.notedIn', { count: noted, all }),
      columns: [
        { label: title, look: 'wide' },
        { label: say('reports.columns.count'), look: 'number' },
        { label: say('reports.columns.share'), look: 'bar' },
      ],
      rows: rows.map(({ name, count }): ReportCell[] => [
        textCell(name),
        numberCell(count, words),
        { text: '', share: count / noted },
      ]),
    },
  ];
}

function listTable(cases: readonly ComplaintLine[], request: ReportRequest, words: ReportWords): ReportTable {
  const { hasNames } = request;
  const { say, formats } = words;
  const stateOf = ({ step, closedOn }: ComplaintLine) => {
    if (closedOn !== null) return say('reports.closedOn', { day: formats.shortDay(closedOn) });
    return step === null ? say('complaints.step_closed') : say(`complaints.step_${step}`);
  };
  return {
    title: say('reports.complaintsList'),
    note: cases.length === 0 ? say('reports.noComplaints') : hasNames ? null : say('reports.namesMasked'),
    columns: [
      { label: say('reports.columns.day'), look: 'plain' },
      { label: say('reports.columns.customer'), look: 'plain' },
      { label: say('reports.complaintsAbout'), look: 'plain' },
      { label: say('reports.columns.comment'), look: 'wide' },
      { label: say('complaints.step'), look: 'plain' },
    ],
    rows: cases.map((one) => [
      dayCell(one.receivedOn, words),
      textCell(one.customer && (hasNames ? one.customer.fullName : masked(one.customer.fullName))),
      textCell(say(`complaints.type_${one.type}`)),
      textCell(isChosen(request, `c${one.id}`) ? one.note : ''),
      textCell(stateOf(one)),
    ]),
  };
}

/** The first letter of each part of a name; a Chinese name keeps its first character. */
export function masked(name: string): string {
  if (/^\p{Script=Han}/u.test(name)) return `${[...name][0] ?? ''}**`;
  return name
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0] ?? ''}.`)
    .join(' ');
}

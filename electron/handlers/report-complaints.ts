import { type FeedbackEntry } from '../contract/feedback.ts';
import { type ListReport, type ReportTable } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { formatDay } from '../domain/calendar.ts';
import { periodBefore } from '../domain/periods.ts';
import { countFeedback, listFeedback } from '../store/feedback.ts';
import { listItems } from '../store/lists.ts';
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

const mostListed = 5000;
const places = ['touchpointId', 'areaId', 'productId'] as const;
type Entries = readonly Extract<FeedbackEntry, { type: 'contact' }>[];

/** The complaints of a period: how many, about what and where, and each of them with its day and words. */
export function complaintsReport(context: ReportContext, request: ReportRequest): ListReport {
  const { db } = context;
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { say, formats } = words;
  const period = periodOf(request);
  const before = periodBefore(daysOf(period));
  const previous = { from: formatDay(before.from), to: formatDay(before.to) };
  const meant = { type: 'contact' as const, kinds: ['complaint' as const] };
  const found = listFeedback(db, { ...period, ...meant }, null, { offset: 0, limit: mostListed });
  const complaints = found.flatMap((entry) => (entry.type === 'contact' ? [entry] : []));
  const earlier = countFeedback(db, { ...previous, ...meant }, null).contacts;
  const names = new Map(listItems(db).map(({ id, name }) => [id, name]));
  return {
    ...frame,
    kind: 'complaints',
    period,
    title: say('reports.complaintsTitle'),
    notes: [],
    findings: [
      say('reports.complaintsCount', { count: complaints.length }),
      say('reports.complaintsBefore', { count: earlier, period: formats.period(previous) }),
      say('reports.complaintsHelp'),
    ],
    tables: [
      ...places.flatMap((place) => whereTable(complaints, place, names, words)),
      listTable(complaints, request, words),
    ],
    answers: null,
  };
}

function whereTable(
  complaints: Entries,
  place: (typeof places)[number],
  names: ReadonlyMap<number, string>,
  words: ReportWords,
): ReportTable[] {
  const { say } = words;
  const noted = complaints.filter((entry) => entry[place] > 0);
  if (noted.length === 0) return [];
  const counts = [...Map.groupBy(noted, (entry) => entry[place])]
    .map(([id, entries]) => ({ name: names.get(id) ?? '', count: entries.length }))
    .sort((a, b) => b.count - a.count);
  return [
    {
      title: say(`contacts.entry_${place}`),
      note: say('reports.notedIn', { count: noted.length, all: complaints.length }),
      columns: [
        { label: say(`contacts.entry_${place}`), look: 'wide' },
        { label: say('reports.columns.count'), look: 'number' },
        { label: say('reports.columns.share'), look: 'bar' },
      ],
      rows: counts.map(({ name, count }) => [
        textCell(name),
        numberCell(count, words),
        { text: '', share: count / noted.length },
      ]),
    },
  ];
}

function listTable(complaints: Entries, { hasNames, hasComments }: ReportRequest, words: ReportWords): ReportTable {
  const { say } = words;
  return {
    title: say('reports.complaintsList'),
    note: complaints.length === 0 ? say('reports.noComplaints') : hasNames ? null : say('reports.namesMasked'),
    columns: [
      { label: say('reports.columns.day'), look: 'plain' },
      { label: say('reports.columns.customer'), look: 'plain' },
      { label: say('reports.columns.comment'), look: 'wide' },
    ],
    rows: complaints.map(({ day, customer, note }) => [
      dayCell(day, words),
      textCell(customer && (hasNames ? customer.fullName : masked(customer.fullName))),
      textCell(hasComments ? note : ''),
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

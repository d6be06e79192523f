import { fail } from '../contract/errors.ts';
import { type CustomerDetails } from '../contract/customers.ts';
import { type TimelineEntry } from '../contract/feedback.ts';
import { type ListReport, type ReportCell, type ReportTable } from '../contract/report-document.ts';
import { type ReportRequest } from '../contract/reports.ts';
import { languageNames } from '../domain/language-names.ts';
import { customerDetails } from '../store/customers.ts';
import { listTimeline } from '../store/feedback.ts';
import { listItems } from '../store/lists.ts';
import { lineText } from './report-person-lines.ts';
import {
  dayCell,
  frameOf,
  type ReportContext,
  type ReportWords,
  subjectOf,
  textCell,
  wordsFor,
} from './report-frame.ts';

const everything = 1_000_000;

/** All that is kept about one person, in words that this person can read. */
export function personReport(context: ReportContext, request: ReportRequest): ListReport {
  const { db } = context;
  const frame = frameOf(context, request);
  const words = wordsFor(frame);
  const { say } = words;
  const id = subjectOf(request);
  const person = customerDetails(db, id) ?? fail('notFound', { what: `customer ${id}` });
  const names = new Map(listItems(db).map(({ id: item, name }) => [item, name]));
  const entries = listTimeline(db, id, { offset: 0, limit: everything });
  return {
    ...frame,
    kind: 'person',
    period: null,
    title: say('reports.personTitleOf', { name: person.fullName }),
    notes: [say('reports.personNote', { shop: frame.shopName })],
    findings: [say('reports.personCount', { count: entries.length })],
    tables: [detailsTable(person, names, words), timelineTable(entries, words)],
    answers: null,
  };
}

function detailsTable(person: CustomerDetails, names: ReadonlyMap<number, string>, words: ReportWords): ReportTable {
  const { say } = words;
  const rows: readonly (readonly [label: string, cell: ReportCell])[] = [
    [say('customers.field_fullName'), textCell(person.fullName)],
    [say('customers.field_givenName'), textCell(person.givenName)],
    [say('customers.field_familyName'), textCell(person.familyName)],
    [say('customers.field_reading'), textCell(person.reading)],
    [say('customers.field_code'), textCell(person.code)],
    ...person.phones.map(({ typed }) => [say('reports.columns.phone'), textCell(typed)] as const),
    [say('customers.field_email'), textCell(person.email)],
    [say('customers.field_city'), textCell(person.city)],
    [say('customers.field_language'), textCell(person.language && languageNames[person.language])],
    [say('customers.field_channelId'), textCell(names.get(person.channelId ?? 0))],
    [say('customers.field_sourceId'), textCell(names.get(person.sourceId ?? 0))],
    [say('reports.columns.referredBy'), textCell(person.referredBy?.fullName)],
    [say('reports.columns.groups'), textCell(person.groupIds.map((group) => names.get(group) ?? '').join(', '))],
    [say('customers.field_birthday'), textCell(person.birthday && birthdayText(person.birthday, words))],
    [say('customers.field_sinceOn'), dayCell(person.sinceOn, words)],
    [say('reports.columns.note'), textCell(person.note)],
  ];
  return {
    title: say('reports.personDetails'),
    note: null,
    columns: [
      { label: say('reports.columns.field'), look: 'plain' },
      { label: say('reports.columns.value'), look: 'wide' },
    ],
    rows: rows.filter(([, { text }]) => text !== '').map(([label, cell]) => [textCell(label), cell]),
  };
}

/** A birthday without its year is written --MM-DD. */
function birthdayText(birthday: string, { formats }: ReportWords): string {
  if (!birthday.startsWith('--')) return formats.day(birthday);
  const day = new Date(`2000${birthday.slice(1)}T00:00:00Z`);
  return new Intl.DateTimeFormat(formats.tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}

function timelineTable(entries: readonly TimelineEntry[], words: ReportWords): ReportTable {
  const { say } = words;
  return {
    title: say('reports.personTimeline'),
    note: entries.length === 0 ? say('reports.personNothing') : null,
    columns: [
      { label: say('reports.columns.day'), look: 'plain' },
      { label: say('reports.columns.what'), look: 'plain' },
      { label: say('reports.columns.content'), look: 'wide' },
    ],
    rows: entries.map((entry) => [
      dayCell(entry.day, words),
      textCell(entry.type === 'contact' ? say(`contacts.kind_${entry.kind}`) : say(`customers.entry_${entry.type}`)),
      textCell(lineText(entry, words)),
    ]),
  };
}

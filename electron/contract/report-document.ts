import * as z from 'zod/mini';
import { ComparedFigure, Distribution, Period, TrendPoint } from './dashboard.ts';
import { Figure, Sentence } from './figure.ts';
import { LogoImage } from './logo.ts';
import { Mode } from './responses.ts';
import { Country, Day, Language } from './settings.ts';

/** Paper that documents are laid out on. */
export const PaperSize = z.enum(['A4', 'A5', 'Letter']);
export type PaperSize = z.infer<typeof PaperSize>;

/** `black` for printers without colour: greys, hatches and dashes instead of hues. */
export const Ink = z.enum(['colour', 'black']);
export type Ink = z.infer<typeof Ink>;

/** How a question is asked and which answers count towards its figure. */
export const Definition = z.strictObject({ min: z.int(), max: z.int(), favourableFrom: z.int() });
export type Definition = z.infer<typeof Definition>;

/**
 * What a customer wrote, without a name; `language` is null where the letters do not tell it. Of an anonymous answer there
 * is no day and no mark: its words stand apart.
 */
export const ReportComment = z.strictObject({
  /** Names it among those of its report. */
  key: z.string(),
  day: z.nullable(Day),
  text: z.string(),
  language: z.nullable(Language),
  csat: z.nullable(z.int()),
  nps: z.nullable(z.int()),
});
export type ReportComment = z.infer<typeof ReportComment>;

const Frame = z.strictObject({
  language: Language,
  country: Country,
  shopName: z.string(),
  /** The only bitmap that a document may hold, in the ink of the document. */
  logo: z.nullable(LogoImage),
  paper: PaperSize,
  ink: Ink,
  madeOn: Day,
});

/** Whose document it is, in which language and on which paper: what every document has. */
export type DocumentFrame = z.infer<typeof Frame>;

/** A figure of another time, and what may be said about the difference to the one now. */
const Earlier = z.strictObject({ figure: Figure, change: Sentence });

/** How long the time is that a report on all figures tells of. */
export const PeriodKind = z.enum(['month', 'quarter', 'year', 'period']);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** The report on a month or another time: three figures with all that must stand beside them, their course, and what customers wrote. */
export const MonthReport = z.strictObject({
  kind: PeriodKind,
  ...Frame.shape,
  period: Period,
  previous: Period,
  /** Responses in the period, and how they were collected. */
  answers: z.int(),
  collected: z.array(z.strictObject({ mode: Mode, count: z.int() })),
  /** The same days a year before, and the figures of then. */
  lastYear: Period,
  sameLastYear: z.strictObject({ csat: Earlier, nps: Earlier, ces: Earlier }),
  figures: z.strictObject({ csat: ComparedFigure, nps: ComparedFigure, ces: ComparedFigure }),
  definitions: z.strictObject({ csat: Definition, nps: Definition, ces: Definition }),
  /** Edition of the rules of counting; printed, so that two reports can be told apart. */
  definitionsVersion: z.string(),
  distributions: z.strictObject({ csat: Distribution, nps: Distribution, ces: Distribution }),
  trend: z.array(TrendPoint),
  /** How the marks were spread month by month; only for a longer period. */
  months: z.array(z.strictObject({ month: z.string(), csat: Distribution, nps: Distribution })),
  /** The unhappiest first, then the newest. */
  comments: z.array(ReportComment),
  /** Comments of the period that are not in the document. */
  commentsLeftOut: z.int(),
});
export type MonthReport = z.infer<typeof MonthReport>;

/** A cell: its words on paper, and for the spreadsheet the number or day behind them. `share` draws a bar, 0 to 1. */
export const ReportCell = z.strictObject({
  text: z.string(),
  number: z.optional(z.number()),
  day: z.optional(Day),
  share: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
});
export type ReportCell = z.infer<typeof ReportCell>;

/** A table with its heading, a line below it, and columns; `wide` columns hold sentences, `figure` ones a value with its range, `number` ones end at the right. */
export const ReportTable = z.strictObject({
  title: z.string(),
  note: z.nullable(z.string()),
  columns: z.array(z.strictObject({ label: z.string(), look: z.enum(['plain', 'number', 'figure', 'wide', 'bar']) })),
  rows: z.array(z.array(ReportCell)),
});
export type ReportTable = z.infer<typeof ReportTable>;

/** What a report of findings and tables is about. */
export const ListKind = z.enum([
  'survey',
  'complaints',
  'case',
  'staff',
  'touchpoint',
  'area',
  'product',
  'customers',
  'person',
]);
export type ListKind = z.infer<typeof ListKind>;

/** A report that is findings and tables, already worded in its own language. */
export const ListReport = z.strictObject({
  kind: ListKind,
  ...Frame.shape,
  /** Null where the report is about a state and not about a time. */
  period: z.nullable(Period),
  title: z.string(),
  notes: z.array(z.string()),
  findings: z.array(z.string()),
  tables: z.array(ReportTable),
  /** Responses that it rests on; null where it rests on none. */
  answers: z.nullable(z.int()),
});
export type ListReport = z.infer<typeof ListReport>;

/** What a sheet for customers is for. */
export const SheetKind = z.enum(['poster', 'privacyNotice', 'complaintPolicy', 'youSaidWeDid', 'thanks']);
export type SheetKind = z.infer<typeof SheetKind>;

/** A sheet for the counter or the customer's hand: a title, a sentence, and parts with or without a heading. */
export const SheetReport = z.strictObject({
  kind: SheetKind,
  ...Frame.shape,
  period: z.null(),
  answers: z.null(),
  title: z.string(),
  lead: z.nullable(z.string()),
  parts: z.array(z.strictObject({ heading: z.nullable(z.string()), text: z.string() })),
});
export type SheetReport = z.infer<typeof SheetReport>;

/** Every report there is. */
export const ReportDocument = z.discriminatedUnion('kind', [MonthReport, ListReport, SheetReport]);
export type ReportDocument = z.infer<typeof ReportDocument>;

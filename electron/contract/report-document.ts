import * as z from 'zod/mini';
import { ComparedFigure, Distribution, Period, TrendPoint } from './dashboard.ts';
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

/** What a customer wrote, without a name; `language` is null where the letters do not tell it. */
export const ReportComment = z.strictObject({
  day: Day,
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
  /** An image as a `data:` URL, the only bitmap that a document may hold. */
  logo: z.nullable(z.string().check(z.regex(/^data:image\/(png|jpeg|svg\+xml);base64,/))),
  paper: PaperSize,
  ink: Ink,
  madeOn: Day,
});

/** Whose document it is, in which language and on which paper: what every document has. */
export type DocumentFrame = z.infer<typeof Frame>;

/** The month report: three figures with all that must stand beside them, their course, and what customers wrote. */
export const MonthReport = z.strictObject({
  kind: z.literal('month'),
  ...Frame.shape,
  period: Period,
  previous: Period,
  /** Responses in the period, and how they were collected. */
  answers: z.int(),
  collected: z.array(z.strictObject({ mode: Mode, count: z.int() })),
  figures: z.strictObject({ csat: ComparedFigure, nps: ComparedFigure, ces: ComparedFigure }),
  definitions: z.strictObject({ csat: Definition, nps: Definition, ces: Definition }),
  /** Edition of the rules of counting; printed, so that two reports can be told apart. */
  definitionsVersion: z.string(),
  distributions: z.strictObject({ csat: Distribution, nps: Distribution, ces: Distribution }),
  trend: z.array(TrendPoint),
  /** The unhappiest first, then the newest. */
  comments: z.array(ReportComment),
  /** Comments of the period that are not in the document. */
  commentsLeftOut: z.int(),
});
export type MonthReport = z.infer<typeof MonthReport>;

/** Every report there is. */
export const ReportDocument = z.discriminatedUnion('kind', [MonthReport]);
export type ReportDocument = z.infer<typeof ReportDocument>;

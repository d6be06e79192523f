import * as z from 'zod/mini';
import { query, task } from './define.ts';
import { Ink, ListKind, PaperSize, PeriodKind, ReportDocument } from './report-document.ts';
import { Day, Language } from './settings.ts';

export const ReportKind = z.enum([...PeriodKind.options, ...ListKind.options]);
export type ReportKind = z.infer<typeof ReportKind>;

/**
 * Which report, about which half-open period, in which language and on which paper (by default that of the country).
 * Reports on customers and on a person are about all time; all others need `from` and `to`. `subjectId` is the survey,
 * the entry of the list of staff or touchpoints, or the customer.
 */
export const ReportRequest = z.strictObject({
  kind: ReportKind,
  from: z.optional(Day),
  to: z.optional(Day),
  subjectId: z.optional(z.int()),
  /** Words of customers are left out where they are not wanted. */
  hasComments: z._default(z.boolean(), true),
  /** Names beside complaints; else only their first letters. */
  hasNames: z._default(z.boolean(), false),
  language: Language,
  paper: z.optional(PaperSize),
  ink: z._default(Ink, 'colour'),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** A PDF that waits with the host: its id, the name it should be saved under, its size in bytes. */
export const PrintedReport = z.strictObject({ fileId: z.string(), name: z.string(), size: z.int(), pages: z.int() });
export type PrintedReport = z.infer<typeof PrintedReport>;

export const reports = {
  /** What the report says; preview and PDF are laid out from this very value. */
  preview: query({ input: ReportRequest, output: ReportDocument }),
  print: task({ input: ReportRequest, output: PrintedReport, touches: [] }),
  /** The tables of the same report as a workbook. */
  spreadsheet: task({ input: ReportRequest, output: z.omit(PrintedReport, { pages: true }), touches: [] }),
};

import * as z from 'zod/mini';
import { query, task } from './define.ts';
import { Ink, PaperSize, ReportDocument } from './report-document.ts';
import { Day, Language } from './settings.ts';

/** Which report, about which half-open period, in which language and on which paper (by default that of the country). */
export const ReportRequest = z.strictObject({
  kind: z.enum(['month']),
  from: Day,
  to: Day,
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
};

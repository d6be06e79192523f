import * as z from 'zod/mini';
import { SecondProblem } from './backups.ts';
import { command, query, task } from './define.ts';
import { Ink, ListKind, PaperSize, PeriodKind, ReportComment, ReportDocument, SheetKind } from './report-document.ts';
import { Day, Language } from './settings.ts';

const Text = (length: number) => z.string().check(z.maxLength(length));

/** More comments than anybody reads or chooses from; the rest is counted. */
export const mostComments = 5000;

export const ReportKind = z.enum([...PeriodKind.options, ...ListKind.options, ...SheetKind.options]);
export type ReportKind = z.infer<typeof ReportKind>;

/**
 * Which report, about which half-open period, in which language and on which paper (by default that of the country).
 * Sheets for the counter and reports on customers, on a person and on a case are about no time; all others need `from` and `to`. `subjectId` is the
 * survey, the entry of the list of staff, touchpoints, areas or products, the customer, or the complaint.
 */
export const ReportRequest = z.strictObject({
  kind: ReportKind,
  from: z.optional(Day),
  to: z.optional(Day),
  subjectId: z.optional(z.int()),
  /** Words of customers are left out where they are not wanted. */
  hasComments: z._default(z.boolean(), true),
  /** Only the comments with these keys; without it all of them. */
  comments: z.optional(z.array(Text(40)).check(z.maxLength(mostComments))),
  /** Names beside complaints; else only their first letters. */
  hasNames: z._default(z.boolean(), false),
  /** What customers said and what the shop did about it, for the sheet of that name. */
  pairs: z._default(z.array(z.strictObject({ said: Text(300), did: Text(600) })).check(z.maxLength(12)), []),
  language: Language,
  paper: z.optional(PaperSize),
  ink: z._default(Ink, 'colour'),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** A PDF that waits with the host: its id, the name it should be saved under, its size in bytes. */
export const PrintedReport = z.strictObject({ fileId: z.string(), name: z.string(), size: z.int(), pages: z.int() });
export type PrintedReport = z.infer<typeof PrintedReport>;

/** The month report on the 1st of the next month, into a folder. */
export const ReportSchedule = z.strictObject({
  folder: Text(1000).check(z.trim(), z.minLength(1)),
  language: Language,
  ink: z._default(Ink, 'colour'),
  hasComments: z._default(z.boolean(), true),
});
export type ReportSchedule = z.infer<typeof ReportSchedule>;

const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** What stood in the way of the oldest report that is due: the folder, or what makes PDFs. */
export const ScheduleProblem = z.strictObject({
  month: Month,
  reason: z.enum([...SecondProblem.options, 'noPrinter', 'printer']),
});
export type ScheduleProblem = z.infer<typeof ScheduleProblem>;

/** How the schedule stands; `newest` is the last month that was written. */
export const ScheduleState = z.strictObject({
  schedule: z.nullable(ReportSchedule),
  newest: z.nullable(Month),
  problem: z.nullable(ScheduleProblem),
});
export type ScheduleState = z.infer<typeof ScheduleState>;

/** How one person works, all names together, and all that is kept about somebody are for the owner alone. */
const isForOwners = ({ kind }: ReportRequest) => kind === 'staff' || kind === 'customers' || kind === 'person';

export const reports = {
  /** What the report says; preview and PDF are laid out from this very value. */
  preview: query({ input: ReportRequest, output: ReportDocument, isForOwners }),
  /** What customers wrote in this report, whether chosen or not, to choose from. */
  comments: query({ input: ReportRequest, output: z.array(ReportComment), isForOwners }),
  print: task({ input: ReportRequest, output: PrintedReport, touches: [], isForOwners }),
  schedule: query({ input: z.strictObject({}), output: ScheduleState }),
  /** Holds from the month that runs now; null for no schedule. */
  setSchedule: command({
    needs: 'owner',
    input: z.strictObject({ schedule: z.nullable(ReportSchedule) }),
    output: ScheduleState,
    touches: ['reports'],
  }),
  /** Writes every report of the schedule that is due, each once; asked by every start. Answers the months that were written. */
  writeDue: task({
    input: z.strictObject({}),
    output: z.strictObject({ written: z.array(Month) }),
    touches: ['reports'],
    whileLocked: true,
  }),
  /** The tables of the same report as a workbook. */
  spreadsheet: task({
    input: ReportRequest,
    output: z.omit(PrintedReport, { pages: true }),
    touches: [],
    isForOwners,
  }),
};

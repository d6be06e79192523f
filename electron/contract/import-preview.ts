import * as z from 'zod/mini';
import {
  DateOrder,
  Detected,
  FileError,
  FileWarning,
  RejectedRow,
  RejectReason,
  RowWarning,
  ScoreScale,
  SkipReason,
} from './import-result.ts';

/** One column of a file: what it is for, how it is read, and its first values. `number` counts from 1. */
export const PreviewColumn = z.object({
  number: z.int(),
  heading: z.string(),
  field: z.nullable(z.string()),
  answerKind: z.nullable(z.enum(['rating', 'choice', 'choices', 'text'])),
  confidence: z.enum(['sure', 'likely', 'unsure']),
  isSensitive: z.boolean(),
  dateOrder: z.nullable(DateOrder),
  decimal: z.nullable(z.enum([',', '.'])),
  scale: z.nullable(ScoreScale),
  samples: z.array(z.string()),
});
export type PreviewColumn = z.infer<typeof PreviewColumn>;

/**
 * Something only a person can decide before the import: `date_order`, `decimal`, `scale`, `scale_direction`, `currency`,
 * `encoding`, `sheet`, `layout` or `label:<text>`, with the number of its column where it has one.
 */
export const PreviewQuestion = z.object({ question: z.string(), column: z.nullable(z.int()) });
export type PreviewQuestion = z.infer<typeof PreviewQuestion>;

/** How many rows share one fate, and why. */
export const ReasonCount = z.object({
  reason: z.union([RejectReason, SkipReason, RowWarning]),
  rows: z.int(),
});
export type ReasonCount = z.infer<typeof ReasonCount>;

/** What an import would do, before anything is written. */
export const ImportPreview = z.object({
  fileError: z.nullable(FileError),
  detected: Detected,
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean(), rows: z.int() })),
  /** The tool that wrote the file, where it is known. */
  shape: z.nullable(z.string()),
  /** The same for all files with these headings: under it a mapping is remembered. */
  fingerprint: z.string(),
  columns: z.array(PreviewColumn),
  questions: z.array(PreviewQuestion),
  fileWarnings: z.array(FileWarning),
  accepted: z.int(),
  rejected: z.array(ReasonCount),
  skipped: z.array(ReasonCount),
  warned: z.array(ReasonCount),
  /** The first rejected rows with their cells as written. */
  problems: z.array(z.extend(RejectedRow, { cells: z.array(z.string()) })),
  /** The first rows that would be imported, by field. */
  first: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

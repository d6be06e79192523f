import * as z from 'zod/mini';
import { query, task } from './define.ts';
import { ImportPreview } from './import-preview.ts';
import { ImportOptions, ImportResult, ImportTarget, RejectedRow } from './import-result.ts';

/** How a file is to be read; language, country, day and currency are the shop's own. */
export const ImportChoices = z.omit(ImportOptions, { uiLanguage: true, country: true, today: true, currency: true });
export type ImportChoices = z.infer<typeof ImportChoices>;

/** The same before anybody has said what the rows are: that is found out from the headings. */
export const PreviewChoices = z.extend(z.omit(ImportChoices, { importAs: true }), {
  importAs: z.optional(ImportTarget),
});
export type PreviewChoices = z.infer<typeof PreviewChoices>;

/** What is remembered of the choices for files with the same headings. */
export const RememberedChoices = z.omit(ImportChoices, { importAs: true, encoding: true });

/** What becomes of customers that are here already: left as they are, missing values filled in, or what the file says. */
export const KnownRows = z.enum(['leave', 'fill', 'replace']);
export type KnownRows = z.infer<typeof KnownRows>;

const FileId = z.string().check(z.maxLength(64));

export const ImportRequest = z.strictObject({
  fileId: FileId,
  choices: ImportChoices,
  /** Which survey responses belong to; the first open one unless named. */
  surveyId: z.optional(z.int()),
  /** Makes a survey of the headings instead, and puts the responses there. */
  newSurvey: z.optional(z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) })),
  knownRows: z._default(KnownRows, 'fill'),
  /** What the batch is called; the file's name unless given. */
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  /** Whether the answer holds every row as it was read: for reports; a window has no use for it. */
  withResult: z._default(z.boolean(), false),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** What an import would do, what its rows are, and whether this very file was imported before. */
export const FilePreview = z.extend(ImportPreview, {
  fileName: z.string(),
  importAs: ImportTarget,
  /** How the file was read: what was asked for, and what is remembered of files with these headings. */
  choices: ImportChoices,
  isRemembered: z.boolean(),
  /** Rows that are here already, and rows that may be somebody who is. */
  known: z.int(),
  possible: z.int(),
  /** The survey that responses would go to. */
  surveyId: z.nullable(z.int()),
  /** The batch that brought this very content in. */
  earlierBatch: z.nullable(z.strictObject({ id: z.int(), startedAt: z.int() })),
});
export type FilePreview = z.infer<typeof FilePreview>;

/** What an import did. `batchId` is null when the file brought nothing new. */
export const ImportOutcome = z.strictObject({
  batchId: z.nullable(z.int()),
  actionId: z.nullable(z.int()),
  imported: z.int(),
  /** Rows that were here before: the same file, or the same answer by its own number. */
  known: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  result: z.nullable(ImportResult),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** One import that was made. */
export const Batch = z.strictObject({
  id: z.int(),
  name: z.string(),
  importAs: ImportTarget,
  startedAt: z.int(),
  /** Rows that it brought in, that were here before, that were refused, and that were no data. */
  imported: z.int(),
  known: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  /** False once its rows can no longer be taken back together. */
  canUndo: z.boolean(),
});
export type Batch = z.infer<typeof Batch>;

/** A file that was made and waits with the host: its id, the name it should be saved under, its size in bytes. */
export const WrittenFile = z.strictObject({ fileId: z.string(), name: z.string(), size: z.int() });
export type WrittenFile = z.infer<typeof WrittenFile>;

export const imports = {
  /** Reads a file in a thread of its own and says what would happen; nothing is written. */
  preview: task({
    input: z.strictObject({
      fileId: FileId,
      choices: PreviewChoices,
      surveyId: z.optional(z.int()),
      isNewSurvey: z._default(z.boolean(), false),
    }),
    output: FilePreview,
    touches: [],
  }),
  /** Reads a file and writes its rows as one step that can be undone. */
  run: task({
    input: ImportRequest,
    output: ImportOutcome,
    touches: ['imports', 'customers', 'interactions', 'surveys', 'responses', 'lists', 'dashboard', 'reports'],
  }),
  /** Imports that were made, newest first. */
  list: query({ input: z.strictObject({}), output: z.array(Batch) }),
  /** The rows of a batch that were left out, in their original columns, with the reason. */
  rejected: query({
    input: z.strictObject({ batchId: z.int() }),
    output: z.strictObject({
      header: z.array(z.string()),
      rows: z.array(z.strictObject({ ...RejectedRow.shape, cells: z.array(z.string()) })),
    }),
  }),
  /** The same as a file to correct and import again. */
  saveRejected: task({
    needs: 'owner',
    handsOut: true,
    input: z.strictObject({ batchId: z.int() }),
    output: WrittenFile,
    touches: [],
  }),
};

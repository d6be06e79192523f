import * as z from 'zod/mini';
import { query, task } from './define.ts';
import { ImportOptions, ImportResult, RejectedRow } from './import-result.ts';

/** How a file is to be read; language, country, day and currency are the shop's own. */
export const ImportChoices = z.omit(ImportOptions, { uiLanguage: true, country: true, today: true, currency: true });
export type ImportChoices = z.infer<typeof ImportChoices>;

export const ImportRequest = z.strictObject({
  fileId: z.string().check(z.maxLength(64)),
  choices: ImportChoices,
  /** Which survey responses belong to; the newest open one unless named. */
  surveyId: z.optional(z.int()),
  /** What the batch is called; the file's name unless given. */
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
});

/** What an import did. `batchId` is null when the file brought nothing new. */
export const ImportOutcome = z.strictObject({
  batchId: z.nullable(z.int()),
  actionId: z.nullable(z.int()),
  imported: z.int(),
  /** Rows that were here before: the same file, or the same answer by its own number. */
  known: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  result: ImportResult,
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const Batch = z.strictObject({
  id: z.int(),
  name: z.string(),
  kind: z.string(),
  startedAt: z.int(),
  rejected: z.int(),
});
export type Batch = z.infer<typeof Batch>;

export const imports = {
  /** Reads a file and says what would happen; nothing is written. */
  preview: task({ input: ImportRequest, output: ImportResult, touches: [] }),
  /** Reads a file and writes its rows as one step that can be undone. */
  run: task({
    input: ImportRequest,
    output: ImportOutcome,
    touches: ['imports', 'customers', 'interactions', 'responses', 'dashboard', 'reports'],
  }),
  list: query({ input: z.strictObject({}), output: z.array(Batch) }),
  /** The rows of a batch that were left out, in their original columns, with the reason. */
  rejected: query({
    input: z.strictObject({ batchId: z.int() }),
    output: z.strictObject({
      header: z.array(z.string()),
      rows: z.array(z.strictObject({ ...RejectedRow.shape, cells: z.array(z.string()) })),
    }),
  }),
};

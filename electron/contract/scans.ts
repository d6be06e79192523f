import * as z from 'zod/mini';
import { Answer, Answers } from './answers.ts';
import { command, query, task } from './define.ts';
import { Figure } from './figure.ts';
import { Anonymity } from './surveys.ts';
import { Day, Language } from './settings.ts';
import { DoubtReason, PageReason, SheetReading } from './sheet-reading.ts';

/** Scans read together. Nothing counts before the batch is finished, and then it can be undone as one. */
export const ScanBatch = z.strictObject({
  id: z.int(),
  name: z.string(),
  state: z.enum(['checking', 'finished', 'discarded']),
  startedAt: z.int(),
  pages: z.int(),
});
export type ScanBatch = z.infer<typeof ScanBatch>;

/**
 * What must be known about a sheet before it counts: a page of it is missing, one came twice, it was brought in before,
 * its form is another paper's copy under the same number, or nobody wrote on it.
 */
export const SheetRemark = z.enum(['pageMissing', 'pageTwice', 'knownAlready', 'sameNumber', 'blank']);
export type SheetRemark = z.infer<typeof SheetRemark>;

/** One paper form, put together from its pages; `number` is its place in the pile, from 1. */
export const ScannedSheet = z.strictObject({
  number: z.int(),
  /** Positions of its pages in the batch. */
  pages: z.array(z.int()),
  form: z.string(),
  copy: z.nullable(z.string()),
  surveyId: z.int(),
  surveyName: z.string(),
  versionId: z.int(),
  language: Language,
  anonymity: Anonymity,
  remarks: z.array(SheetRemark),
  /** Whether it becomes an answer at the end. */
  isTaken: z.boolean(),
  isRetyped: z.boolean(),
});
export type ScannedSheet = z.infer<typeof ScannedSheet>;

/** A question that a person looks at: what the reader suggests, and what was decided. */
export const MarkCheck = z.strictObject({
  sheet: z.int(),
  position: z.int(),
  q: z.string(),
  versionId: z.int(),
  state: z.enum(['doubt', 'two']),
  reasons: z.array(DoubtReason),
  suggestion: Answer,
  isDecided: z.boolean(),
  answer: Answer,
});
export type MarkCheck = z.infer<typeof MarkCheck>;

/** Handwriting under an open question; typing it is a matter of choice. */
export const Handwriting = z.strictObject({
  sheet: z.int(),
  position: z.int(),
  q: z.string(),
  versionId: z.int(),
  typed: z.nullable(z.string()),
});
export type Handwriting = z.infer<typeof Handwriting>;

/** A page that gave no answers, and why. */
export const UnreadPage = z.strictObject({
  position: z.int(),
  file: z.string(),
  /** Number of the page in its file, from 1. */
  page: z.int(),
  status: z.enum(['refused', 'not-ours']),
  reason: PageReason,
});
export type UnreadPage = z.infer<typeof UnreadPage>;

/** In how many cells the reader and a person who typed the same sheets blind disagreed. */
export const ReadingErrors = z.strictObject({
  sheets: z.int(),
  cells: z.int(),
  differing: z.int(),
  rate: Figure,
});
export type ReadingErrors = z.infer<typeof ReadingErrors>;

export const ScanView = z.strictObject({
  batch: ScanBatch,
  sheets: z.array(ScannedSheet),
  checks: z.array(MarkCheck),
  writings: z.array(Handwriting),
  unread: z.array(UnreadPage),
  /** Questions with boxes on all sheets, and how many of them the reader was sure of. */
  questions: z.int(),
  sure: z.int(),
  errors: ReadingErrors,
});
export type ScanView = z.infer<typeof ScanView>;

/** A picture as base64 of a JPEG file. */
const Picture = z.strictObject({ q: z.nullable(z.string()), jpeg: z.string() });

const id = z.strictObject({ id: z.int() });
const place = { batchId: z.int(), position: z.int() };
const touches = ['scans'] as const;
const FileIds = z.array(z.string().check(z.maxLength(64))).check(z.minLength(1), z.maxLength(2000));
const Q = z.string().check(z.maxLength(60));

export const scans = {
  /** Batches that wait to be checked or for their end, newest first. */
  list: query({ input: z.strictObject({}), output: z.array(ScanBatch) }),
  get: query({ input: id, output: ScanView }),
  /** Every page of a batch as it was read. */
  readings: query({ input: id, output: z.array(SheetReading) }),
  /** The enlarged paper round one question. */
  crop: query({ input: z.strictObject({ ...place, q: Q }), output: z.nullable(Picture) }),
  /** Handwriting and kept sheets of an answer. */
  pictures: query({ input: z.strictObject({ responseId: z.int() }), output: z.array(Picture) }),
  /** The whole sheet, straightened; null where its scan is not kept any more. */
  page: task({ input: z.strictObject(place), output: z.nullable(Picture), touches: [] }),
  /** Only reads: nothing is kept. */
  look: task({ input: z.strictObject({ fileIds: FileIds }), output: z.array(SheetReading), touches: [] }),
  /** Reads scans into a batch that waits for its check, or adds them to one that is there. */
  read: task({
    input: z.strictObject({
      fileIds: FileIds,
      name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
      batchId: z.optional(z.int()),
    }),
    output: ScanBatch,
    touches,
  }),
  /** What a person says a question holds; without an answer the decision is taken back. */
  decide: command({
    input: z.strictObject({ ...place, q: Q, answer: z.optional(Answer) }),
    output: z.null(),
    touches,
    history: 'none',
  }),
  /** Takes a sheet into the answers or leaves it out. */
  take: command({
    input: z.strictObject({ batchId: z.int(), sheet: z.int(), isTaken: z.boolean() }),
    output: z.null(),
    touches,
    history: 'none',
  }),
  /** Sheets to type without looking at what was read: a tenth, drawn by chance. */
  sample: query({ input: id, output: z.array(z.int()) }),
  retype: command({
    input: z.strictObject({ batchId: z.int(), sheet: z.int(), answers: Answers }),
    output: z.strictObject({ differing: z.array(z.string()), errors: ReadingErrors }),
    touches,
    history: 'none',
  }),
  /** Saves all sheets as one step; `leavesDoubts` moves sheets with something to check into a batch of their own. */
  finish: task({
    input: z.strictObject({
      id: z.int(),
      day: Day,
      collectorId: z._default(z.nullable(z.int()), null),
      leavesDoubts: z._default(z.boolean(), false),
    }),
    output: z.strictObject({
      actionId: z.int(),
      answers: z.int(),
      leftOut: z.int(),
      waitingBatchId: z.nullable(z.int()),
    }),
    touches: ['scans', 'responses', 'surveys', 'asking', 'customers', 'dashboard', 'reports', 'imports'],
    hidesOrder: true,
  }),
  discard: task({ input: id, output: z.null(), touches }),
  /** Whether whole sheets stay beside their answers; handwriting always does until its answer goes. */
  keeping: query({ input: z.strictObject({}), output: z.strictObject({ keepsSheets: z.boolean() }) }),
  setKeeping: command({
    input: z.strictObject({ keepsSheets: z.boolean() }),
    output: z.strictObject({ keepsSheets: z.boolean() }),
    touches,
  }),
};

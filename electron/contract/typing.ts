import * as z from 'zod/mini';
import { Answers } from './answers.ts';
import { command, query } from './define.ts';
import { Figure } from './figure.ts';
import { Slip } from './responses.ts';
import { Day, Language } from './settings.ts';

/** One paper form as typed; a blank one was handed in with nothing on it and becomes no answer. */
export const Sheet = z.strictObject({
  number: z.int(),
  slip: z.nullable(z.string()),
  customerId: z.nullable(z.int()),
  answers: Answers,
  isBlank: z.boolean(),
  isRetyped: z.boolean(),
});
export type Sheet = z.infer<typeof Sheet>;

/** Paper forms typed together. Nothing counts before the batch is finished, and then it can be undone as one. */
export const TypingBatch = z.strictObject({
  id: z.int(),
  name: z.string(),
  surveyId: z.int(),
  versionId: z.int(),
  surveyState: z.enum(['draft', 'open', 'closed']),
  language: Language,
  /** The day on which the forms were filled in. */
  day: z.string(),
  collectorId: z.nullable(z.int()),
  expectedSheets: z.nullable(z.int()),
  state: z.enum(['typing', 'paused', 'finished', 'discarded']),
  sheets: z.int(),
  startedAt: z.int(),
});
export type TypingBatch = z.infer<typeof TypingBatch>;

/** How many cells two blind typings of the same sheets disagreed in. */
export const KeyingErrors = z.strictObject({
  sheets: z.int(),
  cells: z.int(),
  differing: z.int(),
  rate: Figure,
});
export type KeyingErrors = z.infer<typeof KeyingErrors>;

const id = z.strictObject({ id: z.int() });
const touches = ['typing'] as const;
const number = z.int().check(z.minimum(1), z.maximum(100_000));

export const typing = {
  /** Batches that wait for more sheets or for their end, newest first. */
  list: query({ input: z.strictObject({}), output: z.array(TypingBatch) }),
  get: query({
    input: id,
    output: z.strictObject({ batch: TypingBatch, sheets: z.array(Sheet), errors: KeyingErrors }),
  }),
  start: command({
    input: z.strictObject({
      surveyId: z.int(),
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      language: Language,
      day: Day,
      collectorId: z._default(z.nullable(z.int()), null),
      expectedSheets: z._default(z.nullable(number), null),
    }),
    output: TypingBatch,
    touches,
    history: 'none',
  }),
  /** Keeps a sheet for good at once; a number that is there already is corrected. */
  saveSheet: command({
    input: z.strictObject({
      batchId: z.int(),
      number,
      answers: Answers,
      slip: z.optional(Slip),
      customerId: z._default(z.nullable(z.int()), null),
      /** Says that the sheet is meant to be empty; otherwise an empty one is refused. */
      isBlank: z._default(z.boolean(), false),
    }),
    output: Sheet,
    touches,
    history: 'none',
  }),
  removeSheet: command({
    input: z.strictObject({ batchId: z.int(), number }),
    output: z.null(),
    touches,
    history: 'none',
  }),
  pause: command({ input: id, output: TypingBatch, touches, history: 'none' }),
  resume: command({ input: id, output: TypingBatch, touches, history: 'none' }),
  /** Sheets to type a second time without looking at the first: a tenth, drawn by chance. */
  sample: query({ input: id, output: z.array(z.int()) }),
  retype: command({
    input: z.strictObject({ batchId: z.int(), number, answers: Answers }),
    output: z.strictObject({ differing: z.array(z.string()), errors: KeyingErrors }),
    touches,
    history: 'none',
  }),
  finish: command({
    input: id,
    output: z.strictObject({ batch: TypingBatch, answers: z.int(), blank: z.int() }),
    touches: ['typing', 'responses', 'surveys', 'asking', 'customers', 'dashboard', 'reports'],
    hidesOrder: true,
  }),
  discard: command({ input: id, output: z.null(), touches }),
};

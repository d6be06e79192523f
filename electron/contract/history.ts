import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { allAreas } from './areas.ts';

export const Action = z.strictObject({
  id: z.int(),
  /** The method that was called, such as `customers.create`. */
  method: z.string(),
  /** What it was about, in the words of the shop: a name, a file. */
  subject: z.string(),
  at: z.int(),
  staff: z.nullable(z.string()),
  state: z.enum(['done', 'undone', 'record']),
  /** False once its row images are gone: it stays in the list as a fact. */
  canReturn: z.boolean(),
});
export type Action = z.infer<typeof Action>;

export const Kept = z.strictObject({
  table: z.string(),
  key: z.union([z.int(), z.string()]),
  reason: z.enum(['editedSince', 'usedSince']),
});

export const TakenBack = z.strictObject({ action: Action, kept: z.array(Kept) });
export type TakenBack = z.infer<typeof TakenBack>;

export const history = {
  list: query({
    input: z.strictObject({
      limit: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 200),
      /** Only actions older than this one, for the next page. */
      beforeId: z.optional(z.int()),
    }),
    output: z.array(Action),
  }),
  /** What Undo and Redo would do now, for the menu. */
  next: query({
    input: z.strictObject({}),
    output: z.strictObject({ undo: z.nullable(Action), redo: z.nullable(Action) }),
  }),
  /** Takes back the last step, or the named one, or the one that brought in a batch; later steps may keep single rows in place. */
  undo: command({
    input: z.strictObject({ actionId: z.optional(z.int()), batchId: z.optional(z.int()) }),
    output: TakenBack,
    touches: allAreas,
    history: 'none',
  }),
  /** Takes back every step made after the named one, the newest first. */
  undoTo: command({
    input: z.strictObject({ actionId: z.int() }),
    output: z.strictObject({ undone: z.int(), kept: z.array(Kept) }),
    touches: allAreas,
    history: 'none',
  }),
  redo: command({ input: z.strictObject({}), output: TakenBack, touches: allAreas, history: 'none' }),
};

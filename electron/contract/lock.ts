import * as z from 'zod/mini';
import { allAreas } from './areas.ts';
import { command, query } from './define.ts';
import { Language } from './settings.ts';

/** Digits or words, long enough not to be guessed while somebody fetches a parcel. */
const Pin = z.string().check(z.minLength(4), z.maxLength(100));

export const LockState = z.strictObject({
  isSet: z.boolean(),
  isLocked: z.boolean(),
  /** Minutes without a key or a click after which the window locks itself; 0 for never. */
  idleMinutes: z.int(),
  language: Language,
});
export type LockState = z.infer<typeof LockState>;

/** Keeps passers-by from the window. It is not encryption: whoever can read the file can read it past the lock. */
export const lock = {
  state: query({ input: z.strictObject({}), output: LockState, whileLocked: true }),
  set: command({
    input: z.strictObject({
      pin: z.nullable(Pin),
      idleMinutes: z._default(z.int().check(z.minimum(0), z.maximum(240)), 10),
    }),
    output: LockState,
    touches: ['roles', 'lock'],
    history: 'none',
    needs: 'owner',
  }),
  /** Refuses with the seconds to wait, which grow with every wrong PIN after the third. */
  open: command({
    input: z.strictObject({ pin: z.string().check(z.maxLength(100)) }),
    output: z.null(),
    touches: allAreas,
    history: 'none',
    whileLocked: true,
  }),
  close: command({ input: z.strictObject({}), output: z.null(), touches: allAreas, history: 'none' }),
};

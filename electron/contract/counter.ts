import * as z from 'zod/mini';
import { command, query } from './define.ts';

const Pin = z.string().check(z.regex(/^\d{4,8}$/));

/** How the window behaves while visitors use it. */
export const CounterSettings = z.strictObject({
  /** After so many seconds without a touch everything typed is dropped and the first page returns. */
  idleSeconds: z.int().check(z.minimum(10), z.maximum(600)),
  layout: z.enum(['onePerPage', 'all']),
});
export type CounterSettings = z.infer<typeof CounterSettings>;

export const counter = {
  get: query({
    input: z.strictObject({}),
    output: z.strictObject({ ...CounterSettings.shape, hasPin: z.boolean() }),
  }),
  update: command({
    input: z.strictObject({ ...z.partial(CounterSettings).shape, pin: z.optional(Pin) }),
    output: CounterSettings,
    touches: ['counter'],
    history: 'none',
  }),
  /** Whether these digits lead out of the counter mode. Wrong ones count: after the third the next is not looked at for a while. */
  checkPin: command({
    input: z.strictObject({ pin: Pin }),
    output: z.strictObject({ isRight: z.boolean(), waitSeconds: z.int() }),
    touches: [],
    history: 'none',
  }),
};

import * as z from 'zod/mini';
import { allAreas } from './areas.ts';
import { command, task } from './define.ts';
import { Language, Shop } from './settings.ts';

/** The made-up shop that a person can look around in. */
export const sample = {
  /** Fills an empty book with the sample shop, as of today and in the words of a language. */
  fill: command({
    input: z.strictObject({ language: Language }),
    output: Shop,
    touches: [...allAreas],
    history: 'record',
  }),
  /** Shows the sample shop, made anew in a file of its own, in the place of the shop's own book, which stays as it is. */
  open: task({ input: z.strictObject({ language: Language }), output: z.null(), touches: [...allAreas] }),
  /** Back to the shop's own book. */
  close: task({ input: z.strictObject({}), output: z.null(), touches: [...allAreas] }),
};

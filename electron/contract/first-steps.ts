import * as z from 'zod/mini';
import { command, query } from './define.ts';

/** What a new shop has done once, in the order in which it is offered. */
export const firstStepNames = ['customer', 'feedback', 'form', 'copy'] as const;

export const FirstSteps = z.strictObject({
  /** True once nobody wants to see them any more, and in the sample shop. */
  isHidden: z.boolean(),
  done: z.strictObject({
    customer: z.boolean(),
    feedback: z.boolean(),
    form: z.boolean(),
    /** A copy of the book that is kept away from this computer, or has a folder for it. */
    copy: z.boolean(),
  }),
});
export type FirstSteps = z.infer<typeof FirstSteps>;

/** The short list of first steps on Today. */
export const firstSteps = {
  get: query({ input: z.strictObject({}), output: FirstSteps }),
  hide: command({ input: z.strictObject({}), output: z.null(), touches: ['settings'], history: 'none' }),
};

import * as z from 'zod/mini';
import { CustomerFilter } from './customer-filter.ts';
import { command, query } from './define.ts';

/** A named filter over customers; who belongs to it is found anew each time. */
export const Segment = z.strictObject({ id: z.int(), name: z.string(), filter: CustomerFilter });
export type Segment = z.infer<typeof Segment>;

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

export const segments = {
  list: query({ input: z.strictObject({}), output: z.array(Segment) }),
  create: command({
    input: z.strictObject({ name: Name, filter: CustomerFilter }),
    output: Segment,
    touches: ['customers'],
  }),
  update: command({
    input: z.strictObject({ id: z.int(), name: z.optional(Name), filter: z.optional(CustomerFilter) }),
    output: Segment,
    touches: ['customers'],
  }),
  remove: command({ input: z.strictObject({ id: z.int() }), output: Segment, touches: ['customers'] }),
};

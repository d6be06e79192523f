import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { ListItem } from './lists.ts';

/** Who stands at this computer: an entry of the list `staff`, or nobody in particular. Never a condition for writing.
 * Staff who become an owner give the owner's PIN, where there is one. */
export const staff = {
  current: query({ input: z.strictObject({}), output: z.nullable(ListItem) }),
  switchTo: command({
    input: z.strictObject({ id: z.nullable(z.int()), pin: z.optional(z.string().check(z.maxLength(100))) }),
    output: z.nullable(ListItem),
    touches: ['settings', 'roles'],
    history: 'none',
  }),
};

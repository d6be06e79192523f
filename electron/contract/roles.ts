import * as z from 'zod/mini';
import { command, query } from './define.ts';

/** Who may do what: entries of the list `staff` that are owners. While there is none, everybody is. */
export const Roles = z.strictObject({
  /** Of whoever stands at this computer now. */
  role: z.enum(['owner', 'staff']),
  owners: z.array(z.int()),
  hasPin: z.boolean(),
});
export type Roles = z.infer<typeof Roles>;

export const roles = {
  get: query({ input: z.strictObject({}), output: Roles }),
  set: command({
    input: z.strictObject({ owners: z.array(z.int()).check(z.maxLength(100)) }),
    output: Roles,
    touches: ['roles'],
    history: 'record',
    needs: 'owner',
  }),
};

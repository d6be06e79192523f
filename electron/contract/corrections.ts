import * as z from 'zod/mini';

/** What was changed in one record, newest first. */
export const Correction = z.strictObject({
  id: z.int(),
  field: z.string(),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  at: z.int(),
  staff: z.nullable(z.string()),
});
export type Correction = z.infer<typeof Correction>;

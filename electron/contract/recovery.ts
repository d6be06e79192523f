import * as z from 'zod/mini';
import { allAreas } from './areas.ts';
import { Backup } from './backups.ts';
import { query, task } from './define.ts';

/** What can be asked while the shop's file could not be opened, and only then; every other call answers why. */
export const recovery = {
  state: query({
    input: z.strictObject({}),
    output: z.strictObject({
      code: z.string(),
      /** True where a backup may take the place of the file: it is damaged, not merely newer, foreign or busy. */
      canRestore: z.boolean(),
      backups: z.array(Backup),
    }),
    whileLocked: true,
  }),
  /** Puts a backup in the place of the damaged file, which is kept under another name beside it. */
  restore: task({
    input: z.strictObject({ sequence: z.int() }),
    output: z.strictObject({ damagedKeptAs: z.string() }),
    touches: allAreas,
  }),
  /** A copy of the file that could not be opened, for somebody who can look into it. */
  keepDamaged: task({
    input: z.strictObject({}),
    output: z.strictObject({ fileId: z.string(), name: z.string(), size: z.int() }),
    touches: [],
  }),
  /** Tries to open it again, after the reason may be gone. */
  retry: task({ input: z.strictObject({}), output: z.null(), touches: allAreas }),
};

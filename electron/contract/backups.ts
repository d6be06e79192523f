import * as z from 'zod/mini';
import { allAreas } from './areas.ts';
import { query, task } from './define.ts';

export const Checks = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), found: z.string() })),
});
export type Checks = z.infer<typeof Checks>;

export const BackupReason = z.enum([
  'migration',
  'close',
  'daily',
  'manual',
  'beforeImport',
  'beforeErase',
  'beforeRestore',
]);

/** A verified copy of the whole file in the data folder's `backups`. */
export const Backup = z.strictObject({
  sequence: z.int(),
  file: z.string(),
  at: z.int(),
  reason: BackupReason,
  schema: z.int(),
  counts: z.record(z.string(), z.int()),
  sha256: z.string(),
  sizeBytes: z.int(),
});
export type Backup = z.infer<typeof Backup>;

const Passphrase = z.string().check(z.minLength(8), z.maxLength(200));

export const backups = {
  /** Looks through the whole file: pages, references, and what is derived against what it is derived from. */
  check: query({ input: z.strictObject({}), output: Checks }),
  list: task({ input: z.strictObject({}), output: z.array(Backup), touches: [] }),
  create: task({ input: z.strictObject({}), output: Backup, touches: ['backups'] }),
  /** The whole shop as one `.regulars` file, for a USB stick or a new computer; encrypted when a passphrase is given. */
  pack: task({
    input: z.strictObject({ passphrase: z.optional(Passphrase) }),
    output: z.strictObject({ fileId: z.string(), name: z.string(), size: z.int(), sha256: z.string() }),
    touches: ['backups'],
  }),
  /** Puts a backup of the list in the place of the shop's file; what it replaces becomes the newest backup. */
  restore: task({
    input: z.strictObject({ sequence: z.int() }),
    output: z.strictObject({ replaced: z.int() }),
    touches: allAreas,
  }),
  /** The same with a `.regulars` file that was handed in. */
  unpack: task({
    input: z.strictObject({ fileId: z.string(), passphrase: z.optional(Passphrase) }),
    output: z.strictObject({ replaced: z.int() }),
    touches: allAreas,
  }),
};

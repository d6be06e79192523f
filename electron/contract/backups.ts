import * as z from 'zod/mini';
import { allAreas } from './areas.ts';
import { command, query, task } from './define.ts';

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

/** Why the second folder got no copy the last time it was looked at. */
export const SecondProblem = z.enum(['missing', 'readOnly', 'full']);
export type SecondProblem = z.infer<typeof SecondProblem>;

/** How safe the shop's book is: its copies, where the second ones go, and whether it is time for one off this disk. */
export const BackupState = z.strictObject({
  /** Newest first. */
  backups: z.array(Backup),
  second: z.nullable(
    z.strictObject({
      folder: z.string(),
      problem: z.nullable(SecondProblem),
      /** The service that carries this folder off the computer (such as OneDrive), if one does. */
      service: z.nullable(z.string()),
      newestAt: z.nullable(z.int()),
    }),
  ),
  /** When a copy last left this disk, by the second folder or as a file. */
  lastAwayAt: z.nullable(z.int()),
  isReminderDue: z.boolean(),
  /** What the disk of the data folder has left, and what a copy needs, in bytes. */
  freeBytes: z.int(),
  neededBytes: z.int(),
});
export type BackupState = z.infer<typeof BackupState>;

const Passphrase = z.string().check(z.minLength(8), z.maxLength(200));

export const backups = {
  /** Looks through the whole file: pages, references, and what is derived against what it is derived from. */
  check: query({ input: z.strictObject({}), output: Checks }),
  /** Versions, sizes, counts and the newest errors as text, without a name or an answer. */
  support: query({ input: z.strictObject({}), output: z.strictObject({ text: z.string() }) }),
  state: query({ input: z.strictObject({}), output: BackupState }),
  /** Every copy goes to this folder too (a USB stick, a server); null for none. */
  setSecondFolder: command({
    needs: 'owner',
    input: z.strictObject({ folder: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))) }),
    output: z.strictObject({ folder: z.nullable(z.string()) }),
    touches: ['backups'],
    history: 'none',
  }),
  list: task({ input: z.strictObject({}), output: z.array(Backup), touches: [] }),
  create: task({ input: z.strictObject({}), output: Backup, touches: ['backups'] }),
  /** The whole shop as one `.regulars` file, for a USB stick or a new computer; encrypted when a passphrase is given. */
  pack: task({
    needs: 'owner',
    input: z.strictObject({ passphrase: z.optional(Passphrase) }),
    output: z.strictObject({ fileId: z.string(), name: z.string(), size: z.int(), sha256: z.string() }),
    touches: ['backups'],
    handsOut: true,
  }),
  /** Puts a backup of the list in the place of the shop's file; what it replaces becomes the newest backup. */
  restore: task({
    needs: 'owner',
    input: z.strictObject({ sequence: z.int() }),
    output: z.strictObject({ replaced: z.int() }),
    touches: allAreas,
  }),
  /** The same with a `.regulars` file that was handed in. */
  unpack: task({
    needs: 'owner',
    input: z.strictObject({ fileId: z.string().check(z.maxLength(100)), passphrase: z.optional(Passphrase) }),
    output: z.strictObject({ replaced: z.int() }),
    touches: allAreas,
  }),
};

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../contract/errors.ts';
import { type Erasure, type ErasureKind } from '../contract/privacy.ts';
import { storedBackups } from '../db/backup.ts';
import { addToLedger, markOf } from '../db/erasure-ledger.ts';
import { customersWithMoment, erasePerson, noteErasure } from '../store/erasure.ts';
import { storedSettings } from '../store/settings.ts';
import { type TaskContext } from './context.ts';

type Erasing = {
  readonly records: readonly number[];
  readonly kind: ErasureKind;
  /** What the history may say of it: never a name. */
  readonly about?: string;
};

/**
 * The one way by which people leave the shop's file for good, from their card and from the bin: a verified copy first,
 * then their records, the ledger that holds against old backups, and what was staged of files. Answers what went and
 * which backups still hold them.
 */
export async function erasePeople(context: TaskContext, { records, kind, about = '' }: Erasing): Promise<Erasure> {
  const siteId = storedSettings(context.db).siteId ?? fail('notSetUp');
  await context.backUp('beforeErase');
  const erasedOn = context.today();
  const entries = customersWithMoment(context.db, records).map((customer) => ({
    mark: markOf(siteId, customer),
    kind,
    erasedOn,
  }));
  const erased = context.erasing((db, name) => {
    name(about);
    for (const entry of entries) noteErasure(db, entry);
    return erasePerson(db, records, kind);
  });
  addToLedger(context.dataFolder, entries);
  await rm(join(context.dataFolder, 'staging'), { recursive: true, force: true });
  const backups = storedBackups(join(context.dataFolder, 'backups'));
  return { erased, backups: backups.map(({ manifest: { sequence, at } }) => ({ sequence, at })) };
}

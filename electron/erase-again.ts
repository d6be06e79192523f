import { type Connection } from './db/database.ts';
import { markOf, readLedger } from './db/erasure-ledger.ts';
import { customersWithMoment, erasePerson, knownMarks, noteErasure } from './store/erasure.ts';
import { storedSettings } from './store/settings.ts';

/** Empties the free pages and the write-ahead log, so that nothing of deleted rows is left in the file. */
export function sweepFile({ raw }: Connection): void {
  raw.exec('VACUUM');
  raw.pragma('wal_checkpoint(TRUNCATE)');
}

/**
 * After any start: people erased after the moment of a restored backup are erased from it
 * again. Answers how many records went.
 */
export function eraseAgain(connection: Connection, dataFolder: string): number {
  const { read, write, raw, capture } = connection;
  const { siteId } = storedSettings(read);
  const known = new Set(knownMarks(read));
  const missing = readLedger(dataFolder).filter(({ mark }) => !known.has(mark));
  if (siteId === null || missing.length === 0) return 0;
  const byMark = new Map(missing.map((entry) => [entry.mark, entry]));
  const found = customersWithMoment(read).flatMap((customer) => {
    const entry = byMark.get(markOf(siteId, customer));
    return entry ? [{ id: customer.id, kind: entry.kind }] : [];
  });
  raw
    .transaction(() => {
      capture.begin();
      for (const kind of ['deleted', 'anonymised'] as const) {
        const ids = found.filter((one) => one.kind === kind).map(({ id }) => id);
        if (ids.length > 0) erasePerson(write, ids, kind);
      }
      for (const entry of missing) noteErasure(write, entry);
      capture.begin();
    })
    .immediate();
  if (found.length > 0) sweepFile(connection);
  return found.length;
}

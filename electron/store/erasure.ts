import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, name as quoted, sql } from '../db/sql.ts';
import { isOwning, type PersonRows, rowsOfPerson, tracesOf } from './person.ts';
import { referencesTo } from './references.ts';
import { forgetFinishedScans } from './scans.ts';

/** How many rows went, by table. */
export type ErasedCounts = Readonly<Record<string, number>>;

/** Tables whose rows stay without the person when the person is made anonymous: they carry scores and themes. All others hold words. */
const keptWithoutPerson = [
  'responses',
  'interactions',
  'interaction_details',
  'invitations',
  'response_themes',
  'interaction_themes',
];

const firstOfMonth = sql`CAST(julianday(date(day * 86400, 'unixepoch', 'start of month')) - 2440587.5 AS INTEGER)`;

function forgetImages(db: WriteDb, records: readonly number[], rows: readonly PersonRows[]): void {
  db.run(sql`DELETE FROM action_rows WHERE table_name = 'customers' AND key IN ${list(records)}`);
  for (const { table, column, owners, ids } of rows) {
    db.run(sql`DELETE FROM action_rows WHERE table_name = ${table} AND op <> 'insert'
      AND json_extract(image, '$.' || ${column}) IN ${list(owners)}`);
    if (ids)
      db.run(sql`DELETE FROM action_rows WHERE table_name = ${table} AND op <> 'insert' AND key IN ${list(ids)}`);
  }
}

/** Takes the person's name out of everything that only mentions it: what actions were about, refused rows, names of files. */
function forgetTraces(db: WriteDb, traces: readonly string[]): void {
  const words = list(traces);
  const has = (text: string) =>
    sql`EXISTS (SELECT 1 FROM json_each(${words.values[0] ?? '[]'}) w WHERE instr(${quoted(text)}, w.value) > 0)`;
  db.run(sql`UPDATE actions SET subject = '' WHERE ${has('subject')}`);
  db.run(sql`DELETE FROM rejected_rows WHERE ${has('cells')}`);
  db.run(sql`UPDATE batches SET name = '' WHERE ${has('name')}`);
  db.run(sql`UPDATE batches SET source_name = NULL WHERE ${has('source_name')}`);
  db.run(sql`UPDATE corrections SET before = NULL WHERE ${has('before')}`);
  db.run(sql`UPDATE corrections SET after = NULL WHERE ${has('after')}`);
  db.run(sql`UPDATE privacy_requests SET person = '', note = '', identity = '' WHERE ${has('person')}`);
  db.run(sql`DELETE FROM action_rows WHERE image IS NOT NULL AND ${has('image')}`);
}

function forgetCorrections(db: WriteDb, records: readonly number[], rows: readonly PersonRows[]): void {
  const areas: Readonly<Record<string, string>> = { responses: 'response', interactions: 'interaction' };
  db.run(sql`DELETE FROM corrections WHERE area = 'customer' AND record_id IN ${list(records)}`);
  for (const { table, ids } of rows)
    if (areas[table] && ids)
      db.run(sql`DELETE FROM corrections WHERE area = ${areas[table]} AND record_id IN ${list(ids)}`);
}

function removeRows(db: WriteDb, { table, column, owners, ids }: PersonRows): number {
  for (const other of ids ? referencesTo(db, table).filter((reference) => !isOwning(table, reference)) : [])
    db.run(
      sql`UPDATE ${quoted(other.table)} SET ${quoted(other.column)} = NULL WHERE ${quoted(other.column)} IN ${list(ids ?? [])}`,
    );
  return db.run(sql`DELETE FROM ${quoted(table)} WHERE ${quoted(column)} IN ${list(owners)}`);
}

/** Takes what identifies out of rows that stay: the link, the exact day, words, the number on a slip. */
function unlinkRows(db: WriteDb, records: readonly number[]): number {
  const of = list(records);
  const details = sql`UPDATE interaction_details SET place = NULL, wish = NULL
    WHERE interaction_id IN (SELECT id FROM interactions WHERE customer_id IN ${of})`;
  db.run(details);
  return (
    db.run(sql`UPDATE responses SET customer_id = NULL, interaction_id = NULL, foreign_code = NULL, batch_id = NULL,
      day = ${firstOfMonth}, answered_at = ${firstOfMonth} * 86400000 WHERE customer_id IN ${of}`) +
    db.run(sql`UPDATE interactions SET customer_id = NULL, note = NULL, batch_id = NULL,
      day = ${firstOfMonth}, happened_at = ${firstOfMonth} * 86400000 WHERE customer_id IN ${of}`) +
    db.run(
      sql`UPDATE invitations SET customer_id = NULL, interaction_id = NULL, day = ${firstOfMonth} WHERE customer_id IN ${of}`,
    )
  );
}

function goes({ table }: PersonRows, isAnonymised: boolean): boolean {
  return table !== 'privacy_requests' && !(isAnonymised && keptWithoutPerson.includes(table));
}

/**
 * Removes a person's records. `deleted`: with everything that belongs to them. `anonymised`: contacts and scores stay,
 * without link, day and words. In both: no image in the undo history, no mention in names of actions, corrections or
 * refused rows. Runs in the caller's transaction and must not be captured by it.
 */
export function erasePerson(db: WriteDb, records: readonly number[], kind: 'deleted' | 'anonymised'): ErasedCounts {
  const rows = rowsOfPerson(db, records);
  const traces = tracesOf(db, records);
  const counts: Record<string, number> = {};
  const isAnonymised = kind === 'anonymised';
  forgetImages(db, records, rows);
  forgetCorrections(db, records, rows);
  db.run(sql`DELETE FROM typed_sheets WHERE customer_id IN ${list(records)}`);
  forgetFinishedScans(db);
  db.run(
    sql`UPDATE privacy_requests SET person = '', note = '', identity = '', customer_id = NULL WHERE customer_id IN ${list(records)}`,
  );
  for (const each of rows.toReversed()) {
    if (goes(each, isAnonymised)) counts[each.table] = (counts[each.table] ?? 0) + removeRows(db, each);
  }
  if (isAnonymised) counts.kept = unlinkRows(db, records);
  db.run(sql`UPDATE customers SET referred_by_id = NULL WHERE referred_by_id IN ${list(records)}`);
  db.run(sql`UPDATE customers SET merged_into_id = NULL WHERE id IN ${list(records)}`);
  counts.customers = db.run(sql`DELETE FROM customers WHERE id IN ${list(records)}`);
  forgetTraces(db, traces);
  return counts;
}

/** Notes an erasure in the ledger, so that a backup from before brings nobody back. */
export function noteErasure(
  db: WriteDb,
  erasure: { readonly mark: string; readonly kind: 'deleted' | 'anonymised'; readonly erasedOn: string },
): void {
  db.run(sql`INSERT INTO erasures (mark, kind, erased_on) VALUES (${erasure.mark}, ${erasure.kind}, ${erasure.erasedOn})
    ON CONFLICT (mark) DO UPDATE SET kind = excluded.kind, erased_on = excluded.erased_on`);
}

/** When each of these customers was added: with the id, what an erasure is known by. */
export function customersWithMoment(db: ReadDb, ids?: readonly number[]): { id: number; createdAt: number }[] {
  return db.all(sql`SELECT id, created_at AS createdAt FROM customers ${ids ? sql`WHERE id IN ${list(ids)}` : sql``}`);
}

/** The marks that this file knows already. */
export function knownMarks(db: ReadDb): string[] {
  return db.column<string>(sql`SELECT mark FROM erasures`);
}

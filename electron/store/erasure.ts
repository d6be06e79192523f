import { type ReadDb, type WriteDb } from '../db/database.ts';
import { join, list, name as quoted, type Sql, sql } from '../db/sql.ts';
import { wordFinder } from '../domain/words-in-text.ts';
import { isOwning, type PersonRows, rowsOfPerson, tracesOf } from './person.ts';
import { keyColumns, referencesTo } from './references.ts';
import { forgetFinishedScans } from './scans.ts';
import { forgetCustomersOfSheets } from './typing.ts';

/** How many rows went, by table. */
export type ErasedCounts = Readonly<Record<string, number>>;

/** Tables whose rows stay without the person when the person is made anonymous: figures of the past count them. All others hold words. */
const keptWithoutPerson = [
  'responses',
  'interactions',
  'interaction_details',
  'invitations',
  'response_themes',
  'interaction_themes',
  'complaints',
  'complaint_events',
  'complaint_costs',
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

/** Where a person may be named in passing, and what is put there instead; null takes the whole row. */
const mentions: readonly (readonly [table: string, column: string, instead: Sql | null])[] = [
  ['actions', 'subject', sql`subject = ''`],
  ['rejected_rows', 'cells', null],
  ['batches', 'name', sql`name = ''`],
  ['batches', 'source_name', sql`source_name = NULL`],
  ['corrections', 'before', sql`before = NULL`],
  ['corrections', 'after', sql`after = NULL`],
  ['privacy_requests', 'person', sql`person = '', note = '', identity = ''`],
  ['action_rows', 'image', null],
];

/** Takes the person's name out of everything that only mentions it: what actions were about, refused rows, names of files. */
function forgetTraces(db: WriteDb, traces: readonly string[]): void {
  const isNamed = wordFinder(traces);
  for (const [table, column, instead] of mentions) {
    const key = sql`json_array(${join(keyColumns(db, table).map(quoted), ', ')})`;
    const found: string[] = [];
    for (const row of db.each<{ readonly text: string; readonly key: string }>(
      sql`SELECT ${quoted(column)} AS text, ${key} AS key FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`,
    ))
      if (isNamed(row.text)) found.push(row.key);
    if (found.length === 0) continue;
    const named = sql`${key} IN ${list(found)}`;
    db.run(
      instead
        ? sql`UPDATE ${quoted(table)} SET ${instead} WHERE ${named}`
        : sql`DELETE FROM ${quoted(table)} WHERE ${named}`,
    );
  }
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

/** How many days a row's contact lies after the first of its month: what comes off every day of its case, so that the case lasts as long as it did. */
const daysOff = (contact: Sql) => sql`(SELECT day - ${firstOfMonth} FROM interactions WHERE id = ${contact})`;

/** Cases stay with their kind, course and cost, because times and costs of the past count them; words and exact days go. */
function unlinkCases(db: WriteDb, records: readonly number[]): void {
  const contacts = sql`SELECT id FROM interactions WHERE customer_id IN ${list(records)}`;
  const off = daysOff(sql`interaction_id`);
  db.run(sql`UPDATE complaint_costs SET note = NULL, day = day - ${off} WHERE interaction_id IN (${contacts})`);
  db.run(sql`UPDATE complaint_events SET what = '', day = day - ${off}, due_day = due_day - ${off}, at = (day - ${off}) * 86400000
    WHERE interaction_id IN (${contacts})`);
  db.run(sql`UPDATE complaints SET prevention = NULL, due_day = due_day - ${off}, opened_at = (opened_at / 86400000 - ${off}) * 86400000
    WHERE interaction_id IN (${contacts})`);
}

/** Takes what identifies out of rows that stay: the link, the exact day, words, the number on a slip. */
function unlinkRows(db: WriteDb, records: readonly number[]): number {
  const of = list(records);
  const details = sql`UPDATE interaction_details SET place = NULL, wish = NULL
    WHERE interaction_id IN (SELECT id FROM interactions WHERE customer_id IN ${of})`;
  db.run(details);
  unlinkCases(db, records);
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
 * Removes a person's records; nothing else in the program does. `deleted`: with everything that belongs to them.
 * `anonymised`: contacts, scores and complaints stay, without link, exact day and words. In both: no image in the undo
 * history, no mention in names of actions, corrections or refused rows. Runs in the caller's transaction and must not be
 * captured by it.
 */
export function erasePerson(db: WriteDb, records: readonly number[], kind: 'deleted' | 'anonymised'): ErasedCounts {
  const rows = rowsOfPerson(db, records);
  const traces = tracesOf(db, records);
  const counts: Record<string, number> = {};
  const isAnonymised = kind === 'anonymised';
  forgetImages(db, records, rows);
  forgetCorrections(db, records, rows);
  if (isAnonymised) forgetCustomersOfSheets(db, records);
  else db.run(sql`DELETE FROM typed_sheets WHERE customer_id IN ${list(records)}`);
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

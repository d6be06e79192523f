import { type ExportCell } from '../domain/export-cell.ts';
import { formatDay } from '../domain/calendar.ts';
import { type ReadDb } from '../db/database.ts';
import { list, sql } from '../db/sql.ts';
import { type PlainRow, plainRowsOfPerson } from '../store/person.ts';
import { storedSettings } from '../store/settings.ts';

/** All data of one person: what lies in the file, with the words behind the numbers. */
export type PersonData = {
  readonly shop: string;
  readonly madeOn: string;
  readonly records: readonly { readonly table: string; readonly rows: readonly PlainRow[] }[];
};

/** Columns of a person's rows that name an entry of one of the shop's lists. */
const listColumns = [
  'channel_id',
  'touchpoint_id',
  'staff_id',
  'area_id',
  'product_id',
  'source_id',
  'group_id',
  'cause_id',
];

/** Made for searching, repeated elsewhere in the row. */
const leftOut = ['folded'];

/** Columns that tell something of another person; they are named as such and no more. */
const others = ['referred_by_id', 'first_id', 'second_id'];

function wordsOf(db: ReadDb, rows: readonly PlainRow[]): ReadonlyMap<number, string> {
  const ids = rows.flatMap((row) => listColumns.map((column) => Number(row[column] ?? 0))).filter((id) => id > 0);
  const found = db.all<{ id: number; name: string }>(sql`SELECT id, name FROM list_items WHERE id IN ${list(ids)}`);
  return new Map(found.map(({ id, name }) => [id, name]));
}

function questionsOf(db: ReadDb, rows: readonly PlainRow[], language: string): ReadonlyMap<number, string> {
  const ids = rows.map((row) => Number(row.question_id ?? 0));
  const found = db.all<{ id: number; text: string }>(
    sql`SELECT question_id AS id, text FROM question_texts WHERE language = ${language} AND question_id IN ${list(ids)}`,
  );
  return new Map(found.map(({ id, text }) => [id, text]));
}

function batchesOf(db: ReadDb, rows: readonly PlainRow[]): ReadonlyMap<number, string> {
  const ids = rows.map((row) => Number(row.batch_id ?? 0));
  const found = db.all<{ id: number; text: string }>(sql`SELECT id, kind || ' ' || coalesce(source_name, name) || ' '
    || date(started_at / 1000, 'unixepoch') AS text FROM batches WHERE id IN ${list(ids)}`);
  return new Map(found.map(({ id, text }) => [id, text]));
}

/** Puts words and days in the place of numbers; other people stay unnamed. */
function readable(db: ReadDb, rows: readonly PlainRow[], language: string): PlainRow[] {
  const words = wordsOf(db, rows);
  const questions = questionsOf(db, rows, language);
  const batches = batchesOf(db, rows);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => {
        if (leftOut.includes(name) || value === null) return [];
        const id = Number(value);
        if (others.includes(name)) return [[name.replace(/_id$/, ''), '***']];
        if (listColumns.includes(name)) return id > 0 ? [[name.replace(/_id$/, ''), words.get(id) ?? String(id)]] : [];
        if (name === 'question_id') return [['question', questions.get(id) ?? String(id)]];
        if (name === 'batch_id') return [['source_batch', batches.get(id) ?? String(id)]];
        if (name === 'day' && typeof value === 'number') return [[name, formatDay(value)]];
        if (name.endsWith('_at') && typeof value === 'number') return [[name, new Date(value).toISOString()]];
        return [[name, value]];
      }),
    ),
  );
}

/** Everything that the file knows of one person, corrections included. */
export function personData(
  db: ReadDb,
  records: readonly number[],
  { madeOn, language }: { readonly madeOn: string; readonly language: string },
): PersonData {
  const tables = plainRowsOfPerson(db, records);
  const corrections = db.all<PlainRow>(sql`SELECT field, before, after, at FROM corrections
    WHERE area = 'customer' AND record_id IN ${list(records)} ORDER BY id`);
  const all = corrections.length > 0 ? [...tables, { table: 'corrections', rows: corrections }] : tables;
  return {
    shop: storedSettings(db).shop?.name ?? '',
    madeOn,
    records: all.map(({ table, rows }) => ({ table, rows: readable(db, rows, language) })),
  };
}

/** The same as a table for a spreadsheet: one line for each value. */
export function* personLines({ records }: PersonData): Generator<readonly ExportCell[]> {
  yield ['table', 'record', 'field', 'value'];
  for (const { table, rows } of records) {
    for (const [index, row] of rows.entries())
      for (const [field, value] of Object.entries(row)) yield [table, index + 1, field, value];
  }
}

import { type ReadDb } from '../db/database.ts';
import { list, name as quoted, sql } from '../db/sql.ts';
import { type Reference, referencesTo, rowKey } from './references.ts';

/** Rows of one table that belong to a person: by which column, and of which rows above them. */
export type PersonRows = {
  readonly table: string;
  readonly column: string;
  readonly owners: readonly number[];
  /** Their own keys, where rows have one integer key; rows that were deleted and could be undone are among them. */
  readonly ids: readonly number[] | null;
};

/** All records of one person: the named one, what it was merged into, and what was merged into that. Empty if there is none. */
export function recordsOfPerson(db: ReadDb, customerId: number): number[] {
  return db.column<number>(sql`WITH RECURSIVE up(id, into_id) AS (
      SELECT id, merged_into_id FROM customers WHERE id = ${customerId}
      UNION SELECT c.id, c.merged_into_id FROM customers c JOIN up ON c.id = up.into_id),
    all_of(id) AS (SELECT id FROM up UNION SELECT c.id FROM customers c JOIN all_of ON c.merged_into_id = all_of.id)
    SELECT id FROM all_of ORDER BY id`);
}

/**
 * Whether a row belongs to what its column names. Who recommended whom and who was merged into whom makes nobody's row
 * another's; below a person's own rows, those belong that cannot stand alone or go with them.
 */
export function isOwning(owner: string, { table, isRequired, onDelete }: Reference): boolean {
  return owner === 'customers' ? table !== 'customers' : isRequired || onDelete === 'CASCADE';
}

function keysOf(db: ReadDb, { table, column }: Reference, key: string, owners: readonly number[]): number[] {
  return db.column<number>(sql`
    SELECT ${quoted(key)} FROM ${quoted(table)} WHERE ${quoted(column)} IN ${list(owners)}
    UNION SELECT key FROM action_rows WHERE table_name = ${table} AND op <> 'insert' AND typeof(key) = 'integer'
      AND json_extract(image, '$.' || ${column}) IN ${list(owners)}`);
}

/**
 * Everything that belongs to a person's records, table by table, owners first: rows that name them, and rows that cannot
 * stand without those. Which tables that are is asked of the file, so a new area cannot be forgotten.
 */
export function rowsOfPerson(db: ReadDb, records: readonly number[]): PersonRows[] {
  const found: PersonRows[] = [];
  const waiting: { readonly table: string; readonly ids: readonly number[] }[] = [{ table: 'customers', ids: records }];
  for (let owner = waiting.shift(); owner; owner = waiting.shift()) {
    for (const reference of referencesTo(db, owner.table)) {
      if (!isOwning(owner.table, reference)) continue;
      const key = rowKey(db, reference.table);
      const ids = key === null || key === reference.column ? null : keysOf(db, reference, key, owner.ids);
      found.push({ table: reference.table, column: reference.column, owners: owner.ids, ids });
      const known = key === reference.column ? owner.ids : (ids ?? []);
      if (known.length > 0) waiting.push({ table: reference.table, ids: known });
    }
  }
  return found;
}

/** A row as it lies in the file. */
export type PlainRow = Readonly<Record<string, string | number | null>>;

/** Every row of a person as it lies in the file, table by table; tables without one are left out. */
export function plainRowsOfPerson(db: ReadDb, records: readonly number[]): { table: string; rows: PlainRow[] }[] {
  const tables = [{ table: 'customers', column: 'id', owners: records }, ...rowsOfPerson(db, records)];
  const merged = new Map<string, PlainRow[]>();
  for (const { table, column, owners } of tables) {
    const rows = db.all<PlainRow>(sql`SELECT * FROM ${quoted(table)} WHERE ${quoted(column)} IN ${list(owners)}`);
    if (rows.length > 0) merged.set(table, [...(merged.get(table) ?? []), ...rows]);
  }
  return [...merged].map(([table, rows]) => ({ table, rows }));
}

/** Words by which a person could be recognised elsewhere in the file: names, numbers and addresses, past ones too. */
export function tracesOf(db: ReadDb, records: readonly number[]): string[] {
  const of = list(records);
  const words = db.column<string>(sql`
    SELECT full_name FROM customers WHERE id IN ${of} UNION SELECT email FROM customers WHERE id IN ${of}
    UNION SELECT typed FROM customer_phones WHERE customer_id IN ${of}
    UNION SELECT e164 FROM customer_phones WHERE customer_id IN ${of}
    UNION SELECT before FROM corrections WHERE area = 'customer' AND record_id IN ${of} AND field IN ('fullName', 'email', 'phones')
    UNION SELECT after FROM corrections WHERE area = 'customer' AND record_id IN ${of} AND field IN ('fullName', 'email', 'phones')
    UNION SELECT json_extract(image, '$.full_name') FROM action_rows WHERE table_name = 'customers' AND op <> 'insert' AND key IN ${of}
    UNION SELECT json_extract(image, '$.email') FROM action_rows WHERE table_name = 'customers' AND op <> 'insert' AND key IN ${of}
    UNION SELECT json_extract(image, '$.typed') FROM action_rows WHERE table_name = 'customer_phones' AND op <> 'insert'
      AND json_extract(image, '$.customer_id') IN ${of}`);
  return words.filter((word) => word !== null && [...word].length > 1);
}

/** How many notes and comments of other people contain one of these words: nobody but a person can tell whether this one is meant. */
export function mentionsOf(db: ReadDb, records: readonly number[], traces: readonly string[]): number {
  const words = list(traces);
  const of = list(records);
  return db.one<{ n: number }>(sql`SELECT count(*) AS n FROM (
      SELECT note AS text FROM customers WHERE note IS NOT NULL AND id NOT IN ${of}
      UNION ALL SELECT note FROM interactions WHERE note IS NOT NULL AND coalesce(customer_id, 0) NOT IN ${of}
      UNION ALL SELECT t.text FROM answer_texts t JOIN responses r ON r.id = t.response_id WHERE coalesce(r.customer_id, 0) NOT IN ${of}
      UNION ALL SELECT text FROM anonymous_texts)
    WHERE EXISTS (SELECT 1 FROM json_each(${words.values[0] ?? '[]'}) w WHERE instr(text, w.value) > 0)`).n;
}

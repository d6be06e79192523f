import type Sqlite from 'better-sqlite3';
import { columnStatement, statement } from './statements.ts';

/** Tables that no row of their own refers to: deleting from others without their indexes would search them for every row. */
const bulky: ReadonlySet<string> = new Set(['interactions', 'responses']);

const indexesOf =
  "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE INDEX %'";

/** Fewer rows than this are written as quickly with the indexes in place. */
const worthwhileRows = 10_000;

/**
 * Runs `work`, which adds or takes away some `rows` rows of one table. Where these are at least half of what the table holds
 * with them, its indexes are dropped meanwhile and built anew from sorted rows, which is several times as quick as one entry at
 * a time. Belongs inside a transaction: when that fails, the indexes are as they were. Indexes that forbid equal rows stay. `work` hears
 * whether the table is bare: then many rows a statement are quicker than one.
 */
export function inBulk<Value>(
  raw: Sqlite.Database,
  table: string,
  rows: number,
  work: (isBare: boolean) => Value,
): Value {
  if (!bulky.has(table) || rows < worthwhileRows || rows * 2 < highestKey(raw, table)) return work(false);
  const indexes = statement(raw, indexesOf).all(table) as { readonly name: string; readonly sql: string }[];
  for (const { name } of indexes) raw.exec(`DROP INDEX "${name}"`);
  const value = work(true);
  for (const { sql } of indexes) raw.exec(sql);
  return value;
}

function highestKey(raw: Sqlite.Database, table: string): number {
  return Number(columnStatement(raw, `SELECT coalesce(max(rowid), 0) FROM "${table}"`).get());
}

import { type Checks } from '../contract/backups.ts';
import { type ReadDb } from '../db/database.ts';
import { name as quoted, sql } from '../db/sql.ts';

type Check = Checks['checks'][number];

/** Pages and indexes as SQLite sees them. */
export function checkIntegrity(db: ReadDb): Check {
  const found = db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check(20)`).map((row) => row.integrity_check);
  return { name: 'integrity', ok: found.length === 1 && found[0] === 'ok', found: found.join('; ') };
}

/** Rows that point at rows that are not there. */
export function checkReferences(db: ReadDb): Check {
  const broken = db.all<{ table: string; parent: string }>(sql`PRAGMA foreign_key_check`);
  return {
    name: 'foreignKeys',
    ok: broken.length === 0,
    found: broken.map(({ table, parent }) => `${table} → ${parent}`).join('; '),
  };
}

/** Customers whose name cannot be found as it is written, because the stored search key is not the one of the name. */
export function checkSearchIndex(db: ReadDb): Check {
  const stale = db.column<number>(sql`SELECT id FROM customers WHERE folded <> fold(full_name) ORDER BY id`);
  return { name: 'searchIndex', ok: stale.length === 0, found: stale.slice(0, 20).join('; ') };
}

/** How many rows each table has, by name. */
export function countRows(db: ReadDb): { table: string; rows: number }[] {
  const tables = db.column<string>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  return tables.map((table) => ({
    table,
    rows: db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${quoted(table)}`).rows,
  }));
}

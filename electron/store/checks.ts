import { type Checks } from '../contract/backups.ts';
import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

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

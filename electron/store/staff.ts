import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** The entry of the list `staff` that stands at this computer, or null. */
export function currentStaffId(db: ReadDb): number | null {
  const row = db.maybe<{ id: number | null }>(
    sql`SELECT json_extract(value, '$') AS id FROM settings WHERE name = 'staffId'`,
  );
  return row?.id ?? null;
}

/** Notes who stands at this computer. */
export function storeCurrentStaff(db: WriteDb, id: number | null): void {
  db.run(sql`INSERT INTO settings (name, value) VALUES ('staffId', ${JSON.stringify(id)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}

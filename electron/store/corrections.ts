import { type Correction } from '../contract/corrections.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { currentStaffId } from './staff.ts';

/** The kinds of record whose corrections are kept. */
export type CorrectedArea = 'customer' | 'interaction' | 'response';

const written = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Keeps, for every field that differs, what it was before; gives the names of these fields. */
export function recordCorrections(
  db: WriteDb,
  record: { readonly area: CorrectedArea; readonly id: number; readonly at: number },
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const staffId = currentStaffId(db);
  const changed = Object.keys(after).filter((field) => written(before[field]) !== written(after[field]));
  for (const field of changed) {
    db.run(sql`INSERT INTO corrections (area, record_id, field, before, after, at, staff_id)
      VALUES (${record.area}, ${record.id}, ${field}, ${written(before[field])}, ${written(after[field])}, ${record.at}, ${staffId})`);
  }
  return changed;
}

/** What was changed in a record, newest first. */
export function listCorrections(db: ReadDb, area: CorrectedArea, id: number): Correction[] {
  return db.all<Correction>(sql`SELECT k.id, k.field, k.before, k.after, k.at, s.name AS staff
    FROM corrections k LEFT JOIN list_items s ON s.id = k.staff_id
    WHERE k.area = ${area} AND k.record_id = ${id} ORDER BY k.id DESC`);
}

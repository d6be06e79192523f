import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, sql } from '../db/sql.ts';

/** Puts customers into the bin; says how many went. */
export function binCustomers(db: WriteDb, ids: readonly number[], at: number): number {
  return db.run(
    sql`UPDATE customers SET deleted_at = ${at} WHERE id IN ${list(ids)} AND deleted_at IS NULL AND merged_into_id IS NULL`,
  );
}

/** Takes customers out of the bin; says how many came back. */
export function unbinCustomers(db: WriteDb, ids: readonly number[]): number {
  return db.run(sql`UPDATE customers SET deleted_at = NULL WHERE id IN ${list(ids)} AND deleted_at IS NOT NULL`);
}

/** What lies in the bin, the latest first. */
export function binnedCustomers(db: ReadDb): { id: number; fullName: string; deletedAt: number }[] {
  return db.all(sql`SELECT id, full_name AS fullName, deleted_at AS deletedAt FROM customers
    WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC`);
}

/** The customers that have been in the bin since before a moment, with the records that were merged into them. */
export function binnedBefore(db: ReadDb, moment: number): number[] {
  return db.column<number>(sql`WITH RECURSIVE gone(id) AS (
      SELECT id FROM customers WHERE deleted_at < ${moment}
      UNION SELECT c.id FROM customers c JOIN gone ON c.merged_into_id = gone.id) SELECT id FROM gone`);
}

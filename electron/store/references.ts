import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** A column that names a row of another table. */
export type Reference = {
  readonly table: string;
  readonly column: string;
  readonly onDelete: 'CASCADE' | 'NO ACTION' | 'SET NULL' | 'RESTRICT' | 'SET DEFAULT';
  readonly isRequired: boolean;
};

/** Every column of the shop's file that names a customer, whichever area brought it along; asked of SQLite, so none can be forgotten. */
export function referencesToCustomers(db: ReadDb): Reference[] {
  const rows = db.all<Omit<Reference, 'isRequired'> & { readonly isRequired: number }>(sql`
    SELECT t.name AS "table", k."from" AS "column", k.on_delete AS onDelete, i."notnull" OR i.pk > 0 AS isRequired
    FROM sqlite_schema t, pragma_foreign_key_list(t.name) k JOIN pragma_table_info(t.name) i ON i.name = k."from"
    WHERE t.type = 'table' AND k."table" = 'customers' ORDER BY t.name, k."from"`);
  return rows.map((row) => ({ ...row, isRequired: row.isRequired === 1 }));
}

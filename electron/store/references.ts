import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** A column that names a row of another table. */
export type Reference = {
  readonly table: string;
  readonly column: string;
  readonly onDelete: 'CASCADE' | 'NO ACTION' | 'SET NULL' | 'RESTRICT' | 'SET DEFAULT';
  readonly isRequired: boolean;
};

/** Every column of the shop's file that names a row of this table, whichever area brought it along; asked of SQLite, so none can be forgotten. */
export function referencesTo(db: ReadDb, table: string): Reference[] {
  const rows = db.all<Omit<Reference, 'isRequired'> & { readonly isRequired: number }>(sql`
    SELECT t.name AS "table", k."from" AS "column", k.on_delete AS onDelete, i."notnull" OR i.pk > 0 AS isRequired
    FROM sqlite_schema t, pragma_foreign_key_list(t.name) k JOIN pragma_table_info(t.name) i ON i.name = k."from"
    WHERE t.type = 'table' AND k."table" = ${table} ORDER BY t.name, k."from"`);
  return rows.map((row) => ({ ...row, isRequired: row.isRequired === 1 }));
}

/** Every column that names a customer. */
export function referencesToCustomers(db: ReadDb): Reference[] {
  return referencesTo(db, 'customers');
}

/** The columns that a table's rows are known by. */
export function keyColumns(db: ReadDb, table: string): string[] {
  return db.column<string>(sql`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`);
}

/** The one column that a table's rows are known by, or null where several columns together are the key. */
export function rowKey(db: ReadDb, table: string): string | null {
  const keys = keyColumns(db, table);
  return keys.length === 1 ? keys[0] : null;
}

import { type ListItem, type ListName } from '../contract/lists.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { join, name as quoted, sql } from '../db/sql.ts';
import { exactName } from '../domain/exact-name.ts';

type Row = Omit<ListItem, 'isRetired'> & { readonly isRetired: number };

const columns = sql`id, list, code, name, retired_on IS NOT NULL AS isRetired`;

const fromRow = (row: Row): ListItem => ({ ...row, isRetired: row.isRetired === 1 });

/** Entries of one list, or of all, in the shop's order. */
export function listItems(db: ReadDb, list?: ListName): ListItem[] {
  const rows = db.all<Row>(sql`SELECT ${columns} FROM list_items
    WHERE ${list ?? null} IS NULL OR list = ${list ?? null} ORDER BY list, position, id`);
  return rows.map(fromRow);
}

/** One entry, or undefined. */
export function listItemById(db: ReadDb, id: number): ListItem | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} FROM list_items WHERE id = ${id}`);
  return row && fromRow(row);
}

/** The entry of a list that has this name, capitals and white space apart as in an import, or undefined. */
export function listItemNamed(db: ReadDb, list: ListName, name: string): ListItem | undefined {
  const key = exactName(name);
  return listItems(db, list).find((item) => exactName(item.name) === key);
}

/** Adds an entry at the end of its list. */
export function insertListItem(
  db: WriteDb,
  item: { readonly list: ListName; readonly name: string; readonly code?: string },
): number {
  return db.insert(sql`INSERT INTO list_items (list, code, name, position)
    VALUES (${item.list}, ${item.code ?? null}, ${item.name}, (SELECT count(*) FROM list_items WHERE list = ${item.list}))`);
}

/** Gives an entry another name, everywhere it is used. */
export function renameListItem(db: WriteDb, id: number, name: string): void {
  db.run(sql`UPDATE list_items SET name = ${name} WHERE id = ${id}`);
}

/** Puts an entry at a place of its list, counted from 0. */
export function placeListItem(db: WriteDb, id: number, position: number): void {
  db.run(sql`UPDATE list_items SET position = ${position} WHERE id = ${id} AND position <> ${position}`);
}

/** Stops offering an entry from a day on, or offers it again with null. */
export function retireListItem(db: WriteDb, id: number, retiredOn: string | null): void {
  db.run(sql`UPDATE list_items SET retired_on = ${retiredOn} WHERE id = ${id}`);
}

/** Deletes an entry that nothing uses. */
export function deleteListItem(db: WriteDb, id: number): void {
  db.run(sql`DELETE FROM list_items WHERE id = ${id}`);
}

type Use = { readonly table: string; readonly column: string };

/** Columns that name an entry without a foreign key, where 0 means none. */
const looseUses: readonly Use[] = [
  ...['channel_id', 'touchpoint_id', 'staff_id', 'area_id', 'product_id'].map((column) => ({
    table: 'interactions',
    column,
  })),
  { table: 'interaction_details', column: 'cause_id' },
  ...['channel_id', 'touchpoint_id', 'staff_id', 'collector_id'].map((column) => ({ table: 'responses', column })),
  { table: 'actions', column: 'staff_id' },
  { table: 'corrections', column: 'staff_id' },
];

/** Whether anything in the shop's file names this entry, also tables that this file knows nothing of. */
export function isListItemUsed(db: ReadDb, id: number): boolean {
  const declared = db.all<Use>(sql`SELECT t.name AS "table", k."from" AS "column"
    FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table' AND k."table" = 'list_items'`);
  const uses = [...looseUses, ...declared].map(
    ({ table, column }) => sql`EXISTS (SELECT 1 FROM ${quoted(table)} WHERE ${quoted(column)} = ${id})`,
  );
  return db.one<{ isUsed: number }>(sql`SELECT ${join(uses, ' OR ')} AS isUsed`).isUsed === 1;
}

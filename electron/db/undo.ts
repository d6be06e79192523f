import type Sqlite from 'better-sqlite3';
import { inBulk } from './bulk.ts';
import { type Capture, type CapturedTable, capturedTables } from './capture.ts';
import { columnStatement, statement } from './statements.ts';

/** One row that an undo left as it is, because something later depends on it. */
export type KeptRow = {
  readonly table: string;
  readonly key: number | string;
  readonly reason: 'editedSince' | 'usedSince';
};

type Entry = {
  seq: number;
  table_name: string;
  op: 'insert' | 'update' | 'delete';
  key: number | string;
  last_id: number | null;
  image: string | null;
};

type Child = { readonly table: CapturedTable; readonly from: string; readonly to: string };

function childrenOf(raw: Sqlite.Database, tables: readonly CapturedTable[]): Map<string, Child[]> {
  const children = new Map<string, Child[]>();
  for (const table of tables) {
    for (const key of raw.pragma(`foreign_key_list("${table.name}")`) as {
      table: string;
      from: string;
      on_delete: string;
    }[]) {
      if (key.on_delete === 'CASCADE') continue;
      const known = children.get(key.table) ?? [];
      known.push({ table, from: key.from, to: key.table });
      children.set(key.table, known);
    }
  }
  return children;
}

type Schema = {
  readonly tables: ReadonlyMap<string, CapturedTable>;
  readonly children: ReadonlyMap<string, Child[]>;
};

/** What the open file looks like; after opening it no longer changes. */
const schemas = new WeakMap<Sqlite.Database, Schema>();

function schemaOf(raw: Sqlite.Database): Schema {
  const known = schemas.get(raw);
  if (known) return known;
  const tables = new Map(capturedTables(raw).map((table) => [table.name, table]));
  const schema = { tables, children: childrenOf(raw, [...tables.values()]) };
  schemas.set(raw, schema);
  return schema;
}

/** Rows of `table` that this action inserted, as a condition on its integer key. */
const insertedHere = (key: string) =>
  `EXISTS (SELECT 1 FROM action_rows mine WHERE mine.action_id = :action AND mine.table_name = :table AND mine.op = 'insert' AND ${key} BETWEEN mine.key AND mine.last_id)`;

function editedSince(raw: Sqlite.Database, action: number, table: CapturedTable): (number | string)[] {
  return columnStatement(
    raw,
    `SELECT DISTINCT later.key FROM action_rows later JOIN actions a ON a.id = later.action_id AND a.state = 'done'
       WHERE later.action_id > :action AND later.table_name = :table AND later.op <> 'insert'
         AND (EXISTS (SELECT 1 FROM action_rows mine WHERE mine.action_id = :action AND mine.table_name = :table
              AND mine.op <> 'insert' AND mine.key = later.key) ${table.hasRowId ? `OR ${insertedHere('later.key')}` : ''})`,
  ).all({ action, table: table.name }) as (number | string)[];
}

function usedSince(raw: Sqlite.Database, action: number, parent: CapturedTable, child: Child): number[] {
  const own = child.table.hasRowId
    ? `AND NOT EXISTS (SELECT 1 FROM action_rows mine WHERE mine.action_id = :action AND mine.table_name = :child AND mine.op = 'insert'
         AND c."${child.table.keys[0]}" BETWEEN mine.key AND mine.last_id)`
    : '';
  return columnStatement(
    raw,
    `SELECT DISTINCT c."${child.from}" FROM "${child.table.name}" c WHERE ${insertedHere(`c."${child.from}"`)} ${own}`,
  ).all({ action, table: parent.name, ...(child.table.hasRowId ? { child: child.table.name } : {}) }) as number[];
}

/** Rows that this action inserted into `parent` and that kept rows of `child` point at: without them those could not stand. */
function neededBy(
  raw: Sqlite.Database,
  action: number,
  parent: CapturedTable,
  child: Child,
  kept: ReadonlySet<number | string>,
): number[] {
  if (kept.size === 0 || !child.table.hasRowId) return [];
  return columnStatement(
    raw,
    `SELECT DISTINCT c."${child.from}" FROM "${child.table.name}" c WHERE ${insertedHere(`c."${child.from}"`)}
         AND c."${child.table.keys[0]}" IN (SELECT value FROM json_each(:kept))`,
  ).all({ action, table: parent.name, kept: JSON.stringify([...kept]) }) as number[];
}

function deleteInserted(
  raw: Sqlite.Database,
  table: CapturedTable,
  entry: Entry,
  kept: ReadonlySet<number | string>,
): void {
  const keep = JSON.stringify([...kept]);
  if (table.hasRowId) {
    const key = `"${table.keys[0]}"`;
    const remove = statement(
      raw,
      `DELETE FROM "${table.name}" WHERE ${key} BETWEEN ? AND ? AND ${key} NOT IN (SELECT value FROM json_each(?))`,
    );
    const rows = (entry.last_id ?? 0) - Number(entry.key) + 1;
    inBulk(raw, table.name, rows, () => remove.run(entry.key, entry.last_id, keep));
  } else if (!kept.has(entry.key)) {
    const where = table.keys.map((key, index) => `"${key}" = json_extract(:key, '$[${index}]')`).join(' AND ');
    statement(raw, `DELETE FROM "${table.name}" WHERE ${where}`).run({ key: entry.key });
  }
}

const valueOf = ({ name, isBlob }: CapturedTable['columns'][number]) =>
  isBlob ? `unhex(json_extract(:image, '$."${name}"'))` : `json_extract(:image, '$."${name}"')`;

function restorer(raw: Sqlite.Database, table: CapturedTable): (image: string) => void {
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ');
  const others = table.columns.filter(({ name }) => !table.keys.includes(name));
  const conflict = others.length
    ? `DO UPDATE SET ${others.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ')}`
    : 'DO NOTHING';
  const insert = statement(
    raw,
    `INSERT INTO "${table.name}" (${columns}) VALUES (${table.columns.map(valueOf).join(', ')})
     ON CONFLICT (${table.keys.map((key) => `"${key}"`).join(', ')}) ${conflict}`,
  );
  return (image) => void insert.run({ image });
}

function covers(range: Entry, key: number | string): boolean {
  if (range.last_id === null || typeof key === 'string') return range.key === key;
  return key >= Number(range.key) && key <= range.last_id;
}

/**
 * Takes an action back: rows it inserted go, rows it changed or deleted return as they were. Rows that a later action
 * edited, or that later rows depend on, stay and are listed. What this itself changes becomes the action's new record,
 * so calling it again redoes the action. Runs inside the caller's transaction.
 */
export function takeBack(raw: Sqlite.Database, capture: Capture, action: number): KeptRow[] {
  const { tables, children } = schemaOf(raw);
  const entries = statement(
    raw,
    'SELECT seq, table_name, op, key, last_id, image FROM action_rows WHERE action_id = ? ORDER BY seq DESC',
  ).all(action) as Entry[];
  const kept = new Map<string, Set<number | string>>();
  const list: KeptRow[] = [];

  for (const name of new Set(entries.map((entry) => entry.table_name))) {
    const table = tables.get(name);
    if (!table) continue;
    const edited = editedSince(raw, action, table);
    const used = (children.get(name) ?? []).flatMap((child) => usedSince(raw, action, table, child));
    kept.set(name, new Set([...edited, ...used]));
    list.push(...edited.map((key) => ({ table: name, key, reason: 'editedSince' as const })));
    list.push(
      ...used.filter((key) => !edited.includes(key)).map((key) => ({ table: name, key, reason: 'usedSince' as const })),
    );
  }

  const keepWhatIsNeeded = (): boolean => {
    let isMore = false;
    for (const [name, own] of kept) {
      const table = tables.get(name);
      if (!table) continue;
      const needed = (children.get(name) ?? []).flatMap((child) =>
        neededBy(raw, action, table, child, kept.get(child.table.name) ?? new Set()),
      );
      for (const key of needed.filter((each) => !own.has(each))) {
        own.add(key);
        list.push({ table: name, key, reason: 'usedSince' });
        isMore = true;
      }
    }
    return isMore;
  };
  while (keepWhatIsNeeded());

  raw.exec('PRAGMA defer_foreign_keys = ON');
  const inserted = entries.filter((entry) => entry.op === 'insert');
  const wasInserted = (entry: Entry) =>
    inserted.some((range) => range.table_name === entry.table_name && covers(range, entry.key));
  for (const entry of inserted) {
    const table = tables.get(entry.table_name);
    if (table) deleteInserted(raw, table, entry, kept.get(entry.table_name) ?? new Set());
  }
  const restorers = new Map<string, (image: string) => void>();
  for (const entry of entries) {
    const table = tables.get(entry.table_name);
    if (!table || entry.op === 'insert' || entry.image === null) continue;
    if (kept.get(entry.table_name)?.has(entry.key) || wasInserted(entry)) continue;
    const restore = restorers.get(table.name) ?? restorer(raw, table);
    restorers.set(table.name, restore);
    restore(entry.image);
  }
  statement(raw, 'DELETE FROM action_rows WHERE action_id = ?').run(action);
  capture.take(action);
  return list;
}

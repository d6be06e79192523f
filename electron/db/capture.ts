import type Sqlite from 'better-sqlite3';

/** A table whose changes can be undone, as SQLite describes it. */
export type CapturedTable = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly columns: readonly { readonly name: string; readonly isBlob: boolean }[];
  /** True where the key is one integer that new rows count upwards: their inserts are kept as ranges. */
  readonly hasRowId: boolean;
};

/** Tables that hold history itself, can be rebuilt, are drafts or habits: changes to them are no part of what a person did. */
const notCaptured = new Set([
  'actions',
  'action_rows',
  'column_segments',
  'column_dirty',
  'typed_sheets',
  'import_mappings',
  'scanned_pages',
  'scan_crops',
]);

/** Tables whose keys are drawn by chance: new rows lie between others and are kept one by one, as where a key is another table's. */
const keyedByChance = new Set(['anonymous_responses']);

type ColumnInfo = { name: string; type: string; pk: number };

/** The tables of the open file that take part in undo. */
export function capturedTables(raw: Sqlite.Database): CapturedTable[] {
  const names = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return names
    .filter((name) => !notCaptured.has(name))
    .map((name) => {
      const info = raw.pragma(`table_info("${name}")`) as ColumnInfo[];
      const keys = info.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
      const references = raw.pragma(`foreign_key_list("${name}")`) as { from: string }[];
      const isKeyedByOther = references.some(({ from }) => from === keys[0]?.name);
      return {
        name,
        keys: keys.map((key) => key.name),
        columns: info.map((column) => ({ name: column.name, isBlob: column.type === 'BLOB' })),
        hasRowId: keys.length === 1 && keys[0]?.type === 'INTEGER' && !isKeyedByOther && !keyedByChance.has(name),
      };
    });
}

function imageOf(table: CapturedTable, side: 'OLD' | 'NEW'): string {
  const pairs = table.columns.map(
    ({ name, isBlob }) => `'${name}', ${isBlob ? `hex(${side}."${name}")` : `${side}."${name}"`}`,
  );
  return `json_object(${pairs.join(', ')})`;
}

function keyOf(table: CapturedTable, side: 'OLD' | 'NEW'): string {
  if (table.hasRowId) return `${side}."${table.keys[0]}"`;
  return `json_array(${table.keys.map((key) => `${side}."${key}"`).join(', ')})`;
}

function triggersFor(table: CapturedTable, number: number): string {
  const insert = `INSERT INTO captured(table_name, op, key, last_id)
    VALUES ('${table.name}', 'insert', ${keyOf(table, 'NEW')}, ${table.hasRowId ? keyOf(table, 'NEW') : 'NULL'});`;
  const hasNoImage = `NOT EXISTS (SELECT 1 FROM captured WHERE table_name = '${table.name}' AND key = ${keyOf(table, 'NEW')} AND op <> 'insert')`;
  const isNotCounted = table.hasRowId
    ? `${keyOf(table, 'NEW')} <= (SELECT highest FROM captured_from WHERE id = ${number}) AND ${hasNoImage}`
    : hasNoImage;
  const before = (op: 'update' | 'delete') =>
    `INSERT INTO captured(table_name, op, key, image) VALUES ('${table.name}', '${op}', ${keyOf(table, 'OLD')}, ${imageOf(table, 'OLD')});`;
  return `
    INSERT INTO captured_from VALUES (${number}, 0);
    CREATE TEMP TRIGGER "capture_insert_${table.name}" AFTER INSERT ON main."${table.name}" WHEN ${isNotCounted} BEGIN ${insert} END;
    CREATE TEMP TRIGGER "capture_update_${table.name}" AFTER UPDATE ON main."${table.name}" BEGIN ${before('update')} END;
    CREATE TEMP TRIGGER "capture_delete_${table.name}" AFTER DELETE ON main."${table.name}" BEGIN ${before('delete')} END;`;
}

/**
 * Keeps a row image of every change made through this connection, in memory. Temporary triggers do it, so no code path can
 * forget and the file carries no machinery. Rows inserted above a table's highest key need no image and no trigger's work:
 * they are the range between the highest key before and after. A row that was deleted and comes back under its old key has
 * its image already: it does not count as inserted.
 */
export type Capture = {
  /** Forgets what was captured and starts anew; to be called as a transaction begins. */
  begin(): void;
  /** Moves what was captured since `begin` into the record of an action, and says how many entries that were. */
  take(actionId: number): number;
};

/** Starts capturing on an open file. */
export function startCapture(raw: Sqlite.Database): Capture {
  const tables = capturedTables(raw);
  raw.exec(`
    CREATE TEMP TABLE captured(seq INTEGER PRIMARY KEY, table_name TEXT NOT NULL, op TEXT NOT NULL, key ANY, last_id INTEGER, image TEXT) STRICT;
    CREATE INDEX temp.captured_image ON captured(table_name, key) WHERE op <> 'insert';
    CREATE TEMP TABLE captured_from(id INTEGER PRIMARY KEY, highest INTEGER NOT NULL) STRICT;
    ${tables.map(triggersFor).join('\n')}`);
  const empty = raw.prepare('DELETE FROM captured');
  const highest = tables.flatMap((table, number) => {
    if (!table.hasRowId) return [];
    const key = `(SELECT coalesce(max("${table.keys[0]}"), 0) FROM main."${table.name}")`;
    return [
      {
        remember: raw.prepare(`UPDATE captured_from SET highest = ${key} WHERE id = ${number}`),
        close:
          raw.prepare(`INSERT INTO captured(table_name, op, key, last_id) SELECT '${table.name}', 'insert', highest + 1, ${key}
          FROM captured_from WHERE id = ${number} AND highest < ${key}`),
      },
    ];
  });
  const move = raw.prepare(
    'INSERT INTO action_rows(action_id, seq, table_name, op, key, last_id, image) SELECT ?, seq, table_name, op, key, last_id, image FROM captured',
  );
  const begin = () => {
    empty.run();
    for (const { remember } of highest) remember.run();
  };
  return {
    begin,
    take(actionId) {
      for (const { close } of highest) close.run();
      const moved = move.run(actionId).changes;
      begin();
      return moved;
    },
  };
}

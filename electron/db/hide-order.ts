import type Sqlite from 'better-sqlite3';

/** Tables whose rows must not tell in which order they came; a table stands after those it refers to. */
const unordered = ['anonymous_responses', 'anonymous_texts', 'used_slips'];

function rowsOf(raw: Sqlite.Database, table: string): { columns: string[]; json: string } {
  const info = raw.pragma(`table_info("${table}")`) as { name: string; pk: number }[];
  const columns = info.map(({ name }) => `"${name}"`);
  const keys = info.filter(({ pk }) => pk > 0).map(({ name }) => `"${name}"`);
  const json = raw
    .prepare(`SELECT json_group_array(json_array(${columns.join(', ')}) ORDER BY ${keys.join(', ')}) FROM "${table}"`)
    .pluck()
    .get() as string;
  return { columns, json };
}

/**
 * Lays the rows of anonymous answers out afresh by their chance ids and empties the write-ahead log. SQLite puts a new
 * row in front of the older ones of its page, so without this the bytes of the file would keep the order of arrival.
 */
export function hideOrder(raw: Sqlite.Database): void {
  raw
    .transaction(() => {
      const kept = unordered.map((table) => ({ table, ...rowsOf(raw, table) }));
      for (const { table } of kept.toReversed()) raw.prepare(`DELETE FROM "${table}"`).run();
      for (const { table, columns, json } of kept) {
        const values = columns.map((_name, index) => `json_extract(value, '$[${index}]')`);
        raw
          .prepare(`INSERT INTO "${table}" (${columns.join(', ')}) SELECT ${values.join(', ')} FROM json_each(?)`)
          .run(json);
      }
    })
    .immediate();
  raw.pragma('wal_checkpoint(TRUNCATE)');
}

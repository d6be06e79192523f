import type Sqlite from 'better-sqlite3';

const searched = [
  { table: 'customers', key: 'id' },
  { table: 'customer_phones', key: 'customer_id' },
] as const;

function watchSearched({ table, key }: (typeof searched)[number]): string {
  const note = (side: 'OLD' | 'NEW') => `INSERT INTO touched_customers SELECT ${side}."${key}"
    WHERE NOT EXISTS (SELECT 1 FROM touched_customers WHERE id = ${side}."${key}");`;
  return `
    CREATE TEMP TRIGGER "touch_insert_${table}" AFTER INSERT ON main."${table}" BEGIN ${note('NEW')} END;
    CREATE TEMP TRIGGER "touch_update_${table}" AFTER UPDATE ON main."${table}" BEGIN ${note('OLD')} ${note('NEW')} END;
    CREATE TEMP TRIGGER "touch_delete_${table}" AFTER DELETE ON main."${table}" BEGIN ${note('OLD')} END;`;
}

/**
 * Tables that are kept in columns. What is noted of a written row is its `key`; rows inserted above the highest id that
 * was read need no note, except where ids are drawn by chance. An update counts when it writes one of `columns`.
 */
export const packedTables = [
  { table: 'responses', key: 'id', columns: null, isCounted: true },
  { table: 'anonymous_responses', key: null, columns: null, isCounted: false },
  {
    table: 'interactions',
    key: 'customer_id',
    columns:
      'id, customer_id, kind, day, amount_minor, currency, channel_id, touchpoint_id, staff_id, area_id, product_id',
    isCounted: true,
  },
  {
    table: 'customers',
    key: 'id',
    columns: 'id, channel_id, do_not_use, deleted_at, merged_into_id',
    isCounted: true,
  },
  { table: 'invitations', key: 'id', columns: null, isCounted: true },
] as const;

function watchPacked({ table, key, columns, isCounted }: (typeof packedTables)[number]): string {
  const note = (side: 'OLD' | 'NEW') => {
    const value = key === null ? '0' : `coalesce(${side}."${key}", 0)`;
    return `INSERT INTO touched_rows SELECT '${table}', ${value}
      WHERE NOT EXISTS (SELECT 1 FROM touched_rows WHERE table_name = '${table}' AND key = ${value});`;
  };
  const highest = `(SELECT highest FROM packed_until WHERE table_name = '${table}')`;
  const isKnown = (side: 'OLD' | 'NEW') => (isCounted ? `${side}.id <= ${highest}` : `${highest} IS NOT NULL`);
  const update = columns === null ? 'UPDATE' : `UPDATE OF ${columns}`;
  return `
    CREATE TEMP TRIGGER "packed_insert_${table}" AFTER INSERT ON main."${table}" WHEN ${isKnown('NEW')} BEGIN ${note('NEW')} END;
    CREATE TEMP TRIGGER "packed_update_${table}" AFTER ${update} ON main."${table}" WHEN ${highest} IS NOT NULL
      BEGIN ${note('OLD')} ${note('NEW')} END;
    CREATE TEMP TRIGGER "packed_delete_${table}" AFTER DELETE ON main."${table}" WHEN ${isKnown('OLD')} BEGIN ${note('OLD')} END;`;
}

/**
 * Notes which rows a transaction writes, so that what is kept in memory takes in exactly these after its commit; a rollback
 * forgets them too. No code path can forget: temporary triggers note it, and every write goes through this connection.
 */
export function startTouched(raw: Sqlite.Database): void {
  raw.exec(`
    CREATE TEMP TABLE touched_customers(id INTEGER PRIMARY KEY) STRICT;
    CREATE TEMP TABLE touched_rows(table_name TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (table_name, key)) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE packed_until(table_name TEXT PRIMARY KEY, highest INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    ${searched.map(watchSearched).join('\n')}
    ${packedTables.map(watchPacked).join('\n')}`);
}

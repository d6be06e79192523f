import type Sqlite from 'better-sqlite3';

const watched = [
  { table: 'customers', key: 'id' },
  { table: 'customer_phones', key: 'customer_id' },
] as const;

function watch({ table, key }: (typeof watched)[number]): string {
  const note = (side: 'OLD' | 'NEW') => `INSERT INTO touched_customers SELECT ${side}."${key}"
    WHERE NOT EXISTS (SELECT 1 FROM touched_customers WHERE id = ${side}."${key}");`;
  return `
    CREATE TEMP TRIGGER "touch_insert_${table}" AFTER INSERT ON main."${table}" BEGIN ${note('NEW')} END;
    CREATE TEMP TRIGGER "touch_update_${table}" AFTER UPDATE ON main."${table}" BEGIN ${note('OLD')} ${note('NEW')} END;
    CREATE TEMP TRIGGER "touch_delete_${table}" AFTER DELETE ON main."${table}" BEGIN ${note('OLD')} END;`;
}

/** Notes which customers a transaction writes, so that the search in memory takes in exactly these after its commit; a rollback forgets them too. */
export function startTouched(raw: Sqlite.Database): void {
  raw.exec(`CREATE TEMP TABLE touched_customers(id INTEGER PRIMARY KEY) STRICT; ${watched.map(watch).join('\n')}`);
}

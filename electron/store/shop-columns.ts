import { type ReadDb, type WriteDb } from '../db/database.ts';
import { join, list, name, type Sql, sql } from '../db/sql.ts';

/** The tables that are kept in columns, by what their rows are. */
const names = {
  answers: 'responses',
  anonymous: 'anonymous_responses',
  contacts: 'interactions',
  customers: 'customers',
  invitations: 'invitations',
} as const;

type TableName = keyof typeof names;
type Row = readonly number[];

const slots = ['csat', 'nps', 'ces', ...Array.from({ length: 12 }, (_, index) => `r${index + 1}`)];
const marks = join(
  slots.map((slot) => sql`coalesce(t.${name(slot)}, -128)`),
  ', ',
);

/** Three letters as one number, seven bits each; 0 for no currency. */
const currency = sql`coalesce(unicode(t.currency) * 16384 + unicode(substr(t.currency, 2, 1)) * 128 + unicode(substr(t.currency, 3, 1)), 0)`;

const columns: Readonly<Record<TableName, Sql>> = {
  answers: sql`t.id, t.day, coalesce(t.customer_id, 0), t.survey_version_id, t.mode, t.channel_id, t.touchpoint_id, t.staff_id,
    t.language_id, coalesce(t.interaction_id, 0), ${marks}`,
  anonymous: sql`t.month, t.survey_version_id, ${marks}`,
  contacts: sql`t.id, t.customer_id, t.day, t.kind, t.amount_minor IS NOT NULL, coalesce(t.amount_minor, 0), ${currency},
    t.channel_id, t.touchpoint_id, t.staff_id, t.area_id, t.product_id`,
  customers: sql`t.id, coalesce(t.channel_id, 0), t.do_not_use + 2 * (t.deleted_at IS NOT NULL) + 4 * (t.merged_into_id IS NOT NULL)`,
  invitations: sql`t.id, t.day, t.survey_id, CASE t.outcome WHEN 'asked' THEN 0 WHEN 'refused' THEN 1 ELSE 2 END, t.people,
    coalesce(t.customer_id, 0)`,
};

const isKept: Readonly<Record<TableName, Sql>> = {
  answers: sql`1`,
  anonymous: sql`1`,
  contacts: sql`t.customer_id IS NOT NULL AND t.kind IN (1, 2, 6)`,
  customers: sql`1`,
  invitations: sql`1`,
};

const rowsInPiece = 40_000;
const daysInPiece = 30;

/** All rows of a table, a piece at a time in the order of ids; of the answers those of `since` and later days in the order of days. */
export function* packedRows(db: ReadDb, table: TableName, since = -Infinity): Generator<Row[]> {
  const from = sql`SELECT ${columns[table]} FROM ${name(names[table])} t WHERE ${isKept[table]}`;
  if (table === 'anonymous') {
    yield db.lists<Row>(sql`${from} ORDER BY t.month, t.id`);
    return;
  }
  if (table === 'answers' && since > -Infinity) {
    const { last } = db.one<{ last: number | null }>(sql`SELECT max(day) AS last FROM responses`);
    for (let day = since; last !== null && day <= last; day += daysInPiece) {
      yield db.lists<Row>(sql`${from} AND t.day >= ${day} AND t.day < ${day + daysInPiece} ORDER BY t.day, t.id`);
    }
    return;
  }
  for (let last: number | undefined = Number.MIN_SAFE_INTEGER; last !== undefined;) {
    const rows: Row[] = db.lists<Row>(sql`${from} AND t.id > ${last} ORDER BY t.id LIMIT ${rowsInPiece}`);
    if (rows.length > 0) yield rows;
    last = rows.at(-1)?.[0];
  }
}

/** Rows of a table by their keys: contacts by their customers, everything else by id; in the order of the columns. */
export function packedRowsOf(db: ReadDb, table: Exclude<TableName, 'anonymous'>, keys: readonly number[]): Row[] {
  const key = table === 'contacts' ? sql`t.customer_id` : sql`t.id`;
  const order = table === 'contacts' ? sql`t.customer_id, t.day, t.id` : sql`t.id`;
  return db.lists<Row>(sql`SELECT ${columns[table]} FROM ${name(names[table])} t
    WHERE ${key} IN ${list(keys)} AND ${isKept[table]} ORDER BY ${order}`);
}

/** Keys of the rows that were written since the columns took them in; null where they are more than `most`. */
export function changedKeys(db: ReadDb, most: number): Map<TableName, number[] | null> {
  const changed = new Map<TableName, number[] | null>();
  for (const table of db.column<TableName>(sql`SELECT table_name FROM temp.packed_until`).map(known)) {
    const until = sql`(SELECT highest FROM temp.packed_until WHERE table_name = ${names[table]})`;
    const key = table === 'contacts' ? sql`customer_id` : sql`id`;
    const isCounted = table === 'anonymous' ? sql`0` : sql`id > ${until} AND ${key} IS NOT NULL`;
    const keys = db.column<number>(sql`SELECT key FROM temp.touched_rows WHERE table_name = ${names[table]}
      UNION SELECT ${key} FROM ${name(names[table])} WHERE ${isCounted} LIMIT ${most + 1}`);
    if (keys.length > 0) changed.set(table, keys.length > most ? null : keys);
  }
  return changed;
}

function known(stored: string): TableName {
  const table = (['answers', 'anonymous', 'contacts', 'customers', 'invitations'] as const).find(
    (each) => names[each] === stored,
  );
  if (!table) throw new Error(`No such columns: ${stored}`);
  return table;
}

const highestOf = (table: TableName): Sql =>
  table === 'anonymous' ? sql`0` : sql`(SELECT coalesce(max(id), 0) FROM ${name(names[table])})`;

/** From now on what is written to a table is noted; what was noted of it before is forgotten. */
export function startNoting(db: WriteDb, table: TableName): void {
  db.run(sql`DELETE FROM temp.touched_rows WHERE table_name = ${names[table]}`);
  db.run(sql`INSERT INTO temp.packed_until VALUES (${names[table]}, ${highestOf(table)})
    ON CONFLICT (table_name) DO UPDATE SET highest = excluded.highest`);
}

import { type Customer, type CustomerDetails } from '../contract/customers.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { join, list, name as quoted, type Sql, sql, type SqlValue } from '../db/sql.ts';
import { phoneProblem, type TypedPhone } from '../domain/phones.ts';

/** The last contact of customer `c`, an answer or anything else that happened. */
export const lastSeenOn = sql`(SELECT date(max(day) * 86400, 'unixepoch') FROM
  (SELECT max(i.day) AS day FROM interactions i WHERE i.customer_id = c.id
   UNION ALL SELECT max(r.day) FROM responses r WHERE r.customer_id = c.id))`;

const columns = sql`c.id, c.full_name AS fullName, (SELECT p.typed FROM customer_phones p WHERE p.customer_id = c.id ORDER BY p.id LIMIT 1) AS phone,
  c.email, c.city, c.note, c.language, ${lastSeenOn} AS lastSeenOn`;

/** One customer who is neither in the bin nor merged into another, or undefined. */
export function customerById(db: ReadDb, id: number): Customer | undefined {
  return db.maybe<Customer>(
    sql`SELECT ${columns} FROM customers c WHERE c.id = ${id} AND c.deleted_at IS NULL AND c.merged_into_id IS NULL`,
  );
}

/** The named customers in the order in which they are named. */
export function customersByIds(db: ReadDb, ids: readonly number[]): Customer[] {
  const rows = db.all<Customer>(sql`SELECT ${columns} FROM customers c WHERE c.id IN ${list(ids)}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type DetailsRow = Omit<
  CustomerDetails,
  'phones' | 'groupIds' | 'referredBy' | 'mergedInto' | 'doNotUse' | 'noMarketing' | 'isInBin'
> & {
  readonly referredById: number | null;
  readonly referredByName: string | null;
  readonly mergedIntoId: number | null;
  readonly mergedIntoName: string | null;
  readonly doNotUse: number;
  readonly noMarketing: number;
  readonly isInBin: number;
};

function named(id: number | null, fullName: string | null): { id: number; fullName: string } | null {
  return id === null || fullName === null ? null : { id, fullName };
}

/** Everything written down about a customer, also one in the bin or merged away; undefined if there never was one. */
export function customerDetails(db: ReadDb, id: number): CustomerDetails | undefined {
  const row =
    db.maybe<DetailsRow>(sql`SELECT ${columns}, c.given_name AS givenName, c.family_name AS familyName, c.reading, c.code,
      c.channel_id AS channelId, c.source_id AS sourceId, c.birthday, c.since_on AS sinceOn, c.do_not_use AS doNotUse,
      c.no_marketing AS noMarketing, c.created_at AS createdAt, c.deleted_at IS NOT NULL AS isInBin,
      b.id AS referredById, b.full_name AS referredByName, m.id AS mergedIntoId, m.full_name AS mergedIntoName
    FROM customers c LEFT JOIN customers b ON b.id = c.referred_by_id LEFT JOIN customers m ON m.id = c.merged_into_id WHERE c.id = ${id}`);
  if (!row) return undefined;
  const { referredById, referredByName, mergedIntoId, mergedIntoName, ...rest } = row;
  return {
    ...rest,
    doNotUse: row.doNotUse === 1,
    noMarketing: row.noMarketing === 1,
    isInBin: row.isInBin === 1,
    referredBy: named(referredById, referredByName),
    mergedInto: named(mergedIntoId, mergedIntoName),
    phones: phonesOf(db, id).map((phone) => ({ ...phone, problem: phoneProblem(phone) })),
    groupIds: db.column<number>(sql`SELECT group_id FROM customer_groups WHERE customer_id = ${id} ORDER BY group_id`),
  };
}

/** The numbers of a customer in the order they were added. */
export function phonesOf(db: ReadDb, customerId: number): TypedPhone[] {
  return db.all<TypedPhone>(sql`SELECT typed, e164 FROM customer_phones WHERE customer_id = ${customerId} ORDER BY id`);
}

export type CustomerRow = PlainValues & {
  readonly fullName: string;
  readonly folded: string;
  readonly phones: readonly TypedPhone[];
  readonly batchId?: number;
  readonly createdAt: number;
};

/** Adds a customer with all that is given of them and the phones as they were typed. */
export function insertCustomer(db: WriteDb, { phones, batchId, createdAt, ...values }: CustomerRow): number {
  const given = columnValues(values);
  const names = join(
    given.map(({ column }) => quoted(column)),
    ', ',
  );
  const bound = join(
    given.map(({ value }) => sql`${value}`),
    ', ',
  );
  const id = db.insert(
    sql`INSERT INTO customers (${names}, batch_id, created_at) VALUES (${bound}, ${batchId}, ${createdAt})`,
  );
  insertPhones(db, id, phones);
  return id;
}

function insertPhones(db: WriteDb, customerId: number, phones: readonly TypedPhone[]): void {
  for (const { e164, typed } of phones)
    db.run(sql`INSERT INTO customer_phones (customer_id, e164, typed) VALUES (${customerId}, ${e164}, ${typed})`);
}

/** Writes the numbers of a customer anew. */
export function replacePhones(db: WriteDb, customerId: number, phones: readonly TypedPhone[]): void {
  db.run(sql`DELETE FROM customer_phones WHERE customer_id = ${customerId}`);
  insertPhones(db, customerId, phones);
}

/** Puts a customer into exactly these groups. */
export function replaceGroups(db: WriteDb, customerId: number, groupIds: readonly number[]): void {
  db.run(sql`DELETE FROM customer_groups WHERE customer_id = ${customerId} AND group_id NOT IN ${list(groupIds)}`);
  db.run(
    sql`INSERT OR IGNORE INTO customer_groups (customer_id, group_id) SELECT ${customerId}, value FROM json_each(${JSON.stringify(groupIds)})`,
  );
}

/** The columns of a customer that hold one plain value. */
export const plainColumns = {
  fullName: 'full_name',
  folded: 'folded',
  givenName: 'given_name',
  familyName: 'family_name',
  reading: 'reading',
  code: 'code',
  email: 'email',
  city: 'city',
  language: 'language',
  channelId: 'channel_id',
  sourceId: 'source_id',
  referredById: 'referred_by_id',
  birthday: 'birthday',
  sinceOn: 'since_on',
  note: 'note',
  doNotUse: 'do_not_use',
  noMarketing: 'no_marketing',
} as const;

export type PlainValues = { readonly [Field in keyof typeof plainColumns]?: SqlValue | boolean | undefined };

/** Writes the given plain fields of one customer; others stay. */
export function updateCustomer(db: WriteDb, id: number, values: PlainValues): void {
  const sets = assignments(values);
  if (sets.length > 0) db.run(sql`UPDATE customers SET ${join(sets, ', ')} WHERE id = ${id}`);
}

/** Writes the same plain values for many customers at once; says how many rows were touched. */
export function updateCustomers(db: WriteDb, ids: readonly number[], values: PlainValues): number {
  const sets = assignments(values);
  return sets.length === 0 ? 0 : db.run(sql`UPDATE customers SET ${join(sets, ', ')} WHERE id IN ${list(ids)}`);
}

function columnValues(values: PlainValues) {
  const given = new Map(Object.entries(values));
  return Object.entries(plainColumns).flatMap(([field, column]) => {
    const value = given.get(field);
    return value === undefined ? [] : [{ column, value }];
  });
}

function assignments(values: PlainValues): Sql[] {
  return columnValues(values).map(({ column, value }) => sql`${quoted(column)} = ${value}`);
}

/** Adds many customers to a group, or takes them out of it; says how many changed. */
export function changeGroup(db: WriteDb, ids: readonly number[], groupId: number, isMember: boolean): number {
  return isMember
    ? db.run(
        sql`INSERT OR IGNORE INTO customer_groups (customer_id, group_id) SELECT c.id, ${groupId} FROM customers c WHERE c.id IN ${list(ids)}`,
      )
    : db.run(sql`DELETE FROM customer_groups WHERE group_id = ${groupId} AND customer_id IN ${list(ids)}`);
}

/** Everyone who led to this customer by recommendation, nearest first; stops at a circle. */
export function referrersOf(db: ReadDb, id: number): number[] {
  return db.column<number>(sql`WITH RECURSIVE line(id) AS (
      SELECT referred_by_id FROM customers WHERE id = ${id} AND referred_by_id IS NOT NULL
      UNION SELECT c.referred_by_id FROM customers c JOIN line ON line.id = c.id WHERE c.referred_by_id IS NOT NULL)
    SELECT id FROM line`);
}

import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, name as quoted, sql } from '../db/sql.ts';
import { isHere } from './customer-lists.ts';
import { type Reference, referencesToCustomers } from './references.ts';

/** A customer as far as recognising the same person is concerned. */
export type Identity = {
  readonly id: number;
  readonly name: string;
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly code: string | null;
};

type Row = Omit<Identity, 'phones'> & { readonly phones: string | null };

const columns = sql`c.id, c.full_name AS name, c.email, c.code,
  (SELECT group_concat(p.e164, char(9)) FROM customer_phones p WHERE p.customer_id = c.id AND p.e164 IS NOT NULL) AS phones`;

const fromRow = ({ phones, ...row }: Row): Identity => ({ ...row, phones: phones === null ? [] : phones.split('\t') });

const pageSize = 5000;

/** The next few thousand of everyone who may have a double, in the order of their ids. */
export function identities(db: ReadDb, afterId: number): Identity[] {
  return db
    .all<Row>(
      sql`SELECT ${columns} FROM customers c WHERE ${isHere} AND c.id > ${afterId} ORDER BY c.id LIMIT ${pageSize}`,
    )
    .map(fromRow);
}

/** The same of some customers. */
export function identitiesAmong(db: ReadDb, ids: readonly number[]): Identity[] {
  return db.all<Row>(sql`SELECT ${columns} FROM customers c WHERE ${isHere} AND c.id IN ${list(ids)}`).map(fromRow);
}

/** Customers who share a number, an e-mail address or a code with someone. */
export function sharingContact(
  db: ReadDb,
  { phones, email, code }: Pick<Identity, 'phones' | 'email' | 'code'>,
): number[] {
  return db.column<number>(sql`
    SELECT p.customer_id FROM customer_phones p WHERE p.e164 IN ${list(phones)}
    UNION SELECT c.id FROM customers c WHERE c.email IS NOT NULL AND lower(c.email) = lower(${email})
    UNION SELECT c.id FROM customers c WHERE c.code IS NOT NULL AND c.code = ${code}`);
}

/** Pairs that a person has said are two people, as "first second" with the smaller id first. */
export function toldApart(db: ReadDb): Set<string> {
  return new Set(db.column<string>(sql`SELECT first_id || ' ' || second_id FROM told_apart`));
}

/** Remembers that two records are two people. */
export function tellApart(db: WriteDb, firstId: number, secondId: number): void {
  db.run(
    sql`INSERT OR IGNORE INTO told_apart (first_id, second_id) VALUES (${Math.min(firstId, secondId)}, ${Math.max(firstId, secondId)})`,
  );
}

/** References that follow a customer into a merge; its own tables are merged with more care. */
function moving(db: ReadDb): Reference[] {
  const own = new Set(['customers', 'customer_phones', 'customer_groups', 'told_apart']);
  return referencesToCustomers(db).filter(({ table }) => !own.has(table));
}

/** How many records of each table would follow a customer into a merge. */
export function countMoves(db: ReadDb, goneId: number): { table: string; rows: number }[] {
  return moving(db)
    .map(({ table, column }) =>
      db.one<{ table: string; rows: number }>(
        sql`SELECT ${table} AS "table", count(*) AS rows FROM ${quoted(table)} WHERE ${quoted(column)} = ${goneId}`,
      ),
    )
    .filter(({ rows }) => rows > 0);
}

/** Moves everything that hangs on one customer to another, whichever table it is in; what the other already has stays behind and goes. */
export function moveAttached(db: WriteDb, keepId: number, goneId: number): void {
  for (const { table, column } of moving(db)) {
    db.run(
      sql`UPDATE OR IGNORE ${quoted(table)} SET ${quoted(column)} = ${keepId} WHERE ${quoted(column)} = ${goneId}`,
    );
    db.run(sql`DELETE FROM ${quoted(table)} WHERE ${quoted(column)} = ${goneId}`);
  }
  db.run(sql`UPDATE corrections SET record_id = ${keepId} WHERE area = 'customer' AND record_id = ${goneId}`);
  db.run(sql`UPDATE customers SET referred_by_id = ${keepId} WHERE referred_by_id = ${goneId} AND id <> ${keepId}`);
  db.run(sql`UPDATE customers SET merged_into_id = ${keepId} WHERE merged_into_id = ${goneId}`);
  db.run(sql`INSERT OR IGNORE INTO told_apart (first_id, second_id)
    SELECT min(${keepId}, other), max(${keepId}, other) FROM (
      SELECT iif(first_id = ${goneId}, second_id, first_id) AS other FROM told_apart WHERE ${goneId} IN (first_id, second_id))
    WHERE other <> ${keepId}`);
  db.run(sql`DELETE FROM told_apart WHERE ${goneId} IN (first_id, second_id)`);
}

/** Leaves of a merged record only its name and the way to the one it lives on in. */
export function closeMerged(db: WriteDb, keepId: number, goneId: number): void {
  db.run(sql`DELETE FROM customer_phones WHERE customer_id = ${goneId}`);
  db.run(sql`DELETE FROM customer_groups WHERE customer_id = ${goneId}`);
  db.run(sql`UPDATE customers SET merged_into_id = ${keepId}, referred_by_id = NULL WHERE id = ${goneId}`);
}

import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';
import { isHere } from './customer-lists.ts';

type Row = {
  readonly id: number;
  readonly fullName: string;
  readonly folded: string;
  readonly reading: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly code: string | null;
  readonly email: string | null;
  readonly phones: string | null;
};

type Found = {
  readonly id: number;
  readonly fullName: string;
  readonly folded: string;
  readonly others: readonly (string | null)[];
  readonly phones: readonly string[];
};

const rows = (
  condition: Sql,
) => sql`SELECT c.id, c.full_name AS fullName, c.folded, c.reading, c.given_name AS givenName, c.family_name AS familyName,
    c.code, c.email, (SELECT group_concat(coalesce(p.e164, p.typed), char(9)) FROM customer_phones p WHERE p.customer_id = c.id) AS phones
  FROM customers c WHERE ${isHere} AND c.do_not_use = 0 AND ${condition} ORDER BY c.id`;

function fromRow({ id, fullName, folded, reading, givenName, familyName, code, email, phones }: Row): Found {
  const parts = [givenName, familyName].filter((part) => part !== null && !fullName.includes(part));
  return {
    id,
    fullName,
    folded,
    others: [reading, ...parts, code, email],
    phones: phones === null ? [] : phones.split('\t'),
  };
}

/** Everyone who can be found: not in the bin, not merged away, not marked "do not use". */
export function* searchableCustomers(db: ReadDb): Generator<Found> {
  for (const row of db.each<Row>(rows(sql`1`))) yield fromRow(row);
}

/** The same of some customers. */
export function searchableAmong(db: ReadDb, ids: readonly number[]): Found[] {
  return db.all<Row>(rows(sql`c.id IN ${list(ids)}`)).map(fromRow);
}

/** Customers that were written, or whose numbers were, since the last `forgetTouched`. */
export function touchedCustomers(db: ReadDb): number[] {
  return db.column<number>(sql`SELECT id FROM temp.touched_customers`);
}

/** Starts collecting anew. */
export function forgetTouched(db: WriteDb): void {
  db.run(sql`DELETE FROM temp.touched_customers`);
}

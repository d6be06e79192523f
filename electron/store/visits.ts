import { type DayPeriod } from '../domain/periods.ts';
import { type ReadDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';
import { kindNumber } from './interactions.ts';

/** Kinds of contact with which somebody came. */
export const visitKinds = sql`(${kindNumber('purchase')}, ${kindNumber('visit')})`;
/** Only customers who may be used: neither in the bin nor marked "do not use". */
export const customer = sql`JOIN customers c ON c.id = i.customer_id AND c.do_not_use = 0 AND c.deleted_at IS NULL`;

/** A purchase or visit; an amount of null is a visit of which only that was noted. */
export const isVisit = sql`i.kind IN ${visitKinds} AND (i.amount_minor IS NULL OR i.amount_minor > 0)`;

/**
 * Days with a positive sale or a noted visit up to and with the as-of day, by customer; refunds and zero lines are no
 * visits, customers marked "do not use" and those in the bin are left out. `only` may say more about `i`.
 */
export function visitDaysByCustomer(db: ReadDb, asOf: number, only: Sql = sql`1`): Map<number, number[]> {
  const rows = db.all<{ customerId: number; day: number }>(sql`SELECT DISTINCT i.customer_id AS customerId, i.day
    FROM interactions i ${customer} WHERE ${isVisit} AND i.day <= ${asOf} AND ${only} ORDER BY i.customer_id, i.day`);
  const days = new Map<number, number[]>();
  for (const { customerId, day } of rows) {
    const known = days.get(customerId);
    if (known) known.push(day);
    else days.set(customerId, [day]);
  }
  return days;
}

/** The same of some customers. */
export function visitDaysOf(db: ReadDb, ids: readonly number[], asOf: number): Map<number, number[]> {
  return visitDaysByCustomer(db, asOf, sql`i.customer_id IN ${list(ids)}`);
}

/**
 * What each customer with a visit in a period paid in it, in minor units of one currency: sales less refunds and what
 * was paid back for returned goods.
 */
export function revenueByCustomer(db: ReadDb, { from, to }: DayPeriod, currency: string, only: Sql = sql`1`): number[] {
  const isReturn = sql`i.kind = ${kindNumber('return')}`;
  return db.column<number>(sql`SELECT sum(CASE WHEN i.currency <> ${currency} OR i.amount_minor IS NULL THEN 0
      WHEN ${isReturn} THEN -abs(i.amount_minor) ELSE i.amount_minor END) AS paid
    FROM interactions i ${customer}
    WHERE i.day >= ${from} AND i.day < ${to} AND (i.kind IN ${visitKinds} OR ${isReturn}) AND ${only}
    GROUP BY i.customer_id HAVING sum(${isVisit}) > 0 ORDER BY i.customer_id`);
}

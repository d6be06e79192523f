import { type DayPeriod } from '../domain/periods.ts';
import { type ReadDb } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import { kindNumber } from './interactions.ts';
import { customer, isVisit, visitKinds } from './visits.ts';

const isReturn = sql`i.kind = ${kindNumber('return')}`;

/** What contacts `i` brought in a currency: sales less refunds and what was paid back for returned goods. */
function paidIn(currency: string): Sql {
  return sql`CASE WHEN i.currency <> ${currency} OR i.amount_minor IS NULL THEN 0 WHEN ${isReturn} THEN -abs(i.amount_minor) ELSE i.amount_minor END`;
}

export type PaidInYear = {
  readonly customerId: number;
  readonly paidMinor: number;
  /** Days with a visit. */
  readonly visits: number;
  readonly last: number;
};

/** What each customer with a visit in a period paid in it, and on how many days they came. */
export function paidByCustomer(db: ReadDb, { from, to }: DayPeriod, currency: string): PaidInYear[] {
  return db.all(sql`SELECT i.customer_id AS customerId, sum(${paidIn(currency)}) AS paidMinor,
      count(DISTINCT CASE WHEN ${isVisit} THEN i.day END) AS visits, max(CASE WHEN ${isVisit} THEN i.day END) AS last
    FROM interactions i ${customer}
    WHERE i.day >= ${from} AND i.day < ${to} AND (i.kind IN ${visitKinds} OR ${isReturn})
    GROUP BY i.customer_id HAVING visits > 0 ORDER BY i.customer_id`);
}

/** Customers with visits on at least so many days of a period, and those of them with a visit in the next. */
export function stayed(
  db: ReadDb,
  { before, now, visits }: { readonly before: DayPeriod; readonly now: DayPeriod; readonly visits: number },
): { readonly before: number; readonly cameAgain: number } {
  return db.one(sql`SELECT count(*) AS before, count(*) FILTER (WHERE again) AS cameAgain FROM (
    SELECT count(DISTINCT CASE WHEN i.day < ${before.to} THEN i.day END) AS visits, max(i.day >= ${now.from}) AS again
    FROM interactions i ${customer} WHERE ${isVisit} AND i.day >= ${before.from} AND i.day < ${now.to} GROUP BY i.customer_id)
    WHERE visits >= ${visits}`);
}

export type GivenGoodwill = {
  readonly customerId: number;
  readonly fullName: string;
  readonly complaintId: number;
  readonly first: number;
  readonly givenMinor: number;
  readonly beforeMinor: number;
  readonly laterMinor: number;
};

/**
 * Named customers who were given goodwill in a currency: the day of the first, all that was given from then on for so
 * many days, and what they paid in as many days before and after that day, which itself is on neither side.
 */
export function goodwillByCustomer(db: ReadDb, currency: string, days: number): GivenGoodwill[] {
  const spent = (condition: Sql) => sql`coalesce((SELECT sum(${paidIn(currency)}) FROM interactions i
    WHERE i.customer_id = g.customerId AND (i.kind IN ${visitKinds} OR ${isReturn}) AND ${condition}), 0)`;
  return db.all(sql`WITH given AS (SELECT i.customer_id AS customerId, k.complaint_id AS complaintId, k.day, k.amount_minor
      FROM complaint_costs k JOIN interactions i ON i.id = k.interaction_id ${customer}
      WHERE k.kind = 'goodwill' AND k.currency = ${currency}),
    g AS (SELECT customerId, min(day) AS first, complaintId FROM given GROUP BY customerId)
    SELECT g.customerId, c.full_name AS fullName, g.complaintId, g.first,
      (SELECT sum(amount_minor) FROM given WHERE given.customerId = g.customerId AND given.day <= g.first + ${days}) AS givenMinor,
      ${spent(sql`i.day >= g.first - ${days} AND i.day < g.first`)} AS beforeMinor,
      ${spent(sql`i.day > g.first AND i.day <= g.first + ${days}`)} AS laterMinor
    FROM g JOIN customers c ON c.id = g.customerId ORDER BY g.first DESC, g.customerId`);
}

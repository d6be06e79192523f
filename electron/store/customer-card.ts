import { type CustomerCard } from '../contract/customers.ts';
import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const shownDay = sql`date(day * 86400, 'unixepoch')`;

/** Days on which a customer bought or came, newest first. */
export function visitDaysOf(db: ReadDb, customerId: number, limit: number): string[] {
  return db.column<string>(sql`SELECT DISTINCT ${shownDay} FROM interactions
    WHERE customer_id = ${customerId} AND kind IN (1, 2) ORDER BY day DESC LIMIT ${limit}`);
}

/** How many visits there were, and the first and last contact of any kind. */
export function contactSpan(
  db: ReadDb,
  customerId: number,
): Pick<CustomerCard, 'visits' | 'firstSeenOn' | 'lastSeenOn'> {
  return db.one(sql`SELECT count(DISTINCT iif(kind IN (1, 2), day, NULL)) AS visits,
      date(min(day) * 86400, 'unixepoch') AS firstSeenOn, date(max(day) * 86400, 'unixepoch') AS lastSeenOn FROM
    (SELECT day, kind FROM interactions WHERE customer_id = ${customerId}
     UNION ALL SELECT day, 0 FROM responses WHERE customer_id = ${customerId})`);
}

/** Newest headline scores of a customer. */
export function scoresOf(db: ReadDb, customerId: number, limit: number): CustomerCard['scores'] {
  return db.all(sql`SELECT ${shownDay} AS day, iif(csat >= 0, csat, NULL) AS csat, iif(nps >= 0, nps, NULL) AS nps,
      iif(ces >= 0, ces, NULL) AS ces FROM responses WHERE customer_id = ${customerId}
    ORDER BY responses.day DESC, id DESC LIMIT ${limit}`);
}

/** Purchases less returns by currency, the largest first. */
export function moneyOf(db: ReadDb, customerId: number): CustomerCard['money'] {
  return db.all(sql`SELECT currency, sum(iif(kind = 6, -abs(amount_minor), amount_minor)) AS amountMinor FROM interactions
    WHERE customer_id = ${customerId} AND kind IN (1, 6) AND amount_minor IS NOT NULL GROUP BY currency ORDER BY 2 DESC, 1`);
}

/** Customers who came through this one. */
export function referredBy(db: ReadDb, customerId: number): CustomerCard['referred'] {
  return db.all(sql`SELECT id, full_name AS fullName FROM customers
    WHERE referred_by_id = ${customerId} AND deleted_at IS NULL AND merged_into_id IS NULL ORDER BY folded, id`);
}

type Remembered = { readonly day: string; readonly text: string };

/** What the customer asked for last and did not find, or undefined. */
export function latestWish(db: ReadDb, customerId: number): Remembered | undefined {
  return db.maybe(sql`SELECT date(i.day * 86400, 'unixepoch') AS day, d.wish AS text FROM interactions i
      JOIN interaction_details d ON d.interaction_id = i.id
    WHERE i.customer_id = ${customerId} AND d.wish IS NOT NULL ORDER BY i.day DESC, i.id DESC LIMIT 1`);
}

/** The newest complaint, return or bad mention with its words, or undefined. */
export function latestTrouble(db: ReadDb, customerId: number, fromDay: number): Remembered | undefined {
  return db.maybe(sql`SELECT date(i.day * 86400, 'unixepoch') AS day, coalesce(i.note, '') AS text FROM interactions i
      LEFT JOIN interaction_details d ON d.interaction_id = i.id
    WHERE i.customer_id = ${customerId} AND i.day >= ${fromDay} AND (i.kind IN (5, 6) OR d.tone = 'bad')
    ORDER BY i.day DESC, i.id DESC LIMIT 1`);
}

/** The newest low satisfaction score with its comment, or undefined. `highest` is the best score that still counts as low. */
export function latestLowScore(
  db: ReadDb,
  customerId: number,
  fromDay: number,
  highest: number,
): (Remembered & { readonly score: number }) | undefined {
  return db.maybe(sql`SELECT date(r.day * 86400, 'unixepoch') AS day, r.csat AS score,
      coalesce((SELECT t.text FROM answer_texts t WHERE t.response_id = r.id ORDER BY t.question_id LIMIT 1), '') AS text
    FROM responses r WHERE r.customer_id = ${customerId} AND r.day >= ${fromDay} AND r.csat BETWEEN 1 AND ${highest}
    ORDER BY r.day DESC, r.id DESC LIMIT 1`);
}

import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

type Waiting = { readonly id: number; readonly customerId: number; readonly fullName: string; readonly day: number };

const customer = sql`JOIN customers c ON c.id = o.customer_id AND c.do_not_use = 0 AND c.deleted_at IS NULL`;

/** Contacts in which the shop turned to the customer: help, a complaint, a call after the sale. */
const byShop = sql`(4, 5, 8)`;

/** Answers of named customers who would not recommend the shop, from a day on, to whom nobody has turned since. */
export function uncalledDetractors(
  db: ReadDb,
  from: number,
): (Waiting & { readonly nps: number; readonly comment: string })[] {
  return db.all(sql`SELECT o.id, o.customer_id AS customerId, c.full_name AS fullName, o.day, o.nps,
      coalesce((SELECT t.text FROM answer_texts t WHERE t.response_id = o.id AND t.unread IS NULL ORDER BY t.question_id LIMIT 1), '') AS comment
    FROM responses o ${customer} WHERE o.nps BETWEEN 0 AND 6 AND o.day >= ${from}
      AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.customer_id = o.customer_id AND i.kind IN ${byShop} AND i.day >= o.day)
      AND NOT EXISTS (SELECT 1 FROM responses n WHERE n.customer_id = o.customer_id AND n.nps >= 0 AND (n.day, n.id) > (o.day, o.id))
    ORDER BY o.day, o.id`);
}

/** The newest large purchase of each customer from a day on that nobody has asked about yet, with the day of the last contact. */
export function unaskedPurchases(
  db: ReadDb,
  { from, atLeast, currency }: { readonly from: number; readonly atLeast: number; readonly currency: string },
): (Waiting & { readonly lastContact: number })[] {
  return db.all(sql`SELECT max(o.id) AS id, o.customer_id AS customerId, c.full_name AS fullName, max(o.day) AS day,
      (SELECT max(i.day) FROM interactions i WHERE i.customer_id = o.customer_id) AS lastContact
    FROM interactions o ${customer} WHERE o.kind = 1 AND o.amount_minor >= ${atLeast} AND o.currency = ${currency} AND o.day >= ${from}
      AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.customer_id = o.customer_id AND i.kind IN ${byShop} AND i.day >= o.day)
    GROUP BY o.customer_id ORDER BY lastContact, id`);
}

/** Until when each thing is postponed, by its key. */
export function marks(db: ReadDb): Map<string, number> {
  const rows = db.all<{ key: string; until: number }>(sql`SELECT key, until_day AS until FROM todo_marks`);
  return new Map(rows.map(({ key, until }) => [key, until]));
}

/** Postpones something to a day. */
export function mark(db: WriteDb, key: string, until: number): void {
  db.run(
    sql`INSERT INTO todo_marks (key, until_day) VALUES (${key}, ${until}) ON CONFLICT (key) DO UPDATE SET until_day = excluded.until_day`,
  );
}

import { type CostLine } from '../contract/goodwill.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { type ReadDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';

function lines(db: ReadDb, condition: Sql): CostLine[] {
  return db.all(sql`SELECT k.complaint_id AS complaintId, k.kind, date(k.day * 86400, 'unixepoch') AS day, k.currency, k.amount_minor AS amountMinor,
      c.full_name AS customer, s.name AS staff
    FROM complaint_costs k JOIN interactions i ON i.id = k.interaction_id LEFT JOIN customers c ON c.id = i.customer_id
      LEFT JOIN list_items s ON s.id = k.staff_id WHERE ${condition} ORDER BY k.day, k.id`);
}

/** The cost lines of some cases, oldest first. */
export function costLinesOf(db: ReadDb, ids: readonly number[]): CostLine[] {
  return lines(db, sql`k.complaint_id IN ${list(ids)}`);
}

/** What was given away as goodwill by somebody who is named, in a period and a currency. */
export function goodwillLines(
  db: ReadDb,
  { from, to }: DayPeriod,
  currency: string,
): (CostLine & { readonly staff: string })[] {
  return lines(
    db,
    sql`k.kind = 'goodwill' AND k.staff_id IS NOT NULL AND k.currency = ${currency} AND k.day >= ${from} AND k.day < ${to}`,
  ).flatMap((line) => (line.staff === null ? [] : [{ ...line, staff: line.staff }]));
}

/** Customers with a case received in a period. */
export function complainersIn(db: ReadDb, { from, to }: DayPeriod): Set<number> {
  return new Set(
    db.column<number>(sql`SELECT DISTINCT i.customer_id FROM complaints k JOIN interactions i ON i.id = k.interaction_id
      WHERE i.customer_id IS NOT NULL AND i.day >= ${from} AND i.day < ${to}`),
  );
}

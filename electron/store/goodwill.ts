import { type CostLine } from '../contract/goodwill.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { type ReadDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';
import { customer, isVisit } from './visits.ts';

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

type Side = { readonly all: number; readonly lapsed: number };

/**
 * Customers with a visit from a day on and before the last `lapseDays` days, and how many of them have been silent since
 * for longer than that: those with a case received in the period, and the others.
 */
export function silentBesideOthers(
  db: ReadDb,
  complaints: DayPeriod,
  { asOf, lapseDays }: { readonly asOf: number; readonly lapseDays: number },
): { readonly complainers: Side; readonly others: Side } {
  const rows = db.all<
    Side & { readonly complained: number }
  >(sql`SELECT complained, count(*) AS "all", count(*) FILTER (WHERE last < ${asOf - lapseDays}) AS lapsed
    FROM (SELECT i.customer_id IN (SELECT o.customer_id FROM complaints k JOIN interactions o ON o.id = k.interaction_id
          WHERE o.customer_id IS NOT NULL AND o.day >= ${complaints.from} AND o.day < ${complaints.to}) AS complained,
        max(i.day) AS last, min(i.day) < ${asOf - lapseDays} AS wasActive
      FROM interactions i ${customer} WHERE ${isVisit} AND i.day >= ${complaints.from - lapseDays} AND i.day <= ${asOf} GROUP BY i.customer_id)
    WHERE wasActive GROUP BY complained`);
  const side = (complained: number): Side => {
    const row = rows.find((each) => each.complained === complained);
    return { all: row?.all ?? 0, lapsed: row?.lapsed ?? 0 };
  };
  return { complainers: side(1), others: side(0) };
}

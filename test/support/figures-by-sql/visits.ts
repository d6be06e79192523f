import { type DayPeriod } from '../../../electron/domain/periods.ts';
import { type ReadDb } from '../../../electron/db/database.ts';
import { type Sql, sql } from '../../../electron/db/sql.ts';

/** Sales of a period in another currency than this; they are never added up with it. */
export function salesInOtherCurrencies(
  db: ReadDb,
  { from, to }: DayPeriod,
  currency: string,
  only: Sql = sql`1`,
): number {
  return db.one<{ n: number }>(sql`SELECT count(*) AS n FROM interactions i
    JOIN customers c ON c.id = i.customer_id AND c.do_not_use = 0 AND c.deleted_at IS NULL
    WHERE i.day >= ${from} AND i.day < ${to} AND i.kind IN (1, 2) AND i.currency <> ${currency} AND ${only}`).n;
}

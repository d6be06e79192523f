import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** The three headline scores of a response. */
export type HeadlineSlot = 'csat' | 'nps' | 'ces';

/** How a headline question is asked, as the survey that collects it says. */
export type HeadlineScale = { readonly min: number; readonly max: number; readonly favourableFrom: number };

const column = { csat: sql`r.csat`, nps: sql`r.nps`, ces: sql`r.ces` };

/** Valid answers of [fromDay, toDay) in the order they were given; days since 1970-01-01. Customers marked "do not use" are left out. */
export function answersIn(
  db: ReadDb,
  slot: HeadlineSlot,
  fromDay: number,
  toDay: number,
): { customerId: number | null; score: number }[] {
  return db.all(sql`SELECT r.customer_id AS customerId, ${column[slot]} AS score FROM responses r LEFT JOIN customers c ON c.id = r.customer_id
    WHERE r.day >= ${fromDay} AND r.day < ${toDay} AND ${column[slot]} >= 0 AND coalesce(c.do_not_use, 0) = 0 ORDER BY r.day, r.id`);
}

/** Answers that were given but could not be read: unreadable, or two marks. */
export function unreadIn(db: ReadDb, slot: HeadlineSlot, fromDay: number, toDay: number): number {
  return db.one<{ n: number }>(
    sql`SELECT count(*) AS n FROM responses r WHERE r.day >= ${fromDay} AND r.day < ${toDay} AND ${column[slot]} < 0`,
  ).n;
}

/** The scale of a headline question in the newest survey that asks it. */
export function headlineScale(db: ReadDb, slot: HeadlineSlot): HeadlineScale | undefined {
  return db.maybe<HeadlineScale>(sql`SELECT scale_min AS min, scale_max AS max, favourable_from AS favourableFrom FROM questions
    WHERE slot = ${slot} AND scale_min IS NOT NULL ORDER BY survey_version_id DESC LIMIT 1`);
}

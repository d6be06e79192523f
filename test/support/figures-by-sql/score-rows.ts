import { type DayPeriod } from '../../../electron/domain/periods.ts';
import { type ReadDb } from '../../../electron/db/database.ts';
import { join, name, type Sql, sql } from '../../../electron/db/sql.ts';
import { isHere } from '../../../electron/store/customer-lists.ts';
import { kindNumber } from '../../../electron/store/interactions.ts';

const slots = ['csat', 'nps', 'ces', ...Array.from({ length: 12 }, (_, index) => `r${index + 1}`)];

/** The survey that most answers of a period to the overall question came from, or null. */
export function busiestSurvey(db: ReadDb, { from, to }: DayPeriod, only: Sql = sql`1`): number | null {
  const row = db.maybe<{ id: number }>(sql`SELECT v.survey_id AS id FROM responses r
    JOIN survey_versions v ON v.id = r.survey_version_id JOIN surveys s ON s.id = v.survey_id
    WHERE r.day >= ${from} AND r.day < ${to} AND r.csat >= 0 AND s.kind IN ('transactional', 'relationship') AND ${only}
    GROUP BY v.survey_id ORDER BY count(*) DESC, v.survey_id LIMIT 1`);
  return row?.id ?? null;
}

/** Marks of one response by slot, and who gave it in which version of the survey. */
export type MarkRow = { readonly customerId: number | null; readonly versionId: number } & Readonly<
  Record<string, number | null>
>;

/** Every response of a survey in a period with its marks, in the order of days; "do not use" is left out. */
export function markRows(db: ReadDb, surveyId: number, { from, to }: DayPeriod, only: Sql = sql`1`): MarkRow[] {
  const columns = join(
    slots.map((slot) => sql`r.${name(slot)}`),
    ', ',
  );
  return db.all<MarkRow>(sql`SELECT r.customer_id AS customerId, r.survey_version_id AS versionId, ${columns}
    FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id LEFT JOIN customers c ON c.id = r.customer_id
    WHERE v.survey_id = ${surveyId} AND r.day >= ${from} AND r.day < ${to} AND coalesce(c.do_not_use, 0) = 0 AND ${only}
    ORDER BY r.day, r.id`);
}

/** A customer as the comparison of those who answered with those who did not sees them; days are day numbers. */
export type BaseCustomer = {
  readonly id: number;
  readonly channelId: number;
  readonly firstVisit: number | null;
  readonly lastVisit: number | null;
  readonly paidMinor: number;
  readonly hasAnswered: number;
};

/** Customers who came in the year before the end of a period, or answered in it. */
export function baseCustomers(
  db: ReadDb,
  { from, to }: DayPeriod,
  currency: string,
  only: { readonly answers: Sql; readonly contacts: Sql } = { answers: sql`1`, contacts: sql`1` },
): BaseCustomer[] {
  const kinds = sql`(${kindNumber('purchase')}, ${kindNumber('visit')})`;
  return db.all<BaseCustomer>(sql`SELECT c.id, coalesce(c.channel_id, 0) AS channelId, b.firstVisit, b.lastVisit, coalesce(b.paidMinor, 0) AS paidMinor,
      a.customer_id IS NOT NULL AS hasAnswered
    FROM customers c
    LEFT JOIN (SELECT i.customer_id, min(i.day) AS firstVisit, max(i.day) AS lastVisit,
        sum(CASE WHEN i.day >= ${to - 365} AND i.currency = ${currency} THEN i.amount_minor ELSE 0 END) AS paidMinor
      FROM interactions i WHERE i.kind IN ${kinds} AND (i.amount_minor IS NULL OR i.amount_minor > 0) AND i.day < ${to} AND ${only.contacts}
      GROUP BY i.customer_id) b ON b.customer_id = c.id
    LEFT JOIN (SELECT DISTINCT r.customer_id FROM responses r WHERE r.day >= ${from} AND r.day < ${to} AND ${only.answers}) a ON a.customer_id = c.id
    WHERE ${isHere} AND c.do_not_use = 0 AND (b.lastVisit >= ${to - 365} OR a.customer_id IS NOT NULL) ORDER BY c.id`);
}

/** Top marks and answers of each staff member to the overall question in a period. */
export function topMarksByStaff(
  db: ReadDb,
  { from, to }: DayPeriod,
  top: number,
  only: Sql = sql`1`,
): { id: number; name: string; topScores: number; answers: number }[] {
  return db.all(sql`SELECT s.id, s.name, sum(r.csat = ${top}) AS topScores, count(*) AS answers
    FROM responses r JOIN list_items s ON s.id = r.staff_id
    WHERE r.day >= ${from} AND r.day < ${to} AND r.csat BETWEEN 0 AND ${top} AND ${only} GROUP BY s.id ORDER BY s.position, s.id`);
}

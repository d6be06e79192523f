import { modes, type Mode } from '../contract/responses.ts';
import { type ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { monthsWithin, type DayPeriod } from '../domain/periods.ts';
import { smallestShownGroup } from '../domain/small-groups.ts';

/** What the staff say of their work is no answer of a customer. */
const ofCustomers = sql`JOIN survey_versions v ON v.id = r.survey_version_id JOIN surveys s ON s.id = v.survey_id AND s.kind <> 'staff'`;
const usable = sql`NOT EXISTS (SELECT 1 FROM customers c WHERE c.id = r.customer_id AND c.do_not_use = 1)`;

/**
 * How many answers of customers came in each way in a period, anonymous ones of its whole months among them. Customers
 * marked "do not use" are left out.
 */
export function countModes(db: ReadDb, period: DayPeriod): { mode: Mode; count: number }[] {
  const months = monthsWithin(period);
  const rows = db.all<{ mode: number; count: number }>(sql`SELECT mode, count(*) AS count FROM (
      SELECT r.mode FROM responses r ${ofCustomers} WHERE r.day >= ${period.from} AND r.day < ${period.to} AND ${usable}
      UNION ALL SELECT r.mode FROM anonymous_responses r ${ofCustomers} WHERE r.month >= ${months.from} AND r.month < ${months.to})
    GROUP BY mode ORDER BY count DESC, mode`);
  return rows.map(({ mode, count }) => ({ mode: modes[mode - 1] ?? 'staff', count }));
}

/** What a customer wrote with the marks it came with; of an anonymous answer the words alone. */
export type WrittenComment = {
  /** Null for an anonymous one: nothing says which answer it stood in. */
  readonly id: number | null;
  /** Days since 1970-01-01, null for an anonymous one. */
  readonly day: number | null;
  readonly text: string;
  readonly csat: number | null;
  readonly nps: number | null;
};

/**
 * What customers wrote in a period, the unhappiest first, then the newest, then what was written on anonymous forms. Of an
 * anonymous survey nothing is given while fewer than five answered it (metrics 0.11). Customers marked "do not use" are left out.
 */
export function commentsIn(db: ReadDb, period: DayPeriod): WrittenComment[] {
  const { from, to } = monthsWithin(period);
  const named = db.all<WrittenComment>(sql`SELECT r.id, r.day, r.csat, r.nps,
      (SELECT t.text FROM answer_texts t JOIN questions q ON q.id = t.question_id AND q.type = 'text'
        WHERE t.response_id = r.id AND t.unread IS NULL ORDER BY q.position LIMIT 1) AS text
    FROM responses r ${ofCustomers} WHERE text IS NOT NULL AND r.day >= ${period.from} AND r.day < ${period.to} AND ${usable}
    ORDER BY iif(r.csat > 0, r.csat, NULL) NULLS LAST, iif(r.nps >= 0, r.nps, NULL) NULLS LAST, r.day DESC, r.id DESC`);
  const anonymous = db.all<WrittenComment>(sql`SELECT NULL AS id, NULL AS day, NULL AS csat, NULL AS nps,
      (SELECT t.text FROM anonymous_texts t JOIN questions q ON q.id = t.question_id AND q.type = 'text'
        WHERE t.response_id = r.id AND t.unread IS NULL ORDER BY q.position LIMIT 1) AS text
    FROM anonymous_responses r ${ofCustomers} WHERE text IS NOT NULL AND r.month >= ${from} AND r.month < ${to}
      AND (SELECT count(*) FROM anonymous_responses o JOIN survey_versions ov ON ov.id = o.survey_version_id
        WHERE ov.survey_id = s.id AND o.month >= ${from} AND o.month < ${to}) >= ${smallestShownGroup}
    ORDER BY text`);
  return [...named, ...anonymous];
}

import { type ReadDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';
import { isHere } from './customer-lists.ts';

/** A value of an exported row, by column. */
export type ExportRow = Readonly<Record<string, string | number | null>>;

const named = (column: Sql) => sql`(SELECT name FROM list_items WHERE id = ${column})`;

/** The word on marketing that is in force: no where any channel was refused, yes where one was allowed. */
const marketing = sql`CASE WHEN c.no_marketing = 1 THEN 'no' ELSE
  (SELECT CASE WHEN sum(k.state = 'no') > 0 THEN 'no' ELSE 'yes' END FROM consents k
    WHERE k.customer_id = c.id AND k.purpose = 'marketing' AND NOT EXISTS (SELECT 1 FROM consents l WHERE l.customer_id = c.id
      AND l.purpose = k.purpose AND l.channel = k.channel AND (l.given_on, l.recorded_at, l.id) > (k.given_on, k.recorded_at, k.id))
    HAVING count(*) > 0) END`;

/** Customers who are here, or only the named ones, in the order in which they came. */
export function exportedCustomers(db: ReadDb, ids: readonly number[] | null): IterableIterator<ExportRow> {
  const which = ids === null ? sql`1` : sql`c.id IN ${list(ids)}`;
  return db.each<ExportRow>(sql`SELECT c.full_name, c.given_name, c.family_name, c.reading, c.email, c.city, c.code, c.birthday,
      c.since_on AS since, c.language, c.note, ${named(sql`c.source_id`)} AS source, ${named(sql`c.channel_id`)} AS channel,
      (SELECT coalesce(p.e164, p.typed) FROM customer_phones p WHERE p.customer_id = c.id ORDER BY p.id LIMIT 1) AS phone,
      (SELECT group_concat(i.name, '; ' ORDER BY i.id) FROM customer_groups g JOIN list_items i ON i.id = g.group_id
        WHERE g.customer_id = c.id) AS "group", ${marketing} AS consent
    FROM customers c WHERE ${isHere} AND ${which} ORDER BY c.id`);
}

/** A day with its time, where the time is of that day: what was written down later has none. */
const moment = (day: Sql, at: Sql) => sql`CASE WHEN ${at} / 86400000 = ${day}
  THEN strftime('%Y-%m-%dT%H:%M:%S', ${at} / 1000, 'unixepoch') ELSE date(${day} * 86400, 'unixepoch') END`;
const phoneOf = sql`(SELECT coalesce(p.e164, p.typed) FROM customer_phones p WHERE p.customer_id = c.id ORDER BY p.id LIMIT 1)`;
const person = sql`c.full_name AS customer, c.code AS customer_code, ${phoneOf} AS phone, c.email`;

/** Everything that happened with customers, oldest first; kinds by their number. */
export function exportedInteractions(db: ReadDb): IterableIterator<ExportRow> {
  return db.each<ExportRow>(sql`SELECT ${moment(sql`i.day`, sql`i.happened_at`)} AS date, ${person}, i.kind, i.amount_minor AS amount, i.currency,
      ${named(sql`i.touchpoint_id`)} AS touchpoint, ${named(sql`i.staff_id`)} AS staff, ${named(sql`i.channel_id`)} AS channel,
      ${named(sql`i.product_id`)} AS product, i.note
    FROM interactions i LEFT JOIN customers c ON c.id = i.customer_id ORDER BY i.day, i.id`);
}

/** The responses to one version of a survey, oldest first, with the id that its answers are found by. */
export function exportedResponses(db: ReadDb, versionId: number): (ExportRow & { readonly id: number })[] {
  return db.all(sql`SELECT r.id, r.foreign_code AS respondent_id, ${moment(sql`r.day`, sql`r.answered_at`)} AS date, ${person}, r.mode,
      ${named(sql`r.touchpoint_id`)} AS touchpoint, ${named(sql`r.staff_id`)} AS staff, ${named(sql`r.channel_id`)} AS channel,
      r.language_id AS language
    FROM responses r LEFT JOIN customers c ON c.id = r.customer_id WHERE r.survey_version_id = ${versionId} ORDER BY r.day, r.id`);
}

import { type ReadDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';
import { isHere } from './customer-lists.ts';

/** A value of an exported row, by column. */
export type ExportRow = Readonly<Record<string, string | number | null>>;

const named = (column: Sql) => sql`(SELECT name FROM list_items WHERE id = ${column})`;

/** The word on one purpose that is in force: no where any channel was refused, yes where one was allowed. */
const consentTo = (
  purpose: 'marketing' | 'survey',
) => sql`(SELECT CASE WHEN sum(k.state = 'no') > 0 THEN 'no' ELSE 'yes' END
    FROM consents k WHERE k.customer_id = c.id AND k.purpose = ${purpose} AND NOT EXISTS (SELECT 1 FROM consents l WHERE l.customer_id = c.id
      AND l.purpose = k.purpose AND l.channel = k.channel AND (l.given_on, l.recorded_at, l.id) > (k.given_on, k.recorded_at, k.id))
    HAVING count(*) > 0)`;
const marketing = sql`CASE WHEN c.no_marketing = 1 THEN 'no' ELSE ${consentTo('marketing')} END`;

/** Customers who are here, or only the named ones, in the order in which they came. */
export function exportedCustomers(db: ReadDb, ids: readonly number[] | null): IterableIterator<ExportRow> {
  const which = ids === null ? sql`1` : sql`c.id IN ${list(ids)}`;
  return db.each<ExportRow>(sql`SELECT c.full_name, c.given_name, c.family_name, c.reading, c.email, c.city, c.code, c.birthday,
      c.since_on AS since, c.language, c.note, ${named(sql`c.source_id`)} AS source, ${named(sql`c.channel_id`)} AS channel,
      (SELECT coalesce(p.e164, p.typed) FROM customer_phones p WHERE p.customer_id = c.id ORDER BY p.id LIMIT 1) AS phone,
      (SELECT group_concat(i.name, '; ' ORDER BY i.id) FROM customer_groups g JOIN list_items i ON i.id = g.group_id
        WHERE g.customer_id = c.id) AS "group", ${marketing} AS consent, ${consentTo('survey')} AS survey_consent,
      (SELECT group_concat(p.number, '; ' ORDER BY p.id) FROM (SELECT id, coalesce(e164, typed) AS number FROM customer_phones
        WHERE customer_id = c.id ORDER BY id LIMIT -1 OFFSET 1) p) AS more_phones,
      (SELECT coalesce(b.code, b.full_name) FROM customers b WHERE b.id = c.referred_by_id AND b.deleted_at IS NULL) AS referred_by
    FROM customers c WHERE ${isHere} AND ${which} ORDER BY c.id`);
}

/** A day with its time, where the time is of that day: what was written down later has none. */
const moment = (day: Sql, at: Sql) => sql`CASE WHEN ${at} / 86400000 = ${day}
  THEN strftime('%Y-%m-%dT%H:%M:%S', ${at} / 1000, 'unixepoch') ELSE date(${day} * 86400, 'unixepoch') END`;
const said = (flag: Sql) => sql`CASE ${flag} WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END`;
const phoneOf = sql`(SELECT coalesce(p.e164, p.typed) FROM customer_phones p WHERE p.customer_id = c.id ORDER BY p.id LIMIT 1)`;
const person = sql`c.full_name AS customer, c.code AS customer_code, ${phoneOf} AS phone, c.email`;

/** Everything that happened with customers, oldest first; kinds by their number. */
export function exportedInteractions(db: ReadDb): IterableIterator<ExportRow> {
  return db.each<ExportRow>(sql`SELECT ${moment(sql`i.day`, sql`i.happened_at`)} AS date, ${person}, i.kind, i.amount_minor AS amount, i.currency,
      ${named(sql`i.touchpoint_id`)} AS touchpoint, ${named(sql`i.staff_id`)} AS staff, ${named(sql`i.channel_id`)} AS channel,
      ${named(sql`i.product_id`)} AS product, ${named(sql`i.area_id`)} AS area, i.note, ${named(sql`d.cause_id`)} AS cause,
      ${said(sql`d.was_opened`)} AS was_opened, ${said(sql`d.was_used`)} AS was_used, d.cost_minor AS cost, d.cost_currency,
      d.place, d.tone, d.level, ${said(sql`d.settled_at_once`)} AS settled_at_once, d.minutes, d.wish
    FROM interactions i LEFT JOIN customers c ON c.id = i.customer_id
      LEFT JOIN interaction_details d ON d.interaction_id = i.id ORDER BY i.day, i.id`);
}

/** The responses to one version of a survey, oldest first, with the id that its answers are found by. */
export function exportedResponses(db: ReadDb, versionId: number): (ExportRow & { readonly id: number })[] {
  return db.all(sql`SELECT r.id, r.foreign_code AS respondent_id, ${moment(sql`r.day`, sql`r.answered_at`)} AS date, ${person}, r.mode,
      ${named(sql`r.touchpoint_id`)} AS touchpoint, ${named(sql`r.staff_id`)} AS staff, ${named(sql`r.channel_id`)} AS channel,
      r.language_id AS language
    FROM responses r LEFT JOIN customers c ON c.id = r.customer_id WHERE r.survey_version_id = ${versionId} ORDER BY r.day, r.id`);
}

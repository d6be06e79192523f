import { type CustomerFilter, type CustomerSort } from '../contract/customer-filter.ts';
import { type ReadDb } from '../db/database.ts';
import { join, list, type Sql, sql } from '../db/sql.ts';
import { parseDay } from '../domain/calendar.ts';

/** Customer `c` is neither in the bin nor merged into another. */
export const isHere = sql`c.deleted_at IS NULL AND c.merged_into_id IS NULL`;

const isSeen = (
  condition: Sql,
) => sql`(EXISTS (SELECT 1 FROM interactions s WHERE s.customer_id = c.id AND ${condition})
  OR EXISTS (SELECT 1 FROM responses s WHERE s.customer_id = c.id AND ${condition}))`;

/** Consent of customer `c` in force for a purpose and channel, and no objection against it. */
export function mayContact(purpose: string, channel: string): Sql {
  return sql`(c.do_not_use = 0 AND (${purpose} <> 'marketing' OR c.no_marketing = 0)
    AND coalesce((SELECT k.state = 'yes' FROM consents k WHERE k.customer_id = c.id AND k.purpose = ${purpose} AND k.channel = ${channel}
      ORDER BY k.given_on DESC, k.recorded_at DESC, k.id DESC LIMIT 1), 0))`;
}

function seenConditions({ lastSeen, neverSeen }: CustomerFilter): Sql[] {
  const from = lastSeen?.from === undefined ? null : parseDay(lastSeen.from);
  const to = lastSeen?.to === undefined ? null : parseDay(lastSeen.to);
  return [
    ...(from === null ? [] : [isSeen(sql`s.day >= ${from}`)]),
    ...(to === null ? [] : [isSeen(sql`s.day < ${to}`), sql`NOT ${isSeen(sql`s.day >= ${to}`)}`]),
    ...(neverSeen === undefined ? [] : [neverSeen ? sql`NOT ${isSeen(sql`1`)}` : isSeen(sql`1`)]),
  ];
}

function presence(wanted: boolean | undefined, condition: Sql): Sql[] {
  return wanted === undefined ? [] : [wanted ? condition : sql`NOT ${condition}`];
}

function oneOf(values: readonly (string | number)[] | undefined, condition: (values: Sql) => Sql): Sql[] {
  return values === undefined || values.length === 0 ? [] : [condition(list(values))];
}

/** The filter as a condition on customer `c`. */
export function matchesFilter(filter: CustomerFilter): Sql {
  const { since, birthdayMonth, consent, doNotUse = 'without', noMarketing, importId } = filter;
  const conditions = [
    isHere,
    ...(doNotUse === 'all' ? [] : [sql`c.do_not_use = ${doNotUse === 'only'}`]),
    ...oneOf(
      filter.groupIds,
      (ids) => sql`EXISTS (SELECT 1 FROM customer_groups g WHERE g.customer_id = c.id AND g.group_id IN ${ids})`,
    ),
    ...oneOf(filter.sourceIds, (ids) => sql`c.source_id IN ${ids}`),
    ...oneOf(filter.channelIds, (ids) => sql`c.channel_id IN ${ids}`),
    ...oneOf(filter.languages, (codes) => sql`c.language IN ${codes}`),
    ...seenConditions(filter),
    ...(since?.from === undefined ? [] : [sql`c.since_on >= ${since.from}`]),
    ...(since?.to === undefined ? [] : [sql`c.since_on < ${since.to}`]),
    ...(birthdayMonth === undefined
      ? []
      : [sql`substr(c.birthday, -5, 2) = ${String(birthdayMonth).padStart(2, '0')}`]),
    ...presence(filter.hasPhone, sql`EXISTS (SELECT 1 FROM customer_phones p WHERE p.customer_id = c.id)`),
    ...presence(filter.hasEmail, sql`(c.email IS NOT NULL)`),
    ...(consent === undefined ? [] : [mayContact(consent.purpose, consent.channel)]),
    ...(noMarketing === undefined ? [] : [sql`c.no_marketing = ${noMarketing}`]),
    ...(importId === undefined ? [] : [sql`c.batch_id = ${importId}`]),
  ];
  return join(conditions, ' AND ');
}

const lastDay = sql`max(coalesce((SELECT max(i.day) FROM interactions i WHERE i.customer_id = c.id), -99999),
  coalesce((SELECT max(r.day) FROM responses r WHERE r.customer_id = c.id), -99999))`;

const sortKeys: Record<Exclude<CustomerSort, 'name'>, Sql> = {
  lastSeen: lastDay,
  since: sql`coalesce(c.since_on, '')`,
  contacts: sql`(SELECT count(*) FROM interactions i WHERE i.customer_id = c.id)`,
  added: sql`c.created_at`,
};

/** The customers that a filter means, unordered. */
export function filteredIds(db: ReadDb, filter: CustomerFilter): number[] {
  return db.column<number>(sql`SELECT c.id FROM customers c WHERE ${matchesFilter(filter)}`);
}

/** The same in an order that SQL can make; equal ones in the order of their folded names. */
export function sortedIds(
  db: ReadDb,
  filter: CustomerFilter,
  sort: Exclude<CustomerSort, 'name'>,
  descending: boolean,
): number[] {
  const direction = descending ? sql`DESC` : sql`ASC`;
  return db.column<number>(sql`SELECT c.id FROM customers c WHERE ${matchesFilter(filter)}
    ORDER BY ${sortKeys[sort]} ${direction}, c.folded, c.id`);
}

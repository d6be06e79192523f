import {
  type ComplaintCost,
  type ComplaintEvent,
  type ComplaintType,
  type CostKind,
  type FollowUpOutcome,
} from '../contract/complaints.ts';
import { type Language } from '../contract/settings.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { join, list, name as quoted, type Sql, sql, type SqlValue } from '../db/sql.ts';

/** A case as it is stored, with what its contact knows. Days since 1970-01-01 in the shop's calendar. */
export type StoredCase = {
  readonly id: number;
  readonly interactionId: number;
  readonly responseId: number | null;
  readonly customerId: number | null;
  readonly customerName: string | null;
  readonly isInBin: number;
  readonly language: Language | null;
  readonly note: string;
  readonly received: number;
  readonly due: number;
  readonly promisedDays: number;
  readonly type: ComplaintType;
  readonly severity: number;
  readonly keeperId: number | null;
  readonly keeper: string | null;
  readonly staffId: number;
  readonly areaId: number;
  readonly productId: number;
  readonly causeId: number;
  readonly settledAtOnce: number;
  readonly contactMinutes: number;
  readonly prevention: string;
  /** The file it came with, or null. */
  readonly batchId: number | null;
  readonly openedAt: number;
};

export type StoredEvent = Omit<ComplaintEvent, 'day' | 'dueOn'> & {
  readonly complaintId: number;
  readonly day: number;
  readonly due: number | null;
};

const columns = sql`k.id, k.interaction_id AS interactionId, k.response_id AS responseId, i.customer_id AS customerId,
  c.full_name AS customerName, c.deleted_at IS NOT NULL AS isInBin, c.language, coalesce(i.note, '') AS note, i.day AS received,
  k.due_day AS due, k.promised_days AS promisedDays, k.type, k.severity, k.keeper_id AS keeperId, s.name AS keeper, i.staff_id AS staffId,
  i.area_id AS areaId, i.product_id AS productId, coalesce(d.cause_id, 0) AS causeId, coalesce(d.settled_at_once, 0) AS settledAtOnce,
  coalesce(d.minutes, 0) AS contactMinutes, coalesce(k.prevention, '') AS prevention, i.batch_id AS batchId, k.opened_at AS openedAt`;
const from = sql`FROM complaints k JOIN interactions i ON i.id = k.interaction_id LEFT JOIN interaction_details d ON d.interaction_id = i.id
  LEFT JOIN customers c ON c.id = i.customer_id LEFT JOIN list_items s ON s.id = k.keeper_id`;

/** Every case, or those of one customer, in the order in which they came. */
export function storedCases(db: ReadDb, customerId?: number): StoredCase[] {
  const ofCustomer = customerId === undefined ? sql`1` : sql`i.customer_id = ${customerId}`;
  return db.all<StoredCase>(sql`SELECT ${columns} ${from} WHERE ${ofCustomer} ORDER BY i.day, k.id`);
}

/** Cases received in a period, customers marked "do not use" left out; `only` may say more about contact `i`. */
export function casesIn(db: ReadDb, { from: first, to }: DayPeriod, only: Sql = sql`1`): StoredCase[] {
  return db.all<StoredCase>(sql`SELECT ${columns} ${from}
    WHERE i.day >= ${first} AND i.day < ${to} AND coalesce(c.do_not_use, 0) = 0 AND ${only} ORDER BY i.day, k.id`);
}

/** One case, or undefined. */
export function caseById(db: ReadDb, id: number): StoredCase | undefined {
  return db.maybe<StoredCase>(sql`SELECT ${columns} ${from} WHERE k.id = ${id}`);
}

/** The case of a contact, or undefined. */
export function caseOfContact(db: ReadDb, interactionId: number): StoredCase | undefined {
  return db.maybe<StoredCase>(sql`SELECT ${columns} ${from} WHERE k.interaction_id = ${interactionId}`);
}

/** What was noted in some cases, oldest first, by case. */
export function eventsOf(db: ReadDb, ids: readonly number[]): Map<number, StoredEvent[]> {
  const rows =
    db.all<StoredEvent>(sql`SELECT e.id, e.complaint_id AS complaintId, e.kind, e.day, e.at, s.name AS staff, e.what, e.minutes, e.outcome,
      e.score, e.score_max AS scoreMax, e.due_day AS due
    FROM complaint_events e LEFT JOIN list_items s ON s.id = e.staff_id WHERE e.complaint_id IN ${list(ids)} ORDER BY e.id`);
  return Map.groupBy(rows, ({ complaintId }) => complaintId);
}

/** The cost lines of a case, oldest first. */
export function costsOf(db: ReadDb, id: number): ComplaintCost[] {
  return db.all<ComplaintCost>(sql`SELECT k.id, k.kind, k.amount_minor AS amountMinor, k.currency, date(k.day * 86400, 'unixepoch') AS day, s.name AS staff, k.note
    FROM complaint_costs k LEFT JOIN list_items s ON s.id = k.staff_id WHERE k.complaint_id = ${id} ORDER BY k.id`);
}

/** What the files are called that brought complaints, by batch. */
export function batchNames(db: ReadDb): Map<number, string> {
  const rows = db.all<{ id: number; name: string }>(sql`SELECT b.id, b.name FROM batches b WHERE b.id IN
    (SELECT i.batch_id FROM complaints k JOIN interactions i ON i.id = k.interaction_id)`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Opens a case for every complaint that has none yet; says how many. */
export function openMissingCases(db: WriteDb, promisedDays: number, at: number): number {
  return db.run(sql`INSERT INTO complaints (interaction_id, promised_days, due_day, opened_at)
    SELECT i.id, ${promisedDays}, i.day + ${promisedDays}, ${at} FROM interactions i
    WHERE i.kind = 5 AND NOT EXISTS (SELECT 1 FROM complaints k WHERE k.interaction_id = i.id) ORDER BY i.id`);
}

const caseColumns = {
  type: 'type',
  severity: 'severity',
  keeperId: 'keeper_id',
  prevention: 'prevention',
  responseId: 'response_id',
  due: 'due_day',
} as const;

/** Writes the given fields of a case; others stay. */
export function updateCase(
  db: WriteDb,
  id: number,
  values: { readonly [Field in keyof typeof caseColumns]?: SqlValue | undefined },
): void {
  const sets = Object.entries(caseColumns).flatMap(([field, column]) => {
    const value = Object.entries(values).find(([key]) => key === field)?.[1];
    return value === undefined ? [] : [sql`${quoted(column)} = ${value}`];
  });
  if (sets.length > 0) db.run(sql`UPDATE complaints SET ${join(sets, ', ')} WHERE id = ${id}`);
}

export type NewEvent = {
  readonly kind: ComplaintEvent['kind'];
  readonly day: number;
  readonly at: number;
  readonly staffId: number | null;
  readonly what: string;
  readonly minutes?: number | null;
  readonly outcome?: FollowUpOutcome | null;
  readonly score?: { readonly mark: number; readonly max: number } | null;
  readonly due?: number | null;
};

/** Adds what was done to a case. */
export function insertEvent(db: WriteDb, of: Pick<StoredCase, 'id' | 'interactionId'>, event: NewEvent): void {
  db.run(sql`INSERT INTO complaint_events (complaint_id, interaction_id, kind, day, at, staff_id, what, minutes, outcome, score, score_max, due_day)
    VALUES (${of.id}, ${of.interactionId}, ${event.kind}, ${event.day}, ${event.at}, ${event.staffId}, ${event.what}, ${event.minutes},
      ${event.outcome}, ${event.score?.mark}, ${event.score?.max}, ${event.due})`);
}

export type NewCost = {
  readonly kind: CostKind;
  readonly amountMinor: number;
  readonly currency: string;
  readonly day: number;
  readonly staffId: number | null;
  readonly note: string | null;
};

/** Adds a cost line to a case. */
export function insertCost(db: WriteDb, of: Pick<StoredCase, 'id' | 'interactionId'>, cost: NewCost): void {
  db.run(sql`INSERT INTO complaint_costs (complaint_id, interaction_id, kind, amount_minor, currency, day, staff_id, note)
    VALUES (${of.id}, ${of.interactionId}, ${cost.kind}, ${cost.amountMinor}, ${cost.currency}, ${cost.day}, ${cost.staffId}, ${cost.note})`);
}

/** The case that a cost line belongs to, or undefined. */
export function caseOfCost(db: ReadDb, costId: number): number | undefined {
  return db.maybe<{ id: number }>(sql`SELECT complaint_id AS id FROM complaint_costs WHERE id = ${costId}`)?.id;
}

/** Takes a cost line away. */
export function deleteCost(db: WriteDb, costId: number): void {
  db.run(sql`DELETE FROM complaint_costs WHERE id = ${costId}`);
}

/** Takes the case of a contact away with all that was noted in it. */
export function deleteCaseOf(db: WriteDb, interactionId: number): void {
  db.run(sql`DELETE FROM complaint_costs WHERE interaction_id = ${interactionId}`);
  db.run(sql`DELETE FROM complaint_events WHERE interaction_id = ${interactionId}`);
  db.run(sql`DELETE FROM complaints WHERE interaction_id = ${interactionId}`);
}

/** Whether anything was done or paid in the case of a contact. */
export function hasWork(db: ReadDb, interactionId: number): boolean {
  const { found } = db.one<{
    found: number;
  }>(sql`SELECT EXISTS (SELECT 1 FROM complaint_events WHERE interaction_id = ${interactionId})
    OR EXISTS (SELECT 1 FROM complaint_costs WHERE interaction_id = ${interactionId}) AS found`);
  return found === 1;
}

/** Satisfaction marks of customers with a case, by customer, with their days. */
export function marksOfComplainers(db: ReadDb): Map<number, { readonly day: number; readonly mark: number }[]> {
  const rows = db.all<{
    customerId: number;
    day: number;
    mark: number;
  }>(sql`SELECT r.customer_id AS customerId, r.day, r.csat AS mark FROM responses r
    WHERE r.csat >= 0 AND r.customer_id IN (SELECT i.customer_id FROM complaints k JOIN interactions i ON i.id = k.interaction_id)
    ORDER BY r.day, r.id`);
  return Map.groupBy(rows, ({ customerId }) => customerId);
}

/** Days on which customers with a case bought or came, by customer. */
export function visitsOfComplainers(db: ReadDb): Map<number, number[]> {
  const rows = db.all<{
    customerId: number;
    day: number;
  }>(sql`SELECT DISTINCT i.customer_id AS customerId, i.day FROM interactions i
    WHERE i.kind IN (1, 2) AND (i.amount_minor IS NULL OR i.amount_minor > 0)
      AND i.customer_id IN (SELECT o.customer_id FROM complaints k JOIN interactions o ON o.id = k.interaction_id) ORDER BY i.day`);
  const days = new Map<number, number[]>();
  for (const { customerId, day } of rows) days.set(customerId, [...(days.get(customerId) ?? []), day]);
  return days;
}

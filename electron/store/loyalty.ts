import { type SaveAction, type SaveOutcome, type SaveWay } from '../contract/loyalty.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, sql } from '../db/sql.ts';
import { isVisit } from './visits.ts';

type Paid = { readonly customerId: number; readonly currency: string; readonly amountMinor: number };

/** Purchases less returns of some customers from a day on, by currency, the largest first. */
export function paidSince(db: ReadDb, ids: readonly number[], from: number): Map<number, Paid[]> {
  const rows =
    db.all<Paid>(sql`SELECT i.customer_id AS customerId, i.currency, sum(iif(i.kind = 6, -abs(i.amount_minor), i.amount_minor)) AS amountMinor
    FROM interactions i WHERE i.customer_id IN ${list(ids)} AND i.kind IN (1, 6) AND i.amount_minor IS NOT NULL AND i.day >= ${from}
    GROUP BY i.customer_id, i.currency ORDER BY 3 DESC, 2`);
  return Map.groupBy(rows, ({ customerId }) => customerId);
}

/** The newest satisfaction marks of a customer, newest first. */
export function marksOf(db: ReadDb, customerId: number, limit: number): number[] {
  return db.column<number>(
    sql`SELECT csat FROM responses WHERE customer_id = ${customerId} AND csat >= 0 ORDER BY day DESC, id DESC LIMIT ${limit}`,
  );
}

type ActionRow = Omit<SaveAction, 'offer'> & {
  readonly offerMinor: number | null;
  readonly offerCurrency: string | null;
};

const columns = sql`a.id, a.customer_id AS customerId, date(a.day * 86400, 'unixepoch') AS day, a.way, a.what, a.offer_minor AS offerMinor,
  a.offer_currency AS offerCurrency, s.name AS staff, a.outcome, r.name AS reason,
  (SELECT date(min(i.day) * 86400, 'unixepoch') FROM interactions i WHERE i.customer_id = a.customer_id AND ${isVisit} AND i.day > a.day) AS cameOn`;
const from = sql`FROM save_actions a LEFT JOIN list_items s ON s.id = a.staff_id LEFT JOIN list_items r ON r.id = a.reason_id`;

function fromRow({ offerMinor, offerCurrency, ...row }: ActionRow): SaveAction {
  const offer =
    offerMinor === null || offerCurrency === null ? null : { currency: offerCurrency, amountMinor: offerMinor };
  return { ...row, offer };
}

/** What was done to keep a customer, newest first. */
export function actionsOf(db: ReadDb, customerId: number): SaveAction[] {
  return db
    .all<ActionRow>(sql`SELECT ${columns} ${from} WHERE a.customer_id = ${customerId} ORDER BY a.day DESC, a.id DESC`)
    .map(fromRow);
}

/** One such action, or undefined. */
export function actionById(db: ReadDb, id: number): SaveAction | undefined {
  const row = db.maybe<ActionRow>(sql`SELECT ${columns} ${from} WHERE a.id = ${id}`);
  return row && fromRow(row);
}

export type NewSaveAction = {
  readonly customerId: number;
  readonly day: number;
  readonly way: SaveWay;
  readonly what: string;
  readonly offer: { readonly currency: string; readonly amountMinor: number } | null;
  readonly staffId: number | null;
};

/** Adds what was done to keep a customer. */
export function insertAction(db: WriteDb, { offer, ...action }: NewSaveAction): number {
  return db.insert(sql`INSERT INTO save_actions (customer_id, day, way, what, offer_minor, offer_currency, staff_id)
    VALUES (${action.customerId}, ${action.day}, ${action.way}, ${action.what}, ${offer?.amountMinor}, ${offer?.currency}, ${action.staffId})`);
}

/** Notes what came of it. */
export function updateOutcome(db: WriteDb, id: number, outcome: SaveOutcome, reasonId: number | null): void {
  db.run(sql`UPDATE save_actions SET outcome = ${outcome}, reason_id = ${reasonId} WHERE id = ${id}`);
}

/** Customers whom somebody tried to keep on or after a day. */
export function keptSince(db: ReadDb, day: number): Set<number> {
  return new Set(db.column<number>(sql`SELECT customer_id FROM save_actions WHERE day >= ${day}`));
}

/** Readable satisfaction marks of named customers, in the order they were given. */
export function namedMarks(db: ReadDb): { customer: number; day: number; mark: number }[] {
  return db.all(sql`SELECT r.customer_id AS customer, r.day, r.csat AS mark FROM responses r
    JOIN customers c ON c.id = r.customer_id AND c.do_not_use = 0 AND c.deleted_at IS NULL WHERE r.csat >= 0 ORDER BY r.day, r.id`);
}

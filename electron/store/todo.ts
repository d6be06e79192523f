import { type AlertKind, type AlertRule, type NewAlertRule } from '../contract/todo.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

type Waiting = { readonly id: number; readonly customerId: number; readonly fullName: string; readonly day: number };

const customer = sql`JOIN customers c ON c.id = o.customer_id AND c.do_not_use = 0 AND c.deleted_at IS NULL`;

/** Contacts in which the shop turned to the customer: help, a complaint, a call after the sale. */
const byShop = sql`(4, 5, 8)`;

/** Answers of named customers who would not recommend the shop, from a day on, to whom nobody has turned since. */
export function uncalledDetractors(
  db: ReadDb,
  from: number,
): (Waiting & { readonly nps: number; readonly comment: string })[] {
  return db.all(sql`SELECT o.id, o.customer_id AS customerId, c.full_name AS fullName, o.day, o.nps,
      coalesce((SELECT t.text FROM answer_texts t WHERE t.response_id = o.id AND t.unread IS NULL ORDER BY t.question_id LIMIT 1), '') AS comment
    FROM responses o ${customer} WHERE o.nps BETWEEN 0 AND 6 AND o.day >= ${from}
      AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.customer_id = o.customer_id AND i.kind IN ${byShop} AND i.day >= o.day)
      AND NOT EXISTS (SELECT 1 FROM responses n WHERE n.customer_id = o.customer_id AND n.nps >= 0 AND (n.day, n.id) > (o.day, o.id))
    ORDER BY o.day, o.id`);
}

/** The newest large purchase of each customer from a day on that nobody has asked about yet, with the day of the last contact. */
export function unaskedPurchases(
  db: ReadDb,
  { from, atLeast, currency }: { readonly from: number; readonly atLeast: number; readonly currency: string },
): (Waiting & { readonly lastContact: number })[] {
  return db.all(sql`SELECT max(o.id) AS id, o.customer_id AS customerId, c.full_name AS fullName, max(o.day) AS day,
      (SELECT max(i.day) FROM interactions i WHERE i.customer_id = o.customer_id) AS lastContact
    FROM interactions o ${customer} WHERE o.kind = 1 AND o.amount_minor >= ${atLeast} AND o.currency = ${currency} AND o.day >= ${from}
      AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.customer_id = o.customer_id AND i.kind IN ${byShop} AND i.day >= o.day)
    GROUP BY o.customer_id ORDER BY lastContact, id`);
}

/** Until when each thing is postponed, by its key. */
export function marks(db: ReadDb): Map<string, number> {
  const rows = db.all<{ key: string; until: number }>(sql`SELECT key, until_day AS until FROM todo_marks`);
  return new Map(rows.map(({ key, until }) => [key, until]));
}

/** Postpones something to a day. */
export function mark(db: WriteDb, key: string, until: number): void {
  db.run(
    sql`INSERT INTO todo_marks (key, until_day) VALUES (${key}, ${until}) ON CONFLICT (key) DO UPDATE SET until_day = excluded.until_day`,
  );
}

export type StoredTask = {
  readonly id: number;
  readonly kind: AlertKind;
  readonly detail: string;
  readonly customerId: number | null;
  readonly fullName: string | null;
  readonly due: number;
};

const taskColumns = sql`t.id, t.kind, t.detail, t.customer_id AS customerId, c.full_name AS fullName, t.due_day AS due`;
const taskFrom = sql`FROM tasks t LEFT JOIN customers c ON c.id = t.customer_id`;

/** Alerts that nobody has dealt with. */
export function openTasks(db: ReadDb): StoredTask[] {
  return db.all(sql`SELECT ${taskColumns} ${taskFrom} WHERE t.done_day IS NULL ORDER BY t.due_day, t.id`);
}

/** One alert, or undefined. */
export function taskById(db: ReadDb, id: number): StoredTask | undefined {
  return db.maybe(sql`SELECT ${taskColumns} ${taskFrom} WHERE t.id = ${id}`);
}

export type NewTask = {
  readonly ruleId: number;
  readonly kind: AlertKind;
  readonly detail: string;
  readonly customerId: number | null;
  readonly responseId: number | null;
  readonly interactionId: number | null;
  readonly day: number;
};

/** Adds an alert, due at once. */
export function insertTask(db: WriteDb, task: NewTask): void {
  db.run(sql`INSERT INTO tasks (rule_id, kind, detail, customer_id, response_id, interaction_id, opened_day, due_day)
    VALUES (${task.ruleId}, ${task.kind}, ${task.detail}, ${task.customerId}, ${task.responseId}, ${task.interactionId}, ${task.day}, ${task.day})`);
}

/** Notes that an alert was dealt with. */
export function finishTask(db: WriteDb, id: number, day: number, what: string): void {
  db.run(sql`UPDATE tasks SET done_day = ${day}, what = ${what} WHERE id = ${id}`);
}

/** Moves an alert to another day. */
export function moveTask(db: WriteDb, id: number, due: number): void {
  db.run(sql`UPDATE tasks SET due_day = ${due} WHERE id = ${id}`);
}

type RuleRow = Omit<AlertRule, 'isOn'> & { readonly isOn: number };
const ruleColumns = sql`id, kind, at_most AS atMost, words, coalesce(product_id, 0) AS productId, within_days AS withinDays, is_on AS isOn`;

/** The shop's alert rules. */
export function alertRules(db: ReadDb): AlertRule[] {
  const rows = db.all<RuleRow>(sql`SELECT ${ruleColumns} FROM alert_rules ORDER BY id`);
  return rows.map((row) => ({ ...row, isOn: row.isOn === 1 }));
}

/** Adds a rule. */
export function insertRule(db: WriteDb, rule: NewAlertRule): number {
  const { kind, atMost, words, productId, withinDays } = {
    atMost: null,
    words: null,
    productId: null,
    withinDays: null,
    ...rule,
  };
  return db.insert(sql`INSERT INTO alert_rules (kind, at_most, words, product_id, within_days)
    VALUES (${kind}, ${atMost}, ${words}, ${productId}, ${withinDays})`);
}

/** Takes a rule away; the alerts that it raised stay. */
export function deleteRule(db: WriteDb, id: number): void {
  db.run(sql`DELETE FROM alert_rules WHERE id = ${id}`);
}

/** How many complaints of a customer came in from a day on. */
export function complaintsSince(db: ReadDb, customerId: number, from: number): number {
  return db.one<{ n: number }>(
    sql`SELECT count(*) AS n FROM interactions WHERE customer_id = ${customerId} AND kind = 5 AND day >= ${from}`,
  ).n;
}

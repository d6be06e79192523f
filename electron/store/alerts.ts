import { type AlertKind, type AlertRule, type NewAlertRule } from '../contract/todo.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export type StoredTask = {
  readonly id: number;
  readonly kind: AlertKind;
  readonly detail: string;
  readonly customerId: number | null;
  readonly fullName: string | null;
  readonly due: number;
  /** How many entries it stands for; null where it is about one. */
  readonly found: number | null;
  readonly opened: number;
};

const taskColumns = sql`t.id, t.kind, t.detail, t.customer_id AS customerId, c.full_name AS fullName, t.due_day AS due, t.found, t.opened_day AS opened`;
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

/** Adds one alert that stands for so many entries. */
export function insertGroup(
  db: WriteDb,
  {
    ruleId,
    kind,
    detail,
    day,
    found,
  }: Pick<NewTask, 'ruleId' | 'kind' | 'detail' | 'day'> & { readonly found: number },
): void {
  db.run(sql`INSERT INTO tasks (rule_id, kind, detail, opened_day, due_day, found)
    VALUES (${ruleId}, ${kind}, ${detail}, ${day}, ${day}, ${found})`);
}

type RuleRow = Omit<AlertRule, 'isOn'> & { readonly isOn: number };
const ruleColumns = sql`id, kind, at_most AS atMost, words, coalesce(product_id, 0) AS productId, coalesce(theme_id, 0) AS themeId, within_days AS withinDays, is_on AS isOn`;

/** The shop's alert rules. */
export function alertRules(db: ReadDb): AlertRule[] {
  const rows = db.all<RuleRow>(sql`SELECT ${ruleColumns} FROM alert_rules ORDER BY id`);
  return rows.map((row) => ({ ...row, isOn: row.isOn === 1 }));
}

/** Adds a rule. */
export function insertRule(db: WriteDb, rule: NewAlertRule): number {
  const { kind, atMost, words, productId, withinDays, themeId } = {
    atMost: null,
    words: null,
    productId: null,
    withinDays: null,
    themeId: null,
    ...rule,
  };
  return db.insert(sql`INSERT INTO alert_rules (kind, at_most, words, product_id, within_days, theme_id)
    VALUES (${kind}, ${atMost}, ${words}, ${productId}, ${withinDays}, ${themeId})`);
}

/** Takes a rule away; the alerts that it raised stay. */
export function deleteRule(db: WriteDb, id: number): void {
  db.run(sql`DELETE FROM alert_rules WHERE id = ${id}`);
}

/** A complaint's place in time: its day, and its key among those of a day. */
export type Moment = { readonly day: number; readonly id: number };

/** How many complaints of a customer came in from a day on, up to and with one of them where it is given. */
export function complaintsSince(db: ReadDb, customerId: number, from: number, upTo?: Moment): number {
  const until = upTo === undefined ? sql`1` : sql`(day, id) <= (${upTo.day}, ${upTo.id})`;
  return db.one<{ n: number }>(
    sql`SELECT count(*) AS n FROM interactions WHERE customer_id = ${customerId} AND kind = 5 AND day >= ${from} AND ${until}`,
  ).n;
}

export type BatchAnswer = {
  readonly id: number;
  readonly customerId: number | null;
  readonly csat: number | null;
  readonly words: string;
};

/** Answers that a pile, a scan or a file brought, from a day on, with all that was written in them. */
export function answersOfBatch(db: ReadDb, batchId: number, from: number): BatchAnswer[] {
  return db.all(sql`SELECT r.id, r.customer_id AS customerId, r.csat, coalesce((SELECT group_concat(t.text, char(10)) FROM answer_texts t
      JOIN questions q ON q.id = t.question_id AND q.type = 'text' WHERE t.response_id = r.id AND t.unread IS NULL), '') AS words
    FROM responses r WHERE r.batch_id = ${batchId} AND r.day >= ${from} ORDER BY r.day, r.id`);
}

export type BatchComplaint = {
  readonly id: number;
  readonly customerId: number | null;
  readonly productId: number;
  readonly words: string;
  readonly day: number;
};

/** Complaints that a file brought, from a day on. */
export function complaintsOfBatch(db: ReadDb, batchId: number, from: number): BatchComplaint[] {
  return db.all(sql`SELECT id, customer_id AS customerId, product_id AS productId, coalesce(note, '') AS words, day
    FROM interactions WHERE kind = 5 AND day >= ${from} AND batch_id = ${batchId} ORDER BY day, id`);
}

import { fail } from '../contract/errors.ts';
import { type Todo, type todo as contract, TodoRules } from '../contract/todo.ts';
import { daysOfAlerts, isRecent } from '../domain/alert-hits.ts';
import { formatDay } from '../domain/calendar.ts';
import { typedText, typedTextOrNull } from '../domain/typed-text.ts';
import { type ReadDb } from '../db/database.ts';
import { batchNames, storedCases } from '../store/complaints.ts';
import { customerById } from '../store/customers.ts';
import { interactionById } from '../store/interactions.ts';
import { insertAction, keptSince } from '../store/loyalty.ts';
import { responseById } from '../store/responses.ts';
import { settingOf, storedSettings, storeSetting } from '../store/settings.ts';
import { currentStaffId } from '../store/staff.ts';
import * as alerts from '../store/alerts.ts';
import * as store from '../store/todo.ts';
import { type CommandContext, type Handlers, type QueryContext } from './context.ts';
import { type StandingCase, standing } from './complaint-cases.ts';
import { complaints } from './complaints.ts';
import { checkEntry } from './customer-values.ts';
import { createContact } from './interactions.ts';
import { regularsAtRisk } from './loyalty.ts';
import { dayNumberOf } from './responses.ts';
import { surveys } from './surveys.ts';

const usualRules: TodoRules = { detractorDays: 2, afterSalesMinor: null, afterSalesDays: 7 };
/** Days for which an answer or a purchase is worth a call. */
const daysWorthACall = 30;
/** A regular to whom somebody has just turned is left in peace for so many days. */
const daysInPeace = 14;
/** At-risk regulars that one day's list holds. */
const mostAtRisk = 5;
const msOfDay = 86_400_000;

function rulesOf(db: ReadDb): TodoRules {
  const stored = TodoRules.safeParse(settingOf(db, 'todoRules'));
  return stored.success ? stored.data : usualRules;
}

type Waiting = Omit<Todo, 'dueOn' | 'daysLeft'> & { readonly due: number };

const nothing = { customer: null, text: '', step: null, score: null, alert: null, count: null, reason: null } as const;
const named = (id: number | null, fullName: string | null) =>
  id === null || fullName === null ? null : { id, fullName };

function complaintsWaiting(open: readonly StandingCase[]): Waiting[] {
  return open.map(({ stored, state }) => ({
    ...nothing,
    key: `complaint:${stored.id}`,
    kind: 'complaint',
    customer: named(stored.customerId, stored.customerName),
    text: stored.note,
    step: state.step,
    due: stored.due,
    address: `/complaints/${stored.id}`,
  }));
}

/** Whether a case came with a file long after the complaint, and nobody has worked on it since. */
function cameOld({ stored: { batchId, received, openedAt }, events }: StandingCase): boolean {
  return batchId !== null && events.length === 0 && !isRecent(received, Math.floor(openedAt / msOfDay));
}

/** Old complaints of a file wait as one thing; each of them stands in the list of complaints. */
function oldComplaintsWaiting(db: ReadDb, old: readonly StandingCase[], today: number): Waiting[] {
  const names = batchNames(db);
  const batches = Map.groupBy(old, ({ stored }) => stored.batchId ?? 0);
  return [...batches].map(([batchId, cases]) => ({
    ...nothing,
    key: `oldComplaints:${batchId}`,
    kind: 'oldComplaints',
    text: names.get(batchId) ?? '',
    count: cases.length,
    due: today,
    address: '/complaints',
  }));
}

/** Where an alert is acted upon: at its customer, or where the entries are that it stands for. */
function placeOf({ kind, customerId, found, opened }: alerts.StoredTask): string {
  if (customerId !== null) return `/customers/${customerId}`;
  if (found === null) return '/feedback';
  const filter = { from: formatDay(opened - daysOfAlerts), ...(kind === 'words' ? { hasWords: true } : {}) };
  return kind === 'product' || kind === 'repeat'
    ? '/complaints'
    : `/feedback?${new URLSearchParams({ filter: JSON.stringify(filter) }).toString()}`;
}

function alertsWaiting(db: ReadDb): Waiting[] {
  return alerts.openTasks(db).map((task) => ({
    ...nothing,
    key: `alert:${task.id}`,
    kind: 'alert',
    alert: task.kind,
    customer: named(task.customerId, task.fullName),
    text: task.detail,
    count: task.found,
    due: task.due,
    address: placeOf(task),
  }));
}

function callsWaiting(db: ReadDb, today: number): Waiting[] {
  const { detractorDays, afterSalesMinor, afterSalesDays } = rulesOf(db);
  const { shop } = storedSettings(db);
  const detractors = store.uncalledDetractors(db, today - daysWorthACall).map((each): Waiting => ({
    ...nothing,
    key: `detractor:${each.id}`,
    kind: 'detractor',
    customer: { id: each.customerId, fullName: each.fullName },
    text: each.comment,
    score: each.nps,
    due: each.day + detractorDays,
    address: `/customers/${each.customerId}`,
  }));
  if (afterSalesMinor === null || !shop) return detractors;
  const from = today - daysWorthACall - afterSalesDays;
  const purchases = store.unaskedPurchases(db, { from, atLeast: afterSalesMinor, currency: shop.currency });
  const calls = purchases.map((each): Waiting => ({
    ...nothing,
    key: `afterSales:${each.id}`,
    kind: 'afterSales',
    customer: { id: each.customerId, fullName: each.fullName },
    due: each.lastContact + afterSalesDays,
    address: `/customers/${each.customerId}`,
  }));
  return [...detractors, ...calls];
}

function wavesWaiting(context: QueryContext): Waiting[] {
  return surveys.due(context, {}).map(({ surveyId, name, dueOn }) => ({
    ...nothing,
    key: `wave:${surveyId}`,
    kind: 'wave',
    text: name,
    due: dayNumberOf(dueOn),
    address: `/surveys/${surveyId}`,
  }));
}

function regularsWaiting(context: QueryContext, today: number): Waiting[] {
  const { regulars } = regularsAtRisk(context, today, mostAtRisk, keptSince(context.db, today - daysInPeace));
  return regulars.map(({ customer, reason }) => ({
    ...nothing,
    key: `atRisk:${customer.id}`,
    kind: 'atRisk',
    customer,
    reason,
    due: today,
    address: `/customers/${customer.id}`,
  }));
}

/** Everything that waits on a day, the latest first. Complaints stay in sight before they are due; the rest appears when it is. */
function waiting(context: QueryContext, customerId: number | undefined): Todo[] {
  const { db, today } = context;
  const day = dayNumberOf(today());
  const postponed = store.marks(db);
  const open = standing(db, storedCases(db)).filter(({ state }) => state.step !== null);
  const isOld = customerId === undefined ? cameOld : () => false;
  const old = oldComplaintsWaiting(db, open.filter(isOld), day);
  const others = [
    ...old,
    ...alertsWaiting(db),
    ...callsWaiting(db, day),
    ...wavesWaiting(context),
    ...regularsWaiting(context, day),
  ]
    .map((item) => ({ ...item, due: Math.max(item.due, postponed.get(item.key) ?? item.due) }))
    .filter(({ due }) => due <= day);
  return [...complaintsWaiting(open.filter((each) => !isOld(each))), ...others]
    .filter(({ customer }) => customerId === undefined || customer?.id === customerId)
    .sort((a, b) => a.due - b.due || a.key.localeCompare(b.key))
    .map(({ due, ...item }) => ({ ...item, dueOn: formatDay(due), daysLeft: due - day }));
}

function keyParts(key: string): { readonly kind: string; readonly id: number } {
  const [kind, id] = key.split(':');
  return { kind, id: Number(id) };
}

/** Notes a call as a contact of the customer, so that it stands in their history and every reminder counts from it. */
function called(
  context: CommandContext,
  kind: 'support' | 'afterSales',
  customerId: number | null,
  what: string,
): void {
  if (customerId === null) fail('notFound', { what: 'customer' });
  createContact(context, { kind, customerId, note: typedTextOrNull(what) });
}

export const todo: Handlers<{ todo: typeof contract }>['todo'] = {
  list: (context, { customerId }) => waiting(context, customerId),
  done(context, { key, what }) {
    const { db, today, about } = context;
    const { kind, id } = keyParts(key);
    const gone = () => fail('notFound', { what: key });
    if (kind === 'alert') {
      about((alerts.taskById(db, id) ?? gone()).fullName ?? '');
      alerts.finishTask(db, id, dayNumberOf(today()), typedText(what));
    } else if (kind === 'detractor') {
      called(context, 'support', (responseById(db, id) ?? gone()).customer?.id ?? null, what);
    } else if (kind === 'afterSales') {
      called(context, 'afterSales', (interactionById(db, id) ?? gone()).customerId, what);
    } else if (kind === 'atRisk') {
      about((customerById(db, id) ?? gone()).fullName);
      const staffId = currentStaffId(db);
      insertAction(db, {
        customerId: id,
        day: dayNumberOf(today()),
        way: 'call',
        what: typedText(what),
        offer: null,
        staffId,
      });
    } else fail('invalidInput', { path: 'key', problem: 'is done on its own page' });
    return null;
  },
  postpone(context, { key, days }) {
    const { db, today, about } = context;
    const { kind, id } = keyParts(key);
    const until = dayNumberOf(today()) + days;
    if (kind === 'complaint') complaints.moveDue(context, { id, dueOn: formatDay(until), why: '' });
    else if (kind === 'alert') {
      about((alerts.taskById(db, id) ?? fail('notFound', { what: key })).fullName ?? '');
      alerts.moveTask(db, id, until);
    } else store.mark(db, key, until);
    return null;
  },
  rules: ({ db }) => rulesOf(db),
  setRules({ db }, changes) {
    const rules = { ...rulesOf(db), ...changes };
    storeSetting(db, 'todoRules', rules);
    return rules;
  },
  alertRules: ({ db }) => alerts.alertRules(db),
  addAlertRule({ db }, rule) {
    if (rule.kind === 'product') checkEntry(db, 'productId', 'product', rule.productId);
    if (rule.kind === 'theme') checkEntry(db, 'themeId', 'theme', rule.themeId);
    const id = alerts.insertRule(db, rule);
    return alerts.alertRules(db).find((each) => each.id === id) ?? fail('notFound', { what: `rule ${id}` });
  },
  removeAlertRule({ db }, { id }) {
    alerts.deleteRule(db, id);
    return null;
  },
};

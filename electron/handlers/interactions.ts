import { fail } from '../contract/errors.ts';
import {
  type Interaction,
  type InteractionChanges,
  type interactions as contract,
  type NewInteraction,
} from '../contract/interactions.ts';
import { type ReadDb } from '../db/database.ts';
import { formatDay } from '../domain/calendar.ts';
import { typedTextOrNull } from '../domain/typed-text.ts';
import { recordCorrections } from '../store/corrections.ts';
import * as store from '../store/interactions.ts';
import { caseOfContact, deleteCaseOf, hasWork, openMissingCases, updateCase } from '../store/complaints.ts';
import { storedSettings } from '../store/settings.ts';
import { currentStaffId } from '../store/staff.ts';
import { caseProblem } from '../domain/complaint-case.ts';
import { alertsOfComplaint } from './alerts.ts';
import { complaintRules, standing } from './complaint-cases.ts';
import { type CommandContext, type Handlers } from './context.ts';
import { nothingNoted } from '../domain/nothing-noted.ts';
import { insertNewCustomer } from './new-customer.ts';
import { checkCustomer, checkEntry } from './customer-values.ts';
import { calendarDay, pastDay } from './days.ts';

function interaction(db: ReadDb, id: number): Interaction {
  return store.interactionById(db, id) ?? fail('notFound', { what: `contact ${id}` });
}

function checkEntries(db: ReadDb, changes: InteractionChanges): void {
  checkEntry(db, 'channelId', 'channel', changes.channelId);
  checkEntry(db, 'touchpointId', 'touchpoint', changes.touchpointId);
  checkEntry(db, 'staffId', 'staff', changes.staffId);
  checkEntry(db, 'areaId', 'area', changes.areaId);
  checkEntry(db, 'productId', 'product', changes.productId);
  checkEntry(db, 'causeId', 'cause', changes.causeId);
}

/** A currency for each amount and none without: the one that was given, else the shop's own. */
function currencyOf(db: ReadDb, amount: number | null, given: string | null): string | null {
  if (amount === null) return null;
  return given ?? storedSettings(db).shop?.currency ?? fail('notSetUp');
}

function values(db: ReadDb, whole: Omit<Interaction, 'id' | 'customerName'>, today: string): store.InteractionValues {
  return {
    ...whole,
    day: pastDay('day', whole.day, today),
    currency: currencyOf(db, whole.amountMinor, whole.currency),
    costCurrency: currencyOf(db, whole.costMinor, whole.costCurrency),
    note: typedTextOrNull(whole.note),
    place: typedTextOrNull(whole.place),
    wish: typedTextOrNull(whole.wish),
  };
}

function given(changes: InteractionChanges): Partial<Interaction> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** Writes a contact down; a complaint opens its case and raises the alerts that the shop asked for. */
export function createContact(context: CommandContext, { newCustomerName, ...changes }: NewInteraction): Interaction {
  const { db, now, today, about } = context;
  checkEntries(db, changes);
  if (typeof changes.customerId === 'number') checkCustomer(db, changes.customerId);
  const customerId = newCustomerName === undefined ? changes.customerId : insertNewCustomer(context, newCustomerName);
  const whole = {
    ...nothingNoted,
    staffId: currentStaffId(db) ?? 0,
    day: today(),
    ...given({ ...changes, customerId }),
    kind: changes.kind,
  };
  const made = interaction(db, store.insertInteraction(db, values(db, whole, today()), now()));
  if (made.kind === 'complaint') {
    openMissingCases(db, complaintRules(db).dueDays, now());
    alertsOfComplaint(context, made);
  }
  about(made.customerName ?? '');
  return made;
}

/** Writes a complaint down as a contact and opens its case; gives the id of the case. */
export function openCase(context: CommandContext, contact: Omit<NewInteraction, 'kind'>): number {
  const { id } = createContact(context, { ...contact, kind: 'complaint' });
  return caseOfContact(context.db, id)?.id ?? fail('notFound', { what: `complaint of contact ${id}` });
}

/** Keeps a case and its contact in step: a day that contradicts what was done is refused, a case with work in it stays a complaint. */
function followContact({ db, now, today }: CommandContext, before: Interaction, after: Interaction): void {
  if (after.kind === 'complaint') openMissingCases(db, complaintRules(db).dueDays, now());
  const stored = caseOfContact(db, after.id);
  if (!stored) return;
  const [{ events }] = standing(db, [stored]);
  if (after.kind !== 'complaint') {
    if (hasWork(db, after.id)) fail('complaintHasSteps', { name: after.customerName ?? '' });
    deleteCaseOf(db, after.id);
  } else if (before.kind === 'complaint' && before.day !== after.day) {
    const [first] = events;
    if (caseProblem(stored.received, events, calendarDay('day', today())) === 'replyBeforeReceipt')
      fail('replyBeforeReceipt', { path: 'day', day: formatDay(first.day), received: after.day });
    if (events.length === 0) updateCase(db, stored.id, { due: stored.received + stored.promisedDays });
  }
}

/** Corrects a contact, with its history. */
export function changeContact(context: CommandContext, id: number, changes: InteractionChanges): Interaction {
  const { db, now, today, about } = context;
  const before = interaction(db, id);
  const { id: _id, customerName, ...noted } = before;
  checkEntries(db, changes);
  if (typeof changes.customerId === 'number') checkCustomer(db, changes.customerId);
  about(customerName ?? '');
  const after = values(db, { ...noted, ...given(changes) }, today());
  store.updateInteraction(db, id, after);
  recordCorrections(db, { area: 'interaction', id, at: now() }, noted, { ...after, day: formatDay(after.day) });
  const changed = interaction(db, id);
  followContact(context, before, changed);
  return changed;
}

export const interactions: Handlers<{ interactions: typeof contract }>['interactions'] = {
  get: ({ db }, { id }) => interaction(db, id),
  create: createContact,
  update: (context, { id, changes }) => changeContact(context, id, changes),
  remove({ db, about }, { id }) {
    const gone = interaction(db, id);
    about(gone.customerName ?? '');
    deleteCaseOf(db, id);
    store.deleteInteraction(db, id);
    return gone;
  },
};

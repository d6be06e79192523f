import { type complaints as contract, type ComplaintChanges } from '../contract/complaints.ts';
import { fail } from '../contract/errors.ts';
import { formatDay } from '../domain/calendar.ts';
import { latestDayOf } from '../domain/complaint-case.ts';
import { isVisible, typedText, typedTextOrNull } from '../domain/typed-text.ts';
import * as store from '../store/complaints.ts';
import { storedSettings } from '../store/settings.ts';
import { currentStaffId } from '../store/staff.ts';
import { type CommandContext, type Handlers } from './context.ts';
import { bookIn } from './complaint-book.ts';
import {
  complaintRules,
  knownCase,
  lineOf,
  type StandingCase,
  standing,
  subjectOf,
  wholeCase,
} from './complaint-cases.ts';
import { checkEntry } from './customer-values.ts';
import { calendarDay } from './days.ts';
import { changeContact, openCase } from './interactions.ts';
import { dayNumberOf } from './responses.ts';

function standingCase(context: CommandContext, id: number): StandingCase {
  const [found] = standing(context.db, [knownCase(context.db, id)]);
  context.about(subjectOf(found.stored));
  return found;
}

/**
 * The day of something done in a case: by default today, and never before the last thing noted, also where the clock was
 * set back since. Refuses days before the receipt and days still to come.
 */
function dayInCase(context: CommandContext, { stored, events }: StandingCase, given: string | undefined): number {
  const { received } = stored;
  const latest = latestDayOf(received, events, dayNumberOf(context.today()));
  if (given === undefined) return latest;
  const day = calendarDay('day', given);
  if (day < received) fail('replyBeforeReceipt', { path: 'day', day: given, received: formatDay(received) });
  return day > latest ? fail('futureDay', { path: 'day', day: given }) : day;
}

function words(path: string, typed: string): string {
  const text = typedText(typed);
  return isVisible(text) ? text : fail('complaintNoWords', { path });
}

function note(context: CommandContext, { stored }: StandingCase, event: Omit<store.NewEvent, 'at' | 'staffId'>): void {
  const { db, now } = context;
  store.insertEvent(db, stored, { ...event, at: now(), staffId: currentStaffId(db) });
}

function contactChanges({ note: text, staffId, areaId, productId, causeId }: ComplaintChanges) {
  const changes = { note: text === undefined ? undefined : typedTextOrNull(text), staffId, areaId, productId, causeId };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

export const complaints: Handlers<{ complaints: typeof contract }>['complaints'] = {
  list({ db, today }, { state, customerId }) {
    const day = dayNumberOf(today());
    const lines = standing(db, store.storedCases(db, customerId)).map((each) => lineOf(each, day));
    const open = lines.filter(({ step }) => step !== null);
    const closed = lines.filter(({ step }) => step === null);
    open.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || b.severity - a.severity || a.id - b.id);
    closed.sort((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? '') || b.id - a.id);
    return [...(state === 'closed' ? [] : open), ...(state === 'open' ? [] : closed)];
  },
  count({ db, today }) {
    const day = dayNumberOf(today());
    const open = standing(db, store.storedCases(db)).filter(({ state }) => state.step !== null);
    return { open: open.length, late: open.filter(({ stored }) => stored.due < day).length };
  },
  get: ({ db, today }, { id }) => wholeCase(db, id, dayNumberOf(today())),
  open(context, { responseId, type, severity, ...contact }) {
    const { db, today } = context;
    const id = openCase(context, { ...contact, note: words('note', contact.note) });
    store.updateCase(db, id, { type, severity, responseId });
    return wholeCase(db, id, dayNumberOf(today()));
  },
  update(context, { id, changes }) {
    const { db, today } = context;
    const { stored } = standingCase(context, id);
    checkEntry(db, 'keeperId', 'staff', changes.keeperId);
    const contact = contactChanges(changes);
    if (Object.keys(contact).length > 0) changeContact(context, stored.interactionId, contact);
    const { type, severity, keeperId, prevention } = changes;
    store.updateCase(db, id, {
      type,
      severity,
      keeperId: keeperId === undefined ? undefined : keeperId || null,
      prevention: prevention === undefined ? undefined : typedTextOrNull(prevention),
    });
    return wholeCase(db, id, dayNumberOf(today()));
  },
  record(context, { id, step, what, day: given, minutes, outcome, score }) {
    const { db, today } = context;
    const found = standingCase(context, id);
    const { stored, state } = found;
    if (state.step === null) fail('complaintClosed', { name: subjectOf(stored) });
    if (state.step !== step) fail('complaintStepOrder', { name: subjectOf(stored) });
    const day = dayInCase(context, found, given);
    const isCheck = step === 'followUp';
    if (isCheck && outcome === undefined) fail('invalidInput', { path: 'outcome', problem: 'missing' });
    const whole = wholeCase(db, id, dayNumberOf(today()));
    if (score !== null && score > whole.scoreMax) fail('invalidInput', { path: 'score', problem: 'not on the scale' });
    note(context, found, {
      kind: step,
      day,
      what: isCheck ? typedText(what) : words('what', what),
      minutes,
      outcome: isCheck ? outcome : null,
      score: isCheck && score !== null ? { mark: score, max: whole.scoreMax } : null,
    });
    // The follow-up, or another solution, is due counted from this contact, not from the receipt.
    if (step === 'solve' || outcome === 'unhappy') store.updateCase(db, id, { due: day + complaintRules(db).dueDays });
    return wholeCase(db, id, dayNumberOf(today()));
  },
  reopen(context, { id, why }) {
    const { db, today } = context;
    const found = standingCase(context, id);
    if (found.state.step !== null) fail('complaintOpen', { name: subjectOf(found.stored) });
    const day = dayInCase(context, found, undefined);
    note(context, found, { kind: 'reopen', day, what: typedText(why) });
    store.updateCase(db, id, { due: day + complaintRules(db).dueDays });
    return wholeCase(db, id, dayNumberOf(today()));
  },
  close(context, { id, why }) {
    const found = standingCase(context, id);
    if (found.state.step === null) fail('complaintClosed', { name: subjectOf(found.stored) });
    note(context, found, { kind: 'close', day: dayInCase(context, found, undefined), what: words('why', why) });
    return wholeCase(context.db, id, dayNumberOf(context.today()));
  },
  moveDue(context, { id, dueOn, why }) {
    const found = standingCase(context, id);
    const { stored, state } = found;
    if (state.step === null) fail('complaintClosed', { name: subjectOf(stored) });
    const due = calendarDay('dueOn', dueOn);
    if (due < stored.received)
      fail('replyBeforeReceipt', { path: 'dueOn', day: dueOn, received: formatDay(stored.received) });
    note(context, found, { kind: 'move', day: dayInCase(context, found, undefined), what: typedText(why), due });
    store.updateCase(context.db, id, { due });
    return wholeCase(context.db, id, dayNumberOf(context.today()));
  },
  addCost(context, { id, kind, amountMinor, currency, day, staffId, note: text }) {
    const { db, today } = context;
    const found = standingCase(context, id);
    if (amountMinor === 0) fail('nothingCost', { path: 'amountMinor' });
    checkEntry(db, 'staffId', 'staff', staffId);
    store.insertCost(db, found.stored, {
      kind,
      amountMinor,
      currency: currency ?? storedSettings(db).shop?.currency ?? fail('notSetUp'),
      day: dayInCase(context, found, day),
      staffId: staffId || currentStaffId(db),
      note: typedTextOrNull(text),
    });
    return wholeCase(db, id, dayNumberOf(today()));
  },
  removeCost(context, { costId }) {
    const { db, today } = context;
    const id = store.caseOfCost(db, costId) ?? fail('notFound', { what: `cost ${costId}` });
    standingCase(context, id);
    store.deleteCost(db, costId);
    return wholeCase(db, id, dayNumberOf(today()));
  },
  rules: ({ db }) => complaintRules(db),
  book: ({ db, today }, { from, to }) => bookIn(db, { from, to }, dayNumberOf(today())),
};

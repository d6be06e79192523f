import { type ComplaintCase, type ComplaintLine, type ComplaintRules } from '../contract/complaints.ts';
import { fail } from '../contract/errors.ts';
import { formatDay } from '../domain/calendar.ts';
import { caseProblem, caseState, type CaseState, handlingCost } from '../domain/complaint-case.ts';
import { type ReadDb } from '../db/database.ts';
import * as store from '../store/complaints.ts';
import { definitionsOf } from '../store/definitions.ts';
import { storedSettings } from '../store/settings.ts';
import { scaleOf } from './dashboard.ts';
import { filledText } from './templates.ts';

/** The shop's rules for complaints: its promise in days, its goal, and what an hour costs. */
export function complaintRules(db: ReadDb): ComplaintRules {
  const { replyDays, goalReplies, wageMinor } = definitionsOf(db);
  return { dueDays: replyDays, goal: goalReplies / 100, hourlyMinor: wageMinor };
}

/** A case, or a refusal. */
export function knownCase(db: ReadDb, id: number): store.StoredCase {
  return store.caseById(db, id) ?? fail('notFound', { what: `complaint ${id}` });
}

/** Whom a case is about, for the menu; empty where nobody is named. */
export function subjectOf({ customerName }: store.StoredCase): string {
  return customerName ?? '';
}

const dayOrNull = (day: number | null) => (day === null ? null : formatDay(day));

/** A case with what was noted in it, as it stands. */
export type StandingCase = {
  readonly stored: store.StoredCase;
  readonly events: readonly store.StoredEvent[];
  readonly state: CaseState;
};

/** Cases as they stand after all that was noted. */
export function standing(db: ReadDb, cases: readonly store.StoredCase[]): StandingCase[] {
  const events = store.eventsOf(
    db,
    cases.map(({ id }) => id),
  );
  return cases.map((stored) => {
    const own = events.get(stored.id) ?? [];
    return { stored, events: own, state: caseState(own) };
  });
}

/** A case as a line of the list on a day. */
export function lineOf({ stored, events, state }: StandingCase, today: number): ComplaintLine {
  const { id, interactionId, customerId, customerName, isInBin, note, received, due, type, severity, keeper } = stored;
  return {
    id,
    interactionId,
    customer:
      customerId === null || customerName === null
        ? null
        : { id: customerId, fullName: customerName, isInBin: isInBin === 1 },
    note,
    receivedOn: formatDay(received),
    dueOn: formatDay(due),
    daysLeft: state.step === null ? null : due - today,
    type,
    severity,
    keeper,
    step: state.step,
    done: state.done.map(({ step, day }) => ({ step, day: formatDay(day) })),
    firstReplyOn: dayOrNull(state.firstReply),
    closedOn: dayOrNull(state.closed),
    lastContactOn: dayOrNull(state.lastContact),
    reopened: state.reopened,
    problem: caseProblem(received, events, today),
  };
}

/** Sums by currency, the largest first; sums of nothing are left out. */
export function sumsByCurrency(parts: readonly { readonly currency: string; readonly amountMinor: number }[]) {
  const sums = new Map<string, number>();
  for (const { currency, amountMinor } of parts) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  return [...sums]
    .map(([currency, amountMinor]) => ({ currency, amountMinor }))
    .sort((a, b) => b.amountMinor - a.amountMinor || a.currency.localeCompare(b.currency));
}

/** Minutes of a case: what was noted with the contact and with each step. */
export function minutesOf({ stored, events }: StandingCase): number {
  return events.reduce((sum, { minutes }) => sum + (minutes ?? 0), stored.contactMinutes);
}

/** What the minutes of a case cost, in the shop's currency; null while the shop has set no hourly cost. */
export function handlingOf(db: ReadDb, minutes: number): ComplaintCase['handling'] {
  const { hourlyMinor } = complaintRules(db);
  const { shop } = storedSettings(db);
  if (hourlyMinor === null || !shop) return null;
  return { currency: shop.currency, amountMinor: handlingCost(minutes, hourlyMinor) };
}

function suggestedWords(db: ReadDb, { stored, state }: StandingCase): ComplaintCase['suggested'] {
  const language = stored.language ?? storedSettings(db).shop?.language ?? 'en';
  if (state.step === null) return null;
  const fields = { name: stored.customerName, day: formatDay(stored.received) };
  return { language, text: filledText(db, state.step, language, fields) };
}

/** A whole case as its page shows it. */
export function wholeCase(db: ReadDb, id: number, today: number): ComplaintCase {
  const [standingCase] = standing(db, [knownCase(db, id)]);
  const { stored, events } = standingCase;
  const costs = store.costsOf(db, id);
  const minutes = minutesOf(standingCase);
  const handling = handlingOf(db, minutes);
  return {
    ...lineOf(standingCase, today),
    responseId: stored.responseId,
    language: stored.language,
    keeperId: stored.keeperId ?? 0,
    staffId: stored.staffId,
    areaId: stored.areaId,
    productId: stored.productId,
    causeId: stored.causeId,
    settledAtOnce: stored.settledAtOnce === 1,
    prevention: stored.prevention,
    promisedDays: stored.promisedDays,
    events: events.map(({ complaintId: _case, day, due, ...event }) => ({
      ...event,
      day: formatDay(day),
      dueOn: dayOrNull(due),
    })),
    costs,
    minutes,
    handling,
    direct: sumsByCurrency([...(handling && handling.amountMinor > 0 ? [handling] : []), ...costs]),
    suggested: suggestedWords(db, standingCase),
    scoreMax: scaleOf(db, 'csat').max,
  };
}

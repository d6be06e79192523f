/** The four steps of a complaint, in their order. */
export const complaintSteps = ['listen', 'apologise', 'solve', 'followUp'] as const;
export type ComplaintStep = (typeof complaintSteps)[number];

/** One thing that was noted in a case, on a local calendar day. */
export type CaseEvent = {
  readonly kind: ComplaintStep | 'reopen' | 'close' | 'move';
  readonly day: number;
  readonly outcome: 'happy' | 'soso' | 'unhappy' | 'nobody' | null;
};

/** Where a case stands after all that was noted; days are local calendar days since 1970-01-01. */
export type CaseState = {
  /** The step to take next; null once the case is closed. */
  readonly step: ComplaintStep | null;
  /** Steps of the current round with the day each was taken. */
  readonly done: readonly { readonly step: ComplaintStep; readonly day: number }[];
  /** The first step that was ever taken: the first human answer. */
  readonly firstReply: number | null;
  readonly closed: number | null;
  /** How often the case was opened again. */
  readonly reopened: number;
  /** Day of the latest thing that was done with the customer; null before the first. */
  readonly lastContact: number | null;
};

const start: CaseState = { step: 'listen', done: [], firstReply: null, closed: null, reopened: 0, lastContact: null };

function isStep(kind: CaseEvent['kind']): kind is ComplaintStep {
  return complaintSteps.some((step) => step === kind);
}

function afterStep(state: CaseState, step: ComplaintStep, { day, outcome }: CaseEvent): CaseState {
  const known = { firstReply: state.firstReply ?? day, lastContact: day };
  if (step !== 'followUp') {
    const next = complaintSteps[complaintSteps.indexOf(step) + 1];
    return { ...state, ...known, done: [...state.done, { step, day }], step: next };
  }
  if (outcome !== 'unhappy')
    return { ...state, ...known, done: [...state.done, { step, day }], step: null, closed: day };
  const heard = state.done.filter((each) => each.step !== 'solve');
  return { ...state, ...known, done: heard, step: 'solve', reopened: state.reopened + 1 };
}

/**
 * Where a case stands: steps follow each other; a customer who is still unhappy at the follow-up leads back to the
 * solution; a case that was opened again starts anew by listening, and its clock runs to the final close (metrics 11.2).
 */
export function caseState(events: readonly CaseEvent[]): CaseState {
  return events.reduce((state, event) => {
    if (isStep(event.kind)) return afterStep(state, event.kind, event);
    if (event.kind === 'close') return { ...state, step: null, closed: event.day };
    if (event.kind === 'reopen')
      return { ...state, step: 'listen' as const, done: [], closed: null, reopened: state.reopened + 1 };
    return state;
  }, start);
}

/** Why the days of a case contradict each other, or null: it stays in the list, but is left out of the times. */
export function caseProblem(
  received: number,
  events: readonly CaseEvent[],
  today: number,
): 'replyBeforeReceipt' | 'future' | null {
  if (events.some(({ kind, day }) => kind !== 'move' && day < received)) return 'replyBeforeReceipt';
  return received > today ? 'future' : null;
}

/**
 * The latest day that may be noted in a case: today, or, where the clock was set back since, the latest day already in
 * it, so that the order of what was done stays readable.
 */
export function latestDayOf(received: number, events: readonly CaseEvent[], today: number): number {
  return Math.max(today, received, ...events.map(({ day }) => day));
}

/** Minor units that so many minutes cost at an hourly rate in minor units, half up: what a case's handling is booked at. */
export function handlingCost(minutes: number, hourlyMinor: number): number {
  return Math.floor((minutes * hourlyMinor) / 60 + 0.5);
}

import { mean } from './averages.ts';
import { type Range, type Share, wilson } from './proportions.ts';
import { answersForPercentage } from './display.ts';
import { kaplanMeier, type SurvivalCurve, survivalAt } from './survival.ts';

/**
 * A complaint with the days of its receipt, first human answer and final close; null where that has not happened.
 * `targetDays` where it was promised another time than the rest.
 */
export type Complaint = {
  readonly received: number;
  readonly firstReply: number | null;
  readonly closed: number | null;
  readonly targetDays?: number;
};

/**
 * Time to an event: curve and median with range in days, open cases censored; null where more than half are still
 * waiting.
 */
export type WaitingTime = {
  readonly curve: SurvivalCurve;
  readonly medianDays: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
};

/** The complaint book on the as-of day; inTime is too_fresh while no complaint is old enough to judge. */
export type ComplaintBook = {
  readonly n: number;
  readonly rejected: number;
  readonly rejectedFuture: number;
  readonly decided: number;
  readonly answeredInTime: number;
  readonly inTime: Exclude<Share, { status: 'invalid' | 'no_data' }> | { readonly status: 'no_data' | 'too_fresh' };
  readonly flatteringShare: number | null;
  readonly stillWaiting: number;
  readonly open: number;
  readonly reply: WaitingTime;
  readonly resolution: WaitingTime;
  readonly meanDaysOfClosed: number | null;
};

/**
 * Answered within the target: of complaints received at least `targetDays` before the as-of day, those answered by that
 * day, unanswered ones missed; Wilson range. Times: Kaplan-Meier with open cases censored (ISO 10002:2018; Kaplan &
 * Meier 1958 JASA 53:457; metrics 11). Events before the receipt are rejected, events after the as-of day have not
 * happened yet. flatteringShare (answered ones only) and meanDaysOfClosed are for the log, never to be shown alone.
 */
export function complaintBook(
  rows: readonly Complaint[],
  targetDays: number,
  asOf: number,
  conf = 0.95,
): ComplaintBook {
  const readable = rows.filter(isInOrder);
  const known = readable.filter(({ received }) => received <= asOf).map((row) => asKnownOn(row, asOf));
  const isInTime = ({ received, firstReply, targetDays: own = targetDays }: Complaint): boolean =>
    firstReply !== null && firstReply - received <= own;
  const decided = known.filter(({ received, targetDays: own = targetDays }) => received <= asOf - own);
  const answeredInTime = decided.filter(isInTime).length;
  const answered = known.filter(({ firstReply }) => firstReply !== null);
  const share = wilson(answeredInTime, decided.length, conf);
  const closedDays = known.flatMap(({ received, closed }) => (closed === null ? [] : [closed - received]));
  return {
    n: known.length,
    rejected: rows.length - readable.length,
    rejectedFuture: readable.length - known.length,
    decided: decided.length,
    answeredInTime,
    inTime: share.status === 'ok' ? share : { status: known.length > 0 ? 'too_fresh' : 'no_data' },
    flatteringShare: answered.length > 0 ? answered.filter(isInTime).length / answered.length : null,
    stillWaiting: known.length - answered.length,
    open: known.length - closedDays.length,
    reply: waitingTime(known, (row) => row.firstReply, asOf, conf),
    resolution: waitingTime(known, (row) => row.closed, asOf, conf),
    meanDaysOfClosed: mean(closedDays),
  };
}

function isInOrder({ received, firstReply, closed }: Complaint): boolean {
  return (firstReply === null || firstReply >= received) && (closed === null || closed >= received);
}

function asKnownOn({ firstReply, closed, ...row }: Complaint, asOf: number): Complaint {
  return {
    ...row,
    firstReply: firstReply !== null && firstReply <= asOf ? firstReply : null,
    closed: closed !== null && closed <= asOf ? closed : null,
  };
}

function waitingTime(
  rows: readonly Complaint[],
  endOf: (row: Complaint) => number | null,
  asOf: number,
  conf: number,
): WaitingTime {
  const curve = kaplanMeier(
    rows.map((row) => ({ time: (endOf(row) ?? asOf) - row.received, isEvent: endOf(row) !== null })),
    conf,
  );
  return { curve, medianDays: curve.median, lo: curve.medianLo, hi: curve.medianHi };
}

/** Share whose waiting is over after so many days, 0 to 1. */
export function shareDoneBy(waiting: WaitingTime, days: number): number {
  return 1 - survivalAt(waiting.curve, days).survival;
}

/** Whether a target share is met, missed, or cannot be told; too_few below 10 decided cases. */
export type TargetVerdict =
  | ({
      readonly status: 'ok';
      readonly share: number;
      readonly verdict: 'met' | 'missed' | 'cannot_tell' | 'too_few';
    } & Range)
  | { readonly status: 'no_data' | 'invalid' };

/** Met or missed only if the whole Wilson range lies on one side of the target (metrics 11.1); no_data, invalid. */
export function targetVerdict(inTime: number, decided: number, target: number, conf = 0.95): TargetVerdict {
  const share = wilson(inTime, decided, conf);
  if (share.status !== 'ok') return { status: share.status };
  const { p, lo, hi } = share;
  if (decided < answersForPercentage) return { status: 'ok', share: p, lo, hi, verdict: 'too_few' };
  const verdict = lo >= target ? 'met' : hi < target ? 'missed' : 'cannot_tell';
  return { status: 'ok', share: p, lo, hi, verdict };
}

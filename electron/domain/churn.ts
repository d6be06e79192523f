import { firstVisitFrom, type Period, type Rate, rateOf } from './coming-back.ts';
import { customerCount, type VisitLog } from './visits.ts';

/**
 * Whether a customer has been silent for longer than the limit, and for how many days; exactly the limit is not lapsed
 * (metrics 7.6).
 */
export function lapseOn(day: number, lastVisit: number, lapseDays: number): { isLapsed: boolean; days: number } {
  return { isLapsed: day - lastVisit > lapseDays, days: day - lastVisit };
}

/** First day on which a customer counts as lapsed if no visit comes. */
export function lapseDay(lastVisit: number, lapseDays: number): number {
  return lastVisit + lapseDays + 1;
}

/** What happened to the customers in a period; activeEnd - activeStart = joined + returnedAfterLapse - lapseEvents. */
export type PeriodChurn = {
  readonly activeStart: number;
  readonly lapsed: number;
  readonly churn: Rate;
  readonly joined: number;
  readonly returnedAfterLapse: number;
  readonly lapseEvents: number;
  readonly activeEnd: number;
};

/** Why a churn figure is held back, or null: a running period has none yet. */
export function churnRefusal(period: Period, asOf: number): 'period_not_over' | null {
  return period.to <= asOf ? null : 'period_not_over';
}

/**
 * Non-contractual churn of [s, e) for an ordinary shop: customers active at s (last visit before s at most `lapseDays`
 * ago) whose lapse day, last visit + lapseDays + 1, falls in (s, e] / active at s (Fader & Hardie 2009 J Interactive
 * Marketing 23:61; metrics 7.6). Silence only: nobody is known to have left. Ask churnRefusal first.
 */
export function periodChurn(log: VisitLog, period: Period, lapseDays: number, conf = 0.95): PeriodChurn {
  const { from, to } = period;
  let activeStart = 0;
  let lapsed = 0;
  let joined = 0;
  let returnedAfterLapse = 0;
  let lapseEvents = 0;
  let activeEnd = 0;
  for (let i = 0; i < customerCount(log); i++) {
    const first = log.starts[i];
    const end = log.starts[i + 1];
    const inside = firstVisitFrom(log, i, from);
    const after = firstVisitFrom(log, i, to);
    const isActiveStart = inside > first && from - log.days[inside - 1] <= lapseDays;
    let events = 0;
    for (let at = Math.max(first, inside - 1); at < after; at++) {
      const day = lapseDay(log.days[at], lapseDays);
      const isSilent = at + 1 >= end || log.days[at + 1] >= day;
      if (isSilent && day > from && day <= to) events += 1;
      if (at >= inside && at > first && log.days[at] - log.days[at - 1] > lapseDays) returnedAfterLapse += 1;
    }
    lapseEvents += events;
    if (first < end && log.days[first] >= from && log.days[first] < to) joined += 1;
    if (isActiveStart) activeStart += 1;
    if (isActiveStart && events > 0) lapsed += 1;
    if (after > first && to - log.days[after - 1] <= lapseDays) activeEnd += 1;
  }
  const churn = rateOf(lapsed, activeStart, conf);
  return { activeStart, lapsed, churn, joined, returnedAfterLapse, lapseEvents, activeEnd };
}

/** Days from the first visit to the first lapse, or to the as-of day where there was none yet. */
export type LapseDuration = { readonly days: number; readonly isLapsed: boolean };

/**
 * One duration per customer of the log, for the survival curve: time 0 is the first visit, the event is the lapse day
 * (metrics 8.1).
 */
export function lapseDurations(log: VisitLog, lapseDays: number, asOf: number): LapseDuration[] {
  return Array.from({ length: customerCount(log) }, (_, i) => {
    const first = log.days[log.starts[i]];
    for (let at = log.starts[i]; at < log.starts[i + 1]; at++) {
      const next = at + 1 < log.starts[i + 1] ? log.days[at + 1] : asOf;
      if (next - log.days[at] > lapseDays) return { days: lapseDay(log.days[at], lapseDays) - first, isLapsed: true };
    }
    return { days: asOf - first, isLapsed: false };
  });
}

/** A membership or subscription; end is the first day without it, null while it runs. */
export type Membership = { readonly start: number; readonly end: number | null };

/** Contractual churn: memberships ended inside the period / memberships running at its start. */
export type ContractChurn = {
  readonly activeStart: number;
  readonly ended: number;
  readonly churn: Rate;
  readonly joined: number;
  readonly endedOfJoined: number;
  readonly rejected: number;
};

/**
 * Churn of recorded memberships: running at s = begun before s and not ended by s; joined-and-left inside the period
 * stays outside the rate (Fader & Hardie 2009 J Interactive Marketing 23:61). Memberships that end before they start
 * are rejected and counted.
 */
export function contractChurn(members: readonly Membership[], { from, to }: Period, conf = 0.95): ContractChurn {
  const readable = members.filter(({ start, end }) => end === null || end >= start);
  const active = readable.filter(({ start, end }) => start < from && (end === null || end > from));
  const joined = readable.filter(({ start }) => start >= from && start < to);
  const hasEnded = ({ end }: Membership): boolean => end !== null && end < to;
  const ended = active.filter(hasEnded).length;
  return {
    activeStart: active.length,
    ended,
    churn: rateOf(ended, active.length, conf),
    joined: joined.length,
    endedOfJoined: joined.filter(hasEnded).length,
    rejected: members.length - readable.length,
  };
}

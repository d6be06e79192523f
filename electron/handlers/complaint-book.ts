import { type ComplaintBook } from '../contract/complaints.ts';
import { type Period } from '../contract/dashboard.ts';
import { complaintBook, type Complaint, targetVerdict, type WaitingTime } from '../domain/complaints.ts';
import { absentFigure, type Counts, type Figure, shareFigure } from '../domain/figure.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { complaintRecovery } from '../domain/recovery.ts';
import { type ReadDb } from '../db/database.ts';
import { type Sql } from '../db/sql.ts';
import * as store from '../store/complaints.ts';
import { listItems } from '../store/lists.ts';
import { complaintRules, type StandingCase, standing } from './complaint-cases.ts';
import { daysOf } from './dashboard.ts';

/** Days after the close of a complaint within which a visit counts as having come back. */
const daysToReturn = 90;

const timesOf = ({ stored, state }: StandingCase): Complaint => ({
  received: stored.received,
  firstReply: state.firstReply,
  closed: state.closed,
  targetDays: stored.promisedDays,
});

/** What is known of the complaints of a period, or of a part of the shop, on a day: each judged by the days it was promised. */
export function complaintsAnswered(
  db: ReadDb,
  period: DayPeriod,
  asOf: number,
  only?: Sql,
): { readonly counts: Counts; readonly figure: (counts: Counts) => Figure } {
  const book = complaintBook(
    standing(db, store.casesIn(db, period, only)).map(timesOf),
    complaintRules(db).dueDays,
    asOf,
  );
  return {
    counts: { x: book.answeredInTime, n: book.decided },
    figure: (counts) => (counts.n === 0 && book.n > 0 ? absentFigure('too_fresh', book.n) : shareFigure(counts)),
  };
}

const waiting = ({ medianDays, lo, hi }: WaitingTime) => ({ medianDays, lo, hi });

function causesOf(db: ReadDb, cases: readonly StandingCase[]): ComplaintBook['causes'] {
  const counts = Map.groupBy(cases, ({ stored }) => stored.causeId);
  const names = new Map(listItems(db, 'cause').map(({ id, name }) => [id, name]));
  return [...counts]
    .map(([causeId, { length }]) => ({ causeId, name: names.get(causeId) ?? '', count: length }))
    .sort((a, b) => b.count - a.count || a.causeId - b.causeId);
}

/** How each follow-up ended; the last one of a case counts. */
function contentOf(cases: readonly StandingCase[]): ComplaintBook['content'] {
  const last = cases.flatMap(({ events }) => events.findLast(({ outcome }) => outcome !== null)?.outcome ?? []);
  const count = (outcome: (typeof last)[number]) => last.filter((each) => each === outcome).length;
  return { happy: count('happy'), soso: count('soso'), unhappy: count('unhappy'), nobody: count('nobody') };
}

type Closed = {
  readonly customer: number;
  readonly received: number;
  readonly closed: number;
  readonly isSolved: boolean;
};

function closedCases(cases: readonly StandingCase[]): Closed[] {
  return cases.flatMap(({ stored, state, events }) => {
    if (stored.customerId === null || state.closed === null) return [];
    const isSolved = events.findLast(({ outcome }) => outcome !== null)?.outcome === 'happy';
    return [{ customer: stored.customerId, received: stored.received, closed: state.closed, isSolved }];
  });
}

function recoveryOf(db: ReadDb, cases: readonly StandingCase[], asOf: number): ComplaintBook['recovery'] {
  const marks = store.marksOfComplainers(db);
  const visits = store.visitsOfComplainers(db);
  const closed = closedCases(cases);
  const { pairs, change } = complaintRecovery(
    closed.filter(({ isSolved }) => isSolved),
    (customer) => marks.get(customer) ?? [],
  );
  const returned = (isSolved: boolean): Figure => {
    const over = closed.filter((each) => each.isSolved === isSolved && each.closed + daysToReturn < asOf);
    const came = over.filter(({ customer, closed: day }) =>
      (visits.get(customer) ?? []).some((visit) => visit > day && visit <= day + daysToReturn),
    );
    return shareFigure({ x: came.length, n: over.length });
  };
  const told = change.status === 'too_few' || change.status === 'no_data' ? null : change;
  return {
    pairs: [...pairs],
    change: told && { mean: told.meanChange, lo: told.range?.lo ?? null, hi: told.range?.hi ?? null },
    returned: { solved: returned(true), unsolved: returned(false) },
  };
}

/** The complaint book of a period as it stands on a day. */
export function bookIn(db: ReadDb, period: Period, asOf: number): ComplaintBook {
  const { dueDays, goal } = complaintRules(db);
  const cases = standing(db, store.casesIn(db, daysOf(period)));
  const book = complaintBook(cases.map(timesOf), dueDays, asOf);
  const verdict = targetVerdict(book.answeredInTime, book.decided, goal);
  return {
    received: book.n,
    open: book.open,
    stillWaiting: book.stillWaiting,
    reopened: cases.filter(({ state }) => state.reopened > 0).length,
    contradicting: book.rejected + book.rejectedFuture,
    decided: book.decided,
    answeredInTime: book.answeredInTime,
    inTime:
      book.decided === 0 && book.n > 0
        ? absentFigure('too_fresh', book.n)
        : shareFigure({ x: book.answeredInTime, n: book.decided }),
    verdict: verdict.status === 'ok' ? verdict.verdict : 'no_data',
    goal,
    dueDays,
    reply: waiting(book.reply),
    resolution: waiting(book.resolution),
    causes: causesOf(db, cases),
    content: contentOf(cases),
    recovery: recoveryOf(db, cases, asOf),
  };
}

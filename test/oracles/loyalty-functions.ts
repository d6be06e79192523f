import { formatDay, parseDay, parseMonth } from '../../electron/domain/calendar.ts';
import { churnRefusal, contractChurn, lapseDurations, lapseOn, periodChurn } from '../../electron/domain/churn.ts';
import {
  type Period,
  periodRetention,
  type Rate,
  repeatPurchaseRate,
  returnRate,
} from '../../electron/domain/coming-back.ts';
import { cohortRow, finishedMonths, smallestColouredCohort } from '../../electron/domain/cohorts.ts';
import { complaintBook, shareDoneBy, targetVerdict } from '../../electron/domain/complaints.ts';
import { halfUp } from '../../electron/domain/display.ts';
import { kaplanMeier } from '../../electron/domain/survival.ts';
import { type OracleFunction } from './cases.ts';
import { confidenceAt, type Input, isRecord, listAt, numberAt, numberOr, textAt } from './json.ts';

function dayAt(input: Input, name: string): number {
  return parseDay(textAt(input, name)) ?? Number.NaN;
}

function dayOrNull(value: unknown): number | null {
  return typeof value === 'string' ? parseDay(value) : null;
}

function periodAt(input: Input, from = 'from', to = 'to_exclusive'): Period {
  return { from: dayAt(input, from), to: dayAt(input, to) };
}

function rateUnder(rate: Rate, part: string, whole: string, name = 'rate'): object {
  const counts = { status: rate.status, [part]: rate.part, [whole]: rate.whole };
  return rate.status === 'ok' ? { ...counts, [name]: rate.rate, lo: rate.lo, hi: rate.hi } : counts;
}

function complaintsCase(input: Input): object {
  const rows = listAt(input, 'rows')
    .filter(isRecord)
    .map((row) => ({
      received: dayAt(row, 'received'),
      firstReply: dayOrNull(row.first_reply),
      closed: dayOrNull(row.closed),
    }));
  const book = complaintBook(rows, numberOr(input, 'target_days', 3), dayAt(input, 'as_of'), confidenceAt(input));
  const { inTime, reply, resolution } = book;
  return {
    status: inTime.status,
    n: book.n,
    n_rejected: book.rejected,
    rejected: book.rejected,
    rejected_future: book.rejectedFuture,
    decided: book.decided,
    answered_in_time: book.answeredInTime,
    ...(inTime.status === 'ok' ? { share: inTime.p, lo: inTime.lo, hi: inTime.hi } : {}),
    naive_share_of_answered: book.flatteringShare,
    still_waiting: book.stillWaiting,
    open: book.open,
    median_reply_days: reply.medianDays,
    median_reply_lo: reply.lo,
    median_reply_hi: reply.hi,
    median_resolution_days: resolution.medianDays,
    median_resolution_lo: resolution.lo,
    median_resolution_hi: resolution.hi,
    reply_curve: [0, 1, 3, 7].map((day) => ({ day, share_answered: shareDoneBy(reply, day) })),
    resolution_curve: [0, 7, 14, 21].map((day) => ({ day, share_resolved: shareDoneBy(resolution, day) })),
    mean_resolution_of_closed_only: book.meanDaysOfClosed,
  };
}

function cohortCellDisplay(size: number, active: number): object {
  if (size < smallestColouredCohort) return { show: `${active} of ${size}` };
  return { show: `${halfUp((100 * active) / size)}%` };
}

/** Functions of metrics 7 and 11: coming back, churn, cohorts, complaints. */
export const loyaltyFunctions: Readonly<Record<string, OracleFunction>> = {
  repeat_purchase_rate: (input, around) =>
    rateUnder(repeatPurchaseRate(around.log().log, periodAt(input), confidenceAt(input)), 'repeaters', 'buyers'),
  return_rate: (input, around) =>
    rateUnder(
      returnRate(around.log().log, numberAt(input, 'days'), around.asOf(), confidenceAt(input)),
      'returned',
      'eligible',
    ),
  period_retention: (input, around) => {
    const period = periodAt(input);
    const previous = { from: dayAt(input, 'previous_from'), to: period.from };
    const rate = periodRetention(around.log().log, previous, period, confidenceAt(input));
    return rateUnder(rate, 'bought_again', 'bought_before');
  },
  period_churn: (input, around) => {
    const reason = churnRefusal(periodAt(input), around.statedAsOf() ?? Number.POSITIVE_INFINITY);
    if (reason !== null) return { status: 'refuse', reason };
    const result = periodChurn(around.log().log, periodAt(input), numberAt(input, 'lapse_days'), confidenceAt(input));
    return {
      ...rateUnder(result.churn, 'lapsed', 'active_start', 'churn'),
      new: result.joined,
      returned_after_lapse: result.returnedAfterLapse,
      lapse_events: result.lapseEvents,
      active_end: result.activeEnd,
    };
  },
  period_churn_allowed: (input) => {
    const reason = churnRefusal(periodAt(input), dayAt(input, 'as_of'));
    return { allowed: reason === null, reason };
  },
  lapse_survival: (input, around) => {
    const { log, customers } = around.log();
    const durations = lapseDurations(log, numberAt(input, 'lapse_days'), around.asOf());
    const curve = kaplanMeier(durations.map(({ days, isLapsed }) => ({ time: days, isEvent: isLapsed })));
    const steps = curve.points.filter(({ events }) => events > 0);
    return {
      durations: Object.fromEntries(durations.map((each, i) => [customers[i], [each.days, each.isLapsed ? 1 : 0]])),
      times: steps.map(({ time }) => time),
      survival: steps.map(({ survival }) => survival),
    };
  },
  is_lapsed: (input) => {
    const lapse = lapseOn(dayAt(input, 'as_of'), dayAt(input, 'last_visit'), numberAt(input, 'lapse_days'));
    return lapse.days >= 0 ? { lapsed: lapse.isLapsed, days: lapse.days } : { status: 'invalid' };
  },
  clean_log: (_input, around) => {
    const clean = around.log();
    return {
      visits: [...clean.log.days].map(formatDay),
      rejected_future: clean.rejectedFuture,
      rejected_unreadable: clean.rejectedUnreadable,
      ignored_non_positive: clean.ignoredNonPositive,
    };
  },
  contract_churn: (input) => {
    const members = listAt(input, 'members').map((member) => {
      const [, start, end]: unknown[] = Array.isArray(member) ? member : [];
      return { start: dayOrNull(start) ?? Number.NaN, end: dayOrNull(end) };
    });
    const result = contractChurn(members, periodAt(input), confidenceAt(input));
    return {
      ...rateUnder(result.churn, 'ended', 'active_start', 'churn'),
      joined: result.joined,
      ended_of_joined: result.endedOfJoined,
    };
  },
  cohort_row: (input, around) => {
    const month = parseMonth(textAt(input, 'cohort_month')) ?? Number.NaN;
    const row = cohortRow(around.log().log, month, around.asOf(), confidenceAt(input));
    const shares = row.shares.map((share) => (share.status === 'ok' ? share : null));
    return {
      size: row.size,
      active_by_month_offset: row.active,
      share: shares.map((share) => share?.rate ?? null),
      lo: shares.map((share) => share?.lo ?? null),
      hi: shares.map((share) => share?.hi ?? null),
    };
  },
  cohort_row_length: (input) => ({
    cells: finishedMonths(parseMonth(textAt(input, 'cohort_month')) ?? Number.NaN, dayAt(input, 'as_of')),
  }),
  cohort_cell_display: (input) => cohortCellDisplay(numberAt(input, 'size'), numberAt(input, 'active')),
  complaints: complaintsCase,
  target_verdict: (input) => {
    const result = targetVerdict(
      numberAt(input, 'in_time'),
      numberAt(input, 'decided'),
      numberAt(input, 'target'),
      confidenceAt(input),
    );
    return result;
  },
};

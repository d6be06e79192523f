import { median } from './averages.ts';
import { type BgnbdParameters, expectedVisits } from './bgnbd.ts';
import { type BgnbdFit, fitBgnbd, type RepeatHistory } from './bgnbd-fit.ts';
import { firstVisitFrom } from './coming-back.ts';
import { customerCount, gapsOf, type VisitLog } from './visits.ts';

/** What the gate of the model looks at before anything is fitted. */
export type ModelSample = {
  readonly customers: number;
  readonly repeaters: number;
  readonly weeksObserved: number;
  readonly medianGapWeeks: number;
};

/** Why the model may not be fitted or shown (metrics 8.6). */
export type BgnbdRefusal =
  | 'customers_below_200'
  | 'repeaters_below_100'
  | 'window_below_3_median_gaps'
  | 'parameter_out_of_range'
  | 'holdout_missed';

/**
 * Why a shop's history is too small for the model, or null: 200 customers, 100 repeaters, a window of 3 median gaps.
 */
export function bgnbdRefusal(sample: ModelSample): BgnbdRefusal | null {
  if (!(sample.customers >= 200)) return 'customers_below_200';
  if (!(sample.repeaters >= 100)) return 'repeaters_below_100';
  // Both come from whole days divided by 7, so that exactly three gaps may fall short by binary noise.
  const isLongEnough = sample.weeksObserved >= 3 * sample.medianGapWeeks * (1 - 1e-9);
  return isLongEnough ? null : 'window_below_3_median_gaps';
}

/** Repeat visits of every customer known on the evening of a day, visits of that day included; who came later is not in it. */
export function repeatHistory(log: VisitLog, asOf: number): RepeatHistory & { readonly customers: Int32Array } {
  const known = Array.from({ length: customerCount(log) }, (_, i) => i).filter(
    (i) => firstVisitFrom(log, i, asOf + 1) > log.starts[i],
  );
  const lastOf = (i: number): number => firstVisitFrom(log, i, asOf + 1) - 1;
  return {
    customers: Int32Array.from(known),
    repeats: Int32Array.from(known, (i) => lastOf(i) - log.starts[i]),
    recencyDays: Int32Array.from(known, (i) => log.days[lastOf(i)] - log.days[log.starts[i]]),
    ageDays: Int32Array.from(known, (i) => asOf - log.days[log.starts[i]]),
  };
}

/** Whether expected visits miss those that came by more than a quarter in total. */
export function missesHoldout(expected: number, actual: number): boolean {
  return !(Math.abs(expected - actual) <= 0.25 * actual);
}

/**
 * A model that passed every gate, with the visits it foretold for the held-out last quarter of the window and those
 * that came.
 */
export type GatedModel =
  | {
      readonly status: 'ok';
      readonly parameters: BgnbdParameters;
      readonly logLikelihood: number;
      readonly heldOut: { readonly expected: number; readonly actual: number };
    }
  | { readonly status: 'refuse'; readonly reason: BgnbdRefusal }
  | { readonly status: 'no_data' | 'invalid' | 'not_converged' };

/**
 * Fits BG/NBD to a visit log if it passes all gates of metrics 8.6, the last of them that the last quarter of the
 * window is foretold from the rest.
 */
export function modelOfShop(log: VisitLog, asOf: number): GatedModel {
  const history = repeatHistory(log, asOf);
  const oldest = history.ageDays.reduce((most, days) => Math.max(most, days), 0);
  const gaps = Array.from({ length: customerCount(log) }, (_, i) => gapsOf(log, i)).flat();
  const reason = bgnbdRefusal({
    customers: history.repeats.length,
    repeaters: history.repeats.filter((x) => x > 0).length,
    weeksObserved: oldest / 7,
    medianGapWeeks: (median(gaps) ?? Number.POSITIVE_INFINITY) / 7,
  });
  if (reason !== null) return { status: 'refuse', reason };
  const heldOut = foretold(log, asOf, asOf - Math.round(oldest / 4));
  if (heldOut.status !== 'ok') return heldOut;
  if (missesHoldout(heldOut.expected, heldOut.actual)) return { status: 'refuse', reason: 'holdout_missed' };
  const fit = fitBgnbd(history);
  if (fit.status !== 'ok') return fit;
  const { parameters, logLikelihood } = fit;
  return { status: 'ok', parameters, logLikelihood, heldOut: { expected: heldOut.expected, actual: heldOut.actual } };
}

function foretold(
  log: VisitLog,
  asOf: number,
  from: number,
): { readonly status: 'ok'; readonly expected: number; readonly actual: number } | Exclude<BgnbdFit, { status: 'ok' }> {
  const history = repeatHistory(log, from);
  const fit = fitBgnbd(history);
  if (fit.status !== 'ok') return fit;
  let expected = 0;
  let actual = 0;
  history.customers.forEach((customer, i) => {
    const known = {
      repeats: history.repeats[i],
      recencyWeeks: history.recencyDays[i] / 7,
      ageWeeks: history.ageDays[i] / 7,
    };
    expected += expectedVisits(fit.parameters, known, (asOf - from) / 7);
    actual += firstVisitFrom(log, customer, asOf + 1) - firstVisitFrom(log, customer, from + 1);
  });
  return { status: 'ok', expected, actual };
}

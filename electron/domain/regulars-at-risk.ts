import { lateFactor, visitRegularity } from './gaps.ts';
import { type Cadence, cadence, canSayLongerThanEver, ruleOfThumbFactor } from './rhythm.ts';
import { customerCount, type VisitLog, visitsOf } from './visits.ts';

/** What the shop's own visits allow to be said about lateness (metrics 8.2, 8.3). */
export type LatenessRule = {
  readonly rhythm: 'ok' | 'too_few' | 'no_rhythm';
  readonly factor: number | null;
  readonly lapseDays: number;
};

/**
 * Reads from all visits whether "late" may be said and from how many median gaps on: not where visits come at random,
 * nor where one finished gap in ten is over four times the usual; there the shop's own days of silence count.
 */
export function latenessRule(log: VisitLog, lapseDays: number): LatenessRule {
  const regularity = visitRegularity(log);
  const factor = lateFactor(log);
  const isKnown = factor.status === 'ok';
  const allows = regularity.status !== 'no_data' && regularity.allowsLateLabels && !(isKnown && !factor.isUsable);
  const isTested = allows || regularity.status === 'ok' || regularity.status === 'no_variation';
  return {
    rhythm: allows ? 'ok' : isTested ? 'no_rhythm' : 'too_few',
    factor: isKnown && factor.isUsable ? factor.q90 : null,
    lapseDays,
  };
}

/** A silent regular: why, and what it is read from. Days since 1970-01-01. */
export type Silence = {
  readonly reason: 'late' | 'silent';
  readonly cadence: Cadence;
  readonly lastVisit: number;
  readonly isLongerThanEver: boolean;
};

/** The same with the customer's place in a log. */
export type SilentRegular = Silence & { readonly index: number };

/** Visits on three days at least make a regular of whom silence means something. */
export const visitsOfRegular = 3;

/** Longest silence for which somebody stands in the list, in multiples of the limit: later they are the past of the shop. */
const longestLimits = 2;

/** Judges one customer; null where nothing is to be said. */
export function silenceOf(days: readonly number[], rule: LatenessRule, asOf: number): Silence | null {
  const known = cadence(days, asOf, rule.factor);
  if (!known || known.gaps + 1 < visitsOfRegular) return null;
  if (known.daysSince > longestLimits * rule.lapseDays) return null;
  const isLate = rule.rhythm === 'ok' && known.status === 'late';
  const isSilent = (rule.rhythm !== 'ok' || known.status === 'rhythm_unknown') && known.daysSince > rule.lapseDays;
  if (!isLate && !isSilent) return null;
  return {
    reason: isLate ? 'late' : 'silent',
    cadence: known,
    lastVisit: asOf - known.daysSince,
    isLongerThanEver: known.status !== 'rhythm_unknown' && known.isBeyondLongest && canSayLongerThanEver(known.gaps),
  };
}

/** Whether a customer has come often enough and been silent for a time that something may be said of; cheap, asked of everybody. */
function mayBeSilent({ starts, days }: VisitLog, index: number, rule: LatenessRule, asOf: number): boolean {
  if (starts[index + 1] - starts[index] < visitsOfRegular) return false;
  const since = asOf - days[starts[index + 1] - 1];
  return since <= longestLimits * rule.lapseDays && (rule.rhythm === 'ok' || since > rule.lapseDays);
}

/** Every silent regular of a log of visits up to the day, in its order. */
export function silentRegulars(log: VisitLog, rule: LatenessRule, asOf: number): SilentRegular[] {
  const silent: SilentRegular[] = [];
  for (let index = 0; index < customerCount(log); index++) {
    if (!mayBeSilent(log, index, rule, asOf)) continue;
    const silence = silenceOf(Array.from(visitsOf(log, index)), rule, asOf);
    if (silence !== null) silent.push({ index, ...silence });
  }
  return silent;
}

/** The multiple of the median gap that counts as late, the rule of thumb where the shop has none of its own. */
export function factorInUse({ factor }: LatenessRule): number {
  return factor ?? ruleOfThumbFactor;
}

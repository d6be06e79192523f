import { type AnswerCounts, answersBetween, countAnswers, type Scale } from './answers.ts';
import { normalCritical, normalTwoSided } from './distributions.ts';
import { type Call, callFromRange, isConfidence, type Range } from './proportions.ts';

/** Answers to the recommendation question: 0-6, 7-8 and 9-10 on the scale 0 to 10. */
export type NpsCounts = { readonly detractors: number; readonly passives: number; readonly promoters: number };

/**
 * Recommendation score (NPS), -100 to 100, with its adjusted Wald range; no_data without answers, invalid for counts
 * that cannot be.
 */
export type Nps = NpsCounts & { readonly n: number } & (
    | ({
        readonly status: 'ok';
        readonly nps: number;
        readonly variance: number;
        readonly se: number;
        readonly adjusted: { readonly center: number; readonly se: number };
      } & Range)
    | { readonly status: 'no_data' | 'invalid' }
  );

/**
 * Whether a scale can give a recommendation score: 0 to 10 only; marks of any other scale are never turned into one.
 */
export function isNpsScale({ min, max }: Scale): boolean {
  return min === 0 && max === 10;
}

/**
 * Sorts marks 0-10 into promoters, passives and detractors, for a scale that isNpsScale (Reichheld 2003 HBR 81(12):46).
 */
export function npsCounts(answers: AnswerCounts): NpsCounts {
  return {
    detractors: answersBetween(answers, 0, 6),
    passives: answersBetween(answers, 7, 8),
    promoters: answersBetween(answers, 9, 10),
  };
}

/** NPS of a list of marks, with missing and rejected ones counted apart. */
export function nps(answers: readonly (number | null)[], conf = 0.95): Nps & Omit<AnswerCounts, 'scale' | 'counts'> {
  const { nValid, nMissing, nRejected, ...counted } = countAnswers(answers, { min: 0, max: 10 });
  const counts = npsCounts({ nValid, nMissing, nRejected, ...counted });
  return { ...npsFromCounts(counts, conf), nValid, nMissing, nRejected };
}

/**
 * NPS = 100 (P - D), variance of one answer V = P + D - (P - D)², SE = 100 √(V/n); range: 0.75 detractors, 1.5 passives
 * and 0.75 promoters added, then center ± z SE, cut at ±100 (Rocks 2016 Am Statistician 70:365). no_data, invalid.
 */
export function npsFromCounts(counts: NpsCounts, conf = 0.95): Nps {
  const n = total(counts);
  const counted = { ...pick(counts), n };
  if (!areNpsCounts(counts) || !isConfidence(conf)) return { ...counted, status: 'invalid' };
  if (n === 0) return { ...counted, status: 'no_data' };
  const { score, variance, se } = moments(counts);
  const adjusted = adjustedMoments(counts);
  const margin = normalCritical(conf) * adjusted.se;
  return {
    ...counted,
    status: 'ok',
    nps: score,
    variance,
    se,
    adjusted: { center: adjusted.score, se: adjusted.se },
    lo: Math.max(-100, adjusted.score - margin),
    hi: Math.min(100, adjusted.score + margin),
  };
}

/**
 * NPS after minus NPS before, different people; `called` looks at the range alone, the display levels decide whether it
 * may be said.
 */
export type NpsDifference =
  | ({
      readonly status: 'ok';
      readonly difference: number;
      readonly adjustedDifference: number;
      readonly se: number;
      readonly z: number;
      readonly p: number;
      readonly called: Call;
    } & Range)
  | { readonly status: 'no_data' | 'invalid' };

/**
 * Difference of two NPS values: adjusted counts on both sides, variances added, cut at ±200 (Rocks 2016 Am Statistician
 * 70:365; Lewis & Sauro, MeasuringU).
 */
export function npsDifference(after: NpsCounts, before: NpsCounts, conf = 0.95): NpsDifference {
  if (!areNpsCounts(after) || !areNpsCounts(before) || !isConfidence(conf)) return { status: 'invalid' };
  if (total(after) === 0 || total(before) === 0) return { status: 'no_data' };
  const now = adjustedMoments(after);
  const then = adjustedMoments(before);
  const adjustedDifference = now.score - then.score;
  const se = Math.sqrt(now.se * now.se + then.se * then.se);
  const margin = normalCritical(conf) * se;
  const lo = Math.max(-200, adjustedDifference - margin);
  const hi = Math.min(200, adjustedDifference + margin);
  const z = adjustedDifference / se;
  return {
    status: 'ok',
    difference: moments(after).score - moments(before).score,
    adjustedDifference,
    se,
    z,
    p: normalTwoSided(z),
    called: callFromRange({ lo, hi }),
    lo,
    hi,
  };
}

/** Adjusted NPS and its standard error, the form every NPS range rests on. */
export function adjustedMoments(counts: NpsCounts): { readonly score: number; readonly se: number } {
  return moments({
    detractors: counts.detractors + 0.75,
    passives: counts.passives + 1.5,
    promoters: counts.promoters + 0.75,
  });
}

/** Number of answers behind three NPS counts. */
export function total({ detractors, passives, promoters }: NpsCounts): number {
  return detractors + passives + promoters;
}

/** Plain NPS, variance of one answer and standard error in points; the plain range is never shown. */
export function moments(counts: NpsCounts): { readonly score: number; readonly variance: number; readonly se: number } {
  const n = total(counts);
  const promoters = counts.promoters / n;
  const detractors = counts.detractors / n;
  const balance = promoters - detractors;
  const variance = Math.max(0, promoters + detractors - balance * balance);
  return { score: 100 * balance, variance, se: 100 * Math.sqrt(variance / n) };
}

function areNpsCounts(counts: NpsCounts): boolean {
  return Object.values(pick(counts)).every((count) => Number.isSafeInteger(count) && count >= 0);
}

function pick({ detractors, passives, promoters }: NpsCounts): NpsCounts {
  return { detractors, passives, promoters };
}

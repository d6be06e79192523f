import { sumOf } from './averages.ts';
import { isConfidence, type Range, wilsonRange } from './proportions.ts';

/** A segment of the customer base: its customers, and those of them who answered and were satisfied. */
export type Stratum = { readonly base: number; readonly respondents: number; readonly satisfied: number };

/** Answers every segment needs before the re-weighted share is shown. */
export const answersPerStratum = 5;

/** CSAT re-weighted to the base, shown beside the raw value, never instead of it; all shares 0 to 1. */
export type PostStratified =
  | ({
      readonly status: 'ok';
      readonly raw: number;
      readonly weighted: number;
      readonly effectiveN: number;
      readonly strataSe: number;
    } & Range)
  | { readonly status: 'refuse'; readonly reason: 'segment_without_answers' }
  | { readonly status: 'no_data' | 'invalid' };

/** Why a re-weighted share may not be shown, or null: every segment needs 5 answers. */
export function postStratifiedRefusal(respondents: readonly number[]): 'segment_below_5' | null {
  return respondents.every((count) => count >= answersPerStratum) ? null : 'segment_below_5';
}

/**
 * Σ W p with W = base share; Kish n_eff = 1/Σ w² over answers with weights that sum to 1; Wilson range with n_eff (Holt
 * & Smith 1979 JRSS A 142:33; Kish 1965). Segments without customers drop out; segment_without_answers, no_data,
 * invalid.
 */
export function postStratified(strata: readonly Stratum[], conf = 0.95): PostStratified {
  const isPossible = ({ base, respondents, satisfied }: Stratum): boolean =>
    base >= 0 && satisfied >= 0 && satisfied <= respondents && Number.isFinite(base + respondents);
  if (!strata.every(isPossible) || !isConfidence(conf)) return { status: 'invalid' };
  const answered = sumOf(strata.map(({ respondents }) => respondents));
  const used = strata.filter(({ base }) => base > 0);
  if (used.length === 0 || answered === 0) return { status: 'no_data' };
  if (used.some(({ respondents }) => respondents === 0)) return { status: 'refuse', reason: 'segment_without_answers' };
  const base = sumOf(used.map((each) => each.base));
  const parts = used.map((each) => ({
    weight: each.base / base,
    p: each.satisfied / each.respondents,
    n: each.respondents,
  }));
  const weighted = Math.min(1, sumOf(parts.map(({ weight, p }) => weight * p)));
  const effectiveN = 1 / sumOf(parts.map(({ weight, n }) => weight ** 2 / n));
  const strataSe = Math.sqrt(sumOf(parts.map(({ weight, p, n }) => (weight ** 2 * p * (1 - p)) / n)));
  const raw = sumOf(strata.map(({ satisfied }) => satisfied)) / answered;
  return { status: 'ok', raw, weighted, effectiveN, strataSe, ...wilsonRange(weighted, effectiveN, conf) };
}

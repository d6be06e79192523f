import { mean } from './averages.ts';
import { completeRatings, pairedRatings } from './paired-change.ts';
import { type Range } from './proportions.ts';

/** Paired answers an expectation gap needs. */
export const pairsForGap = 10;

/** Experienced against expected marks; the experienced mean is the one to show first. */
export type ExpectationGap = { readonly n: number } & (
  | {
      readonly status: 'ok' | 'too_few' | 'no_variation';
      readonly meanExpected: number;
      readonly meanExperienced: number;
      readonly gap: number | null;
      readonly range: Range | null;
      readonly ceilingShare: number;
      readonly isCeiling: boolean;
    }
  | { readonly status: 'no_data' }
);

/**
 * Gap = mean of experienced minus expected, paired, with t range (Parasuraman, Zeithaml & Berry 1988 J Retailing
 * 64:12); isCeiling when over half of the expectations are the top mark, so that the gap can hardly be positive.
 * too_few below 10 pairs (no gap), no_variation where all gaps are the same (no range), no_data.
 */
export function expectationGap(
  expected: readonly (number | null)[],
  experienced: readonly (number | null)[],
  topMark: number,
  conf = 0.95,
): ExpectationGap {
  const pairs = completeRatings(expected, experienced);
  const n = pairs.length;
  const change = pairedRatings(expected, experienced, conf);
  const ceilingShare = mean(pairs.map(({ before }) => (before >= topMark ? 1 : 0)));
  if (change.status === 'no_data' || ceilingShare === null) return { n, status: 'no_data' };
  const means = { meanExpected: change.meanBefore, meanExperienced: change.meanAfter };
  const ceiling = { ceilingShare, isCeiling: ceilingShare > 0.5 };
  if (n < pairsForGap) return { n, ...means, ...ceiling, status: 'too_few', gap: null, range: null };
  const status = change.range === null ? 'no_variation' : 'ok';
  return { n, ...means, ...ceiling, status, gap: change.meanChange, range: change.range };
}

/**
 * Mean of gaps weighted by the points customers give the dimensions, or null if the weights sum to nothing
 * (Parasuraman, Zeithaml & Berry 1991).
 */
export function weightedGap(gaps: readonly number[], weights: readonly number[]): number | null {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all > 0 ? gaps.reduce((sum, gap, i) => sum + gap * weights[i], 0) / all : null;
}

/** Reliability, correlation and spread of perceptions (p) and expectations (e). */
export type RatedTwice = {
  readonly reliabilityP: number;
  readonly reliabilityE: number;
  readonly correlation: number;
  readonly sdP: number;
  readonly sdE: number;
};

/**
 * Reliability of the difference: (sp² rp + se² re - 2 r sp se)/(sp² + se² - 2 r sp se) (Peter, Churchill & Brown 1993
 * JCR 19:655); null where the difference does not vary.
 */
export function differenceReliability({
  reliabilityP,
  reliabilityE,
  correlation,
  sdP,
  sdE,
}: RatedTwice): number | null {
  const shared = 2 * correlation * sdP * sdE;
  const variance = sdP ** 2 + sdE ** 2 - shared;
  return variance > 1e-12 ? (sdP ** 2 * reliabilityP + sdE ** 2 * reliabilityE - shared) / variance : null;
}

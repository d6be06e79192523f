import { normalCdf, normalCritical, normalQuantile } from './distributions.ts';
import { findRoot } from './find-root.ts';
import { clopperPearson } from './proportions.ts';

/**
 * Chance to notice a true change of a share from p1 to p2 with n answers on each side, two-sided normal test (Cohen
 * 1988; as R power.prop.test).
 */
export function powerOfShareChange(p1: number, p2: number, nEach: number, alpha = 0.05): number {
  const pooled = Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
  const separate = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  const distance = Math.sqrt(nEach) * Math.abs(p1 - p2) - normalCritical(1 - alpha) * pooled;
  return separate > 0 ? normalCdf(distance / separate) : distance > 0 ? 1 : 0;
}

/**
 * Smallest true fall, in points, that is noticed with the wanted chance, and the share it leads to; null where not even
 * a fall to 0 is.
 */
export function smallestFallFound(
  shareBefore: number,
  nEach: number,
  power = 0.8,
  alpha = 0.05,
): { readonly points: number; readonly shareAfter: number } | null {
  if (!(shareBefore > 0 && shareBefore <= 1) || !(nEach > 0)) return null;
  const missing = (share: number): number => powerOfShareChange(shareBefore, share, nEach, alpha) - power;
  if (missing(0) < 0) return null;
  const shareAfter = findRoot(missing, 0, shareBefore);
  return shareAfter === null ? null : { points: 100 * (shareBefore - shareAfter), shareAfter };
}

/**
 * Half width of an NPS range and smallest NPS change noticed with the wanted chance, in points, for a variance of one
 * answer V and n answers (each).
 */
export function npsPrecision(
  variance: number,
  n: number,
  power = 0.8,
  alpha = 0.05,
): { readonly marginPoints: number; readonly smallestChangePoints: number } | null {
  if (!(variance >= 0 && n > 0)) return null;
  const z = normalCritical(1 - alpha);
  return {
    marginPoints: 100 * z * Math.sqrt(variance / n),
    smallestChangePoints: 100 * (z + normalQuantile(power)) * Math.sqrt((2 * variance) / n),
  };
}

/**
 * Counts of n whose Clopper-Pearson range is narrower than the limit, and the smallest share from a half up among them
 * (Parker et al. 2017, Vital Health Stat 2(175)). The range widens towards the middle, so the counts are two tails.
 */
export function publishableCounts(
  n: number,
  maxWidth = 0.3,
): { readonly counts: readonly number[]; readonly smallestMajorityShare: number | null } {
  const isNarrow = (x: number): boolean => {
    const range = clopperPearson(x, n);
    return range.status === 'ok' && range.width < maxWidth;
  };
  const all = Number.isSafeInteger(n) && n > 0 ? Array.from({ length: n + 1 }, (_, x) => x) : [];
  let tail = -1;
  let wide = Math.floor(n / 2) + 1;
  while (wide - tail > 1) {
    const middle = Math.floor((tail + wide) / 2);
    if (isNarrow(middle)) tail = middle;
    else wide = middle;
  }
  const counts = all.filter((x) => Math.min(x, n - x) <= tail);
  const majority = counts.find((x) => 2 * x >= n);
  return { counts, smallestMajorityShare: majority === undefined ? null : majority / n };
}

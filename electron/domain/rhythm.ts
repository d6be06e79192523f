import { median } from './averages.ts';

/** Multiple of the median gap that counts as late while the shop has no factor of its own. */
export const ruleOfThumbFactor = 2;
/** Finished gaps a customer needs before a rhythm may be named. */
export const gapsForRhythm = 3;

/** One customer's rhythm on the as-of day, in days. */
export type Cadence = { readonly gaps: number; readonly daysSince: number } & (
  | {
      readonly status: 'on_time' | 'due' | 'late';
      readonly medianGap: number;
      readonly ratio: number;
      readonly longestGap: number;
      readonly isBeyondLongest: boolean;
      readonly chanceOfBeyond: number;
      readonly isRuleOfThumb: boolean;
    }
  | { readonly status: 'rhythm_unknown' }
);

/**
 * Late against the customer's own cadence: m = median gap, g = days since the last visit; on time up to m, due up to f
 * m, late beyond; without a factor of the shop f = 2, a rule of thumb (metrics 8.3). rhythm_unknown below 3 finished
 * gaps.
 */
export function cadence(visits: readonly number[], asOf: number, lateFactor: number | null): Cadence | null {
  const days = [...new Set(visits)].filter((day) => day <= asOf).sort((a, b) => a - b);
  if (days.length === 0) return null;
  const gaps = days.slice(1).map((day, i) => day - days[i]);
  const daysSince = asOf - days[days.length - 1];
  const medianGap = median(gaps);
  if (medianGap === null || gaps.length < gapsForRhythm)
    return { gaps: gaps.length, daysSince, status: 'rhythm_unknown' };
  const longestGap = Math.max(...gaps);
  // 2.3 times 50 days is 114.99… in binary: the billionth part forgives that, and no whole day is so small.
  const limit = (lateFactor ?? ruleOfThumbFactor) * medianGap * (1 + 1e-9);
  return {
    gaps: gaps.length,
    daysSince,
    status: daysSince <= medianGap ? 'on_time' : daysSince <= limit ? 'due' : 'late',
    medianGap,
    ratio: daysSince / medianGap,
    longestGap,
    isBeyondLongest: daysSince > longestGap,
    chanceOfBeyond: exceedanceChance(gaps.length),
    isRuleOfThumb: lateFactor === null,
  };
}

/**
 * Chance that the running gap exceeds all k earlier ones if nothing changed: 1/(k + 1) (Wilks 1941 Ann Math Stat
 * 12:91).
 */
export function exceedanceChance(completeGaps: number): number {
  return 1 / (completeGaps + 1);
}

/** Whether "longer than ever before" may be shown: from 9 finished gaps, a chance of 1 in 10. */
export function canSayLongerThanEver(completeGaps: number): boolean {
  return completeGaps >= 9;
}

/**
 * Expected gap (α + T)/(r + x - 1) of a customer with too few gaps of their own, in the time unit of α and T, marked
 * "shop average" (Schmittlein, Morrison & Colombo 1987 Mgmt Sci 33:1; metrics 8.5); null unless r + x > 1.
 */
export function expectedGapShrunk(
  shop: { readonly r: number; readonly alpha: number },
  repeats: number,
  age: number,
): number | null {
  return shop.r + repeats > 1 ? (shop.alpha + age) / (shop.r + repeats - 1) : null;
}

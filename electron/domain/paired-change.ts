import { mean, median, standardDeviation, sumOf } from './averages.ts';
import { binomialCdf, normalCritical, normalTwoSided, studentCritical } from './distributions.ts';
import { type Call, callFromRange, isConfidence, type Range } from './proportions.ts';
import { midRanks, tieCorrection } from './ranks.ts';

const LARGEST_EXACT = 1000;

/** Customers who answered before and after, by whether they were satisfied. */
export type PairedCounts = {
  readonly both: number;
  readonly afterOnly: number;
  readonly beforeOnly: number;
  readonly neither: number;
};

/** Customers answering twice from which the paired method is used (metrics 0.9). */
export const pairsForPairedMethod = 20;

/** Change of a share among the same people, -1 to 1; pMcNemar is for the detail log. */
export type PairedShareChange =
  | ({
      readonly status: 'ok';
      readonly n: number;
      readonly difference: number;
      readonly adjustedDifference: number;
      readonly se: number;
      readonly pMcNemar: number;
      readonly called: Call;
    } & Range)
  | { readonly status: 'no_data' | 'invalid' };

/**
 * p10 = (f10 + 1)/(n + 2), p01 = (f01 + 1)/(n + 2), d = p10 - p01, d ± z √((p10 + p01 - d²)/(n + 2)), cut at ±1 (Bonett
 * & Price 2012 J Educ Behav Stat 37:479); exact McNemar p (McNemar 1947 Psychometrika 12:153). no_data, invalid.
 */
export function pairedShareChange(counts: PairedCounts, conf = 0.95): PairedShareChange {
  const { both, afterOnly, beforeOnly, neither } = counts;
  const cells = [both, afterOnly, beforeOnly, neither];
  const areCells = cells.every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!areCells || !isConfidence(conf)) return { status: 'invalid' };
  const n = sumOf(cells);
  if (n === 0) return { status: 'no_data' };
  const up = (afterOnly + 1) / (n + 2);
  const down = (beforeOnly + 1) / (n + 2);
  const adjustedDifference = up - down;
  const se = Math.sqrt((up + down - adjustedDifference ** 2) / (n + 2));
  const margin = normalCritical(conf) * se;
  const lo = Math.max(-1, adjustedDifference - margin);
  const hi = Math.min(1, adjustedDifference + margin);
  return {
    status: 'ok',
    n,
    difference: (afterOnly - beforeOnly) / n,
    adjustedDifference,
    se,
    lo,
    hi,
    pMcNemar: signTestP(afterOnly, beforeOnly),
    called: callFromRange({ lo, hi }),
  };
}

/** Two-sided exact p that ups and downs are equally likely; 1 where nobody moved. */
export function signTestP(up: number, down: number): number {
  return Math.min(1, 2 * binomialCdf(Math.min(up, down), up + down, 0.5));
}

/** Change of ratings of the same people; the range is null below two people or where all changed alike. */
export type PairedRatings =
  | {
      readonly status: 'ok' | 'too_few' | 'no_variation';
      readonly n: number;
      readonly meanBefore: number;
      readonly meanAfter: number;
      readonly meanChange: number;
      readonly medianChange: number;
      readonly hodgesLehmann: number;
      readonly range: Range | null;
      readonly called: Call;
      readonly nUp: number;
      readonly nDown: number;
      readonly nSame: number;
    }
  | { readonly status: 'no_data' };

/**
 * Mean change after minus before of complete pairs with t range (Student 1908), median change, and the median of
 * pairwise means (Hodges & Lehmann 1963 Ann Math Stat 34:598). no_data, too_few for one pair, no_variation where every
 * change is the same.
 */
export function pairedRatings(
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  conf = 0.95,
): PairedRatings {
  const pairs = completeRatings(before, after);
  const changes = pairs.map((pair) => pair.after - pair.before);
  const meanChange = mean(changes);
  const medianChange = median(changes);
  const meanBefore = mean(pairs.map((pair) => pair.before));
  const meanAfter = mean(pairs.map((pair) => pair.after));
  if (meanChange === null || medianChange === null || meanBefore === null || meanAfter === null) {
    return { status: 'no_data' };
  }
  const n = changes.length;
  const sd = standardDeviation(changes);
  const margin = sd ? (studentCritical(conf, n - 1) * sd) / Math.sqrt(n) : null;
  const range = margin === null ? null : { lo: meanChange - margin, hi: meanChange + margin };
  return {
    status: range ? 'ok' : sd === null ? 'too_few' : 'no_variation',
    n,
    meanBefore,
    meanAfter,
    meanChange,
    medianChange,
    hodgesLehmann: hodgesLehmann(changes),
    range,
    called: range ? callFromRange(range) : 'cannot_tell',
    nUp: changes.filter((change) => change > 0).length,
    nDown: changes.filter((change) => change < 0).length,
    nSame: changes.filter((change) => change === 0).length,
  };
}

/** Before-and-after ratings of which both are there. */
export function completeRatings(
  before: readonly (number | null)[],
  after: readonly (number | null)[],
): { readonly before: number; readonly after: number }[] {
  return before.flatMap((first, i) => {
    const second = after[i] ?? null;
    return first === null || second === null || !Number.isFinite(first - second)
      ? []
      : [{ before: first, after: second }];
  });
}

function hodgesLehmann(changes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const change of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  const distinct = [...counts];
  const walsh = distinct.flatMap(([a, m], i) =>
    distinct.slice(i).map(([b, k], j) => ({ value: (a + b) / 2, ways: j === 0 ? (m * (m + 1)) / 2 : m * k })),
  );
  walsh.sort((a, b) => a.value - b.value);
  const all = sumOf(walsh.map(({ ways }) => ways));
  const valueAt = (place: number): number => {
    let passed = 0;
    return walsh.find(({ ways }) => (passed += ways) > place)?.value ?? Number.NaN;
  };
  return (valueAt(Math.floor((all - 1) / 2)) + valueAt(Math.floor(all / 2))) / 2;
}

/** Signed-rank test of changes for the detail log; null where nobody changed. */
export type SignedRank = {
  readonly v: number;
  readonly pNormal: number;
  readonly pExact: number | null;
};

/**
 * Wilcoxon signed-rank test, zeros dropped, mid-ranks: V = sum of the ranks of rises, normal p with tie-corrected
 * variance, permutation p up to 1,000 changes (Wilcoxon 1945 Biometrics Bull 1:80). Null where every change is zero.
 */
export function signedRank(changes: readonly number[]): SignedRank | null {
  const moved = changes.filter((change) => change !== 0);
  const n = moved.length;
  if (n === 0) return null;
  const sizes = moved.map((change) => Math.round(Math.abs(change) * 1e9) / 1e9);
  const ranks = midRanks(sizes);
  const v = sumOf(ranks.filter((_, i) => moved[i] > 0));
  const center = (n * (n + 1)) / 4;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieCorrection(sizes) / 48;
  const pNormal = normalTwoSided((v - center) / Math.sqrt(variance));
  return { v, pNormal, pExact: exactSignedRankP(ranks, v) };
}

function exactSignedRankP(ranks: readonly number[], v: number): number | null {
  if (ranks.length > LARGEST_EXACT) return null;
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const most = sumOf(doubled);
  const chances = new Float64Array(most + 1);
  chances[0] = 1;
  for (const rank of doubled) {
    for (let sum = most; sum >= 0; sum--) {
      chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
    }
  }
  const distance = Math.abs(2 * v - most / 2) - 1e-9;
  let far = 0;
  chances.forEach((chance, sum) => {
    if (Math.abs(sum - most / 2) >= distance) far += chance;
  });
  return Math.min(1, far);
}

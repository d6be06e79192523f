import { sumOf } from './averages.ts';
import { chiSquareUpper, normalCritical, normalTwoSided } from './distributions.ts';
import { adjustedMoments, type NpsCounts, total } from './nps.ts';
import { areCounts, type Range } from './proportions.ts';
import { tieSizes } from './ranks.ts';

/** Periods with answers that a trend of shares or scores needs. */
export const periodsForTrend = 4;
/** Values that a trend of any other series needs. */
export const valuesForTrend = 8;

/** What may be said of a trend: a direction only with p below 0.05 and a slope range without 0. */
export type Direction = 'rising' | 'falling' | 'no_direction';

/** A slope per period with its range and the call. */
export type Slope = { readonly perPeriod: number; readonly direction: Direction } & Range;

function slopeOf(perPeriod: number, range: Range, p: number): Slope {
  const isCalled = p < 0.05 && (range.lo > 0 || range.hi < 0);
  return { perPeriod, ...range, direction: !isCalled ? 'no_direction' : range.lo > 0 ? 'rising' : 'falling' };
}

/** Answers of one period, numbered by `score`. */
export type PeriodShare = { readonly score: number; readonly satisfied: number; readonly n: number };

/** Trend of a share over periods; the slope is in shares per period. */
export type ShareTrend =
  | {
      readonly status: 'ok';
      readonly periods: number;
      readonly chiSquare: number;
      readonly p: number;
      readonly slope: Slope;
    }
  | { readonly status: 'no_data' | 'too_few' | 'no_variation' | 'invalid' };

/** Why no trend may be told, or null: empty periods do not count. */
export function trendRefusal(answersByPeriod: readonly number[]): 'fewer_than_4_periods' | null {
  return answersByPeriod.filter((n) => n > 0).length < periodsForTrend ? 'fewer_than_4_periods' : null;
}

/**
 * Cochran-Armitage trend (Armitage 1955 Biometrics 11:375; Cochran 1954): χ² on one degree, slope = Σ n (s - s̄)(p_i -
 * p)/Σ n (s - s̄)²; range of the slope from the binomial variance of each period with one satisfied and one unsatisfied
 * answer added. Empty periods are skipped but keep their place. too_few below 4 periods, no_variation where all answers
 * are alike, no_data, invalid.
 */
export function shareTrend(series: readonly PeriodShare[], conf = 0.95): ShareTrend {
  const isPossible = ({ score, satisfied, n }: PeriodShare): boolean =>
    areCounts(satisfied, n) && Number.isFinite(score);
  if (!series.every(isPossible)) return { status: 'invalid' };
  const used = series.filter(({ n }) => n > 0);
  if (used.length === 0) return { status: 'no_data' };
  if (used.length < periodsForTrend) return { status: 'too_few' };
  const n = sumOf(used.map((each) => each.n));
  const p = sumOf(used.map(({ satisfied }) => satisfied)) / n;
  const center = sumOf(used.map((each) => each.n * each.score)) / n;
  const spread = sumOf(used.map((each) => each.n * (each.score - center) ** 2));
  if (p === 0 || p === 1 || spread === 0) return { status: 'no_variation' };
  const perPeriod = sumOf(used.map((each) => (each.score - center) * (each.satisfied - each.n * p))) / spread;
  const chiSquare = (perPeriod ** 2 * spread) / (p * (1 - p));
  const variance = sumOf(
    used.map((each) => {
      const share = (each.satisfied + 1) / (each.n + 2);
      return each.n * (each.score - center) ** 2 * share * (1 - share);
    }),
  );
  const margin = (normalCritical(conf) * Math.sqrt(variance)) / spread;
  const pValue = chiSquareUpper(chiSquare, 1);
  const slope = slopeOf(perPeriod, { lo: perPeriod - margin, hi: perPeriod + margin }, pValue);
  return { status: 'ok', periods: used.length, chiSquare, p: pValue, slope };
}

/** Trend of the recommendation score; adjusted NPS null in an empty period, slope in points per period. */
export type NpsTrend =
  | {
      readonly status: 'ok';
      readonly periods: number;
      readonly adjusted: readonly (number | null)[];
      readonly se: number;
      readonly z: number;
      readonly p: number;
      readonly slope: Slope;
    }
  | { readonly status: 'no_data' | 'too_few' };

/**
 * Weighted least squares of adjusted NPS on the period number, weights 1/variance (Grizzle, Starmer & Koch 1969
 * Biometrics 25:489); too_few below 4 periods with answers, no_data.
 */
export function npsTrend(series: readonly NpsCounts[], conf = 0.95): NpsTrend {
  const periods = series.map((counts, i) => (total(counts) > 0 ? { at: i + 1, ...adjustedMoments(counts) } : null));
  const used = periods.filter((period) => period !== null);
  if (used.length === 0) return { status: 'no_data' };
  if (used.length < periodsForTrend) return { status: 'too_few' };
  const weighted = used.map(({ at, score, se }) => ({ at, score, weight: 1 / se ** 2 }));
  const weight = sumOf(weighted.map((each) => each.weight));
  const center = sumOf(weighted.map((each) => each.weight * each.at)) / weight;
  const level = sumOf(weighted.map((each) => each.weight * each.score)) / weight;
  const spread = sumOf(weighted.map((each) => each.weight * (each.at - center) ** 2));
  const perPeriod = sumOf(weighted.map((each) => each.weight * (each.at - center) * (each.score - level))) / spread;
  const se = 1 / Math.sqrt(spread);
  const margin = normalCritical(conf) * se;
  const z = perPeriod / se;
  const p = normalTwoSided(z);
  return {
    status: 'ok',
    periods: used.length,
    adjusted: periods.map((period) => period?.score ?? null),
    se,
    z,
    p,
    slope: slopeOf(perPeriod, { lo: perPeriod - margin, hi: perPeriod + margin }, p),
  };
}

/** Trend of any other series: Mann-Kendall S with its variance, Kendall's tau-b and the median slope. */
export type SeriesTrend =
  | {
      readonly status: 'ok';
      readonly n: number;
      readonly s: number;
      readonly variance: number;
      readonly z: number;
      readonly p: number;
      readonly tauB: number;
      readonly slope: Slope;
    }
  | { readonly status: 'no_data' | 'too_few' | 'no_variation' };

/**
 * Mann-Kendall test with tie-corrected variance and continuity correction (Mann 1945 Econometrica 13:245; Kendall
 * 1975), tau-b, and the median of pairwise slopes with its range (Sen 1968 JASA 63:1379). Missing values are skipped
 * but keep their place; too_few below 8 values, no_variation for a constant series, no_data.
 */
export function seriesTrend(values: readonly (number | null)[], conf = 0.95): SeriesTrend {
  const points = values.flatMap((value, at) => (value === null || !Number.isFinite(value) ? [] : [{ at, value }]));
  const n = points.length;
  if (n === 0) return { status: 'no_data' };
  if (n < valuesForTrend) return { status: 'too_few' };
  const seen = points.map(({ value }) => value);
  const slopes: number[] = [];
  let s = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      s += Math.sign(seen[j] - seen[i]);
      slopes.push((seen[j] - seen[i]) / (points[j].at - points[i].at));
    }
  }
  const pairs = (n * (n - 1)) / 2;
  const tied = sumOf(tieSizes(seen).map((size) => (size * (size - 1)) / 2));
  if (tied === pairs) return { status: 'no_variation' };
  const ties = sumOf(tieSizes(seen).map((size) => size * (size - 1) * (2 * size + 5)));
  const variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
  const z = (s - Math.sign(s)) / Math.sqrt(variance);
  const p = normalTwoSided(z);
  slopes.sort((a, b) => a - b);
  const half = normalCritical(conf) * Math.sqrt(variance);
  const at = (rank: number): number => slopes[Math.min(pairs - 1, Math.max(0, Math.round(rank) - 1))];
  const middle = (slopes[Math.floor((pairs - 1) / 2)] + slopes[Math.floor(pairs / 2)]) / 2;
  const slope = slopeOf(middle, { lo: at((pairs - half) / 2), hi: at((pairs + half) / 2 + 1) }, p);
  return { status: 'ok', n, s, variance, z, p, tauB: s / Math.sqrt(pairs * (pairs - tied)), slope };
}

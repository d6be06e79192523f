import { mean, quantileOfSorted, standardDeviation } from './averages.ts';
import { answersForUnmarked } from './display.ts';
import { normalCritical } from './distributions.ts';
import { type Range } from './proportions.ts';
import { seededRandom } from './random.ts';

const LARGEST_RESAMPLED = 5000;

/**
 * Percentile range of a mean by drawing customers with putting back (Efron 1979 Ann Stat 7:1), or null below 30 values;
 * above 5,000 values the normal range, which resampling could no longer tell apart.
 */
export function bootstrapMean(values: readonly number[], seed: number, conf = 0.95, resamples = 1000): Range | null {
  const n = values.length;
  const center = mean(values);
  if (n < answersForUnmarked || center === null) return null;
  if (n > LARGEST_RESAMPLED) {
    const margin = (normalCritical(conf) * (standardDeviation(values) ?? 0)) / Math.sqrt(n);
    return { lo: center - margin, hi: center + margin };
  }
  const random = seededRandom(seed);
  const means = new Float64Array(resamples);
  const drawn = Float64Array.from(values);
  for (let k = 0; k < resamples; k++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += drawn[Math.floor(random() * n)];
    means[k] = sum / n;
  }
  return percentileRange(means, conf);
}

/** Range that holds the middle share `conf` of resampled values, which it sorts. */
export function percentileRange(values: Float64Array, conf = 0.95): Range {
  values.sort();
  const tail = (1 - conf) / 2;
  return { lo: quantileOfSorted(values, tail), hi: quantileOfSorted(values, 1 - tail) };
}

import { mean, sumOf } from './averages.ts';
import { normalCritical } from './distributions.ts';
import { isConfidence, type Range } from './proportions.ts';
import { midRanks } from './ranks.ts';

/** Complete pairs needed for a rank correlation. */
export const pairsForCorrelation = 10;

/** Rank correlation of -1 to 1; perfect_order has no range. */
export type Spearman = { readonly n: number } & (
  | ({ readonly status: 'ok'; readonly rho: number } & Range)
  | { readonly status: 'perfect_order'; readonly rho: number }
  | { readonly status: 'no_data' | 'too_few' | 'no_variation' }
);

/** Pairs in which both values are there. */
export function completePairs(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
): { readonly x: number[]; readonly y: number[] } {
  const pairs: { x: number[]; y: number[] } = { x: [], y: [] };
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [a, b] = [x[i], y[i]];
    if (a === null || b === null || !Number.isFinite(a) || !Number.isFinite(b)) continue;
    pairs.x.push(a);
    pairs.y.push(b);
  }
  return pairs;
}

/**
 * Spearman's rho on mid-ranks of the complete pairs (Spearman 1904 Am J Psychol 15:72), range tanh(atanh ρ ± z √((1 +
 * ρ²/2)/(n - 3))) (Bonett & Wright 2000 Psychometrika 65:23). too_few below 10 pairs, no_variation for a constant
 * column, perfect_order at ±1.
 */
export function spearman(x: readonly (number | null)[], y: readonly (number | null)[], conf = 0.95): Spearman {
  const pairs = completePairs(x, y);
  const n = pairs.x.length;
  if (n === 0) return { n, status: 'no_data' };
  if (n < pairsForCorrelation) return { n, status: 'too_few' };
  const rho = rankCorrelation(pairs.x, pairs.y);
  if (rho === null) return { n, status: 'no_variation' };
  const range = spearmanRange(rho, n, conf);
  return range === null ? { n, status: 'perfect_order', rho } : { n, status: 'ok', rho, ...range };
}

/**
 * Range of a rank correlation from n pairs, or null at ±1 and for n <= 3 (Bonett & Wright 2000 Psychometrika 65:23).
 */
export function spearmanRange(rho: number, n: number, conf = 0.95): Range | null {
  if (!(Math.abs(rho) < 1) || !(n > 3) || !isConfidence(conf)) return null;
  const margin = normalCritical(conf) * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  const center = Math.atanh(rho);
  return { lo: Math.tanh(center - margin), hi: Math.tanh(center + margin) };
}

/** Spearman's rho without gate or range, null for a constant column. */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number | null {
  return pearson(midRanks(x), midRanks(y));
}

/** Pearson's correlation, exactly ±1 for a straight line of ranks, null for a constant column. */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [centerX, centerY] = [mean(x), mean(y)];
  if (centerX === null || centerY === null || isConstant(x) || isConstant(y)) return null;
  const dx = x.map((value) => value - centerX);
  const dy = y.map((value) => value - centerY);
  const shared = sumOf(dx.map((value, i) => value * dy[i]));
  const spread =
    Math.sqrt(sumOf(dx.map((value) => value * value))) * Math.sqrt(sumOf(dy.map((value) => value * value)));
  if (!(spread > 0)) return null;
  const r = shared / spread;
  return Math.abs(r) > 1 - 4e-15 ? Math.sign(r) : r;
}

/** Whether all values are one. */
export function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

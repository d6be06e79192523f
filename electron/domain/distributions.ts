import { findRoot } from './find-root.ts';
import { devianceTerm, incompleteBeta, incompleteGamma, logBeta, stirlingError } from './special-functions.ts';

const SQRT_TWO_PI = 2.50662827463100050241576528481;
const CRITICAL_95 = 1.95996398454005423552459443052;

/** P(Z <= z) of the standard normal distribution, accurate in both tails. */
export function normalCdf(z: number): number {
  if (z === 0) return 0.5;
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

/** Two-sided p-value of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/**
 * z with P(Z <= z) = p for 0 < p < 1 (start: Abramowitz & Stegun 1964, 26.2.23; then Halley steps); NaN outside,
 * infinite at 0 and 1.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -lowerNormalQuantile(1 - p);
  return p === 0.5 ? 0 : lowerNormalQuantile(p);
}

function lowerNormalQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = top / bottom - t;
  for (let i = 0; i < 3; i++) {
    const density = Math.exp((-z * z) / 2) / SQRT_TWO_PI;
    const newton = (normalCdf(z) - p) / density;
    z -= newton / (1 + (z * newton) / 2);
  }
  return z;
}

/** z that leaves (1 - conf)/2 in each tail: 1.959964 for 0.95. */
export function normalCritical(conf: number): number {
  if (conf === 0.95) return CRITICAL_95;
  return -normalQuantile((1 - conf) / 2);
}

/** P(T <= t) of Student's t with any df > 0 (Abramowitz & Stegun 1964, 26.7.1). */
export function studentCdf(t: number, df: number): number {
  const tail = studentUpper(Math.abs(t), df);
  return t < 0 ? tail : 1 - tail;
}

function studentUpper(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)).lower / 2;
}

/** Two-sided p-value of a t statistic. */
export function studentTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * studentUpper(Math.abs(t), df));
}

/** t that leaves (1 - conf)/2 in each tail, df > 0. */
export function studentCritical(conf: number, df: number): number {
  const tail = (1 - conf) / 2;
  const z = normalCritical(conf);
  let hi = Math.max(2 * z, 1);
  while (studentUpper(hi, df) > tail) hi *= 4;
  return findRoot((t) => Math.log(studentUpper(t, df) / tail), 0, hi) ?? hi;
}

/** P(X > x) of chi-square with df > 0. */
export function chiSquareUpper(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

/** x with I_x(a, b) = p, a, b > 0, 0 <= p <= 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const isLow = p <= 0.5;
  const distance = (x: number): number => {
    const { lower, upper } = incompleteBeta(x, a, b);
    return isLow ? lower - p : 1 - p - upper;
  };
  return findRoot(distance, 0, 1) ?? Number.NaN;
}

/** P(X = x) of the binomial distribution, without loss for large n (Loader 2000). */
export function binomialPmf(x: number, n: number, p: number): number {
  const q = 1 - p;
  if (x < 0 || x > n) return 0;
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(n - x) -
    devianceTerm(x, n * p) -
    devianceTerm(n - x, n * q) +
    0.5 * Math.log(n / (x * (n - x)));
  return Math.exp(exponent) / SQRT_TWO_PI;
}

/** P(X <= x) of the binomial distribution. */
export function binomialCdf(x: number, n: number, p: number): number {
  if (x < 0) return 0;
  if (x >= n) return 1;
  return incompleteBeta(p, x + 1, n - x).upper;
}

/** Smallest count x with P(X <= x) >= q, as R's qbinom (its fuzz of 64 rounding units included). */
export function binomialQuantile(q: number, n: number, p: number): number {
  const wanted = q * (1 - 64 * Number.EPSILON);
  let lo = -1;
  let hi = n;
  while (hi - lo > 1) {
    const middle = Math.floor((lo + hi) / 2);
    if (binomialCdf(middle, n, p) >= wanted) hi = middle;
    else lo = middle;
  }
  return hi;
}

/** ln of "n choose k", 0 <= k <= n. */
export function logChoose(n: number, k: number): number {
  return k === 0 || k === n ? 0 : -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
}

/** P(X = x) when `drawn` are taken from `marked` and `unmarked` without putting back. */
export function hypergeometricPmf(x: number, marked: number, unmarked: number, drawn: number): number {
  if (x < Math.max(0, drawn - unmarked) || x > Math.min(drawn, marked)) return 0;
  const total = marked + unmarked;
  if (drawn === 0 || drawn === total) return 1;
  const p = drawn / total;
  return (binomialPmf(x, marked, p) * binomialPmf(drawn - x, unmarked, p)) / binomialPmf(drawn, total, p);
}

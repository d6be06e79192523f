import { betaQuantile, normalCritical } from './distributions.ts';

/** The ends of a confidence interval, in the unit of its estimate. */
export type Range = { readonly lo: number; readonly hi: number };

/** What the range of a difference allows to say; the display levels decide whether it is said. */
export type Call = 'higher' | 'lower' | 'cannot_tell';

/** A share p of n with its range, all 0 to 1; no_data for n = 0, invalid for counts that cannot be. */
export type Share =
  | ({ readonly status: 'ok'; readonly x: number; readonly n: number; readonly p: number } & Range)
  | { readonly status: 'no_data' | 'invalid' };

/** Whether these can be x successes among n answers. */
export function areCounts(x: number, n: number): boolean {
  return Number.isSafeInteger(x) && Number.isSafeInteger(n) && x >= 0 && x <= n;
}

/**
 * Share x/n with its Wilson score range, no continuity correction (Wilson 1927 JASA 22:209; Newcombe 1998 Stat Med
 * 17:857); no_data, invalid.
 */
export function wilson(x: number, n: number, conf = 0.95): Share {
  if (!areCounts(x, n) || !isConfidence(conf)) return { status: 'invalid' };
  if (n === 0) return { status: 'no_data' };
  return { status: 'ok', x, n, p: x / n, ...wilsonRange(x / n, n, conf) };
}

/**
 * Wilson range of a share p, 0 to 1, that rests on an effective number of answers, whole or not, above 0; exactly 0
 * below p = 0, exactly 1 above p = 1.
 */
export function wilsonRange(p: number, effectiveN: number, conf = 0.95): Range {
  const z = normalCritical(conf);
  const square = (z * z) / effectiveN;
  const center = (p + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((p * (1 - p)) / effectiveN + square / (4 * effectiveN));
  return {
    lo: p === 0 ? 0 : Math.max(0, center - half),
    hi: p === 1 ? 1 : Math.min(1, center + half),
  };
}

/**
 * Exact binomial range of x/n and its width, for the publication standard only (Clopper & Pearson 1934 Biometrika
 * 26:404); no_data, invalid.
 */
export function clopperPearson(
  x: number,
  n: number,
  conf = 0.95,
): ({ readonly status: 'ok'; readonly width: number } & Range) | { readonly status: 'no_data' | 'invalid' } {
  if (!areCounts(x, n) || !isConfidence(conf)) return { status: 'invalid' };
  if (n === 0) return { status: 'no_data' };
  const tail = (1 - conf) / 2;
  const lo = x === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
  const hi = x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x);
  return { status: 'ok', lo, hi, width: hi - lo };
}

/** Whether a confidence level lies strictly between 0 and 1. */
export function isConfidence(conf: number): boolean {
  return conf > 0 && conf < 1;
}

/** Higher or lower if the range of a difference leaves out 0, else cannot_tell. */
export function callFromRange({ lo, hi }: Range): Call {
  if (lo > 0) return 'higher';
  return hi < 0 ? 'lower' : 'cannot_tell';
}

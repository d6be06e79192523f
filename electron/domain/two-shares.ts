import { chiSquareUpper, hypergeometricPmf } from './distributions.ts';
import { type Call, callFromRange, type Range, wilson } from './proportions.ts';

/** Difference of two shares of different people, -1 to 1. */
export type ShareDifference =
  | ({ readonly status: 'ok'; readonly difference: number; readonly called: Call } & Range)
  | { readonly status: 'no_data' | 'invalid' };

/**
 * x1/n1 minus x2/n2 with the hybrid score range d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²) (Newcombe 1998
 * Stat Med 17:873, method 10); called when it leaves out 0. no_data, invalid.
 */
export function shareDifference(x1: number, n1: number, x2: number, n2: number, conf = 0.95): ShareDifference {
  const first = wilson(x1, n1, conf);
  const second = wilson(x2, n2, conf);
  if (first.status !== 'ok' || second.status !== 'ok') {
    const isInvalid = first.status === 'invalid' || second.status === 'invalid';
    return { status: isInvalid ? 'invalid' : 'no_data' };
  }
  return rangedDifference(first, second);
}

/** The same from two shares and their ranges, wherever these come from: answers of the same people have wider ones. */
export function rangedDifference(
  first: { readonly p: number } & Range,
  second: { readonly p: number } & Range,
): Extract<ShareDifference, { status: 'ok' }> {
  const difference = first.p - second.p;
  const lo = Math.max(-1, difference - Math.sqrt((first.p - first.lo) ** 2 + (second.hi - second.p) ** 2));
  const hi = Math.min(1, difference + Math.sqrt((first.hi - first.p) ** 2 + (second.p - second.lo) ** 2));
  return { status: 'ok', difference, lo, hi, called: callFromRange({ lo, hi }) };
}

/**
 * p-values for the detail log of two compared shares: Pearson's without continuity correction (null if all answers are
 * alike) and Fisher's exact.
 */
export function shareDifferenceTests(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
): { readonly chiSquare: number | null; readonly pChiSquare: number | null; readonly pFisher: number } {
  const chiSquare = pearson(x1, n1, x2, n2);
  const pChiSquare = chiSquare === null ? null : chiSquareUpper(chiSquare, 1);
  return { chiSquare, pChiSquare, pFisher: fisherTwoSided(x1, n1, x2, n2) };
}

function pearson(x1: number, n1: number, x2: number, n2: number): number | null {
  const yes = x1 + x2;
  const no = n1 + n2 - yes;
  if (yes === 0 || no === 0) return null;
  return ((n1 + n2) * (x1 * (n2 - x2) - x2 * (n1 - x1)) ** 2) / (n1 * n2 * yes * no);
}

/**
 * Two-sided exact p of a two by two table: all tables with the same margins that are no more likely than this one
 * (Fisher 1935).
 */
export function fisherTwoSided(x1: number, n1: number, x2: number, n2: number): number {
  const yes = x1 + x2;
  const seen = hypergeometricPmf(x1, n1, n2, yes) * (1 + 1e-7);
  let sum = 0;
  for (let x = Math.max(0, yes - n2); x <= Math.min(n1, yes); x++) {
    const chance = hypergeometricPmf(x, n1, n2, yes);
    if (chance <= seen) sum += chance;
  }
  return Math.min(1, sum);
}

/** One-sided exact p: chance of x1 or more of the `yes` falling into the first group (Fisher 1935). */
export function fisherGreater(x1: number, n1: number, x2: number, n2: number): number {
  const yes = x1 + x2;
  let sum = 0;
  for (let x = x1; x <= Math.min(n1, yes); x++) sum += hypergeometricPmf(x, n1, n2, yes);
  return Math.min(1, sum);
}

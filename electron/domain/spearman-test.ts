import { normalCdf, studentTwoSided } from './distributions.ts';
import { rankCorrelation } from './correlation.ts';
import { tieSizes } from './ranks.ts';

const LARGEST_ENUMERATED = 9;

/**
 * Test of a rank correlation for the detail log: S = (n³ - n)(1 - ρ)/6 and its two-sided p; exact null where ties
 * forbid it.
 */
export type SpearmanTest = {
  readonly rho: number;
  readonly s: number;
  readonly pExact: number | null;
  readonly pStudent: number | null;
};

/**
 * Spearman's test without a gate: exact by enumeration up to 9 pairs, by Edgeworth series above (Best & Roberts 1975
 * Appl Statist 24:377); with t on n - 2 degrees beside it. Null for a constant column or fewer than 2 pairs.
 */
export function spearmanTest(x: readonly number[], y: readonly number[]): SpearmanTest | null {
  const n = x.length;
  const rho = n < 2 ? null : rankCorrelation(x, y);
  if (rho === null) return null;
  const cubic = n ** 3 - n;
  const s = (cubic * (1 - rho)) / 6;
  const hasTies = tieSizes(x).length < n || tieSizes(y).length < n;
  const t = rho * Math.sqrt((n - 2) / (1 - rho * rho));
  const pStudent = n > 2 ? (Math.abs(rho) === 1 ? 0 : studentTwoSided(t, n - 2)) : null;
  return { rho, s, pStudent, pExact: hasTies ? null : exactTwoSided(Math.round(s), n) };
}

function exactTwoSided(s: number, n: number): number {
  const tail = s > (n ** 3 - n) / 6 ? chanceOfAtLeast(s, n) : 1 - chanceOfAtLeast(s + 2, n);
  return Math.min(1, 2 * tail);
}

/** P(S >= s) when all orders are equally likely; S takes even values only. */
function chanceOfAtLeast(s: number, n: number): number {
  const most = (n ** 3 - n) / 3;
  if (s <= 0) return 1;
  if (s > most) return 0;
  if (n <= LARGEST_ENUMERATED) return enumerated(s, n);
  const b = 1 / n;
  const x = ((6 * (s - 1) * b) / (n * n - 1) - 1) * Math.sqrt(1 / b - 1);
  const y = x * x;
  const u =
    x *
    b *
    (0.2274 +
      b * (0.2531 + 0.1745 * b) +
      y *
        (-0.0758 +
          b * (0.1033 + 0.3932 * b) -
          y * b * (0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)))));
  const tail = normalCdf(-x) + u / Math.exp(y / 2);
  return Math.min(1, Math.max(0, tail));
}

function enumerated(s: number, n: number): number {
  let counts = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]]);
  for (let i = 0; i < n; i++) {
    const next = new Map<number, Map<number, number>>();
    for (const [used, sums] of counts) {
      for (let j = 0; j < n; j++) {
        if (used & (1 << j)) continue;
        const target = next.get(used | (1 << j)) ?? new Map<number, number>();
        for (const [sum, ways] of sums) target.set(sum + (i - j) ** 2, (target.get(sum + (i - j) ** 2) ?? 0) + ways);
        next.set(used | (1 << j), target);
      }
    }
    counts = next;
  }
  let all = 0;
  let reaching = 0;
  for (const sums of counts.values()) {
    for (const [sum, ways] of sums) {
      all += ways;
      if (sum >= s) reaching += ways;
    }
  }
  return reaching / all;
}

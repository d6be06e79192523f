import { mean, sumOf } from './averages.ts';
import { normalTwoSided, studentCritical } from './distributions.ts';
import { type Range } from './proportions.ts';
import { midRanks, tieCorrection } from './ranks.ts';

const LARGEST_EXACT = 100;

/**
 * Shift of ratings between different people: chance, 0 to 1, that an answer after beats an answer before, ties half;
 * called if the range leaves out 0.5.
 */
export type OrdinalShift =
  | ({
      readonly status: 'ok';
      readonly u: number;
      readonly superiority: number;
      readonly se: number;
      readonly df: number;
      readonly called: 'higher' | 'lower' | 'cannot_tell';
    } & Range)
  | {
      readonly status: 'too_few' | 'no_variation' | 'perfect_order';
      readonly u: number;
      readonly superiority: number;
    }
  | { readonly status: 'no_data' };

/**
 * Probability of superiority with the t range of Brunner & Munzel 2000 (Biom J 42:17), cut at 0 and 1. Missing answers
 * are left out; no_data with an empty side, too_few with a single answer on one, no_variation for equal answers,
 * perfect_order when every answer of one side beats the other side.
 */
export function ordinalShift(
  answersAfter: readonly (number | null)[],
  answersBefore: readonly (number | null)[],
  conf = 0.95,
): OrdinalShift {
  const [after, before] = [known(answersAfter), known(answersBefore)];
  const [n, m] = [after.length, before.length];
  if (n === 0 || m === 0) return { status: 'no_data' };
  const ranks = midRanks([...after, ...before]);
  const own = [midRanks(after), midRanks(before)];
  const u = sumOf(ranks.slice(0, n)) - (n * (n + 1)) / 2;
  const superiority = u / (n * m);
  if ([...after, ...before].every((value) => value === after[0])) return { status: 'no_variation', u, superiority };
  if (n < 2 || m < 2) return { status: 'too_few', u, superiority };
  const first = placementVariance(ranks.slice(0, n), own[0]) / (n * m * m);
  const second = placementVariance(ranks.slice(n), own[1]) / (m * n * n);
  if (first + second === 0) return { status: 'perfect_order', u, superiority };
  const se = Math.sqrt(first + second);
  const df = (first + second) ** 2 / (first ** 2 / (n - 1) + second ** 2 / (m - 1));
  const margin = studentCritical(conf, df) * se;
  const [lo, hi] = [superiority - margin, superiority + margin];
  const called = lo > 0.5 ? 'higher' : hi < 0.5 ? 'lower' : 'cannot_tell';
  return { status: 'ok', u, superiority, se, df, lo: Math.max(0, lo), hi: Math.min(1, hi), called };
}

function known(answers: readonly (number | null)[]): number[] {
  return answers.filter((answer) => answer !== null && Number.isFinite(answer)).map(Number);
}

function placementVariance(ranks: readonly number[], own: readonly number[]): number {
  const placements = ranks.map((rank, i) => rank - own[i]);
  const center = mean(placements) ?? 0;
  return sumOf(placements.map((value) => (value - center) ** 2)) / (placements.length - 1);
}

/**
 * p-values of an ordinal shift for the detail log; null where a side is empty, all answers are equal, or exact counting
 * would take too long.
 */
export type OrdinalShiftTests = {
  readonly pNormal: number | null;
  readonly pExact: number | null;
  readonly pExactGreater: number | null;
};

/**
 * Mann-Whitney test: normal p with tie-corrected variance, and the permutation p with mid-ranks up to 100 answers
 * (Mann & Whitney 1947 Ann Math Stat 18:50).
 */
export function ordinalShiftTests(
  answersAfter: readonly (number | null)[],
  answersBefore: readonly (number | null)[],
): OrdinalShiftTests {
  const [after, before] = [known(answersAfter), known(answersBefore)];
  const [n, m] = [after.length, before.length];
  const all = [...after, ...before];
  const total = n + m;
  if (n === 0 || m === 0) return { pNormal: null, pExact: null, pExactGreater: null };
  const ranks = midRanks(all);
  const u = sumOf(ranks.slice(0, n)) - (n * (n + 1)) / 2;
  const center = (n * m) / 2;
  const variance = ((n * m) / 12) * (total + 1 - tieCorrection(all) / (total * (total - 1)));
  const pNormal = variance > 0 ? normalTwoSided((u - center) / Math.sqrt(variance)) : null;
  if (total > LARGEST_EXACT) return { pNormal, pExact: null, pExactGreater: null };
  return { pNormal, ...permutationP(ranks, n) };
}

/**
 * Counts, for every way to draw `drawn` of the doubled ranks, how many are as far from the mean as the first ones, and
 * how many as high.
 */
function permutationP(ranks: readonly number[], drawn: number): { pExact: number; pExactGreater: number } {
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const most = sumOf(doubled);
  const ways = Array.from({ length: drawn + 1 }, () => new Float64Array(most + 1));
  ways[0][0] = 1;
  doubled.forEach((rank, i) => {
    for (let k = Math.min(drawn, i + 1); k >= 1; k--) {
      for (let sum = most; sum >= rank; sum--) ways[k][sum] += ways[k - 1][sum - rank];
    }
  });
  const seen = sumOf(doubled.slice(0, drawn));
  const center = (drawn * most) / doubled.length;
  const chances = ways[drawn];
  const all = sumOf(chances);
  let far = 0;
  let high = 0;
  chances.forEach((count, sum) => {
    if (Math.abs(sum - center) >= Math.abs(seen - center) - 1e-9) far += count;
    if (sum >= seen) high += count;
  });
  return { pExact: far / all, pExactGreater: high / all };
}

import { sumOf } from './averages.ts';
import { chiSquareUpper } from './distributions.ts';
import { leastSquares } from './least-squares.ts';
import { type Lifetime } from './survival.ts';

/** Comparison of survival curves; too_few below 10 events in a group: the figures are for the log only. */
export type LogRank =
  | {
      readonly status: 'ok' | 'too_few';
      readonly chiSquare: number;
      readonly df: number;
      readonly p: number;
      readonly observed: readonly number[];
      readonly expected: readonly number[];
    }
  | { readonly status: 'no_data' | 'no_events' };

/**
 * Log-rank test of two or more groups: observed against expected events under one common curve, hypergeometric
 * variance, chi-square with groups - 1 degrees (Mantel 1966 Cancer Chemother Rep 50:163; Peto & Peto 1972 JRSS A
 * 135:185). no_data with an empty group, no_events.
 */
export function logRank(groups: readonly (readonly Lifetime[])[]): LogRank {
  const usable = groups.map((group) => group.filter(({ time }) => time >= 0).sort((a, b) => a.time - b.time));
  if (usable.length < 2 || usable.some((group) => group.length === 0)) return { status: 'no_data' };
  const k = usable.length;
  const observed = usable.map((group) => group.filter(({ isEvent }) => isEvent).length);
  const expected = new Array<number>(k).fill(0);
  const covariance = Array.from({ length: k - 1 }, () => new Array<number>(k - 1).fill(0));
  const passed = new Array<number>(k).fill(0);
  for (const time of eventTimes(usable)) {
    let events = 0;
    const atRisk = usable.map((group, g) => {
      while (passed[g] < group.length && group[passed[g]].time < time) passed[g] += 1;
      for (let i = passed[g]; i < group.length && group[i].time === time; i++) events += group[i].isEvent ? 1 : 0;
      return group.length - passed[g];
    });
    const all = sumOf(atRisk);
    atRisk.forEach((count, g) => (expected[g] += (events * count) / all));
    if (all === 1) continue;
    const spread = (events * (all - events)) / (all - 1);
    for (let g = 0; g < k - 1; g++) {
      for (let h = 0; h < k - 1; h++) {
        covariance[g][h] += (spread * atRisk[g] * ((g === h ? 1 : 0) - atRisk[h] / all)) / all;
      }
    }
  }
  if (sumOf(observed) === 0) return { status: 'no_events' };
  const excess = Array.from({ length: k - 1 }, (_, g) => observed[g] - expected[g]);
  const weights = leastSquares(covariance, excess);
  const chiSquare = sumOf(excess.map((value, g) => value * weights.coefficients[g]));
  const df = k - 1;
  const status = observed.every((events) => events >= 10) ? 'ok' : 'too_few';
  return { status, chiSquare, df, p: chiSquareUpper(chiSquare, df), observed, expected };
}

function eventTimes(groups: readonly (readonly Lifetime[])[]): number[] {
  const times = new Set(groups.flatMap((group) => group.flatMap(({ time, isEvent }) => (isEvent ? [time] : []))));
  return [...times].sort((a, b) => a - b);
}

import { weightedQuantiles } from './averages.ts';
import { wholeMonthsBetween } from './calendar.ts';
import { firstAtOrBelow, kaplanMeier, type Lifetime, type SurvivalCurve, survivalAt } from './survival.ts';
import { customerCount, gapsOf, type VisitLog, visitsOf } from './visits.ts';

/** A gap between visits of one customer, still running if not complete; in days. */
export type Gap<Customer> = { readonly customer: Customer; readonly days: number; readonly isComplete: boolean };

/** Curve of gaps: median and 90 percent point in days, null where the curve does not fall that far. */
export type GapDistribution = {
  readonly curve: SurvivalCurve;
  readonly median: number | null;
  readonly q90: number | null;
};

/**
 * Kaplan-Meier of gaps in which every customer weighs 1 and the running gap is censored (metrics 7.7; Kaplan & Meier
 * 1958 JASA 53:457).
 */
export function gapDistribution<Customer>(gaps: readonly Gap<Customer>[]): GapDistribution {
  const counts = new Map<Customer, number>();
  for (const { customer } of gaps) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  return distributionOf(
    gaps.map(({ customer, days, isComplete }) => ({
      time: days,
      isEvent: isComplete,
      weight: 1 / (counts.get(customer) ?? 1),
    })),
  );
}

function distributionOf(lifetimes: readonly Lifetime[]): GapDistribution {
  const curve = kaplanMeier(lifetimes);
  return { curve, median: curve.median, q90: firstAtOrBelow(curve.points, ({ survival }) => survival, 0.1) };
}

/** Silence after which a customer counts as lapsed, suggested from the shop's own gaps. */
export type LapseThreshold = {
  readonly completeGaps: number;
  readonly months: number;
  readonly returnedBy: (days: number) => number;
} & (
  | { readonly status: 'ok'; readonly days: number; readonly returnsWithinHorizon: number }
  | { readonly status: 'no_data' | 'too_few' | 'no_events' }
);

/**
 * First day by which `share` of all returns expected within `horizon` days have happened, at least 30 (metrics 7.7);
 * needs 50 finished gaps and 18 months from the first visit to the as-of day, else too_few; no_data for an empty log,
 * no_events if nobody returned in time.
 */
export function lapseThreshold(log: VisitLog, asOf: number, horizon = 365, share = 0.95): LapseThreshold {
  const lifetimes: Lifetime[] = [];
  let firstDay = asOf;
  for (let i = 0; i < customerCount(log); i++) {
    const visits = visitsOf(log, i);
    if (visits.length === 0) continue;
    firstDay = Math.min(firstDay, visits[0]);
    const weight = 1 / visits.length;
    for (const gap of gapsOf(log, i)) lifetimes.push({ time: gap, isEvent: true, weight });
    lifetimes.push({ time: asOf - visits[visits.length - 1], isEvent: false, weight });
  }
  const { curve } = distributionOf(lifetimes);
  const returnedBy = (days: number): number => 1 - survivalAt(curve, days).survival;
  const known = { completeGaps: curve.events, months: wholeMonthsBetween(firstDay, asOf), returnedBy };
  if (lifetimes.length === 0) return { ...known, status: 'no_data' };
  if (known.completeGaps < 50 || known.months < 18) return { ...known, status: 'too_few' };
  const returnsWithinHorizon = returnedBy(horizon);
  if (!(returnsWithinHorizon > 0)) return { ...known, status: 'no_events' };
  const wanted = share * returnsWithinHorizon * (1 - 1e-12);
  const reached = curve.points.find(({ survival }) => 1 - survival >= wanted);
  return { ...known, status: 'ok', days: Math.max(30, reached?.time ?? horizon), returnsWithinHorizon };
}

/**
 * How much longer than usual a finished gap may be: the shop's late factor f, in multiples of a customer's own median
 * gap.
 */
export type LateFactor = { readonly episodes: number; readonly customers: number } & (
  | {
      readonly status: 'ok' | 'too_few';
      readonly q50: number;
      readonly q80: number;
      readonly q90: number;
      readonly q95: number;
      readonly isUsable: boolean;
    }
  | { readonly status: 'no_data' }
);

/** Largest late factor that still tells late from on time. */
export const largestUsableFactor = 4;

function putInOrder(sorted: number[], value: number): void {
  let place = sorted.length;
  while (place > 0 && sorted[place - 1] > value) place -= 1;
  sorted.splice(place, 0, value);
}

function medianOfSorted(sorted: readonly number[]): number {
  const below = (sorted.length - 1) >> 1;
  return sorted.length % 2 === 1 ? sorted[below] : sorted[below] + 0.5 * (sorted[below + 1] - sorted[below]);
}

/**
 * Quantiles of finished gap / median of the same customer's earlier gaps (3 or more), each customer weighing 1, as the
 * smallest ratio whose weight reaches q (metrics 8.3). f is q90; usable from 50 episodes and up to 4. Later gaps of 0
 * days cannot occur: a visit is a day.
 */
export function lateFactor(log: VisitLog): LateFactor {
  const weightOf = new Map<number, number>();
  let [customers, episodes] = [0, 0];
  for (let i = 0; i < customerCount(log); i++) {
    const [first, end] = [log.starts[i], log.starts[i + 1]];
    const gaps = end - first - 1;
    if (gaps < 4) continue;
    customers += 1;
    const weight = 1 / (gaps - 3);
    const earlier: number[] = [];
    for (let at = first + 1; at < end; at++) {
      const gap = log.days[at] - log.days[at - 1];
      if (earlier.length >= 3) {
        const ratio = gap / medianOfSorted(earlier);
        weightOf.set(ratio, (weightOf.get(ratio) ?? 0) + weight);
        episodes += 1;
      }
      putInOrder(earlier, gap);
    }
  }
  const counted = { episodes, customers };
  const [q50, q80, q90, q95] = weightedQuantiles(weightOf, [0.5, 0.8, 0.9, 0.95]);
  if (q50 === null || q80 === null || q90 === null || q95 === null) return { ...counted, status: 'no_data' };
  const isEnough = episodes >= 50;
  const isUsable = isEnough && q90 <= largestUsableFactor;
  return { ...counted, status: isEnough ? 'ok' : 'too_few', q50, q80, q90, q95, isUsable };
}

/** How regular visits are: k near 1 at random, large like clockwork, null if every last pair of gaps is equal. */
export type VisitRegularity = { readonly customers: number } & (
  | {
      readonly status: 'ok' | 'too_few' | 'no_variation';
      readonly meanSquare: number;
      readonly k: number | null;
      readonly allowsLateLabels: boolean;
    }
  | { readonly status: 'no_data' }
);

/**
 * v = mean((g_last/(g_last + g_previous) - 1/2)²) over customers with two gaps, k = (1 - 4v)/(8v) (Wheat & Morrison
 * 1990 J Marketing Res 27:87, symmetric form). Late labels need k >= 1.5 and 30 customers.
 */
export function visitRegularity(log: VisitLog): VisitRegularity {
  let [customers, sum] = [0, 0];
  for (let i = 0; i < customerCount(log); i++) {
    const end = log.starts[i + 1];
    if (end - log.starts[i] < 3) continue;
    const last = log.days[end - 1] - log.days[end - 2];
    const both = log.days[end - 1] - log.days[end - 3];
    customers += 1;
    sum += (last / both - 0.5) ** 2;
  }
  if (customers === 0) return { customers, status: 'no_data' };
  const meanSquare = sum / customers;
  const isEnough = customers >= 30;
  if (meanSquare === 0) {
    return {
      customers,
      status: isEnough ? 'no_variation' : 'too_few',
      meanSquare,
      k: null,
      allowsLateLabels: isEnough,
    };
  }
  const k = (1 - 4 * meanSquare) / (8 * meanSquare);
  return { customers, status: isEnough ? 'ok' : 'too_few', meanSquare, k, allowsLateLabels: isEnough && k >= 1.5 };
}

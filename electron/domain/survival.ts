import { normalCritical } from './distributions.ts';
import { type Range } from './proportions.ts';

const HALF_TOLERANCE = 1.5e-8;

/** How the range of a survival curve is built; the app shows log-log. */
export type SurvivalRange = 'log-log' | 'log' | 'plain';

/** One lifetime: `weight` answers of it, ended by the event or censored at `time`. */
export type Lifetime = { readonly time: number; readonly isEvent: boolean; readonly weight?: number };

/**
 * A distinct time of the curve: at risk just before it, share still going after it, Greenwood's SE and the range; null
 * once S is 0.
 */
export type SurvivalPoint = {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  readonly se: number | null;
  readonly range: Range | null;
};

/** A survival curve; median null where more than half are still going, its range ends null where they do not exist. */
export type SurvivalCurve = {
  readonly n: number;
  readonly events: number;
  readonly rejected: number;
  readonly points: readonly SurvivalPoint[];
  readonly median: number | null;
  readonly medianLo: number | null;
  readonly medianHi: number | null;
};

/**
 * Product-limit curve S(t) = Π (1 - d/r); somebody censored on an event day is still at risk that day. SE by Greenwood
 * 1926, range S^exp(±z SE/(S ln S)) for log-log; median = first time with S <= 0.5, the midpoint of a flat stretch at
 * 0.5, its range by reflecting the band (Kaplan & Meier 1958 JASA 53:457; Brookmeyer & Crowley 1982
 * Biometrics 38:29). Negative times are rejected and counted.
 */
export function kaplanMeier(
  lifetimes: readonly Lifetime[],
  conf = 0.95,
  rangeType: SurvivalRange = 'log-log',
): SurvivalCurve {
  const usable = lifetimes.filter(({ time }) => time >= 0).sort((a, b) => a.time - b.time);
  const z = normalCritical(conf);
  const points: SurvivalPoint[] = [];
  let atRisk = usable.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < usable.length;) {
    const { time } = usable[i];
    let leaving = 0;
    let events = 0;
    for (; i < usable.length && usable[i].time === time; i++) {
      const { weight = 1, isEvent } = usable[i];
      leaving += weight;
      if (isEvent) events += weight;
    }
    const remaining = i === usable.length && leaving === events ? 0 : atRisk - events;
    greenwood += events === 0 ? 0 : events / (atRisk * remaining);
    survival *= remaining / atRisk;
    const se = survival > 0 ? survival * Math.sqrt(greenwood) : null;
    points.push({ time, atRisk, events, survival, se, range: se === null ? null : band(survival, se, z, rangeType) });
    atRisk -= leaving;
  }
  return {
    n: usable.length,
    events: usable.filter(({ isEvent }) => isEvent).length,
    rejected: lifetimes.length - usable.length,
    points,
    median: firstAtOrBelow(points, (point) => point.survival),
    medianLo: firstAtOrBelow(points, ({ range }) => range?.lo),
    medianHi: firstAtOrBelow(points, ({ range }) => range?.hi),
  };
}

function band(survival: number, se: number, z: number, type: SurvivalRange): Range {
  if (se === 0) return { lo: survival, hi: survival };
  if (type === 'plain') return { lo: Math.max(0, survival - z * se), hi: Math.min(1, survival + z * se) };
  if (type === 'log') {
    const factor = Math.exp((z * se) / survival);
    return { lo: survival / factor, hi: Math.min(1, survival * factor) };
  }
  const exponent = (z * se) / (survival * Math.log(survival));
  return { lo: survival ** Math.exp(-exponent), hi: survival ** Math.exp(exponent) };
}

/**
 * First time at which a falling value of the curve is at or below 0.5 (or another level), the midpoint of a flat
 * stretch exactly there, which ends with the next fall or with the last known time, as quantile.survfit of R has it;
 * null if never.
 */
export function firstAtOrBelow(
  points: readonly SurvivalPoint[],
  valueOf: (point: SurvivalPoint) => number | undefined,
  level = 0.5,
): number | null {
  const low = points.flatMap((point) => {
    const value = valueOf(point);
    return value !== undefined && value < level + HALF_TOLERANCE ? [{ time: point.time, value }] : [];
  });
  if (low.length === 0) return null;
  const [first] = low;
  if (first.value < level - HALF_TOLERANCE) return first.time;
  const next = low.find(({ value }) => value < first.value - HALF_TOLERANCE) ?? low[low.length - 1];
  return (first.time + next.time) / 2;
}

/**
 * The curve at a time, before its first point S = 1 with range 1 to 1; atRisk counts those whose time is not over yet.
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalPoint {
  const after = curve.points.find((point) => point.time >= time);
  const before = curve.points.findLast((point) => point.time <= time);
  const atRisk = after?.atRisk ?? 0;
  if (!before) return { time, atRisk, events: 0, survival: 1, se: 0, range: { lo: 1, hi: 1 } };
  return { ...before, time, atRisk, events: before.time === time ? before.events : 0 };
}

/** Last time up to which numbers may be shown: 10 at risk or more; null if never. */
export function lastShownTime(curve: SurvivalCurve, needed = 10): number | null {
  return curve.points.findLast(({ atRisk }) => atRisk >= needed)?.time ?? null;
}

import { fitForecast, type ForecastMethod, type ForecastPoint } from './forecast.ts';
import { type Range } from './proportions.ts';

/** What a history allows: nothing, the last level with its range, simple smoothing, or damped Holt if it beats that. */
export type ForecastLevel = 'refuse' | 'last_level' | 'ses' | 'damped';

/** A history's level and why it is refused. */
export type ForecastGate = {
  readonly level: ForecastLevel;
  readonly reason: 'no_data' | 'history_too_short' | 'missing_period' | 'too_few_answers' | null;
};

/** Periods with answers from which a forecast is made. */
export const periodsForForecast = 12;
/** Answers each of the last 6 periods needs. */
export const answersPerForecastPeriod = 10;
const RECENT = 6;
const SHORTEST = 8;
const FOR_DAMPED = 18;

/**
 * Gate of a forecast (metrics 12.2) from the answers of each period in order, null for a missing one: refused below 8
 * periods, or with a missing period or under 10 answers among the last 6, or an older gap that leaves fewer than 12
 * real periods; 8-11 last level; damped Holt from 18.
 */
export function forecastGate(answersByPeriod: readonly (number | null)[]): ForecastGate {
  const periods = answersByPeriod.length;
  const known = answersByPeriod.filter((answers) => answers !== null);
  if (known.length === 0) return { level: 'refuse', reason: 'no_data' };
  if (periods < SHORTEST) return { level: 'refuse', reason: 'history_too_short' };
  const recent = answersByPeriod.slice(-RECENT);
  if (recent.includes(null)) return { level: 'refuse', reason: 'missing_period' };
  if (recent.some((answers) => answers !== null && answers < answersPerForecastPeriod)) {
    return { level: 'refuse', reason: 'too_few_answers' };
  }
  if (known.length < periods && known.length < periodsForForecast) return { level: 'refuse', reason: 'missing_period' };
  if (periods < periodsForForecast) return { level: 'last_level', reason: null };
  return { level: periods < FOR_DAMPED ? 'ses' : 'damped', reason: null };
}

/**
 * Honesty test: sum of rolling one-step errors over that of "same as last period", from the forecast of
 * values[firstOrigin] on (Hyndman & Koehler 2006 Int J Forecasting 22:679). At 1 or above the forecast adds nothing.
 * Null where nothing changed or a value is missing on either side.
 */
export function ratioToNaive(
  values: readonly (number | null)[],
  firstOrigin: number,
  method: ForecastMethod = 'ses',
): number | null {
  let own = 0;
  let naive = 0;
  for (let at = firstOrigin; at < values.length; at++) {
    const [value, last] = [values[at], values[at - 1] ?? null];
    if (value === null || last === null) continue;
    const fitted = fitForecast(values.slice(0, at), method, 1);
    const forecast = fitted.status === 'ok' ? fitted.points[0].mean : last;
    own += Math.abs(value - forecast);
    naive += Math.abs(value - last);
  }
  return naive > 0 ? own / naive : null;
}

/**
 * The method to use where damped Holt is allowed: only if its rolling errors are smaller than those of simple
 * smoothing.
 */
export function chooseMethod(values: readonly (number | null)[], level: ForecastLevel): ForecastMethod {
  if (level !== 'damped') return 'ses';
  const firstOrigin = Math.max(SHORTEST, values.length - periodsForForecast);
  const simple = ratioToNaive(values, firstOrigin, 'ses');
  const damped = ratioToNaive(values, firstOrigin, 'damped');
  return simple !== null && damped !== null && damped < simple ? 'damped' : 'ses';
}

/** Unit of a series, which bounds its forecasts: percent 0 to 100, nps -100 to 100, share 0 to 1, other unbounded. */
export type ForecastUnit = 'percent' | 'nps' | 'share' | 'other';

const BOUNDS: Readonly<Record<ForecastUnit, Range>> = {
  percent: { lo: 0, hi: 100 },
  nps: { lo: -100, hi: 100 },
  share: { lo: 0, hi: 1 },
  other: { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY },
};

/** A forecast cut at the ends of its unit. */
export function clipForecast({ mean, range80, range95 }: ForecastPoint, unit: ForecastUnit): ForecastPoint {
  const cut = (value: number): number => Math.min(BOUNDS[unit].hi, Math.max(BOUNDS[unit].lo, value));
  const both = ({ lo, hi }: Range): Range => ({ lo: cut(lo), hi: cut(hi) });
  return { mean: cut(mean), range80: both(range80), range95: both(range95) };
}

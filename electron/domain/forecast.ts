import { normalCritical } from './distributions.ts';
import { type Minimum, minimiseNear, minimiseSimplex } from './minimise.ts';
import { type Range } from './proportions.ts';

/** Smoothing of a series with additive errors; beta and phi null without a trend. */
export type Smoothing = { readonly alpha: number; readonly beta: number | null; readonly phi: number | null };

/** Where a smoothed series stands: its level and its trend per period. */
export type SmoothState = { readonly level: number; readonly trend: number };

/** Point forecast of one period ahead with its 80 and 95 percent ranges, in the unit of the series. */
export type ForecastPoint = { readonly mean: number; readonly range80: Range; readonly range95: Range };

/** A forecast: the smoothing, the state at both ends, the squared error and the periods ahead. */
export type Forecast = {
  readonly smoothing: Smoothing;
  readonly start: SmoothState;
  readonly end: SmoothState;
  readonly sse: number;
  readonly sigma2: number;
  readonly varianceMultipliers: readonly number[];
  readonly points: readonly ForecastPoint[];
};

/**
 * Runs a series through fixed smoothing: forecast f = l + φ b, error e = y - f, l = f + α e, b = φ b + β e; a missing
 * period keeps the forecast (Hyndman, Koehler, Ord & Snyder 2008 ch. 2). Gives the end state and the errors, null where
 * a value is missing.
 */
export function smooth(
  values: readonly (number | null)[],
  { alpha, beta, phi }: Smoothing,
  start: SmoothState,
): { readonly end: SmoothState; readonly errors: readonly (number | null)[] } {
  let { level, trend } = start;
  const damping = phi ?? 1;
  const errors = values.map((value) => {
    const forecast = level + damping * trend;
    const error = value === null ? null : value - forecast;
    level = forecast + alpha * (error ?? 0);
    trend = damping * trend + (beta ?? 0) * (error ?? 0);
    return error;
  });
  return { end: { level, trend }, errors };
}

/**
 * Forecast with given smoothing and start: point l + b (φ + .. + φ^h), variance s² (1 + Σ_{j<h} c_j²), c_j = α + β (φ +
 * .. + φ^j), s² = SSE/(n - estimated parameters) (Hyndman, Koehler, Ord & Snyder 2008 ch. 6). Null where there are not
 * more values than estimated parameters.
 */
export function forecastFixed(
  values: readonly (number | null)[],
  smoothing: Smoothing,
  start: SmoothState,
  horizon: number,
  estimatedParameters: number,
): Forecast | null {
  const { end, errors } = smooth(values, smoothing, start);
  const known = errors.filter((error) => error !== null);
  const sse = known.reduce((sum, error) => sum + error * error, 0);
  const freedom = known.length - estimatedParameters;
  if (freedom <= 0) return null;
  const sigma2 = sse / freedom;
  const damping = smoothing.phi ?? 1;
  const varianceMultipliers: number[] = [];
  const points: ForecastPoint[] = [];
  let multiplier = 1;
  let reach = 0;
  for (let h = 1; h <= horizon; h++) {
    if (h > 1) multiplier += (smoothing.alpha + (smoothing.beta ?? 0) * reach) ** 2;
    reach += damping ** h;
    varianceMultipliers.push(multiplier);
    points.push(pointOf(end.level + end.trend * reach, Math.sqrt(sigma2 * multiplier)));
  }
  return { smoothing, start, end, sse, sigma2, varianceMultipliers, points };
}

function pointOf(mean: number, sd: number): ForecastPoint {
  const range = (conf: number): Range => ({
    lo: mean - normalCritical(conf) * sd,
    hi: mean + normalCritical(conf) * sd,
  });
  return { mean, range80: range(0.8), range95: range(0.95) };
}

/** Simple exponential smoothing, or damped Holt. */
export type ForecastMethod = 'ses' | 'damped';

/**
 * A fitted forecast, or no_variation for a constant history (show the sampling range of the last period), too_few
 * values, no_data.
 */
export type FittedForecast =
  | ({ readonly status: 'ok'; readonly method: ForecastMethod; readonly logLikelihood: number } & Forecast)
  | { readonly status: 'no_variation'; readonly value: number }
  | { readonly status: 'no_data' | 'too_few' };

/**
 * Least squares fit, which is maximum likelihood for additive errors: α 0.0001 to 0.9999, β up to α, φ 0.8 to 0.98,
 * starting level and trend solved exactly for each of them (Gardner & McKenzie 1985 Mgmt Sci 31:1237; bounds as in R
 * forecast). The starting values count as estimated. Of several minima the one downhill from α 0.2 is taken, as R does,
 * unless another is better by more than 1 percent.
 */
export function fitForecast(
  values: readonly (number | null)[],
  method: ForecastMethod,
  horizon: number,
): FittedForecast {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { status: 'no_data' };
  if (known.every((value) => value === known[0])) return { status: 'no_variation', value: known[0] };
  const parameters = method === 'ses' ? 2 : 5;
  if (known.length <= parameters) return { status: 'too_few' };
  const smoothing = method === 'ses' ? bestSes(values) : bestDamped(values);
  const forecast = forecastFixed(values, smoothing, bestStart(values, smoothing).start, horizon, parameters);
  if (forecast === null) return { status: 'too_few' };
  return { status: 'ok', method, logLikelihood: (-known.length / 2) * Math.log(forecast.sse), ...forecast };
}

const ALPHA: Range = { lo: 0.0001, hi: 0.9999 };
const PART: Range = { lo: 0.0001, hi: 1 };
const PHI: Range = { lo: 0.8, hi: 0.98 };

const START = { alpha: 0.2, part: 0.1, phi: 0.978 } as const;
/** A minimum far from the start is preferred only if its squared error is smaller by more than this share. */
const CLEARLY_BETTER = 0.99;

function bestSes(values: readonly (number | null)[]): Smoothing {
  const at = (alpha: number): Smoothing => ({ alpha, beta: null, phi: null });
  const sse = (alpha: number): number => bestStart(values, at(alpha)).sse;
  const near = minimiseNear(sse, ALPHA.lo, ALPHA.hi, START.alpha);
  const far = [ALPHA.lo, 0.5, 0.8, ALPHA.hi].map((start) => minimiseNear(sse, ALPHA.lo, ALPHA.hi, start));
  return at(chooseMinimum(near, far).at[0]);
}

function bestDamped(values: readonly (number | null)[]): Smoothing {
  const at = ([alpha, part, phi]: readonly number[]): Smoothing => {
    const inside = within(alpha, ALPHA);
    return { alpha: inside, beta: within(part, PART) * inside, phi: within(phi, PHI) };
  };
  const sse = (tried: readonly number[]): number => {
    const outside = [ALPHA, PART, PHI].reduce((sum, range, i) => sum + Math.abs(tried[i] - within(tried[i], range)), 0);
    return bestStart(values, at(tried)).sse * (1 + outside);
  };
  const near = minimiseSimplex(sse, [START.alpha, START.part, START.phi], 0.05, 600);
  const elsewhere = [0.02, 0.4, 0.7, 0.95].flatMap((alpha) => [0.02, 0.4, 0.9].map((part) => [alpha, part, 0.9]));
  const promising = elsewhere.reduce((a, b) => (sse(b) < sse(a) ? b : a));
  return at(chooseMinimum(near, [minimiseSimplex(sse, promising, 0.05, 600)]).at);
}

function chooseMinimum(near: Minimum, far: readonly Minimum[]): Minimum {
  const best = far.reduce((a, b) => (b.value < a.value ? b : a));
  return best.value < CLEARLY_BETTER * near.value ? best : near;
}

function within(value: number, { lo, hi }: Range): number {
  return Math.min(hi, Math.max(lo, value));
}

/**
 * Starting level, and trend where there is one, with the smallest squared error: errors are linear in both, so three
 * runs at once, from the first value, from a level of 1 and from a trend of 1, give the normal equations.
 */
function bestStart(
  values: readonly (number | null)[],
  { alpha, beta, phi }: Smoothing,
): { readonly start: SmoothState; readonly sse: number } {
  const origin = values.find((value) => value !== null) ?? 0;
  const damping = phi ?? 1;
  const pull = beta ?? 0;
  let [level, trend, levelOfLevel, trendOfLevel, levelOfTrend, trendOfTrend] = [origin, 0, 1, 0, 0, 1];
  let [ll, lt, tt, le, te, ee] = [0, 0, 0, 0, 0, 0];
  for (const value of values) {
    const l = levelOfLevel + damping * trendOfLevel;
    const t = levelOfTrend + damping * trendOfTrend;
    const forecast = level + damping * trend;
    const isKnown = value !== null;
    const e = isKnown ? value - forecast : 0;
    if (isKnown) {
      ll += l * l;
      lt += l * t;
      tt += t * t;
      le += l * e;
      te += t * e;
      ee += e * e;
    }
    const [gain, drift] = isKnown ? [alpha, pull] : [0, 0];
    level = forecast + gain * e;
    trend = damping * trend + drift * e;
    levelOfLevel = (1 - gain) * l;
    trendOfLevel = damping * trendOfLevel - drift * l;
    levelOfTrend = (1 - gain) * t;
    trendOfTrend = damping * trendOfTrend - drift * t;
  }
  const determinant = ll * tt - lt * lt;
  const hasTrend = beta !== null && determinant > 1e-12 * ll * tt;
  const startTrend = hasTrend ? (ll * te - lt * le) / determinant : 0;
  const startLevel = (le - lt * startTrend) / ll;
  const sse = ee - startLevel * le - startTrend * te;
  return { start: { level: origin + startLevel, trend: startTrend }, sse: Math.max(0, sse) };
}

import { completeRows, driverRanges, driversLevel, keyDrivers } from '../../electron/domain/drivers.ts';
import { fitForecast, type Forecast, forecastFixed, type ForecastMethod } from '../../electron/domain/forecast.ts';
import { clipForecast, forecastGate, ratioToNaive } from '../../electron/domain/forecast-policy.ts';
import { relativeWeights } from '../../electron/domain/relative-weights.ts';
import { funnelLimits, itemsForStraightLine, staffScreen, straightLine } from '../../electron/domain/suspicious.ts';
import { type OracleFunction } from './cases.ts';
import { confidenceAt, type Input, marksAt, numberAt, numberOr, numberOrNull, recordAt, textAt } from './json.ts';

function attributesAt(input: Input): { name: string; marks: (number | null)[] }[] {
  const predictors = recordAt(input, 'predictors');
  return Object.keys(predictors).map((name) => ({ name, marks: marksAt(predictors, name) }));
}

function keyDriversCase(input: Input): object {
  const overall = marksAt(input, 'outcome');
  const attributes = attributesAt(input);
  const result = keyDrivers(overall, attributes);
  if (result.status !== 'ok') return result;
  const { drivers } = result;
  const kept = attributes.filter(({ name }) => !result.dropped.includes(name));
  const { outcome, columns } = completeRows(overall, kept);
  const weights = relativeWeights(columns, outcome);
  return {
    status: result.status,
    n: result.n,
    r2: result.r2,
    adj_r2: result.adjustedR2,
    dropped: result.dropped,
    lmg: Object.fromEntries(drivers.map(({ name, lmg }) => [name, lmg])),
    lmg_share: Object.fromEntries(drivers.map(({ name, share }) => [name, share])),
    simple_r: Object.fromEntries(drivers.map(({ name, correlation }) => [name, correlation])),
    johnson_weights: Object.fromEntries(kept.map(({ name }, j) => [name, weights === null ? null : weights[j]])),
  };
}

function driverRangesCase(input: Input): object {
  const resamples = numberOr(input, 'resamples', 1000);
  const result = driverRanges(marksAt(input, 'outcome'), attributesAt(input), 7, resamples, confidenceAt(input));
  const ranges = result?.ranges ?? [];
  return {
    share_lo: Object.fromEntries(ranges.map(({ name, lo }) => [name, lo])),
    share_hi: Object.fromEntries(ranges.map(({ name, hi }) => [name, hi])),
    prob_rank1: Object.fromEntries(ranges.map(({ name, chanceFirst }) => [name, chanceFirst])),
  };
}

function methodAt(input: Input): ForecastMethod {
  return textAt(input, 'method') === 'ses' ? 'ses' : 'damped';
}

function forecastCase(forecast: Forecast): object {
  return {
    level: forecast.end.level,
    sse: forecast.sse,
    sigma2: forecast.sigma2,
    mean: forecast.points.map(({ mean }) => mean),
    var_multiplier: forecast.varianceMultipliers,
    lo80: forecast.points.map(({ range80 }) => range80.lo),
    hi80: forecast.points.map(({ range80 }) => range80.hi),
    lo95: forecast.points.map(({ range95 }) => range95.lo),
    hi95: forecast.points.map(({ range95 }) => range95.hi),
  };
}

function forecastFitCase(input: Input): object {
  const horizon = numberOr(input, 'h', 1);
  const result = fitForecast(marksAt(input, 'y'), methodAt(input), horizon);
  if (result.status === 'no_variation')
    return { status: result.status, mean: new Array<number>(horizon).fill(result.value) };
  if (result.status !== 'ok') return result;
  const { alpha, beta, phi } = result.smoothing;
  return {
    ...forecastCase(result),
    status: result.status,
    loglik: result.logLikelihood,
    parameters: { alpha, beta, phi, l: result.start.level, b: result.start.trend },
  };
}

function forecastFixedCase(input: Input): object {
  const smoothing = {
    alpha: numberAt(input, 'alpha'),
    beta: numberOrNull(input, 'beta'),
    phi: numberOrNull(input, 'phi'),
  };
  const start = { level: numberAt(input, 'level0'), trend: numberOr(input, 'trend0', numberOr(input, 'b0', 0)) };
  const parameters = numberOr(input, 'estimated_parameters', 2);
  const result = forecastFixed(marksAt(input, 'y'), smoothing, start, numberOr(input, 'h', 1), parameters);
  return result === null ? { status: 'too_few' } : forecastCase(result);
}

function forecastAllowedCase(input: Input): object {
  const values = marksAt(input, 'values');
  const least = numberOr(input, 'min_answers_each', Number.POSITIVE_INFINITY);
  if (values.length > 0) return forecastGate(values.map((value) => (value === null ? null : least)));
  return forecastGate(new Array<number>(Math.max(0, Math.floor(numberOr(input, 'periods', 0)))).fill(least));
}

function forecastClipCase(input: Input): object {
  const unit = (['percent', 'nps', 'share', 'other'] as const).find((each) => each === input.unit) ?? 'other';
  const range = (conf: number): { lo: number; hi: number } => ({
    lo: numberOr(input, `lo${conf}`, 0),
    hi: numberOr(input, `hi${conf}`, 0),
  });
  const clipped = clipForecast({ mean: numberAt(input, 'mean'), range80: range(80), range95: range(95) }, unit);
  const { mean, range80, range95 } = clipped;
  return { mean, lo80: range80.lo, hi80: range80.hi, lo95: range95.lo, hi95: range95.hi };
}

function staffScreenCase(input: Input): object {
  const staff = recordAt(input, 'staff');
  const people = Object.keys(staff).map((name) => ({
    name,
    topScores: numberAt(recordAt(staff, name), 'top_scores'),
    answers: numberAt(recordAt(staff, name), 'answers'),
  }));
  const lines = staffScreen(people, numberOrNull(input, 'min_answers') ?? undefined);
  return {
    p_one_sided: Object.fromEntries(lines.map(({ name, pOneSided }) => [name, pOneSided])),
    eligible: Object.fromEntries(lines.map(({ name, isEligible }) => [name, isEligible])),
    p_holm: Object.fromEntries(lines.map(({ name, pHolm }) => [name, pHolm])),
    flagged: lines.filter(({ isFlagged }) => isFlagged).map(({ name }) => name),
  };
}

/** Functions of metrics 9 and 12: drivers, forecasts and suspicious answers. */
export const insightFunctions: Readonly<Record<string, OracleFunction>> = {
  key_drivers: keyDriversCase,
  key_drivers_bootstrap: driverRangesCase,
  key_drivers_allowed: (input) => ({
    level: driversLevel(numberAt(input, 'complete_rows'), numberAt(input, 'attributes')),
  }),
  forecast_fixed: forecastFixedCase,
  forecast_fit: forecastFitCase,
  beats_naive: (input) => {
    const ratio = ratioToNaive(marksAt(input, 'y'), numberOr(input, 'first_origin', 8));
    return { ratio, status: ratio === null ? 'no_variation' : 'ok' };
  },
  forecast_allowed: forecastAllowedCase,
  forecast_clip: forecastClipCase,
  straight_line: (input) => {
    const line = straightLine(marksAt(input, 'items'));
    const { status, longestRun, spread, isAllSame, nAnswered } = line;
    return { status, longstring: longestRun, irv: spread, all_same: isAllSame, n_answered: nAnswered };
  },
  straight_line_applicable: (input) => ({ applicable: numberAt(input, 'n_items') >= itemsForStraightLine }),
  staff_screen: staffScreenCase,
  funnel_limits: (input) => {
    const limits = funnelLimits(numberAt(input, 'n'), numberAt(input, 'p'));
    if (limits === null) return { status: 'invalid' };
    return { lo_998: limits.lo998, lo_95: limits.lo95, hi_95: limits.hi95, hi_998: limits.hi998 };
  },
};

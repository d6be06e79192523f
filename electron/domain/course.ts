import { type Sentence as PlainSentence } from '../contract/figure.ts';
import { answersForUnmarked, outward } from './display.ts';
import { type Counts, type Figure, npsFigure, shareFigure } from './figure.ts';
import { forecastSentence } from './finding-sentences.ts';
import { fitForecast } from './forecast.ts';
import { chooseMethod, clipForecast, forecastGate, ratioToNaive } from './forecast-policy.ts';
import { type NpsCounts, npsFromCounts, total } from './nps.ts';
import { type Range, wilson } from './proportions.ts';
import { directionSentence, type Sentence } from './sentences.ts';
import { npsTrend, type Slope, shareTrend } from './trend.ts';

/** Months ahead that a forecast may reach (metrics 12.2). */
const monthsAhead = 3;
/** The first month whose value is foretold in the test against "as last month". */
const firstForetold = 8;

/** A month to come: its expected value in the unit of the figure, with the 80 percent range where there is one. */
export type Foretold = { readonly value: number; readonly lo: number | null; readonly hi: number | null };

/** A score over finished months: each month, the direction of all, and the months to come. */
export type Course = {
  readonly figures: readonly Figure[];
  readonly direction: PlainSentence;
  readonly forecast: { readonly sentence: PlainSentence; readonly points: readonly Foretold[] };
};

function directionOf(
  trend: { readonly status: 'ok'; readonly periods: number; readonly slope: Slope } | { readonly status: string },
  unit: number,
  known: number,
): Sentence {
  if (!('slope' in trend)) {
    if (known === 0) return { key: 'no_data', params: {} };
    return trend.status === 'no_variation'
      ? { key: 'no_direction', params: { k: known } }
      : { key: 'trend_too_short', params: { k: known } };
  }
  const { perPeriod, lo, hi, direction } = trend.slope;
  return directionSentence(direction, trend.periods, { perPeriod: unit * perPeriod, lo: unit * lo, hi: unit * hi });
}

/**
 * The months to come from those that were (metrics 12): null for a month without a value. Where smoothing is no better
 * than "as last month" the points are that, without a range; after equal months, with the 80 percent sampling range of
 * the last one.
 */
function foretell(
  values: readonly (number | null)[],
  answers: readonly (number | null)[],
  unit: 'percent' | 'nps',
  sampling: Range | null,
): { readonly sentence: Sentence; readonly points: Foretold[] } {
  const gate = forecastGate(answers);
  const last = values.at(-1) ?? null;
  if (gate.level === 'refuse' || gate.level === 'last_level' || last === null) {
    const known = answers.filter((n) => n !== null).length;
    const needed = unit === 'nps' ? answersForUnmarked : undefined;
    return { sentence: forecastSentence(gate, known, null, needed), points: [] };
  }
  const method = chooseMethod(values, gate.level);
  const fitted = fitForecast(values, method, monthsAhead);
  const ratioToLast = ratioToNaive(values, firstForetold, method);
  const asNow = Array.from({ length: monthsAhead }, () => ({ value: last, lo: null, hi: null }));
  if (fitted.status !== 'ok') {
    if (sampling === null) return { sentence: { key: 'forecast_naive', params: {} }, points: asNow };
    const { lo, hi } = outward(sampling);
    const points = asNow.map(({ value }) => ({ value, ...sampling }));
    return { sentence: { key: 'forecast', params: { lo80: lo, hi80: hi } }, points };
  }
  const points = fitted.points.map((point) => clipForecast(point, unit));
  const sentence = forecastSentence(gate, answers.length, { next: points[0], ratioToNaive: ratioToLast });
  if (ratioToLast === null || ratioToLast >= 1) return { sentence, points: asNow };
  return { sentence, points: points.map(({ mean, range80 }) => ({ value: mean, ...range80 })) };
}

function samplingRange(month: Counts | undefined): Range | null {
  const share = wilson(month?.x ?? 0, month?.n ?? 0, 0.8);
  return share.status === 'ok' ? { lo: 100 * share.lo, hi: 100 * share.hi } : null;
}

/** The direction of a share over months, oldest first. */
export function shareDirection(months: readonly Counts[]): Sentence {
  const trend = shareTrend(months.map(({ x, n }, index) => ({ score: index + 1, satisfied: x, n })));
  return directionOf(trend, 100, months.filter(({ n }) => n > 0).length);
}

/** The direction of the recommendation score over months, oldest first. */
export function npsDirection(months: readonly NpsCounts[]): Sentence {
  return directionOf(npsTrend(months), 1, months.filter((counts) => total(counts) > 0).length);
}

/** The course of a share by month, oldest first; its forecast in shares of 0 to 1. */
export function shareCourse(months: readonly Counts[]): Course {
  const values = months.map(({ x, n }) => (n > 0 ? (100 * x) / n : null));
  const { sentence, points } = foretell(
    values,
    months.map(({ n }) => (n > 0 ? n : null)),
    'percent',
    samplingRange(months.at(-1)),
  );
  const share = (percent: number | null): number | null => (percent === null ? null : percent / 100);
  return {
    figures: months.map((counts) => shareFigure(counts)),
    direction: shareDirection(months),
    forecast: {
      sentence,
      points: points.map(({ value, lo, hi }) => ({ value: value / 100, lo: share(lo), hi: share(hi) })),
    },
  };
}

/** The course of the recommendation score by month; months below 30 answers have no score to be foretold from. */
export function npsCourse(months: readonly NpsCounts[]): Course {
  const sizes = months.map(total);
  const values = months.map(({ promoters, detractors }, index) =>
    sizes[index] >= answersForUnmarked ? (100 * (promoters - detractors)) / sizes[index] : null,
  );
  const answers = sizes.map((n) => (n >= answersForUnmarked ? n : n > 0 ? 1 : null));
  const last = npsFromCounts(months.at(-1) ?? { promoters: 0, passives: 0, detractors: 0 }, 0.8);
  return {
    figures: months.map((counts) => npsFigure(counts)),
    direction: npsDirection(months),
    forecast: foretell(values, answers, 'nps', last.status === 'ok' ? { lo: last.lo, hi: last.hi } : null),
  };
}

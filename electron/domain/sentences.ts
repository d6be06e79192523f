import { type FigureLevel, type FigureStatus } from '../contract/figure.ts';
import { halfUp, outward } from './display.ts';
import { type Call, type Range } from './proportions.ts';

type Nothing = Readonly<Record<never, never>>;
type Shown = { readonly p: number; readonly lo: number; readonly hi: number; readonly n: number };
type Difference = { readonly d: number; readonly dlo: number; readonly dhi: number };

/** A range of a mean or correlation, rounded outward to tenths. */
type Tenths = { readonly lo: number; readonly hi: number };

type SentenceParams = {
  readonly no_data: Nothing;
  readonly counts_only: { readonly x: number; readonly n: number };
  readonly too_few: { readonly n1: number; readonly n2: number; readonly needed: number };
  readonly nps_counts_only: { readonly promoters: number; readonly passives: number; readonly detractors: number };
  readonly rough: Shown;
  readonly full: Shown;
  readonly full_wide: Shown;
  readonly cannot_tell: { readonly p1: number; readonly p2: number; readonly dlo: number; readonly dhi: number };
  readonly higher: Difference;
  readonly lower: Difference;
  readonly no_direction: { readonly k: number };
  readonly direction: {
    readonly way: 'rising' | 'falling';
    readonly k: number;
    readonly b: number;
    readonly lo: number;
    readonly hi: number;
  };
  readonly annual_value: {
    readonly mean: number;
    readonly lo: number;
    readonly hi: number;
    readonly median: number;
    readonly largest: number;
    readonly n: number;
    readonly currency: string;
  };
  readonly annual_too_few: { readonly n: number };
  readonly lapsed: { readonly x: number; readonly n: number; readonly L: number };
  readonly late: { readonly name: string; readonly m: number; readonly g: number };
  readonly rhythm_unknown: { readonly name: string };
  readonly differs: { readonly segment: string };
  readonly no_difference_found: { readonly n: number };
  readonly drivers: { readonly a: string; readonly lo: number; readonly hi: number };
  readonly forecast: { readonly lo80: number; readonly hi80: number };
  readonly forecast_refuse: { readonly n: number };
  readonly forecast_thin: { readonly needed: number };
  readonly forecast_naive: Nothing;
  readonly met: Nothing;
  readonly missed: Nothing;
  readonly target_cannot_tell: {
    readonly p: number;
    readonly lo: number;
    readonly hi: number;
    readonly target: number;
  };
  readonly staff_flag: { readonly name: string };
  readonly refuse: { readonly reason: string };
  readonly trend_too_short: { readonly k: number };
  readonly drivers_none: Nothing;
  readonly drivers_means: { readonly n: number };
  readonly drivers_correlations: { readonly n: number; readonly needed: number };
  readonly drivers_little: { readonly n: number };
  readonly gap: Tenths & { readonly a: string; readonly gap: number; readonly n: number };
  readonly gap_too_few: { readonly a: string; readonly n: number };
  readonly gap_ceiling: { readonly a: string };
  readonly who_unknown: Nothing;
  readonly reweighted: { readonly p: number; readonly lo: number; readonly hi: number; readonly raw: number };
  readonly related_more: Tenths & { readonly n: number };
  readonly related_less: Tenths & { readonly n: number };
  readonly not_related: Tenths & { readonly n: number };
  readonly related_too_few: { readonly n: number };
  readonly satisfied_gone: { readonly g: number };
  readonly satisfied_never: Nothing;
  readonly survival_median: { readonly days: number; readonly n: number };
  readonly survival_median_range: {
    readonly days: number;
    readonly lo: number;
    readonly hi: number;
    readonly n: number;
  };
  readonly survival_not_reached: { readonly n: number };
  readonly survival_too_few: { readonly n: number };
  readonly rhythm: { readonly f: number; readonly n: number };
  readonly rhythm_none: { readonly n: number };
  readonly silent: { readonly g: number };
  readonly model: { readonly x: number; readonly lo: number; readonly hi: number };
  readonly model_refused: { readonly reason: string };
  readonly top_fifth: { readonly p: number; readonly n: number };
  readonly margin: {
    readonly mean: number;
    readonly lo: number;
    readonly hi: number;
    readonly median: number;
    readonly percent: number;
    readonly currency: string;
  };
  readonly what_if_unknown: Nothing;
  readonly what_if_infinite: Nothing;
  readonly what_if_next: { readonly customers: number; readonly gain: number; readonly currency: string };
  readonly what_if_value: { readonly end: number; readonly start: number; readonly r: number; readonly i: number };
} & { readonly [Code in Exclude<FigureStatus, 'ok' | 'no_data' | 'too_few' | 'refuse'>]: Nothing };

/**
 * What may be said of a figure: the key of a fixed wording (metrics 13) and the numbers it needs, rounded as they are
 * shown.
 */
export type Sentence = {
  [Key in keyof SentenceParams]: { readonly key: Key; readonly params: SentenceParams[Key] };
}[keyof SentenceParams];

/**
 * A value with its range and number of answers at a level that shows it; below, counts or nothing. Values in the unit
 * they are shown in.
 */
export function valueSentence(
  level: FigureLevel,
  shown: { readonly x: number; readonly n: number; readonly value: number } & Range,
): Sentence {
  if (level === 'nothing') return { key: 'no_data', params: {} };
  if (level === 'counts_only') return { key: 'counts_only', params: { x: shown.x, n: shown.n } };
  return { key: level, params: { p: halfUp(shown.value), ...outward(shown), n: shown.n } };
}

/** A status other than ok in words; `needed` answers or `reason` where the wording names them. */
export function statusSentence(status: Exclude<FigureStatus, 'ok' | 'too_few' | 'refuse'>): Sentence {
  return { key: status, params: {} };
}

/** Higher or lower by so many points, each end without a sign, or no change that can be told; all values in points. */
export function changeSentence(
  verdict: Call | 'too_few',
  change: {
    readonly nAfter: number;
    readonly nBefore: number;
    readonly needed: number;
    readonly after: number;
    readonly before: number;
    readonly difference: number;
  } & Range,
): Sentence {
  const { nAfter, nBefore, needed, after, before, difference } = change;
  const { lo: dlo, hi: dhi } = outward(change);
  if (verdict === 'too_few') return { key: 'too_few', params: { n1: nBefore, n2: nAfter, needed } };
  if (verdict === 'cannot_tell') {
    return { key: 'cannot_tell', params: { p1: halfUp(before), p2: halfUp(after), dlo, dhi } };
  }
  if (verdict === 'higher') return { key: verdict, params: { d: halfUp(difference), dlo, dhi } };
  return { key: verdict, params: { d: Math.abs(halfUp(difference)), dlo: Math.abs(dhi), dhi: Math.abs(dlo) } };
}

/** Rising or falling over k periods with the slope in points per period, or no clear direction. */
export function directionSentence(
  direction: 'rising' | 'falling' | 'no_direction',
  periods: number,
  slope: { readonly perPeriod: number } & Range,
): Sentence {
  if (direction === 'no_direction') return { key: 'no_direction', params: { k: periods } };
  const b = halfUp(slope.perPeriod);
  return { key: 'direction', params: { way: direction, k: periods, b, ...outward(slope) } };
}

/** Verdict on a target share; all shares 0 to 1, shown as whole points. */
export function targetSentence(
  result: { readonly verdict: 'met' | 'missed' | 'cannot_tell' | 'too_few'; readonly share: number } & Range,
  target: number,
  counts: { readonly inTime: number; readonly decided: number },
): Sentence {
  const { verdict, share } = result;
  if (verdict === 'too_few') return { key: 'counts_only', params: { x: counts.inTime, n: counts.decided } };
  if (verdict !== 'cannot_tell') return { key: verdict, params: {} };
  const { lo, hi } = outward(result, 100);
  return { key: 'target_cannot_tell', params: { p: halfUp(100 * share), lo, hi, target: halfUp(100 * target) } };
}

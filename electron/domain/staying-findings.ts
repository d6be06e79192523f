import { outward } from './display.ts';
import { tenth } from './chart-points.ts';
import { lapseDurations } from './churn.ts';
import { lateFactor, visitRegularity } from './gaps.ts';
import { type Sentence } from './sentences.ts';
import { kaplanMeier, lastShownTime, type SurvivalPoint } from './survival.ts';
import { customerCount, type VisitLog } from './visits.ts';

/** Customers a survival curve needs (metrics 7.9). */
const customersForCurve = 10;
/** Steps a drawn curve may have; more cannot be told apart. */
const mostSteps = 120;

/** Who is still coming, by days since the first visit, up to the last day with 10 customers at risk. */
export type StayingCurve = {
  readonly sentence: Sentence;
  readonly points: readonly {
    readonly day: number;
    readonly share: number;
    readonly lo: number | null;
    readonly hi: number | null;
  }[];
};

/** The survival curve to the first lapse (metrics 8.1), thinned to what can be drawn. */
export function stayingCurve(log: VisitLog, lapseDays: number, asOf: number): StayingCurve {
  const n = customerCount(log);
  if (n < customersForCurve) return { sentence: { key: 'survival_too_few', params: { n } }, points: [] };
  const curve = kaplanMeier(
    lapseDurations(log, lapseDays, asOf).map(({ days, isLapsed }) => ({ time: days, isEvent: isLapsed })),
  );
  const last = lastShownTime(curve) ?? 0;
  const falls = curve.points.filter(({ time, events }) => events > 0 && time <= last);
  const stride = Math.max(1, Math.ceil(falls.length / mostSteps));
  const kept = falls.filter((_, index) => index % stride === 0 || index === falls.length - 1);
  return { sentence: medianSentence(curve, last), points: [start, ...kept].map(pointOf) };
}

const start = { time: 0, survival: 1, range: { lo: 1, hi: 1 } };

function pointOf({ time, survival, range }: Pick<SurvivalPoint, 'time' | 'survival' | 'range'>) {
  return { day: time, share: survival, lo: range?.lo ?? null, hi: range?.hi ?? null };
}

function medianSentence({ n, median, medianLo, medianHi }: ReturnType<typeof kaplanMeier>, last: number): Sentence {
  if (median === null || median > last) return { key: 'survival_not_reached', params: { n } };
  if (medianLo === null || medianHi === null)
    return { key: 'survival_median', params: { days: Math.round(median), n } };
  return {
    key: 'survival_median_range',
    params: { days: Math.round(median), n, ...outward({ lo: medianLo, hi: medianHi }) },
  };
}

/** Whether anybody may be called late, and from which multiple of the usual gap on (metrics 8.2, 8.3). */
export type Rhythm = {
  readonly sentence: Sentence;
  readonly k: number | null;
  readonly customers: number;
  /** Null where nobody may be called late. */
  readonly factor: number | null;
};

/** The rhythm of the whole shop. */
export function rhythmOf(log: VisitLog): Rhythm {
  const regularity = visitRegularity(log);
  const factor = lateFactor(log);
  const { customers } = regularity;
  const k = 'k' in regularity ? regularity.k : null;
  const isRhythm = 'allowsLateLabels' in regularity && regularity.allowsLateLabels;
  if (!isRhythm || factor.status !== 'ok' || !factor.isUsable) {
    return { sentence: { key: 'rhythm_none', params: { n: customers } }, k, customers, factor: null };
  }
  return {
    sentence: { key: 'rhythm', params: { f: tenth(factor.q90), n: customers } },
    k,
    customers,
    factor: factor.q90,
  };
}

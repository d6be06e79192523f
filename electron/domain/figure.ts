import { type Figure as PlainFigure, type FigureLevel, type FigureStatus } from '../contract/figure.ts';
import {
  answersForPercentage,
  answersForUnmarked,
  changeVerdict,
  npsLevel,
  shareLevel,
  showsNumber,
} from './display.ts';
import { type NpsCounts, npsDifference, npsFromCounts } from './nps.ts';
import { type Range, wilson, wilsonRange } from './proportions.ts';
import { changeSentence, type Sentence, statusSentence, valueSentence } from './sentences.ts';
import { rangedDifference, type ShareDifference, shareDifference } from './two-shares.ts';

/** A figure as a screen, a report or the command line gives it, with one of the fixed wordings. */
export type Figure = Readonly<Omit<PlainFigure, 'sentence'>> & { readonly sentence: Sentence };

/** x of n things, the counts behind a share; `nEff` where several come from the same people: what they are worth. */
export type Counts = { readonly x: number; readonly n: number; readonly nEff?: number };

/** A figure without a value, for a status that names no numbers. */
export function absentFigure(status: Exclude<FigureStatus, 'ok' | 'too_few' | 'refuse'>, n = 0): Figure {
  return { ...withoutValue(n, 'nothing'), status, sentence: statusSentence(status) };
}

/** A figure that is held back for a reason. */
export function refusedFigure(reason: string, n = 0): Figure {
  return { ...withoutValue(n, 'nothing'), status: 'refuse', sentence: { key: 'refuse', params: { reason } } };
}

/**
 * A share of 0 to 1 with its Wilson range, by the effective number of answers where there is one; with `range` given,
 * that range instead (re-weighting).
 */
export function shareFigure({ x, n, nEff = n }: Counts, range?: Range): Figure {
  const share = wilson(x, n);
  if (share.status !== 'ok') return absentFigure(share.status, n);
  const shown = { ...share, ...wilsonRange(share.p, nEff), ...range };
  const level = shareLevel(x, n);
  const { lo, hi } = { lo: 100 * shown.lo, hi: 100 * shown.hi };
  const sentence = valueSentence(level, { x, n, value: 100 * share.p, lo, hi });
  return valued(n, level, { value: share.p, lo: shown.lo, hi: shown.hi }, sentence);
}

/** A recommendation score of -100 to 100; below 30 answers the three counts behind it. */
export function npsFigure(counts: NpsCounts): Figure {
  const result = npsFromCounts(counts);
  if (result.status !== 'ok') return absentFigure(result.status, result.n);
  const level = npsLevel(result.n);
  const { n, nps: value, lo, hi } = result;
  const { promoters, passives, detractors } = counts;
  const sentence: Sentence = showsNumber(level)
    ? valueSentence(level, { x: promoters, n, value, lo, hi })
    : { key: 'nps_counts_only', params: { promoters, passives, detractors } };
  return valued(n, level, { value, lo, hi }, sentence);
}

/** Customers who have been silent for more than `lapseDays`, of n customers; the sentence is the count. */
export function lapsedFigure(counts: Counts, lapseDays: number): Figure {
  const figure = shareFigure(counts);
  if (figure.status !== 'ok' && figure.status !== 'too_few') return figure;
  return { ...figure, sentence: { key: 'lapsed', params: { x: counts.x, n: counts.n, L: lapseDays } } };
}

/** A mean or median with its range in the unit it is shown in; range null where the values do not vary. */
export function valueFigure(n: number, level: FigureLevel, value: number, range: Range | null): Figure {
  if (n <= 0) return absentFigure('no_data');
  if (range === null) return { ...absentFigure('no_variation', n), level };
  return valued(n, level, { value, ...range }, valueSentence(level, { x: n, n, value, ...range }));
}

/**
 * Change of a share between different people; value, lo and hi are differences of -1 to 1, null below 10 answers on
 * either side.
 */
export function shareChangeFigure(after: Counts, before: Counts, conf = 0.95): Figure {
  const result = differenceOf(after, before, conf);
  if (result.status !== 'ok') return unansweredFigure(result.status, after.n, before.n, answersForPercentage);
  const verdict = changeVerdict(after.n, before.n, result.called);
  const sentence = changeSentence(verdict, {
    nAfter: after.n,
    nBefore: before.n,
    needed: answersForPercentage,
    after: (100 * after.x) / after.n,
    before: (100 * before.x) / before.n,
    difference: 100 * result.difference,
    lo: 100 * result.lo,
    hi: 100 * result.hi,
  });
  const level = shareLevel(...lesser(after, before));
  return changed(after.n + before.n, level, verdict, { ...result, value: result.difference }, sentence);
}

function differenceOf(after: Counts, before: Counts, conf: number): ShareDifference {
  const result = shareDifference(after.x, after.n, before.x, before.n, conf);
  if (result.status !== 'ok') return result;
  const ranged = ({ x, n, nEff = n }: Counts) => ({ p: x / n, ...wilsonRange(x / n, nEff, conf) });
  return rangedDifference(ranged(after), ranged(before));
}

/** Change of a recommendation score between different people, in points; null below 30 answers on either side. */
export function npsChangeFigure(after: NpsCounts, before: NpsCounts, conf = 0.95): Figure {
  const result = npsDifference(after, before, conf);
  const [now, then] = [npsFromCounts(after), npsFromCounts(before)];
  if (result.status !== 'ok') return unansweredFigure(result.status, now.n, then.n, answersForUnmarked);
  if (now.status !== 'ok' || then.status !== 'ok') return absentFigure('invalid');
  const verdict = changeVerdict(now.n, then.n, result.called, answersForUnmarked);
  const sentence = changeSentence(verdict, {
    nAfter: now.n,
    nBefore: then.n,
    needed: answersForUnmarked,
    after: now.nps,
    before: then.nps,
    difference: result.difference,
    lo: result.lo,
    hi: result.hi,
  });
  const level = npsLevel(Math.min(now.n, then.n));
  return changed(now.n + then.n, level, verdict, { ...result, value: result.difference }, sentence);
}

/** Nobody answered on one side or on both, or the counts cannot be. */
function unansweredFigure(status: 'no_data' | 'invalid', nAfter: number, nBefore: number, needed: number): Figure {
  const n = nAfter + nBefore;
  if (status === 'invalid' || n === 0) return absentFigure(status);
  const sentence: Sentence = { key: 'too_few', params: { n1: nBefore, n2: nAfter, needed } };
  return { ...withoutValue(n, 'nothing'), status: 'too_few', sentence };
}

function lesser(after: Counts, before: Counts): [number, number] {
  return after.n < before.n ? [after.x, after.n] : [before.x, before.n];
}

function changed(
  n: number,
  level: FigureLevel,
  verdict: string,
  shown: { readonly value: number } & Range,
  sentence: Sentence,
): Figure {
  if (verdict === 'too_few') return { ...withoutValue(n, level), status: 'too_few', sentence };
  const { value, lo, hi } = shown;
  return { n, value, lo, hi, level, status: 'ok', sentence };
}

function valued(n: number, level: FigureLevel, shown: { readonly value: number } & Range, sentence: Sentence): Figure {
  if (!showsNumber(level)) return { ...withoutValue(n, level), status: n > 0 ? 'too_few' : 'no_data', sentence };
  const { value, lo, hi } = shown;
  return { n, value, lo, hi, level, status: 'ok', sentence };
}

function withoutValue(n: number, level: FigureLevel): Pick<Figure, 'n' | 'value' | 'lo' | 'hi' | 'level'> {
  return { n, value: null, lo: null, hi: null, level };
}

import { type FigureLevel } from '../contract/figure.ts';
import { type Call, clopperPearson } from './proportions.ts';

/** Answers needed for a percentage, and for one without the mark "rough". */
export const answersForPercentage = 10;
/** Answers needed for an unmarked percentage, for splits, and for any recommendation score. */
export const answersForUnmarked = 30;
/** Answers needed for a recommendation score without the mark "wide". */
export const answersForUnmarkedNps = 100;
/** Width of the exact range from which a share is marked wide (Parker et al. 2017, Vital Health Stat 2(175)). */
export const widestUnmarked = 0.3;

/** From so many answers on no share has an exact range of 30 points; the widest, of 50 in 100, has 20. */
const alwaysNarrow = 100;

/**
 * Level of a share: 0 nothing, 1-9 counts only, 10-29 rough, from 30 full, or wide while the Clopper-Pearson range is
 * 30 points or wider (Parker et al. 2017).
 */
export function shareLevel(x: number, n: number): FigureLevel {
  if (n < answersForUnmarked) return levelByCount(n);
  if (n >= alwaysNarrow) return 'full';
  const exact = clopperPearson(x, n);
  return exact.status === 'ok' && exact.width < widestUnmarked ? 'full' : 'full_wide';
}

function levelByCount(n: number): FigureLevel {
  if (n <= 0) return 'nothing';
  return n < answersForPercentage ? 'counts_only' : 'rough';
}

/** Level of a recommendation score: below 30 counts only, 30-99 wide, from 100 full. */
export function npsLevel(n: number): FigureLevel {
  if (n <= 0) return 'nothing';
  if (n < answersForUnmarked) return 'counts_only';
  return n < answersForUnmarkedNps ? 'full_wide' : 'full';
}

/**
 * Level of a mean or median, which has no exact range to be wide: 0 nothing, 1-9 counts only, 10-29 rough, from 30
 * full.
 */
export function meanLevel(n: number): FigureLevel {
  return n < answersForUnmarked ? levelByCount(n) : 'full';
}

/** Whether a level lets a number with its range appear. */
export function showsNumber(level: FigureLevel): boolean {
  return level !== 'nothing' && level !== 'counts_only';
}

/** Whether a group of an anonymous survey may be shown: not with fewer than 5 answers, or people can be recognised. */
export function canShowGroup(n: number, isAnonymous: boolean): boolean {
  return !isAnonymous || n >= 5;
}

/** Confidence level for each of `statements` change statements that share a screen: 1 - 0.05/m (Bonferroni). */
export function confidenceOnScreen(statements: number): number {
  return 1 - 0.05 / Math.max(1, statements);
}

/**
 * What may be said of a change, given both numbers of answers and the call of the difference's range: too_few below 10
 * each (NPS: 30).
 */
export function changeVerdict(
  nAfter: number,
  nBefore: number,
  called: Call,
  needed = answersForPercentage,
): Call | 'too_few' {
  return Math.min(nAfter, nBefore) < needed ? 'too_few' : called;
}

/** Whole points of a share, half up: 0.285 shows 29. */
export function wholePoints(share: number): number {
  return halfUp(100 * share);
}

/** Rounds half up to a whole number, forgiving binary noise of a billionth. */
export function halfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9) + 0;
}

/** Range ends rounded outward to whole numbers: 74.4 to 96.5 shows 74 to 97. */
export function outward(range: { readonly lo: number; readonly hi: number }, unit = 1): { lo: number; hi: number } {
  return { lo: Math.floor(range.lo * unit + 1e-9) + 0, hi: Math.ceil(range.hi * unit - 1e-9) + 0 };
}

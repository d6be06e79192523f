import { studentCritical } from './distributions.ts';
import { type Range } from './proportions.ts';

/** A rating scale of whole numbers from min to max. */
export type Scale = { readonly min: number; readonly max: number };

/** Whether a scale can be answered on: at least two whole marks, at most a hundred steps. */
export function isScale({ min, max }: Scale): boolean {
  return Number.isSafeInteger(min) && Number.isSafeInteger(max) && max > min && max - min <= 100;
}

/**
 * Answers to one question by score; index 0 belongs to the lowest mark of the scale. Missing and unreadable answers are
 * counted apart.
 */
export type AnswerCounts = {
  readonly scale: Scale;
  readonly counts: readonly number[];
  readonly nValid: number;
  readonly nMissing: number;
  readonly nRejected: number;
};

/**
 * Sorts answers into valid (whole numbers inside the scale), missing (null) and rejected (everything else, and all on a
 * scale that is none); nothing is clamped or rounded.
 */
export function countAnswers(answers: readonly (number | null)[], scale: Scale): AnswerCounts {
  const counts = isScale(scale) ? new Array<number>(scale.max - scale.min + 1).fill(0) : [];
  let nValid = 0;
  let nMissing = 0;
  for (const answer of answers) {
    if (answer === null) nMissing += 1;
    else if (Number.isInteger(answer) && counts[answer - scale.min] !== undefined) {
      counts[answer - scale.min] += 1;
      nValid += 1;
    }
  }
  return { scale, counts, nValid, nMissing, nRejected: answers.length - nValid - nMissing };
}

/** Answer counts from marks that were counted elsewhere; index 0 of counts belongs to the lowest mark. */
export function answersFromCounts(
  counts: readonly number[],
  scale: Scale,
  apart: { readonly nMissing?: number; readonly nRejected?: number } = {},
): AnswerCounts {
  const onScale = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => counts[i] ?? 0);
  return {
    scale,
    counts: onScale,
    nValid: onScale.reduce((sum, count) => sum + count, 0),
    nMissing: apart.nMissing ?? 0,
    nRejected: apart.nRejected ?? 0,
  };
}

/** Number of answers from mark `from` to mark `to`, both included. */
export function answersBetween(answers: AnswerCounts, from: number, to: number): number {
  const { counts, scale } = answers;
  let sum = 0;
  for (let i = Math.max(0, from - scale.min); i <= Math.min(counts.length - 1, to - scale.min); i++) sum += counts[i];
  return sum;
}

/**
 * Mean mark ± t s/√n, cut at the ends of the scale (Student 1908 Biometrika 6:1); range null for one answer or equal
 * answers, all null without answers.
 */
export function meanMark(
  answers: AnswerCounts,
  conf = 0.95,
): { readonly mean: number; readonly range: Range | null } | null {
  const { counts, scale, nValid } = answers;
  if (nValid === 0) return null;
  const mean = counts.reduce((sum, count, i) => sum + count * (scale.min + i), 0) / nValid;
  if (counts.filter((count) => count > 0).length < 2) return { mean, range: null };
  const squares = counts.reduce((sum, count, i) => sum + count * (scale.min + i - mean) ** 2, 0);
  const margin = studentCritical(conf, nValid - 1) * Math.sqrt(squares / (nValid - 1) / nValid);
  return { mean, range: { lo: Math.max(scale.min, mean - margin), hi: Math.min(scale.max, mean + margin) } };
}

import { type AnswerCounts, answersBetween, countAnswers, isScale, meanMark, type Scale } from './answers.ts';
import { type Range, wilson } from './proportions.ts';

/** Which end of the scale is the good one: agreeing that it was easy (high), or the effort it took (low). */
export type Orientation = 'ease' | 'effort';

/**
 * Customer effort: share of easy answers, 0 to 1, with range; the mean's range is null for one answer or equal answers.
 */
export type Ces = Omit<AnswerCounts, 'scale'> & { readonly easy: number } & (
    | ({
        readonly status: 'ok';
        readonly shareEasy: number;
        readonly mean: number;
        readonly meanRange: Range | null;
      } & Range)
    | { readonly status: 'no_data' | 'invalid' }
  );

/** Mark that bounds the easy end when the owner chose none: 5-7 of 7, the two best marks of any other scale. */
export function defaultEasyCut(scale: Scale, orientation: Orientation): number {
  const width = scale.max - scale.min === 6 ? 2 : 1;
  return orientation === 'ease' ? scale.max - width : scale.min + 1;
}

/**
 * CES = easy / valid answers, Wilson range; easy is at or above the cut for the ease wording, at or below it for the
 * effort wording; mean ± t s/√n cut at the ends of the scale (Dixon, Freeman & Toman 2010 HBR 88(7/8):116; Dixon, Toman
 * & DeLisi 2013). no_data, invalid.
 */
export function cesFromCounts(
  answers: AnswerCounts,
  orientation: Orientation,
  easyCut = defaultEasyCut(answers.scale, orientation),
  conf = 0.95,
): Ces {
  const { scale, ...counted } = answers;
  const easy =
    orientation === 'ease' ? answersBetween(answers, easyCut, scale.max) : answersBetween(answers, scale.min, easyCut);
  if (!isScale(scale) || !(easyCut >= scale.min && easyCut <= scale.max))
    return { ...counted, easy, status: 'invalid' };
  const share = wilson(easy, answers.nValid, conf);
  const marks = meanMark(answers, conf);
  if (share.status !== 'ok' || marks === null) return { ...counted, easy, status: 'no_data' };
  const { p, lo, hi } = share;
  return { ...counted, easy, status: 'ok', shareEasy: p, lo, hi, mean: marks.mean, meanRange: marks.range };
}

/** CES of a list of answers, null where a customer was asked and gave none. */
export function ces(
  answers: readonly (number | null)[],
  scale: Scale,
  orientation: Orientation,
  easyCut = defaultEasyCut(scale, orientation),
  conf = 0.95,
): Ces {
  return cesFromCounts(countAnswers(answers, scale), orientation, easyCut, conf);
}

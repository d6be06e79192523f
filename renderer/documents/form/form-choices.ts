import { type Question, type Texts } from '../../../electron/contract/surveys.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { boxSizeMm, boxToLabelMm, leastScalePitchMm, pitchAcrossMm } from '../../../electron/domain/form-geometry.ts';

/** A box to be marked: the code that the answer is stored as, and its words. */
export type Choice = { readonly code: string; readonly texts: Texts };

/** How a question is answered on paper: boxes with words beside them, a row of points, or room to write. */
export type AnswerShape =
  | { readonly kind: 'choices'; readonly isSeveral: boolean; readonly choices: readonly Choice[] }
  | { readonly kind: 'points'; readonly points: readonly Choice[] }
  | { readonly kind: 'writing'; readonly isShort: boolean };

/** The way a question is answered on paper. */
export function answerShape({ type, scaleMin, scaleMax, options }: Question): AnswerShape {
  if (type === 'text' || type === 'number') return { kind: 'writing', isShort: type === 'number' };
  if (scaleMin === null || scaleMax === null)
    return { kind: 'choices', isSeveral: type === 'several', choices: options };
  const points = Array.from({ length: scaleMax - scaleMin + 1 }, (_, index) => {
    const code = String(scaleMin + index);
    return { code, texts: options.find((option) => option.code === code)?.texts ?? {} };
  });
  const isWorded = (type === 'yesNo' || type === 'compared') && options.length === points.length;
  return isWorded ? { kind: 'choices', isSeveral: false, choices: options } : { kind: 'points', points };
}

/** How many letters of the usual width a text is wide; Chinese characters count as two. */
function letterWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\p{Script=Han}\uff00-\uffef]/u.test(letter) ? 2 : 1), 0);
}

/** Columns for choices in a width: as many as the longest words allow, four at most; a wrong guess only wraps a line. */
export function choiceColumns(
  choices: readonly Choice[],
  languages: readonly Language[],
  widthMm: number,
  letterMm: number,
): number {
  const longest = Math.max(
    ...choices.flatMap(({ texts }) => languages.map((language) => letterWidth(texts[language] ?? ''))),
  );
  const needed = Math.max(pitchAcrossMm, boxSizeMm + boxToLabelMm + longest * letterMm + 3);
  return Math.max(1, Math.min(choices.length, 4, Math.floor(widthMm / needed)));
}

/** Distance of the points of a scale, and whether each has its words above it, or only the two ends. */
export function pointColumns(
  points: readonly Choice[],
  language: Language,
  widthMm: number,
): { readonly pitchMm: number; readonly words: 'each' | 'ends' | 'none' } {
  const worded = points.filter(({ texts }) => (texts[language] ?? '') !== '').length;
  const room = widthMm / points.length;
  if (worded > 0 && points.length <= 7 && room >= 20) return { pitchMm: Math.min(room, 34), words: 'each' };
  return { pitchMm: Math.max(leastScalePitchMm, Math.min(pitchAcrossMm, room)), words: worded > 0 ? 'ends' : 'none' };
}

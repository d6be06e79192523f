import { type Option, type QuestionDraft, type Texts } from '../../contract/surveys.ts';
import { agree5, agree7, compared3, effort5, good5, likely10, satisfied5, yesNo } from './scale-labels.ts';

/** A standard question without its code, which is its key in the library. */
export type LibraryQuestion = Omit<QuestionDraft, 'code' | 'libraryCode'>;

const nothing = {
  scaleMin: null,
  scaleMax: null,
  favourableFrom: null,
  pairCode: null,
  isRequired: false,
  options: [],
};

const scale = (
  type: QuestionDraft['type'],
  scaleMin: number,
  scaleMax: number,
  favourableFrom: number,
  options: readonly Option[],
  texts: Texts,
): LibraryQuestion => ({ ...nothing, type, scaleMin, scaleMax, favourableFrom, options: [...options], texts });

/** The two highest points count as satisfied: 4 of 5, 6 of 7, 9 of 10. */
export function rating(scaleMax: number, options: readonly Option[], texts: Texts): LibraryQuestion {
  return scale('rating', 1, scaleMax, scaleMax - 1, options, texts);
}

export const satisfaction = (texts: Texts) => rating(5, satisfied5, texts);
export const quality = (texts: Texts) => rating(5, good5, texts);
export const agreement = (texts: Texts) => rating(5, agree5, texts);
/** CES 2.0: agreement from 1 to 7, 5 and above is easy. */
export const ease = (texts: Texts) => scale('ease', 1, 7, 5, agree7, texts);
/** The older wording asks for effort: little is good, 1 and 2 are favourable. */
export const effort = (texts: Texts) => scale('effort', 1, 5, 2, effort5, texts);
export const recommend = (texts: Texts) => scale('recommend', 0, 10, 9, likely10, texts);
export const compared = (texts: Texts) => scale('compared', 1, 3, 3, compared3, texts);
export const yesOrNo = (texts: Texts) => scale('yesNo', 0, 1, 1, yesNo, texts);
export const words = (texts: Texts): LibraryQuestion => ({ ...nothing, type: 'text', texts });
export const amount = (texts: Texts): LibraryQuestion => ({ ...nothing, type: 'number', texts });

/** A choice of one or several; codes and words by option. */
export function choice(
  type: 'single' | 'several',
  texts: Texts,
  options: Readonly<Record<string, Texts>>,
): LibraryQuestion {
  return { ...nothing, type, texts, options: Object.entries(options).map(([code, words]) => ({ code, texts: words })) };
}

/** What somebody expected of the thing that another question asks about. */
export function expectationOf(pairCode: string, question: LibraryQuestion): LibraryQuestion {
  return { ...question, pairCode };
}

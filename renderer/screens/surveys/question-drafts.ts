import { type QuestionDraft, type Survey } from '../../../electron/contract/surveys.ts';
import { scalesFor } from '../../../electron/domain/survey-questions.ts';

/** A question in the builder with a key that stays while it is moved about. */
export type KeyedDraft = { readonly key: string; readonly draft: QuestionDraft };

/** The questions of a survey as the builder changes them. */
export function draftsOf({ questions }: Survey): QuestionDraft[] {
  return questions.map(({ id: _id, slot: _slot, ...draft }) => draft);
}

/** Gives each question a key of its own. */
export function keyed(drafts: readonly QuestionDraft[]): KeyedDraft[] {
  return drafts.map((draft) => ({ key: crypto.randomUUID(), draft }));
}

/** The questions alone; a code that an earlier question has already is left out, so that the second gets its own. */
export function withoutKeys(drafts: readonly KeyedDraft[]): QuestionDraft[] {
  return drafts.map(({ draft: { code, ...rest } }, index) => {
    const isTaken = drafts.slice(0, index).some(({ draft }) => draft.code !== undefined && draft.code === code);
    return code === undefined || isTaken ? rest : { code, ...rest };
  });
}

/** A question of the shop's own before anything is written. */
export const emptyQuestion: QuestionDraft = {
  type: 'rating',
  scaleMin: 1,
  scaleMax: 5,
  favourableFrom: 4,
  pairCode: null,
  libraryCode: null,
  isRequired: false,
  texts: {},
  options: [],
};

/** The usual scale of a type of answer, with its usual cut and without the words of the former one. */
export function withType(draft: QuestionDraft, type: QuestionDraft['type']): QuestionDraft {
  const [scale] = scalesFor(type);
  if (!scale) {
    const isChoice = type === 'single' || type === 'several';
    const options = isChoice ? ['a', 'b'].map((code) => ({ code, texts: {} })) : [];
    return { ...draft, type, scaleMin: null, scaleMax: null, favourableFrom: null, options };
  }
  return withScale({ ...draft, type }, scale);
}

/** Another scale of the same type; the two highest points are favourable, for ease the upper three, for effort the lowest two. */
export function withScale(draft: QuestionDraft, [scaleMin, scaleMax]: readonly [number, number]): QuestionDraft {
  const usual: Partial<Record<QuestionDraft['type'], number>> = {
    effort: scaleMin + 1,
    compared: scaleMax,
    yesNo: scaleMax,
    ease: scaleMax === 7 ? 5 : 4,
  };
  const isNamed = draft.type === 'yesNo' || draft.type === 'compared';
  const points = Array.from({ length: scaleMax - scaleMin + 1 }, (_, index) => String(scaleMin + index));
  const options = isNamed ? points.map((code) => ({ code, texts: {} })) : [];
  return { ...draft, scaleMin, scaleMax, favourableFrom: usual[draft.type] ?? scaleMax - 1, options };
}

/** Another option, with a code that no other has. */
export function withNewOption(draft: QuestionDraft): QuestionDraft {
  const codes = new Set(draft.options.map(({ code }) => code));
  const code = [...'abcdefghijklmnop'].find((letter) => !codes.has(letter)) ?? `o${draft.options.length + 1}`;
  return { ...draft, options: [...draft.options, { code, texts: {} }] };
}

import { type Answer } from '../contract/answers.ts';
import { emptySheet, type PaperKey, type PaperQuestion, type PaperSheet, pressKey } from './paper-keys.ts';

/** A doubtful question under the keys: what was chosen so far where several may be, or a "1" that may become ten. */
export type CheckState = Pick<PaperSheet, 'answers' | 'isOneWaiting'>;

/** What a key did: decided the question, left it for another one, only changed what is chosen, or meant nothing here. */
export type CheckStep =
  | { readonly kind: 'decided'; readonly answer: Answer }
  | { readonly kind: 'back' | 'next' | 'refused' }
  | { readonly kind: 'chosen'; readonly state: CheckState };

/** A question as it comes under the keys: where several may be marked, the suggestion is what is chosen first. */
export function checkStart({ code, type }: PaperQuestion, suggestion: Answer): CheckState {
  return {
    answers: type === 'several' && Array.isArray(suggestion) ? { [code]: suggestion } : {},
    isOneWaiting: false,
  };
}

/**
 * One key at a doubtful mark: a digit or sign decides, Enter takes the suggestion (or what was chosen where several may
 * be), arrows leave the question as it is. On a scale up to ten "1" waits for "0" or Enter.
 */
export function pressCheckKey(
  question: PaperQuestion,
  state: CheckState,
  suggestion: Answer,
  key: PaperKey,
): CheckStep {
  const { code, type } = question;
  if (key === 'back') return { kind: 'back' };
  if (key === 'enter' || key === 'next') {
    if (state.isOneWaiting) return { kind: 'decided', answer: 1 };
    if (key === 'next') return { kind: 'next' };
    return { kind: 'decided', answer: type === 'several' ? (state.answers[code] ?? suggestion) : suggestion };
  }
  const isTen = state.isOneWaiting && key === '0';
  const { effect, sheet } = pressKey([question], { ...emptySheet, ...state, isOneWaiting: isTen }, key);
  if (effect === 'refused') return { kind: 'refused' };
  const isChoosing = effect !== 'answered' || (type === 'several' && sheet.current === 0);
  if (isChoosing) return { kind: 'chosen', state: { answers: sheet.answers, isOneWaiting: sheet.isOneWaiting } };
  return { kind: 'decided', answer: sheet.answers[code] ?? null };
}

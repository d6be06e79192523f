import { type Answer, type Answers, twoMarks, unreadable } from '../contract/answers.ts';
import { type Question } from '../contract/surveys.ts';

/** What the typing of a paper form needs to know of a question. */
export type PaperQuestion = Pick<Question, 'code' | 'type' | 'scaleMin' | 'scaleMax'> & {
  readonly options: readonly { readonly code: string }[];
};

/** A key, by what it means here and not by what the keyboard calls it. */
export type PaperKey =
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | 'none'
  | 'unreadable'
  | 'twoMarks'
  | 'back'
  | 'next'
  | 'enter';

/** One sheet while it is typed. `current` is the number of questions once all are through. */
export type PaperSheet = {
  readonly current: number;
  /** Answers by question code; a question that nobody came to yet is not in it, null is "no answer". */
  readonly answers: Answers;
  /** A "1" on a scale up to ten that waits for a possible "0". */
  readonly isOneWaiting: boolean;
  /** What stands in the field of a question for words or a number. */
  readonly draft: string;
  /** An empty sheet was saved once and asked about. */
  readonly isEmptyConfirmed: boolean;
};

/** What a key did: `refused` shakes and speaks, `askEmpty` asks whether the sheet is meant to be empty. */
export type PaperEffect = 'moved' | 'answered' | 'refused' | 'save' | 'askEmpty';
export type PaperStep = { readonly sheet: PaperSheet; readonly effect: PaperEffect };

/** A sheet before its first key. */
export const emptySheet: PaperSheet = {
  current: 0,
  answers: {},
  isOneWaiting: false,
  draft: '',
  isEmptyConfirmed: false,
};

/** A sheet that was typed before, to be looked at again from its first question. */
export function reopenedSheet(questions: readonly PaperQuestion[], answers: Answers): PaperSheet {
  return arriveAt(questions, { ...emptySheet, answers }, 0);
}

const takesWords = (question: PaperQuestion | undefined) => question?.type === 'text' || question?.type === 'number';

function draftFor(question: PaperQuestion | undefined, answers: Answers): string {
  const answer = question && answers[question.code];
  if (!takesWords(question) || answer === null || answer === undefined || answer === unreadable) return '';
  return String(answer);
}

function arriveAt(questions: readonly PaperQuestion[], sheet: PaperSheet, index: number): PaperSheet {
  const current = Math.max(0, Math.min(index, questions.length));
  return { ...sheet, current, isOneWaiting: false, draft: draftFor(questions[current], sheet.answers) };
}

function answered(questions: readonly PaperQuestion[], sheet: PaperSheet, answer: Answer): PaperStep {
  const question = questions[sheet.current];
  if (!question) return { sheet, effect: 'refused' };
  const answers = { ...sheet.answers, [question.code]: answer };
  return { sheet: arriveAt(questions, { ...sheet, answers }, sheet.current + 1), effect: 'answered' };
}

function writtenAnswer(question: PaperQuestion, draft: string): Answer {
  const text = draft.trim();
  if (question.type === 'text') return text || null;
  return /^\d{1,9}(\.\d*)?$/.test(text) ? Number(text) : null;
}

/** Keeps what stands in the field before the sheet leaves the question. */
function withDraft(questions: readonly PaperQuestion[], sheet: PaperSheet): PaperSheet {
  const question = questions[sheet.current];
  if (!question || !takesWords(question) || sheet.draft === draftFor(question, sheet.answers)) return sheet;
  return { ...sheet, answers: { ...sheet.answers, [question.code]: writtenAnswer(question, sheet.draft) } };
}

function saved(sheet: PaperSheet): PaperStep {
  const isEmpty = Object.values(sheet.answers).every((answer) => answer === null);
  if (isEmpty && !sheet.isEmptyConfirmed) return { sheet: { ...sheet, isEmptyConfirmed: true }, effect: 'askEmpty' };
  return { sheet, effect: 'save' };
}

function typed(questions: readonly PaperQuestion[], sheet: PaperSheet, draft: string): PaperStep {
  const question = questions[sheet.current];
  const fits = question?.type === 'text' ? draft.length <= 10_000 : /^(\d{1,9}(\.\d{0,4})?)?$/.test(draft);
  if (!question || !takesWords(question) || !fits) return { sheet, effect: 'refused' };
  return { sheet: { ...sheet, draft }, effect: 'moved' };
}

/** Puts words from an input field into the current question; a field that takes a number refuses other characters. */
export function typeWords(questions: readonly PaperQuestion[], sheet: PaperSheet, draft: string): PaperStep {
  return typed(questions, { ...sheet, isEmptyConfirmed: false }, draft);
}

function pointKey(questions: readonly PaperQuestion[], sheet: PaperSheet, digit: number): PaperStep {
  const question = questions[sheet.current];
  const { scaleMin, scaleMax } = question ?? { scaleMin: null, scaleMax: null };
  if (scaleMin === null || scaleMax === null || digit < scaleMin || digit > scaleMax)
    return { sheet, effect: 'refused' };
  if (digit === 1 && scaleMax >= 10) return { sheet: { ...sheet, isOneWaiting: true }, effect: 'moved' };
  return answered(questions, sheet, digit);
}

function optionKey(questions: readonly PaperQuestion[], sheet: PaperSheet, digit: number): PaperStep {
  const question = questions[sheet.current];
  const option = question?.options[digit === 0 ? 9 : digit - 1];
  if (!question || !option) return { sheet, effect: 'refused' };
  if (question.type === 'single') return answered(questions, sheet, option.code);
  const before = sheet.answers[question.code];
  const chosen = Array.isArray(before) ? before : [];
  const isChosen = chosen.includes(option.code);
  const after = isChosen ? chosen.filter((code) => code !== option.code) : [...chosen, option.code];
  const inOrder = question.options.map(({ code }) => code).filter((code) => after.includes(code));
  const answers = { ...sheet.answers, [question.code]: inOrder.length > 0 ? inOrder : null };
  return { sheet: { ...sheet, answers }, effect: 'answered' };
}

function digitKey(questions: readonly PaperQuestion[], sheet: PaperSheet, digit: number): PaperStep {
  const question = questions[sheet.current];
  if (!question) return { sheet, effect: 'refused' };
  if (takesWords(question)) return typed(questions, sheet, sheet.draft + String(digit));
  if (question.type === 'single' || question.type === 'several') return optionKey(questions, sheet, digit);
  return pointKey(questions, sheet, digit);
}

const draftSigns = { none: '.', unreadable: '?', twoMarks: '/' };

function signKey(
  questions: readonly PaperQuestion[],
  sheet: PaperSheet,
  key: 'none' | 'unreadable' | 'twoMarks',
): PaperStep {
  const question = questions[sheet.current];
  if (takesWords(question) && sheet.draft !== '') return typed(questions, sheet, sheet.draft + draftSigns[key]);
  if (key === 'none') return answered(questions, sheet, null);
  if (key === 'unreadable') return answered(questions, sheet, unreadable);
  const takesOne = question && !takesWords(question) && question.type !== 'several';
  return takesOne ? answered(questions, sheet, twoMarks) : { sheet, effect: 'refused' };
}

function enterKey(questions: readonly PaperQuestion[], sheet: PaperSheet): PaperStep {
  const question = questions[sheet.current];
  const kept = withDraft(questions, sheet);
  if (takesWords(question) && sheet.draft.trim() !== '')
    return { sheet: arriveAt(questions, kept, kept.current + 1), effect: 'answered' };
  return saved(kept);
}

/**
 * What one key makes of a sheet. A digit in range answers and goes on; on a scale up to ten "1" waits: "0" makes ten,
 * any other key takes the 1 first and is then read itself. Words take characters until Enter; Enter elsewhere saves.
 * A digit out of range changes nothing. Leaving a question never drops what stood in it.
 */
export function pressKey(questions: readonly PaperQuestion[], sheet: PaperSheet, key: PaperKey): PaperStep {
  if (sheet.isOneWaiting) {
    if (key === '0') return answered(questions, sheet, 10);
    const one = answered(questions, sheet, 1);
    return key === 'next' ? one : pressKey(questions, one.sheet, key);
  }
  if (key === 'enter') return enterKey(questions, sheet);
  const awake = sheet.isEmptyConfirmed ? { ...sheet, isEmptyConfirmed: false } : sheet;
  if (key === 'back' || key === 'next') {
    const step = key === 'back' ? -1 : 1;
    if (awake.current + step < 0 || awake.current + step > questions.length) return { sheet: awake, effect: 'refused' };
    return { sheet: arriveAt(questions, withDraft(questions, awake), awake.current + step), effect: 'moved' };
  }
  if (key === 'none' || key === 'unreadable' || key === 'twoMarks') return signKey(questions, awake, key);
  return digitKey(questions, awake, Number(key));
}

/** True where "1" on one question and "0" on the next could be taken for a ten: the hint "1 → 0" is shown there. */
export function hasTenAfterTen(questions: readonly PaperQuestion[]): boolean {
  const takesTen = (question: PaperQuestion | undefined) => (question?.scaleMax ?? 0) >= 10;
  return questions.some(
    (question, index) => takesTen(question) && takesTen(questions[index + 1]) && questions[index + 1]?.scaleMin === 0,
  );
}

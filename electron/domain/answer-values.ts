import { type Answer, type Answers, twoMarks, unreadable } from '../contract/answers.ts';
import { type Question } from '../contract/surveys.ts';
import { isScaled } from './survey-questions.ts';

type Asked = Pick<Question, 'code' | 'type' | 'scaleMin' | 'scaleMax' | 'isRequired' | 'options'>;

/** True for marks that are there but give no answer: unreadable, or two where one was asked for. */
export function isUnread(answer: Answer | undefined): answer is number {
  return answer === unreadable || answer === twoMarks;
}

/** The answer as it is kept, or undefined when the question cannot have it. Blank words and empty choices are none. */
export function acceptedAnswer(question: Asked, answer: Answer): Answer | undefined {
  if (answer === null) return null;
  if (isUnread(answer)) return answer;
  const codes = question.options.map(({ code }) => code);
  if (isScaled(question)) {
    const { scaleMin, scaleMax } = question;
    const isPoint =
      typeof answer === 'number' &&
      Number.isInteger(answer) &&
      scaleMin !== null &&
      scaleMax !== null &&
      answer >= scaleMin &&
      answer <= scaleMax;
    return isPoint ? answer : undefined;
  }
  if (question.type === 'number') return typeof answer === 'number' && answer >= 0 ? answer : undefined;
  if (question.type === 'text') return typeof answer === 'string' ? answer.trim() || null : undefined;
  if (question.type === 'single') return typeof answer === 'string' && codes.includes(answer) ? answer : undefined;
  if (!Array.isArray(answer) || !answer.every((code) => codes.includes(code))) return undefined;
  const chosen = codes.filter((code) => answer.includes(code));
  return chosen.length === 0 ? null : chosen;
}

/** What cannot be taken of a set of answers, by question and value. */
export type AnswerProblem = {
  readonly problem: 'unknownQuestion' | 'notAllowed';
  readonly code: string;
  /** Position of the question from 1; 0 for one that the survey does not have. */
  readonly question: number;
  readonly value: string;
};

/** Answers as they are kept, without those that are none; or the first that the survey cannot have. */
export function acceptedAnswers(
  questions: readonly Asked[],
  answers: Answers,
): { readonly answers: Answers } | AnswerProblem {
  const accepted: Record<string, Answer> = {};
  for (const [code, answer] of Object.entries(answers)) {
    const index = questions.findIndex((question) => question.code === code);
    const question = questions[index];
    const value = String(answer);
    if (!question) return { problem: 'unknownQuestion', code, question: 0, value };
    const kept = acceptedAnswer(question, answer);
    if (kept === undefined) return { problem: 'notAllowed', code, question: index + 1, value };
    if (kept !== null) accepted[code] = kept;
  }
  return { answers: accepted };
}

/** The first question that must be answered and is not, by position from 1. */
export function missingAnswer(questions: readonly Asked[], answers: Answers): number | null {
  const index = questions.findIndex(({ code, isRequired }) => isRequired && (answers[code] ?? null) === null);
  return index < 0 ? null : index + 1;
}

/** Codes of the questions in which two typings of one sheet disagree. */
export function differingAnswers(questions: readonly Asked[], first: Answers, second: Answers): string[] {
  const same = (a: Answer, b: Answer) => JSON.stringify(a) === JSON.stringify(b);
  return questions
    .map(({ code }) => code)
    .filter((code) => !same(comparable(first[code] ?? null), comparable(second[code] ?? null)));
}

function comparable(answer: Answer): Answer {
  return typeof answer === 'string' ? answer.replaceAll(/\s+/g, ' ').trim().toLowerCase() : answer;
}

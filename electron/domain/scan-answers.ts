import { type Answer, type Answers } from '../contract/answers.ts';
import { type Question } from '../contract/surveys.ts';
import { type QuestionReading, type SheetReading } from '../contract/sheet-reading.ts';
import { acceptedAnswer } from './answer-values.ts';
import { isScaled } from './survey-questions.ts';

type Asked = Pick<Question, 'code' | 'type' | 'scaleMin' | 'scaleMax' | 'isRequired' | 'options'>;

/** The answer that marked boxes stand for: a point, one option, several options; null for none or what cannot be. */
export function answerOfMarks(question: Asked, codes: readonly string[]): Answer {
  const [first] = codes;
  if (first === undefined) return null;
  const answer: Answer = isScaled(question) ? Number(first) : question.type === 'several' ? [...codes] : first;
  return acceptedAnswer(question, answer) ?? null;
}

/** Whether a person has to look at the question. */
export function needsCheck({ state }: QuestionReading): boolean {
  return state === 'doubt' || state === 'two';
}

/**
 * The answers of a page: what was read surely, and what a person decided or typed, which counts before what was read.
 * Undecided doubts give no answer.
 */
export function pageAnswers(questions: readonly Asked[], reading: SheetReading, decided: Answers): Answers {
  const answers: Record<string, Answer> = {};
  for (const it of reading.questions) {
    const question = questions.find(({ code }) => code === it.q);
    if (question && it.state === 'sure') answers[it.q] = answerOfMarks(question, it.codes);
  }
  return { ...answers, ...decided };
}

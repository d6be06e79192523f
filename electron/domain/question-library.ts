import { type QuestionDraft } from '../contract/surveys.ts';
import { customerQuestions } from './questions/customer-questions.ts';
import { type LibraryQuestion } from './questions/question-shapes.ts';
import { teamQuestions } from './questions/team-questions.ts';
import { visitQuestions } from './questions/visit-questions.ts';

const library = { ...visitQuestions, ...customerQuestions, ...teamQuestions };

export type LibraryCode = keyof typeof library;

type CodedQuestion = QuestionDraft & { readonly code: string };

function coded(code: string, question: LibraryQuestion): CodedQuestion {
  return { code, libraryCode: code, ...question };
}

/** The standard questions by their codes, worded in all four languages as the field asks them. */
export function libraryQuestions(codes: readonly LibraryCode[]): CodedQuestion[] {
  return codes.map((code) => coded(code, library[code]));
}

/** Every standard question, in the order in which the builder offers them. */
export function allLibraryQuestions(): CodedQuestion[] {
  return Object.entries(library).map(([code, question]) => coded(code, question));
}

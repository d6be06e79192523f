import { Survey, type QuestionDraft } from '../../electron/contract/surveys.ts';
import { type Answers } from '../../electron/contract/answers.ts';
import { libraryQuestions } from '../../electron/domain/question-library.ts';
import { type TestApp } from './app.ts';

/** One question of every type, in four languages. */
export function everyQuestionType(): QuestionDraft[] {
  return libraryQuestions([
    'csat',
    'csat7',
    'csat10',
    'nps',
    'ces',
    'effort',
    'compared',
    'quality',
    'expectedQuality',
    'helpful',
    'payMore',
    'foundBy',
    'walletShare',
    'why',
  ]);
}

/** An answer to each of them. */
export const everyAnswer: Answers = {
  csat: 4,
  csat7: 7,
  csat10: 10,
  nps: 0,
  ces: 6,
  effort: 2,
  compared: 3,
  quality: 5,
  expectedQuality: 4,
  helpful: 0,
  payMore: 'upTo10',
  foundBy: ['recommendation', 'internet'],
  walletShare: 7,
  why: 'Топъл хляб, 很好吃, zażółć',
};

/** Makes a survey and opens it. */
export async function openedSurvey(
  app: TestApp,
  options: {
    readonly anonymity?: 'anonymous' | 'optIn' | 'named';
    readonly kind?: 'transactional' | 'relationship' | 'staff' | 'interview';
    readonly questions?: readonly QuestionDraft[];
    readonly name?: string;
  } = {},
): Promise<Survey> {
  const { anonymity = 'named', kind = 'transactional', questions = everyQuestionType(), name = 'June' } = options;
  const made = Survey.parse(await app.ask('surveys.create', { name, kind, anonymity, questions }));
  return Survey.parse(await app.ask('surveys.open', { id: made.id }));
}

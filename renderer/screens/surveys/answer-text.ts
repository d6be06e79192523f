import { type TFunction } from 'i18next';
import { type Answer, twoMarks, unreadable } from '../../../electron/contract/answers.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Question } from '../../../electron/contract/surveys.ts';

/** An answer in words: points as numbers, options as they are worded in a language. */
export function answerText(
  { type, options }: Pick<Question, 'type' | 'options'>,
  answer: Answer,
  language: Language,
  t: TFunction,
): string {
  if (answer === null) return t('surveys.noneGiven');
  if (answer === unreadable) return t('surveys.unreadable');
  if (answer === twoMarks) return t('surveys.twoMarks');
  const wordsOf = (code: string) => options.find((option) => option.code === code)?.texts[language] ?? code;
  if (Array.isArray(answer)) return answer.map(wordsOf).join(', ');
  const isWorded = type === 'single' || type === 'yesNo' || type === 'compared';
  return isWorded ? wordsOf(String(answer)) : String(answer);
}

/** An answer as a correction keeps it in words: marks and codes of several choices come back as what they were. */
export function correctedAnswer({ type }: Pick<Question, 'type'>, kept: string | null): Answer {
  if (kept === null || type === 'text') return kept;
  if (type === 'several' && kept.startsWith('[')) return kept.slice(2, -2).split('","');
  return /^-?\d+$/.test(kept) ? Number(kept) : kept;
}

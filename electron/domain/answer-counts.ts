import { type Answer, type Answers, twoMarks, unreadable } from '../contract/answers.ts';
import { type CountedAnswers, type CountsBy, type Mode, type QuestionCounts } from '../contract/responses.ts';
import { type Language } from '../contract/settings.ts';
import { type Question } from '../contract/surveys.ts';
import { shownGroups } from './small-groups.ts';

/** One answered survey as it is counted. `asked` holds the codes of the questions that its version asked. */
export type AnsweredSurvey = {
  readonly asked: ReadonlySet<string>;
  readonly answers: Answers;
  readonly mode: Mode;
  readonly language: Language | null;
  /** YYYY-MM. */
  readonly month: string;
};

function codesOf(answer: Exclude<Answer, null>): readonly string[] {
  return Array.isArray(answer) ? answer : [String(answer)];
}

/** How often each answer was given to a question; words are sorted, so that nothing tells what they stood beside. */
export function countsOf(
  { code, type }: Pick<Question, 'code' | 'type'>,
  given: readonly AnsweredSurvey[],
): QuestionCounts {
  const counts = new Map<string, number>();
  const words: string[] = [];
  const missing = { unreadable: 0, twoMarks: 0, none: 0 };
  for (const { asked, answers } of given) {
    if (!asked.has(code)) continue;
    const answer = answers[code] ?? null;
    if (answer === null) missing.none += 1;
    else if (answer === unreadable) missing.unreadable += 1;
    else if (answer === twoMarks) missing.twoMarks += 1;
    else if (type === 'text') words.push(String(answer));
    else for (const option of codesOf(answer)) counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return { code, counts: Object.fromEntries(counts), ...missing, words: words.sort() };
}

function keyOf(answered: AnsweredSurvey, by: CountsBy): string {
  if (by === 'mode') return answered.mode;
  if (by === 'language') return answered.language ?? 'unknown';
  return by === 'month' ? answered.month : 'all';
}

/** Answers counted by question for all, or apart by mode, language or month; small groups of anonymous surveys hidden. */
export function countedGroups(
  questions: readonly Pick<Question, 'code' | 'type'>[],
  answered: readonly AnsweredSurvey[],
  by: CountsBy,
  isAnonymous: boolean,
): { readonly answers: number; readonly groups: CountedAnswers[]; readonly hiddenGroups: number } {
  const byKey = Map.groupBy(answered, (one) => keyOf(one, by));
  const groups = [...byKey].map(([key, given]) => ({ key, n: given.length, given }));
  const { shown, hidden } = isAnonymous ? shownGroups(groups) : { shown: groups, hidden: [] };
  const counted = shown.map(({ key, n, given }) => ({
    key,
    n,
    questions: questions.map((question) => {
      const counts = countsOf(question, given);
      return isAnonymous && by !== 'all' ? { ...counts, words: [] } : counts;
    }),
  }));
  return {
    answers: answered.length,
    groups: counted.sort((a, b) => (a.key < b.key ? -1 : 1)),
    hiddenGroups: hidden.length,
  };
}

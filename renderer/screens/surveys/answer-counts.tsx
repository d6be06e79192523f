import { type CountedAnswers } from '../../../electron/contract/responses.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { answerText } from './answer-text.ts';
import css from './surveys.module.css';

type AnswerCountsProps = { readonly counted: CountedAnswers; readonly questions: readonly Question[] };

/** How often each answer was given, question by question. */
export function AnswerCounts({ counted, questions }: AnswerCountsProps) {
  const { t, language, formats } = useWords();
  return (
    <div className={css.cards}>
      {questions.map((question) => {
        const counts = counted.questions.find(({ code }) => code === question.code);
        if (!counts) return null;
        const missing = [
          [t('surveys.noneGiven'), counts.none],
          [t('surveys.unreadable'), counts.unreadable],
          [t('surveys.twoMarks'), counts.twoMarks],
        ] as const;
        const codes = Object.keys(counts.counts).sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
        return (
          <Card key={question.code} title={question.texts[language] ?? question.code}>
            <ul className={css.counts}>
              {codes.map((code) => (
                <li key={code}>
                  {answerText(question, code, language, t)}: {formats.number(counts.counts[code] ?? 0)}
                </li>
              ))}
              {counts.words.map((words, index) => (
                <li key={`w${index}`}>
                  <bdi>{words}</bdi>
                </li>
              ))}
              {missing.map(
                ([label, count]) =>
                  count > 0 && (
                    <li key={label}>
                      {label}: {formats.number(count)}
                    </li>
                  ),
              )}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}

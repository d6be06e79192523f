import { useState } from 'react';
import { type Answers } from '../../../electron/contract/answers.ts';
import { type Language, languages } from '../../../electron/contract/settings.ts';
import { type QuestionDraft } from '../../../electron/contract/surveys.ts';
import { languageNames } from '../../../electron/domain/language-names.ts';
import { Segments } from '../../components/segments.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AnswerField } from './answer-field.tsx';
import css from './surveys.module.css';

type SurveyPreviewProps = {
  readonly questions: readonly QuestionDraft[];
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
};

const looks = ['paper', 'counter'] as const;

function PaperQuestion({ question, language }: { readonly question: QuestionDraft; readonly language: Language }) {
  const { t } = useWords();
  const { scaleMin, scaleMax, options, texts, type } = question;
  const points = Array.from({ length: (scaleMax ?? -1) - (scaleMin ?? 0) + 1 }, (_, index) => {
    const code = String((scaleMin ?? 0) + index);
    return { code, words: options.find((option) => option.code === code)?.texts[language] ?? '' };
  });
  const choices = options.map((option) => ({ code: '', words: option.texts[language] ?? t('surveys.noWords') }));
  const boxes = points.length > 0 && type !== 'yesNo' && type !== 'compared' ? points : choices;
  return (
    <li lang={language}>
      <p>{texts[language] ?? t('surveys.noWords')}</p>
      {type === 'text' || type === 'number' ? (
        <div className={css.writing} />
      ) : (
        <div className={css.boxes}>
          {boxes.map(({ code, words }, index) => (
            <span key={index}>
              <span className={css.box} />
              {code} {words}
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

/** The survey as people will meet it, on paper or at the counter, in any of its languages. */
export function SurveyPreview({ questions, language, onLanguage }: SurveyPreviewProps) {
  const { t } = useWords();
  const [look, setLook] = useState<(typeof looks)[number]>('counter');
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <section className={css.preview} aria-label={t('surveys.preview')}>
      <Segments
        label={t('surveys.languageShown')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language}
        onChange={onLanguage}
      />
      <Segments
        label={t('surveys.previewAs')}
        choices={looks.map((value) => ({ value, label: t(`surveys.preview_${value}`) }))}
        value={look}
        onChange={setLook}
      />
      {look === 'paper' ? (
        <ol className={css.paper}>
          {questions.map((question, index) => (
            <PaperQuestion key={index} question={question} language={language} />
          ))}
        </ol>
      ) : (
        questions.map((question, index) => (
          <AnswerField
            key={index}
            question={question}
            language={language}
            answer={answers[index] ?? null}
            onChange={(answer) => setAnswers({ ...answers, [index]: answer })}
          />
        ))
      )}
    </section>
  );
}

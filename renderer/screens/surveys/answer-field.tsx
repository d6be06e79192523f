import { useId } from 'react';
import { type Answer } from '../../../electron/contract/answers.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './answer-field.module.css';

type AnswerFieldProps = {
  readonly question: Pick<Question, 'type' | 'scaleMin' | 'scaleMax' | 'texts' | 'options'>;
  readonly language: Language;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  /** Large for fingers. */
  readonly isLarge?: boolean;
};

type Choice = { readonly value: string; readonly mark: string; readonly words: string };

function choicesOf({ type, scaleMin, scaleMax, options }: AnswerFieldProps['question'], language: Language): Choice[] {
  if (scaleMin === null || scaleMax === null || type === 'yesNo' || type === 'compared')
    return options.map(({ code, texts }) => ({ value: code, mark: texts[language] ?? code, words: '' }));
  return Array.from({ length: scaleMax - scaleMin + 1 }, (_, index) => {
    const value = String(scaleMin + index);
    return { value, mark: value, words: options.find(({ code }) => code === value)?.texts[language] ?? '' };
  });
}

/** One question of a survey in a language of its own, to be answered by touch, mouse, keyboard or ear. */
export function AnswerField({ question, language, answer, onChange, isLarge = false }: AnswerFieldProps) {
  const { t } = useWords();
  const id = useId();
  const { type, scaleMin } = question;
  const choices = choicesOf(question, language);
  const isSeveral = type === 'several';
  const chosen = Array.isArray(answer) ? answer : [];
  const isChosen = (value: string) =>
    isSeveral ? chosen.includes(value) : answer !== null && String(answer) === value;

  function choose(value: string): void {
    if (!isSeveral) onChange(scaleMin === null ? value : Number(value));
    else onChange(chosen.includes(value) ? chosen.filter((code) => code !== value) : [...chosen, value]);
  }

  const label = question.texts[language] ?? t('surveys.noWords');
  if (type === 'text' || type === 'number') {
    const shared = { id, className: css.input, value: answer === null ? '' : String(answer), autoComplete: 'off' };
    return (
      <div className={css.field} data-large={isLarge || undefined} lang={language}>
        <label htmlFor={id} className={css.question}>
          {label}
        </label>
        {type === 'text' ? (
          <textarea
            {...shared}
            rows={4}
            maxLength={10_000}
            onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
          />
        ) : (
          <input
            {...shared}
            inputMode="numeric"
            onChange={({ currentTarget: { value } }) => {
              if (/^\d{0,9}$/.test(value)) onChange(value === '' ? null : Number(value));
            }}
          />
        )}
      </div>
    );
  }
  return (
    <fieldset className={css.field} data-large={isLarge || undefined} lang={language}>
      <legend className={css.question}>{label}</legend>
      <div className={css.choices} data-list={choices.some(({ mark }) => mark.length > 2) || undefined}>
        {choices.map(({ value, mark, words }) => (
          <label key={value} className={css.choice}>
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={id}
              checked={isChosen(value)}
              onChange={() => choose(value)}
            />
            <span className={css.mark}>{mark}</span>
            {words && <span className={css.words}>{words}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

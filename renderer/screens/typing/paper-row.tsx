import { type Ref } from 'react';
import { type Answer, twoMarks, unreadable } from '../../../electron/contract/answers.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { type PaperKey } from '../../../electron/domain/paper-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './paper-grid.module.css';

type PaperRowProps = {
  readonly number: number;
  readonly question: Question;
  readonly language: Language;
  /** Undefined while nobody came to the question. */
  readonly answer: Answer | undefined;
  readonly draft: string | null;
  readonly isCurrent: boolean;
  readonly isOneWaiting: boolean;
  readonly onGo: () => void;
  readonly onKey: (key: PaperKey) => void;
  readonly onPoint: (point: number) => void;
  readonly onWords: (words: string) => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

type Cell = { readonly text: string; readonly name: string; readonly isChosen: boolean; readonly press: () => void };

const optionKeys: readonly PaperKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** One question of the form as a row: its cells can be clicked too, but keys are faster. */
export function PaperRow({
  number,
  question,
  language,
  answer,
  draft,
  isCurrent,
  isOneWaiting,
  onGo,
  onKey,
  onPoint,
  onWords,
  ref,
}: PaperRowProps) {
  const { t } = useWords();
  const { type, scaleMin, scaleMax, options, texts, code } = question;
  const id = `paper-${code}`;

  function cells(): readonly Cell[] {
    const wordsOf = (wanted: string) => options.find((option) => option.code === wanted)?.texts[language];
    if (scaleMin !== null && scaleMax !== null)
      return Array.from({ length: scaleMax - scaleMin + 1 }, (_, index) => {
        const point = scaleMin + index;
        const words = wordsOf(String(point));
        return {
          text: type === 'yesNo' || type === 'compared' ? `${point} ${words ?? ''}` : String(point),
          name: words ? `${point}, ${words}` : String(point),
          isChosen: answer === point || (isOneWaiting && point === 1),
          press: () => onPoint(point),
        };
      });
    return options.map((option, index) => ({
      text: `${(index + 1) % 10} ${option.texts[language] ?? option.code}`,
      name: option.texts[language] ?? option.code,
      isChosen: Array.isArray(answer) ? answer.includes(option.code) : answer === option.code,
      press: () => onKey(optionKeys[index] ?? '0'),
    }));
  }

  const mark =
    answer === null
      ? t('surveys.noneGiven')
      : answer === unreadable
        ? t('surveys.unreadable')
        : answer === twoMarks
          ? t('surveys.twoMarks')
          : '';
  const isSeveral = type === 'several';
  return (
    <div className={css.row} data-current={isCurrent || undefined}>
      <button type="button" className={css.question} tabIndex={-1} id={id} lang={language} onClick={onGo}>
        <span className={css.number}>{number}</span> {texts[language] ?? code}
      </button>
      {type === 'text' || type === 'number' ? (
        <input
          ref={ref}
          className={css.words}
          aria-labelledby={id}
          tabIndex={isCurrent ? 0 : -1}
          inputMode={type === 'number' ? 'numeric' : 'text'}
          lang={language}
          autoComplete="off"
          value={
            draft ?? (typeof answer === 'string' || (typeof answer === 'number' && answer >= 0) ? String(answer) : '')
          }
          onFocus={() => {
            if (!isCurrent) onGo();
          }}
          onChange={({ currentTarget }) => onWords(currentTarget.value)}
        />
      ) : (
        <div className={css.cells} role={isSeveral ? 'group' : 'radiogroup'} aria-labelledby={id}>
          {cells().map(({ text, name, isChosen, press }) => (
            <button
              key={name}
              type="button"
              className={css.cell}
              role={isSeveral ? 'checkbox' : 'radio'}
              aria-checked={isChosen}
              aria-label={name}
              tabIndex={-1}
              onClick={press}
            >
              {text}
            </button>
          ))}
        </div>
      )}
      <span className={css.mark}>{mark}</span>
    </div>
  );
}

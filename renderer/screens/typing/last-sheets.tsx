import { type Answer } from '../../../electron/contract/answers.ts';
import { type Question } from '../../../electron/contract/surveys.ts';
import { type Sheet } from '../../../electron/contract/typing.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './typing-batch.module.css';

type LastSheetsProps = {
  readonly sheets: readonly Sheet[];
  readonly questions: readonly Question[];
  readonly onOpen: (sheet: Sheet) => void;
};

const shown = 8;

function mark(answer: Answer | undefined): string {
  if (answer === undefined || answer === null) return '–';
  if (answer === -1) return '?';
  if (answer === -2) return '/';
  return typeof answer === 'number' ? String(answer) : '✓';
}

/** The newest sheets in short; one click opens a sheet again to correct it. */
export function LastSheets({ sheets, questions, onOpen }: LastSheetsProps) {
  const { t } = useWords();
  const newest = sheets.slice(-shown).toReversed();
  return (
    <section aria-label={t('typing.lastSheets')}>
      <h2>{t('typing.lastSheets')}</h2>
      {newest.length === 0 && <p>{t('typing.noSheets')}</p>}
      <ol className={css.sheets}>
        {newest.map((sheet) => (
          <li key={sheet.number}>
            <button
              type="button"
              className={css.sheet}
              aria-label={t('typing.correct', { number: sheet.number })}
              onClick={() => onOpen(sheet)}
            >
              <span className={css.number}>{sheet.number}</span>
              <span>
                {sheet.isBlank ? t('typing.blank') : questions.map(({ code }) => mark(sheet.answers[code])).join(' ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

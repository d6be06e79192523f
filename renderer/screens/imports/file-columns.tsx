import { type FilePreview, type PreviewChoices } from '../../../electron/contract/imports.ts';
import { type PreviewColumn } from '../../../electron/contract/import-preview.ts';
import { exportHeading } from '../../../electron/domain/import/export-headings.ts';
import { isFieldName } from '../../../electron/domain/import/fields.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ColumnRow } from './column-row.tsx';
import { type Asked, fieldsFor, lossOf, leftOut, openQuestions, withAnswer, withField } from './import-choices.ts';
import css from './imports.module.css';

type FileColumnsProps = {
  readonly preview: FilePreview;
  /** What the survey asks that responses go to. */
  readonly asked: Asked;
  readonly onChange: (choices: PreviewChoices) => void;
};

/** Every column of the file with what it is for, which a person can change at any time. */
export function FileColumns({ preview, asked, onChange }: FileColumnsProps) {
  const { t, language } = useWords();
  const { importAs, columns, choices } = preview;

  function nameOf(field: string): string {
    if (field === 'csat' || field === 'nps' || field === 'ces') return t(`figures.${field}_name`);
    const texts = asked?.find(({ slot }) => slot === field)?.texts;
    const words = texts && (texts[language] ?? Object.values(texts)[0]);
    return words ?? (isFieldName(field) ? exportHeading(importAs, field, language) : t('imports.ownQuestion'));
  }

  function firstDayOf({ field, dateOrder }: PreviewColumn): string | null {
    const value = field === null || dateOrder === null ? null : preview.first[0]?.[field];
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null;
  }

  const offered = fieldsFor(importAs, asked);
  const guessed = columns.flatMap(({ field }) => (field === null || offered.includes(field) ? [] : [field]));
  const fields = [
    { value: leftOut, label: t('imports.leaveOut') },
    ...[...new Set([...offered, ...guessed])].map((field) => ({ value: field, label: nameOf(field) })),
  ];
  return (
    <div className={css.scroll} role="region" aria-label={t('imports.columns')} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.inFile')}</th>
            <th scope="col">{t('imports.inRegulars')}</th>
            <th scope="col">{t('imports.readAs')}</th>
            <th scope="col">{t('imports.firstValues')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.number}
              column={column}
              fields={fields}
              questions={openQuestions(preview, column.number)}
              firstDay={firstDayOf(column)}
              loss={lossOf(column, preview, asked)}
              onField={(field) => onChange(withField(choices, columns, column.number, field))}
              onAnswer={(answer) => onChange(withAnswer(choices, column.number, answer))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { type FilePreview, type PreviewChoices } from '../../../electron/contract/imports.ts';
import { ImportTarget } from '../../../electron/contract/import-result.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { textEncodings } from '../../../electron/domain/import/encoding-score.ts';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { newSurvey, openQuestions, withTable } from './import-choices.ts';
import css from './imports.module.css';

type FileOptionsProps = {
  readonly preview: FilePreview;
  readonly surveys: readonly Survey[];
  readonly onChange: (choices: PreviewChoices) => void;
  /** A survey's id, or `new`. */
  readonly survey: string | null;
  readonly onSurvey: (survey: string) => void;
};

const delimiters = [',', ';', '\t', '|', ''] as const;
const delimiterKeys = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', '': 'none' } as const;
const headingRows = 15;

/** What holds for the whole file: what its rows are, and how the table in it is read. All of it was found out and may be changed. */
export function FileOptions({ preview, surveys, survey, onChange, onSurvey }: FileOptionsProps) {
  const { t, formats } = useWords();
  const { detected, sheets, importAs, choices } = preview;
  const open = openQuestions(preview, null);
  const please = t('imports.pleaseChoose');
  const rows = Array.from({ length: Math.max(headingRows, detected.headerRow ?? 0) }, (_, index) => index + 1);
  const isText = detected.format === 'csv';
  return (
    <div className={css.options}>
      <Segments
        label={t('imports.rowsAre')}
        choices={ImportTarget.options.map((value) => ({ value, label: t(`imports.as_${value}`) }))}
        value={importAs}
        onChange={(target) => onChange(withTable(choices, { importAs: target }))}
      />
      {importAs === 'responses' && (
        <div className={css.option}>
          <Select
            label={t('imports.survey')}
            choices={[
              ...surveys.map(({ id, name }) => ({ value: String(id), label: name })),
              { value: newSurvey, label: t('imports.newSurvey') },
            ]}
            value={survey}
            placeholder={please}
            onChange={onSurvey}
          />
        </div>
      )}
      {isText && (
        <>
          <div className={css.option}>
            <Select
              label={t('imports.encoding')}
              choices={textEncodings.map((value) => ({ value, label: value.toUpperCase() }))}
              value={
                open.includes('encoding') ? null : (textEncodings.find((name) => name === detected.encoding) ?? null)
              }
              placeholder={please}
              onChange={(encoding) => onChange({ ...choices, encoding })}
            />
          </div>
          <div className={css.option}>
            <Select
              label={t('imports.delimiter')}
              choices={delimiters.map((value) => ({
                value: delimiterKeys[value],
                label: t(`imports.delimiter_${delimiterKeys[value]}`),
              }))}
              value={delimiterKeys[delimiters.find((value) => value === (detected.delimiter ?? '')) ?? '']}
              onChange={(key) => {
                const delimiter = delimiters.find((value) => delimiterKeys[value] === key);
                if (delimiter !== undefined) onChange(withTable(choices, { delimiter }));
              }}
            />
          </div>
        </>
      )}
      {sheets.length > 1 && (
        <div className={css.option}>
          <Select
            label={t('imports.sheet')}
            choices={sheets.map(({ name }) => ({ value: name, label: name }))}
            value={open.includes('sheet') ? null : detected.sheet}
            placeholder={please}
            onChange={(sheet) => onChange(withTable(choices, { sheet }))}
          />
        </div>
      )}
      <div className={css.option}>
        <Select
          label={t('imports.headingRow')}
          choices={[
            ...rows.map((row) => ({ value: String(row), label: t('imports.row', { row: formats.number(row) }) })),
            { value: '', label: t('imports.noHeadings') },
          ]}
          value={String(detected.headerRow ?? '')}
          onChange={(row) => onChange(withTable(choices, { headerRow: row === '' ? null : Number(row) }))}
        />
      </div>
    </div>
  );
}

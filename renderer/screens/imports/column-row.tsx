import { type PreviewColumn } from '../../../electron/contract/import-preview.ts';
import { type ColumnAnswer, type DateOrder } from '../../../electron/contract/import-result.ts';
import { Chip } from '../../components/chip.tsx';
import { type Choice, Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { leftOut } from './import-choices.ts';
import { scaleChoices, scaleOfKey } from './scale-choices.ts';
import css from './imports.module.css';

type ColumnRowProps = {
  readonly column: PreviewColumn;
  readonly fields: readonly Choice<string>[];
  /** What only a person can decide about this column. */
  readonly questions: readonly string[];
  /** Why its values would be lost, if they would. */
  readonly loss: 'notAsked' | 'notKept' | null;
  /** The first day of a column of dates, as it is understood. */
  readonly firstDay: string | null;
  readonly onField: (field: string) => void;
  readonly onAnswer: (answer: ColumnAnswer) => void;
};

const decimals: readonly Choice<',' | '.'>[] = [
  { value: ',', label: '1 234,56' },
  { value: '.', label: '1,234.56' },
];

const writtenYearFirst = /^\d{4}[-/.年]/;

function Reading({ column, questions, onAnswer }: Pick<ColumnRowProps, 'column' | 'questions' | 'onAnswer'>) {
  const { t } = useWords();
  const { scale, dateOrder, decimal } = column;
  const labels = questions.flatMap((question) => (question.startsWith('label:') ? [question.slice(6)] : []));
  const isScaleOpen = questions.includes('scale') || questions.includes('scale_direction');
  const isDateOpen = dateOrder !== null && !column.samples.every((sample) => writtenYearFirst.test(sample));
  const please = t('imports.pleaseChoose');
  const orders = (['dmy', 'mdy', 'ymd'] as const).map((order): Choice<DateOrder> => ({
    value: order,
    label: t(`imports.order_${order}`),
  }));
  const { choices, value } = scaleChoices(t, scale);
  const marks = scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, step) => String(scale.min + step)) : [];
  return (
    <>
      {isDateOpen && (
        <Select
          label={t('imports.dateOrder')}
          isLabelHidden={!questions.includes('date_order')}
          choices={orders}
          value={questions.includes('date_order') ? null : dateOrder}
          placeholder={please}
          onChange={(order) => onAnswer({ dateOrder: order })}
        />
      )}
      {decimal && (
        <Select
          label={t('imports.decimal')}
          isLabelHidden={!questions.includes('decimal')}
          choices={decimals}
          value={questions.includes('decimal') ? null : decimal}
          placeholder={please}
          onChange={(sign) => onAnswer({ decimal: sign })}
        />
      )}
      {scale && (
        <Select
          label={t('imports.scale')}
          isLabelHidden={!isScaleOpen}
          choices={choices}
          value={isScaleOpen ? null : value}
          placeholder={please}
          onChange={(key) => onAnswer({ scale: scaleOfKey(key) })}
        />
      )}
      {labels.map((text) => (
        <Select
          key={text}
          label={t('imports.meaningOf', { text })}
          choices={[
            ...marks.map((mark) => ({ value: mark, label: mark })),
            { value: '', label: t('imports.noAnswer') },
          ]}
          value={null}
          placeholder={please}
          onChange={(mark) => onAnswer({ labels: { [text]: mark === '' ? null : Number(mark) } })}
        />
      ))}
    </>
  );
}

/** One column of the file: its heading, what it is for, how it is read, its first values. */
export function ColumnRow({ column, fields, questions, loss, firstDay, onField, onAnswer }: ColumnRowProps) {
  const { t, formats } = useWords();
  const heading =
    column.heading === '' ? t('imports.noHeading', { number: formats.number(column.number) }) : column.heading;
  return (
    <tr>
      <th scope="row" className={css.heading}>
        <bdi>{heading}</bdi>
      </th>
      <td className={css.field}>
        <Select
          label={t('imports.meansFor', { heading })}
          isLabelHidden
          choices={fields}
          value={column.field ?? leftOut}
          isSearchable
          onChange={onField}
        />
        {column.confidence === 'unsure' && <Chip tone="warn">{t('imports.unsure')}</Chip>}
        {column.isSensitive && <Chip tone="warn">{t('imports.sensitive')}</Chip>}
        {loss && <Chip tone="bad">{t(`imports.loss_${loss}`)}</Chip>}
      </td>
      <td className={css.reading}>
        <Reading column={column} questions={questions} onAnswer={onAnswer} />
      </td>
      <td className={css.samples}>
        <bdi>{column.samples.join(' · ')}</bdi>
        {firstDay && <div>{t('imports.readsAs', { day: formats.day(firstDay) })}</div>}
      </td>
    </tr>
  );
}

import { type FilePreview, KnownRows } from '../../../electron/contract/imports.ts';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';

type KnownRowsNoticeProps = {
  readonly preview: FilePreview;
  readonly value: KnownRows;
  readonly onChange: (value: KnownRows) => void;
};

/** What makes sure that a row is here already, or what becomes of it. */
const explained = { customers: 'Rows', interactions: 'Payments', responses: 'Answers' } as const;

/** Rows that are here already, with what becomes of them, and rows that may be. */
export function KnownRowsNotice({ preview, value, onChange }: KnownRowsNoticeProps) {
  const { t } = useWords();
  const { known, possible, importAs } = preview;
  const choice = (
    <Select
      label={t('imports.knownRows')}
      isLabelHidden
      choices={KnownRows.options.map((option) => ({ value: option, label: t(`imports.known_${option}`) }))}
      value={value}
      onChange={onChange}
    />
  );
  return (
    <>
      {known > 0 && (
        <Notice title={t('imports.isKnown', { count: known })} action={importAs === 'customers' && choice}>
          {t(`imports.known${explained[importAs]}`)}
        </Notice>
      )}
      {possible > 0 && (
        <Notice tone="warn" title={t('imports.isPossible', { count: possible })}>
          {t('imports.possibleHint')}
        </Notice>
      )}
    </>
  );
}

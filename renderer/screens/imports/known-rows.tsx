import { type FilePreview, KnownRows } from '../../../electron/contract/imports.ts';
import { Notice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';

type KnownRowsNoticeProps = {
  readonly preview: FilePreview;
  readonly value: KnownRows;
  readonly onChange: (value: KnownRows) => void;
};

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
          {importAs === 'customers' ? t('imports.knownRows') : t('imports.knownAnswers')}
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

import { useLocation } from 'wouter';
import { type Batch } from '../../../electron/contract/imports.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FilePick } from '../../components/file-pick.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './imports.module.css';
import { usePutFile } from './use-put-file.ts';

/** What may be chosen; what a file really is, its content tells. */
const acceptedFiles = '.csv,.txt,.tsv,.xlsx,.xls,.ods';

/** Where a file is chosen, and what was imported before. */
export function Imports() {
  const [, go] = useLocation();
  const { t, formats } = useWords();
  const putFile = usePutFile();
  const batches = useRead(useApi().imports.list, {});
  const columns: readonly Column<Batch>[] = [
    { id: 'name', label: t('imports.file'), width: '2fr', sortValue: ({ name }) => name, cell: ({ name }) => name },
    { id: 'as', label: t('imports.as'), width: '1fr', cell: ({ importAs }) => t(`imports.as_${importAs}`) },
    {
      id: 'when',
      label: t('imports.when'),
      width: '12rem',
      sortValue: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => formats.dateTime(startedAt),
    },
    {
      id: 'imported',
      label: t('imports.count_imported'),
      width: '8rem',
      align: 'end',
      sortValue: ({ imported }) => imported,
      cell: ({ imported }) => formats.number(imported),
    },
    {
      id: 'rejected',
      label: t('imports.count_rejected'),
      width: '8rem',
      align: 'end',
      sortValue: ({ rejected }) => rejected,
      cell: ({ rejected }) => formats.number(rejected),
    },
  ];
  return (
    <Page title={t('imports.title')}>
      <Failed failure={batches.failure} />
      <FilePick
        label={t('imports.choose')}
        hint={t('imports.kinds')}
        accept={acceptedFiles}
        onPick={([file]) => file && void putFile(file)}
      />
      {batches.data && batches.data.length > 0 && (
        <section className={css.part} aria-label={t('imports.earlier')}>
          <h2>{t('imports.earlier')}</h2>
          <DataTable
            label={t('imports.earlier')}
            rows={batches.data}
            rowId={({ id }) => String(id)}
            columns={columns}
            onOpen={({ id }) => go(`/import/done/${id}`)}
            empty={null}
          />
        </section>
      )}
    </Page>
  );
}

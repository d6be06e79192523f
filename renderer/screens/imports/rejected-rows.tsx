import { type RejectedRow } from '../../../electron/contract/import-result.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useWords } from '../../i18n/use-words.ts';

type Rejected = RejectedRow & { readonly cells: readonly string[] };

/** Rows that stay out: their number in the file, why, and what they say. */
export function RejectedRows({ rows }: { readonly rows: readonly Rejected[] }) {
  const { t, formats } = useWords();
  const columns: readonly Column<Rejected>[] = [
    {
      id: 'row',
      label: t('imports.rowNumber'),
      width: '5rem',
      align: 'end',
      sortValue: ({ row }) => row,
      cell: ({ row }) => formats.number(row),
    },
    {
      id: 'why',
      label: t('imports.why'),
      width: '1fr',
      sortValue: ({ reason }) => t(`imports.reason_${reason}`),
      cell({ reason, column }) {
        const why = t(`imports.reason_${reason}`);
        return column === null ? why : t('imports.reasonIn', { why, column });
      },
    },
    {
      id: 'cells',
      label: t('imports.original'),
      width: '2fr',
      cell: ({ cells }) => <bdi>{cells.filter((cell) => cell !== '').join(' · ')}</bdi>,
    },
  ];
  return (
    <DataTable
      label={t('imports.rejectedRows')}
      rows={rows}
      rowId={({ row }) => String(row)}
      columns={columns}
      empty={null}
    />
  );
}

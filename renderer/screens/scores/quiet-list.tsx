import { useLocation } from 'wouter';
import { type QuietCustomer } from '../../../electron/contract/score-tabs.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './scores.module.css';

type QuietListProps = { readonly title: string; readonly none: string; readonly customers: readonly QuietCustomer[] };

/** Customers to look at, with the reason in words; Enter opens one. */
export function QuietList({ title, none, customers }: QuietListProps) {
  const { t, tSentence, formats } = useWords();
  const [, go] = useLocation();
  const columns: readonly Column<QuietCustomer>[] = [
    {
      id: 'name',
      label: t('scores.customer'),
      width: '1.2fr',
      sortValue: ({ name }) => name,
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    {
      id: 'last',
      label: t('scores.lastVisit'),
      width: '9rem',
      sortValue: ({ lastVisit }) => lastVisit,
      cell: ({ lastVisit }) => (lastVisit === null ? '' : formats.shortDay(lastVisit)),
    },
    {
      id: 'why',
      label: t('scores.why'),
      width: '2fr',
      cell: ({ sentence }) => {
        const why = sentence === null ? '' : tSentence(sentence);
        return <span title={why}>{why}</span>;
      },
    },
  ];
  return (
    <div className={css.wide}>
      <Card title={title}>
        <DataTable
          label={title}
          rows={customers}
          rowId={({ id }) => String(id)}
          columns={columns}
          onOpen={({ id }) => go(`/customers/${id}`)}
          empty={<p className={css.note}>{none}</p>}
        />
      </Card>
    </div>
  );
}

import { useLocation } from 'wouter';
import { type SatisfiedNotReturning } from '../../../electron/contract/loyalty.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './loyalty.module.css';

type Away = SatisfiedNotReturning['customers'][number];

/** Who is satisfied and has not come for half a year, beside how marks and visits go together. */
export function NotReturningPart() {
  const api = useApi();
  const { t, tSentence, formats } = useWords();
  const [, go] = useLocation();
  const found = useRead(api.loyalty.satisfiedNotReturning, {});
  if (!found.data) return <Failed failure={found.failure} />;
  const { correlation, satisfied, cameAgain, customers } = found.data;
  const { rho, lo, hi, n } = correlation;
  const columns: readonly Column<Away>[] = [
    {
      id: 'name',
      label: t('complaints.who'),
      width: '2fr',
      sortValue: ({ customer }) => customer.fullName,
      cell: ({ customer }) => <bdi>{customer.fullName}</bdi>,
    },
    {
      id: 'mark',
      label: t('feedback.column_csat'),
      width: '7rem',
      align: 'end',
      sortValue: ({ mark }) => mark,
      cell: ({ mark }) => formats.number(mark),
    },
    {
      id: 'rated',
      label: t('loyalty.ratedOn'),
      width: '9rem',
      sortValue: ({ ratedOn }) => ratedOn,
      cell: ({ ratedOn }) => formats.shortDay(ratedOn),
    },
    {
      id: 'last',
      label: t('loyalty.lastVisit'),
      width: '9rem',
      sortValue: ({ lastVisitOn }) => lastVisitOn,
      cell: ({ lastVisitOn }) => (lastVisitOn === null ? t('loyalty.noVisit') : formats.shortDay(lastVisitOn)),
    },
  ];
  const isRanged = rho !== null && lo !== null && hi !== null;
  const isRelated = isRanged && (lo > 0 || hi < 0);
  return (
    <div className={css.form}>
      <p>
        <strong>{t('loyalty.satisfied')}</strong> {tSentence(satisfied.sentence, 'retention')}
      </p>
      <p>
        <strong>{t('loyalty.cameAgain')}</strong> {tSentence(cameAgain.sentence, 'retention')}
      </p>
      <p>
        {isRanged
          ? t(isRelated ? 'loyalty.related' : 'loyalty.notRelated', {
              rho: formats.number(rho, 2),
              lo: formats.number(lo, 2),
              hi: formats.number(hi, 2),
              count: n,
            })
          : t(`loyalty.correlation_${correlation.status}`)}
      </p>
      <DataTable
        label={t('loyalty.part_notReturning')}
        rows={customers}
        rowId={({ customer }) => String(customer.id)}
        columns={columns}
        onOpen={({ customer }) => go(`/customers/${customer.id}`)}
        empty={<EmptyState>{t('loyalty.noneAway')}</EmptyState>}
      />
    </div>
  );
}

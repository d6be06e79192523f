import { useLocation } from 'wouter';
import { type ComplaintCase } from '../../../electron/contract/complaints.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

/** Who complained: visits, marks and other complaints at one glance. */
export function CaseCustomer({ whole }: { readonly whole: ComplaintCase }) {
  const api = useApi();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const { customer } = whole;
  const isKnown = customer !== null;
  const card = useRead(api.customers.card, { id: customer?.id ?? 0 }, { isEnabled: isKnown });
  const others = useRead(api.complaints.list, { state: 'all', customerId: customer?.id ?? 0 }, { isEnabled: isKnown });
  if (!customer) return <p>{t('complaints.nameless')}</p>;
  const marks = (card.data?.scores ?? []).flatMap(({ csat }) => (csat === null ? [] : [formats.number(csat)]));
  const count = (others.data ?? []).length - 1;
  return (
    <>
      {customer.isInBin && (
        <div>
          <Chip tone="warn">{t('complaints.inBin')}</Chip>
        </div>
      )}
      {card.data && <p>{t('complaints.visits', { count: card.data.visits })}</p>}
      {marks.length > 0 && <p>{t('complaints.marks', { marks: marks.join(' ') })}</p>}
      {count > 0 && <p>{t('complaints.otherComplaints', { count })}</p>}
      <div className={css.row}>
        <Button look="quiet" onClick={() => go(`/customers/${customer.id}`)}>
          {t('complaints.openCustomer')}
        </Button>
      </div>
    </>
  );
}

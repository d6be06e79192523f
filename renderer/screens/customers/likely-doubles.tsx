import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type CustomerFields } from './customer-fields.ts';
import css from './customers.module.css';

type LikelyDoublesProps = { readonly fields: CustomerFields; readonly onOpen: (id: number) => void };

/** Whoever may be the same person as the one being typed, with the reason. */
export function LikelyDoubles({ fields, onOpen }: LikelyDoublesProps) {
  const api = useApi();
  const { t, formats } = useWords();
  const { fullName, email } = fields;
  const phones = fields.phones.split('\n').filter((line) => line.trim() !== '');
  const isEnough = fullName.trim().length > 1 || phones.length > 0 || email !== '';
  const like = useRead(
    api.duplicates.like,
    { fullName, phones: phones.slice(0, 20), email: email || null },
    { isEnabled: isEnough },
  );
  const found = isEnough ? (like.data ?? []) : [];
  if (found.length === 0) return null;
  return (
    <Notice tone={found[0]?.certainty === 'certain' ? 'warn' : 'plain'} title={t('customers.maybeKnown')}>
      <ul className={css.list}>
        {found.map(({ customer, reasons }) => (
          <li key={customer.id} className={css.line}>
            <Button look="quiet" onClick={() => onOpen(customer.id)}>
              {customer.fullName}
            </Button>
            <span className={css.muted}>{formats.list(reasons.map((reason) => t(`customers.reason_${reason}`)))}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

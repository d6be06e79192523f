import { useLocation } from 'wouter';
import { type GoodwillReturn } from '../../../electron/contract/goodwill.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

/** What customers spent before and after they were given something, with every customer behind the sums. */
export function GoodwillReturned({ returns }: { readonly returns: GoodwillReturn }) {
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const { currency, days, customers, perUnit, running } = returns;
  const money = (minor: number) => formats.money(minor, currency);
  const sums = (of: Pick<GoodwillReturn, 'givenMinor' | 'beforeMinor' | 'laterMinor'>) => ({
    given: money(of.givenMinor),
    before: money(of.beforeMinor),
    later: money(of.laterMinor),
  });
  const later = running > 0 && (
    <p className={css.muted}>{t('goodwill.returnRunning', { days, customers: formats.number(running) })}</p>
  );
  if (customers.length === 0)
    return (
      <>
        <p className={css.muted}>{t('goodwill.returnNone', { days })}</p>
        {later}
      </>
    );
  return (
    <>
      <p>{t('goodwill.returnSums', { ...sums(returns), days, customers: formats.number(customers.length) })}</p>
      <p className={perUnit ? undefined : css.muted}>
        {perUnit
          ? t('goodwill.returnPerUnit', {
              value: formats.number(perUnit.value, 1),
              lo: formats.number(Math.floor(10 * perUnit.lo) / 10, 1),
              hi: formats.number(Math.ceil(10 * perUnit.hi) / 10, 1),
            })
          : t('goodwill.returnTooFew')}
      </p>
      <p className={css.muted}>{t('goodwill.returnHonest')}</p>
      {later}
      <details>
        <summary>{t('goodwill.trace')}</summary>
        <ul className={css.list}>
          {customers.map(({ customer, complaintId, day, ...of }) => (
            <li key={customer.id} className={css.line}>
              <span className={css.muted}>{formats.shortDay(day)}</span>
              <bdi className={css.what}>{t('goodwill.returnLine', { name: customer.fullName, ...sums(of) })}</bdi>
              <Button
                look="quiet"
                label={t('goodwill.openCustomer', { name: customer.fullName })}
                onClick={() => go(`/customers/${customer.id}`)}
              >
                {t('complaints.customer')}
              </Button>
              <Button
                look="quiet"
                label={t('complaints.openCase', { name: customer.fullName })}
                onClick={() => go(`/complaints/${complaintId}`)}
              >
                {t('complaints.open')}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

import { useLocation } from 'wouter';
import { type RegularWorth as Worth } from '../../../electron/contract/goodwill.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './money-card.module.css';

function Expected({ worth: { expected, currency } }: { readonly worth: Worth }) {
  const { t, formats } = useWords();
  if (expected.status === 'unknown') return <p className={css.muted}>{t(`goodwill.worth_${expected.reason}`)}</p>;
  const money = (minor: number) => formats.money(Math.round(minor), currency);
  return (
    <p>
      {t('goodwill.worthExpected', {
        amount: money(expected.perRegularMinor),
        lo: money(Math.floor(expected.loMinor)),
        hi: money(Math.ceil(expected.hiMinor)),
        x: formats.number(expected.cameAgain),
        n: formats.number(expected.before),
        i: formats.number(expected.discountPercent),
      })}
    </p>
  );
}

function Behind({ worth }: { readonly worth: Worth }) {
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const { currency, customers, othersCount, othersMinor, paidMinor } = worth;
  return (
    <details>
      <summary>{t('goodwill.worthTrace')}</summary>
      <ul className={css.list}>
        {customers.map(({ customer: { id, fullName }, paidMinor: own, visits, lastVisitOn }) => (
          <li key={id} className={css.line}>
            <bdi className={css.what}>
              {t('goodwill.worthLine', {
                name: fullName,
                visits: formats.number(visits),
                day: formats.shortDay(lastVisitOn),
              })}
            </bdi>
            <span className={css.amount}>{formats.money(own, currency)}</span>
            <Button
              look="quiet"
              label={t('goodwill.openCustomer', { name: fullName })}
              onClick={() => go(`/customers/${id}`)}
            >
              {t('complaints.open')}
            </Button>
          </li>
        ))}
        {othersCount > 0 && (
          <li className={css.line}>
            <span className={css.what}>{t('goodwill.worthOthers', { count: othersCount })}</span>
            <span className={css.amount}>{formats.money(othersMinor, currency)}</span>
          </li>
        )}
        <li className={css.line}>
          <strong className={css.what}>{t('goodwill.worthTogether')}</strong>
          <strong className={css.amount}>{formats.money(paidMinor, currency)}</strong>
        </li>
      </ul>
    </details>
  );
}

/** What a regular paid in a year and what is likely to follow, with the customers behind it. */
export function RegularWorth({ worth }: { readonly worth: Worth }) {
  const { t, tSentence, formats } = useWords();
  const { regulars, everybody, visitsOfRegular, margin, customers } = worth;
  return (
    <>
      <p>
        {t('goodwill.worthRegulars', {
          days: formats.number(visitsOfRegular),
          sentence: tSentence(regulars.sentence, 'annualValue'),
        })}
      </p>
      {margin && <p>{tSentence(margin)}</p>}
      <p className={css.muted}>
        {t('goodwill.worthEverybody', { sentence: tSentence(everybody.sentence, 'annualValue') })}
      </p>
      {customers.length > 0 && <Behind worth={worth} />}
      <h3>{t('goodwill.expected')}</h3>
      <Expected worth={worth} />
    </>
  );
}

import { useLocation } from 'wouter';
import { type ComplaintCosts, type CostLine } from '../../../electron/contract/goodwill.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

type DirectCostsProps = { readonly costs: ComplaintCosts; readonly currency: string };

/** What was paid and worked: by kind and currency, and every line behind it with the way to its case. */
export function DirectCosts({ costs, currency }: DirectCostsProps) {
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const { lines, parts, direct, cases, directPerCaseMinor, uncountedMinutes } = costs;
  const kindName = (kind: CostLine['kind']) =>
    kind === 'work' ? t('goodwill.kind_work') : t(`complaints.cost_${kind}`);
  return (
    <>
      {lines.length === 0 && <p className={css.muted}>{t('goodwill.noLines')}</p>}
      <ul className={css.list}>
        {parts.map((part) => (
          <li key={`${part.kind} ${part.currency}`} className={css.line}>
            <span className={css.what}>{kindName(part.kind)}</span>
            <span className={css.amount}>{formats.money(part.amountMinor, part.currency)}</span>
          </li>
        ))}
        {direct.map((sum) => (
          <li key={sum.currency} className={css.line}>
            <strong className={css.what}>{t('goodwill.direct')}</strong>
            <strong className={css.amount}>{formats.money(sum.amountMinor, sum.currency)}</strong>
          </li>
        ))}
      </ul>
      {directPerCaseMinor !== null && currency !== '' && lines.length > 0 && (
        <p>
          {t('goodwill.perCase', {
            amount: formats.money(Math.round(directPerCaseMinor), currency),
            cases: formats.number(cases),
          })}
        </p>
      )}
      {uncountedMinutes > 0 && (
        <p className={css.muted}>{t('goodwill.uncounted', { minutes: formats.number(uncountedMinutes) })}</p>
      )}
      {lines.length > 0 && (
        <details>
          <summary>{t('goodwill.trace')}</summary>
          <ul className={css.list}>
            {lines.map((line, index) => {
              const name = line.customer ?? t('feedback.anonymous');
              return (
                <li key={index} className={css.line}>
                  <span className={css.muted}>{formats.shortDay(line.day)}</span>
                  <bdi className={css.what}>{[kindName(line.kind), name, line.staff].filter(Boolean).join(' · ')}</bdi>
                  <span className={css.amount}>{formats.money(line.amountMinor, line.currency)}</span>
                  <Button
                    look="quiet"
                    label={t('complaints.openCase', { name })}
                    onClick={() => go(`/complaints/${line.complaintId}`)}
                  >
                    {t('complaints.open')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

import { useState } from 'react';
import { useLocation } from 'wouter';
import { type RegularAtRisk } from '../../../electron/contract/loyalty.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { SaveDialog } from './save-dialog.tsx';
import css from './loyalty.module.css';

function Regular({ regular, onAct }: { readonly regular: RegularAtRisk; readonly onAct: () => void }) {
  const { t, tSentence, formats } = useWords();
  const [, go] = useLocation();
  const { customer, reason, marks, openComplaints, paid, lastAction, isLongerThanEver } = regular;
  return (
    <li>
      <Card
        title={customer.fullName}
        aside={formats.list(paid.map((sum) => formats.money(sum.amountMinor, sum.currency)))}
      >
        <p>{tSentence(reason)}</p>
        <div className={css.row}>
          {isLongerThanEver && <Chip tone="warn">{t('loyalty.longerThanEver')}</Chip>}
          {reason.key === 'silent_long' && <Chip>{t('loyalty.noRhythm')}</Chip>}
          {openComplaints > 0 && <Chip tone="bad">{t('loyalty.openComplaints', { count: openComplaints })}</Chip>}
          {marks.length > 0 && (
            <Chip>{t('complaints.marks', { marks: marks.map((mark) => formats.number(mark)).join(' ') })}</Chip>
          )}
          {lastAction && (
            <Chip>
              {t('loyalty.lastAction', {
                way: t(`loyalty.way_${lastAction.way}`),
                day: formats.shortDay(lastAction.day),
              })}
            </Chip>
          )}
        </div>
        <div className={css.row}>
          <Button label={t('loyalty.buttonFor', { act: t('loyalty.act'), name: customer.fullName })} onClick={onAct}>
            {t('loyalty.act')}
          </Button>
          <Button
            look="quiet"
            label={t('loyalty.buttonFor', { act: t('complaints.openCustomer'), name: customer.fullName })}
            onClick={() => go(`/customers/${customer.id}`)}
          >
            {t('complaints.openCustomer')}
          </Button>
        </div>
      </Card>
    </li>
  );
}

/** Silent regulars with the reason in words, and what can honestly be said at all. */
export function SilentPart() {
  const api = useApi();
  const { t, formats } = useWords();
  const [acted, setActed] = useState<RegularAtRisk | null>(null);
  const found = useRead(api.loyalty.atRisk, {});
  if (!found.data) return <Failed failure={found.failure} />;
  const { rhythm, factor, isRuleOfThumb, lapseDays, total, regulars } = found.data;
  return (
    <div className={css.form}>
      <p className={css.muted}>
        {rhythm === 'ok'
          ? t(isRuleOfThumb ? 'loyalty.rule_thumb' : 'loyalty.rule_own', { factor: formats.number(factor, 1) })
          : t(`loyalty.rule_${rhythm}`, { days: formats.number(lapseDays) })}{' '}
        {t('loyalty.honest')}
      </p>
      {regulars.length === 0 && <EmptyState>{t('loyalty.none')}</EmptyState>}
      {total > regulars.length && (
        <p className={css.muted}>
          {t('loyalty.shownOf', { shown: formats.number(regulars.length), total: formats.number(total) })}
        </p>
      )}
      <ul className={css.list}>
        {regulars.map((regular) => (
          <Regular key={regular.customer.id} regular={regular} onAct={() => setActed(regular)} />
        ))}
      </ul>
      {acted && <SaveDialog customer={acted.customer} onClose={() => setActed(null)} />}
    </div>
  );
}

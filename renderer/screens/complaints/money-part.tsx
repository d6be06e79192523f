import { useState } from 'react';
import { type Allowance } from '../../../electron/contract/goodwill.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Card } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { DirectCosts } from './direct-costs.tsx';
import { ExpectedLoss } from './expected-loss.tsx';
import { GoodwillReturned } from './goodwill-return.tsx';
import { yearUpTo } from './last-year.ts';
import css from './complaints.module.css';

type AllowanceLineProps = { readonly allowance: Allowance; readonly currency: string };

function AllowanceLine({ allowance, currency }: AllowanceLineProps) {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const { staffId, name, limitMinor, givenMinor, leftMinor } = allowance;
  const [limit, setLimit] = useState<number | null>(limitMinor === null ? null : limitMinor / 100);
  const save = useWrite(api.goodwill.setAllowance, {
    onDone: () => toast({ message: t('complaints.rulesSaved'), offers: 'undo' }),
  });
  const typed = limit === null ? null : Math.round(limit * 100);
  const money = (minor: number) => formats.money(minor, currency);
  return (
    <li className={css.line}>
      <NumberField label={t('goodwill.limit', { name })} value={limit} onChange={setLimit} min={0} decimals={2} />
      <span className={css.what}>
        {t('goodwill.given', { given: money(givenMinor) })}
        {leftMinor !== null && leftMinor >= 0 && <> · {t('goodwill.left', { left: money(leftMinor) })}</>}
        {leftMinor !== null && leftMinor < 0 && <> · {t('goodwill.over', { over: money(-leftMinor) })}</>}
      </span>
      <Button
        isDisabled={typed === limitMinor}
        isBusy={save.isPending}
        onClick={() => save.mutate({ staffId, limitMinor: typed })}
      >
        {t('common.save')}
      </Button>
      <Failed failure={save.failure} />
    </li>
  );
}

/** What complaints cost, what they are likely to cost besides, and what each employee may give away. */
export function MoneyPart() {
  const api = useApi();
  const { t, formats } = useWords();
  const today = useRead(api.dashboard.today, {});
  const day = today.data?.day;
  const costs = useRead(api.goodwill.costs, yearUpTo(day ?? '2000-01-01'), { isEnabled: day !== undefined });
  const allowances = useRead(api.goodwill.allowances, {});
  const returns = useRead(api.goodwill.returns, {});
  const agreed = allowances.data;
  return (
    <div className={css.form}>
      <Failed failure={today.failure ?? costs.failure ?? allowances.failure ?? returns.failure} />
      {costs.data && (
        <>
          <Card title={t('goodwill.title')}>
            <DirectCosts costs={costs.data} currency={agreed?.currency ?? ''} />
          </Card>
          <Card title={t('goodwill.expected')}>
            <ExpectedLoss expected={costs.data.expected} />
          </Card>
        </>
      )}
      {agreed && (
        <Card title={t('goodwill.allowances', { month: formats.monthYear(agreed.month) })}>
          <p className={css.muted}>{t(agreed.staff.length === 0 ? 'goodwill.noStaff' : 'goodwill.allowanceHelp')}</p>
          <ul className={css.list}>
            {agreed.staff.map((allowance) => (
              <AllowanceLine
                key={`${allowance.staffId} ${allowance.limitMinor}`}
                allowance={allowance}
                currency={agreed.currency}
              />
            ))}
          </ul>
          <ul className={css.list}>
            {agreed.ledger.map((line, index) => (
              <li key={index} className={css.line}>
                <span className={css.muted}>{formats.shortDay(line.day)}</span>
                <bdi className={css.what}>{[line.staff, line.customer].filter(Boolean).join(' · ')}</bdi>
                <span className={css.amount}>{formats.money(line.amountMinor, line.currency)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {returns.data && (
        <Card title={t('goodwill.returnTitle')}>
          <GoodwillReturned returns={returns.data} />
        </Card>
      )}
    </div>
  );
}

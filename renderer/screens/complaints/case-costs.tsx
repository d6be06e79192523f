import { type FormEvent, useState } from 'react';
import { type ComplaintCase, type CostKind, costKinds } from '../../../electron/contract/complaints.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

/** What a case has cost, line by line, with the sums by currency; and one line more. */
export function CaseCosts({ whole }: { readonly whole: ComplaintCase }) {
  const api = useApi();
  const { t, formats } = useWords();
  const [kind, setKind] = useState<CostKind>('goodwill');
  const [amount, setAmount] = useState<number | null>(null);
  const [currency, setCurrency] = useState('');
  const [staffId, setStaffId] = useState('0');
  const [note, setNote] = useState('');
  const staff = useRead(api.lists.list, { list: 'staff' });
  const add = useWrite(api.complaints.addCost, {
    onDone() {
      setAmount(null);
      setNote('');
    },
  });
  const remove = useWrite(api.complaints.removeCost);
  const { costs, direct, handling, minutes } = whole;
  const people = (staff.data ?? []).filter(({ isRetired }) => !isRetired);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (amount === null || add.isPending) return;
    add.mutate({
      id: whole.id,
      kind,
      amountMinor: Math.round(amount * 100),
      currency: currency === '' ? null : currency,
      staffId: Number(staffId),
      note: note === '' ? null : note,
    });
  }

  return (
    <>
      {costs.length === 0 && minutes === 0 && <p className={css.muted}>{t('complaints.noCosts')}</p>}
      <ul className={css.list}>
        {minutes > 0 && handling && (
          <li className={css.line}>
            <span className={css.what}>{t('complaints.handling', { minutes: formats.number(minutes) })}</span>
            <span className={css.amount}>{formats.money(handling.amountMinor, handling.currency)}</span>
          </li>
        )}
        {minutes > 0 && !handling && (
          <li className={css.muted}>{t('complaints.hourlyUnset', { minutes: formats.number(minutes) })}</li>
        )}
        {costs.map((cost) => {
          const what = t(`complaints.cost_${cost.kind}`);
          return (
            <li key={cost.id} className={css.line}>
              <span className={css.what}>
                {what} · {formats.shortDay(cost.day)}
                {cost.staff && <bdi> · {cost.staff}</bdi>}
                {cost.note && <bdi> · {cost.note}</bdi>}
              </span>
              <span className={css.amount}>{formats.money(cost.amountMinor, cost.currency)}</span>
              <Button
                look="quiet"
                label={t('complaints.removeCostLabel', { what })}
                onClick={() => remove.mutate({ costId: cost.id })}
              >
                {t('complaints.removeCost')}
              </Button>
            </li>
          );
        })}
        {direct.map((sum) => (
          <li key={sum.currency} className={css.line}>
            <strong className={css.what}>{t('complaints.directTotal')}</strong>
            <strong className={css.amount}>{formats.money(sum.amountMinor, sum.currency)}</strong>
          </li>
        ))}
      </ul>
      <form className={css.form} onSubmit={onSubmit} noValidate>
        <div className={css.fields}>
          <Select
            label={t('complaints.costKind')}
            choices={costKinds.map((value) => ({ value, label: t(`complaints.cost_${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <NumberField label={t('complaints.amount')} value={amount} onChange={setAmount} decimals={2} />
          <TextField
            label={t('complaints.currency')}
            description={t('complaints.currencyHelp')}
            value={currency}
            onChange={(value) => setCurrency(value.toUpperCase())}
            maxLength={3}
          />
          {people.length > 0 && (
            <Select
              label={t('complaints.givenBy')}
              choices={[
                { value: '0', label: t('customers.notSaid') },
                ...people.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              value={staffId}
              onChange={setStaffId}
            />
          )}
          <TextField label={t('complaints.costNote')} value={note} onChange={setNote} maxLength={1000} />
        </div>
        <Failed failure={add.failure ?? remove.failure} />
        <div>
          <Button type="submit" isDisabled={amount === null} isBusy={add.isPending}>
            {t('complaints.addCost')}
          </Button>
        </div>
      </form>
    </>
  );
}

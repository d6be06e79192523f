import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type TodoRules } from '../../../electron/contract/todo.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Card } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AlertsPart } from './alerts-part.tsx';
import css from './complaints.module.css';

function Promise() {
  const api = useApi();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const rules = useRead(api.complaints.rules, {});
  return (
    <>
      <Failed failure={rules.failure} />
      {rules.data && (
        <p>{t('complaints.promised', { count: rules.data.dueDays, goal: formats.percent(rules.data.goal) })}</p>
      )}
      <p className={css.muted}>{t('complaints.dueDaysHelp')}</p>
      <div>
        <Button onClick={() => go('/settings')}>{t('complaints.changeRules')}</Button>
      </div>
    </>
  );
}

function RemindersForm() {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [changes, setChanges] = useState<Partial<TodoRules>>({});
  const rules = useRead(api.todo.rules, {});
  const save = useWrite(api.todo.setRules, {
    onDone() {
      setChanges({});
      toast({ message: t('complaints.rulesSaved'), offers: 'undo' });
    },
  });
  if (!rules.data) return <Failed failure={rules.failure} />;
  const { detractorDays, afterSalesMinor, afterSalesDays } = { ...rules.data, ...changes };

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!save.isPending) save.mutate(changes);
  }

  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <div className={css.fields}>
        <NumberField
          label={t('todo.detractorDays')}
          value={detractorDays}
          onChange={(days) => setChanges({ ...changes, detractorDays: days ?? detractorDays })}
          min={0}
          max={60}
        />
        <NumberField
          label={t('todo.afterSalesFrom')}
          description={t('todo.afterSalesHelp')}
          value={afterSalesMinor === null ? null : afterSalesMinor / 100}
          onChange={(amount) => setChanges({ ...changes, afterSalesMinor: amount ? Math.round(amount * 100) : null })}
          min={0}
          decimals={2}
        />
        <NumberField
          label={t('todo.afterSalesDays')}
          value={afterSalesDays}
          onChange={(days) => setChanges({ ...changes, afterSalesDays: days ?? afterSalesDays })}
          min={1}
          max={365}
        />
      </div>
      <Failed failure={save.failure} />
      <div>
        <Button type="submit" isDisabled={Object.keys(changes).length === 0} isBusy={save.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

/** The promise to those who complain with its goal, what is put on the list of today, and what raises an alert. */
export function RulesPart() {
  const { t } = useWords();
  return (
    <div className={css.form}>
      <Card title={t('complaints.promise')}>
        <Promise />
      </Card>
      <Card title={t('todo.reminders')}>
        <RemindersForm />
      </Card>
      <AlertsPart />
    </div>
  );
}

import { type FormEvent, useState } from 'react';
import { type ComplaintRules } from '../../../electron/contract/complaints.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

/** The promise to those who complain, the goal that it is judged by, and what an hour of work costs. */
export function RulesPart() {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [changes, setChanges] = useState<Partial<ComplaintRules>>({});
  const rules = useRead(api.complaints.rules, {});
  const save = useWrite(api.complaints.setRules, {
    onDone() {
      setChanges({});
      toast({ message: t('complaints.rulesSaved'), offers: 'undo' });
    },
  });
  if (!rules.data) return <Failed failure={rules.failure} />;
  const { dueDays, goal, hourlyMinor } = { ...rules.data, ...changes };

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!save.isPending) save.mutate(changes);
  }

  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <div className={css.fields}>
        <NumberField
          label={t('complaints.dueDays')}
          description={t('complaints.dueDaysHelp')}
          value={dueDays}
          onChange={(days) => setChanges({ ...changes, dueDays: days ?? dueDays })}
          min={1}
          max={60}
        />
        <NumberField
          label={t('complaints.goal')}
          value={Math.round(goal * 100)}
          onChange={(percent) => setChanges({ ...changes, goal: (percent ?? 0) / 100 })}
          min={0}
          max={100}
        />
        <NumberField
          label={t('complaints.hourly')}
          value={hourlyMinor === null ? null : hourlyMinor / 100}
          onChange={(amount) =>
            setChanges({ ...changes, hourlyMinor: amount === null ? null : Math.round(amount * 100) })
          }
          min={0}
          decimals={2}
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

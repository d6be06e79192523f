import { type FormEvent, useState } from 'react';
import { type ListItem } from '../../../electron/contract/lists.ts';
import { type AlertRule, alertKinds, type AlertKind, type NewAlertRule } from '../../../electron/contract/todo.ts';
import { daysOfAlerts } from '../../../electron/domain/alert-hits.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './complaints.module.css';

/** What raises an alert at once, and what else is put on the list of today. */
export function AlertsPart() {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [kind, setKind] = useState<AlertKind>('score');
  const [number, setNumber] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const [productId, setProductId] = useState<string | null>(null);
  const [themeId, setThemeId] = useState<string | null>(null);
  const rules = useRead(api.todo.alertRules, {});
  const products = useRead(api.lists.list, { list: 'product' });
  const themes = useRead(api.lists.list, { list: 'theme' });
  const onDone = () => toast({ message: t('complaints.rulesSaved'), offers: 'undo' });
  const add = useWrite(api.todo.addAlertRule, { onDone });
  const remove = useWrite(api.todo.removeAlertRule, { onDone });
  const nameIn = (items: readonly ListItem[] | undefined, id: number) =>
    (items ?? []).find((item) => item.id === id)?.name ?? '';
  const choicesOf = (items: readonly ListItem[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: String(id), label: name }));

  function ruleText({ kind: of, atMost, words, productId: product, themeId: theme, withinDays }: AlertRule): string {
    if (of === 'score') return t('todo.rule_score', { mark: formats.number(atMost ?? 0) });
    if (of === 'words') return t('todo.rule_words', { words });
    if (of === 'product') return t('todo.rule_product', { product: nameIn(products.data, product) });
    if (of === 'theme') return t('todo.rule_theme', { theme: nameIn(themes.data, theme) });
    return t('todo.rule_repeat', { count: withinDays ?? 0 });
  }

  function typed(): NewAlertRule | null {
    if (kind === 'words') return words.trim() === '' ? null : { kind, words };
    if (kind === 'product') return productId === null ? null : { kind, productId: Number(productId) };
    if (kind === 'theme') return themeId === null ? null : { kind, themeId: Number(themeId) };
    if (number === null || number < 1) return null;
    return kind === 'score' ? { kind, atMost: number } : { kind, withinDays: number };
  }
  const rule = typed();

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (rule && !add.isPending) add.mutate(rule);
  }

  return (
    <Card title={t('todo.alerts')}>
      <p className={css.muted}>{t('todo.alertsHelp', { days: daysOfAlerts })}</p>
      <ul className={css.list}>
        {(rules.data ?? []).map((each) => (
          <li key={each.id} className={css.line}>
            <bdi className={css.what}>{ruleText(each)}</bdi>
            <Button
              look="quiet"
              label={t('complaints.removeCostLabel', { what: ruleText(each) })}
              onClick={() => remove.mutate({ id: each.id })}
            >
              {t('complaints.removeCost')}
            </Button>
          </li>
        ))}
      </ul>
      <form className={css.form} onSubmit={onSubmit} noValidate>
        <div className={css.fields}>
          <Select
            label={t('todo.alertOn')}
            choices={alertKinds.map((value) => ({ value, label: t(`todo.on_${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          {kind === 'score' && (
            <NumberField label={t('todo.atMost')} value={number} onChange={setNumber} min={1} max={10} />
          )}
          {kind === 'repeat' && (
            <NumberField label={t('todo.withinDays')} value={number} onChange={setNumber} min={1} max={3650} />
          )}
          {kind === 'words' && (
            <TextField label={t('todo.anyWord')} value={words} onChange={setWords} maxLength={500} />
          )}
          {kind === 'product' && (
            <Select
              label={t('complaints.entry_product')}
              choices={choicesOf(products.data)}
              value={productId}
              onChange={setProductId}
              placeholder={products.data?.length === 0 ? t('todo.noProducts') : undefined}
            />
          )}
          {kind === 'theme' && (
            <Select
              label={t('themes.theme')}
              choices={choicesOf(themes.data)}
              value={themeId}
              onChange={setThemeId}
              placeholder={themes.data?.length === 0 ? t('todo.noThemes') : undefined}
            />
          )}
        </div>
        <Failed failure={rules.failure ?? add.failure ?? remove.failure} />
        <div>
          <Button type="submit" isDisabled={rule === null} isBusy={add.isPending}>
            {t('todo.addAlert')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

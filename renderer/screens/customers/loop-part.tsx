import { useState } from 'react';
import { useLocation } from 'wouter';
import { type SaveAction, type SaveOutcome, saveOutcomes } from '../../../electron/contract/loyalty.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { DueChip } from '../../components/due-chip.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

function Outcome({ action }: { readonly action: SaveAction }) {
  const api = useApi();
  const { t } = useWords();
  const [outcome, setOutcome] = useState<SaveOutcome | ''>(action.outcome ?? '');
  const [reasonId, setReasonId] = useState('0');
  const causes = useRead(api.lists.list, { list: 'cause' });
  const save = useWrite(api.loyalty.outcome);
  return (
    <div className={css.row}>
      <Select
        label={t('loyalty.outcome')}
        choices={saveOutcomes.map((value) => ({ value, label: t(`loyalty.outcome_${value}`) }))}
        value={outcome === '' ? null : outcome}
        onChange={setOutcome}
      />
      {outcome === 'lost' && (
        <Select
          label={t('loyalty.lostReason')}
          choices={[
            { value: '0', label: t('complaints.none_notKnown') },
            ...(causes.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={reasonId}
          onChange={setReasonId}
        />
      )}
      <Button
        isDisabled={outcome === ''}
        onClick={() => outcome !== '' && save.mutate({ actionId: action.id, outcome, reasonId: Number(reasonId) })}
      >
        {t('common.save')}
      </Button>
      <Failed failure={save.failure} />
    </div>
  );
}

/** What waits for this customer, and what was done to keep them with what came of it; nothing where there is neither. */
export function LoopPart({ customerId }: { readonly customerId: number }) {
  const api = useApi();
  const { t, tSentence, formats } = useWords();
  const [, go] = useLocation();
  const waiting = useRead(api.todo.list, { customerId });
  const actions = useRead(api.loyalty.actions, { customerId });
  const items = waiting.data ?? [];
  const done = actions.data ?? [];
  if (items.length === 0 && done.length === 0) return null;
  return (
    <Card title={t('todo.title')}>
      <ul className={css.list}>
        {items.map(({ key, kind, step, daysLeft, text, reason, address }) => (
          <li key={key} className={css.line}>
            <DueChip daysLeft={daysLeft} />
            <span className={css.what}>
              {kind === 'complaint' && t('todo.complaint', { step: t(`complaints.step_${step ?? 'closed'}`) })}
              {kind !== 'complaint' && (reason ? tSentence(reason) : t(`todo.kind_${kind}`))}
              {text !== '' && <bdi> · {text}</bdi>}
            </span>
            {kind === 'complaint' && (
              <Button look="quiet" onClick={() => go(address)}>
                {t('complaints.open')}
              </Button>
            )}
          </li>
        ))}
        {done.map((action, index) => (
          <li key={action.id} className={css.line}>
            <span className={css.when}>{formats.shortDay(action.day)}</span>
            <bdi className={css.what}>
              {[
                t(`loyalty.way_${action.way}`),
                action.offer && formats.money(action.offer.amountMinor, action.offer.currency),
                action.what,
                action.outcome && t(`loyalty.outcome_${action.outcome}`),
                action.reason,
                action.cameOn && t('loyalty.cameOn', { day: formats.shortDay(action.cameOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </bdi>
            {index === 0 && action.cameOn === null && <Outcome key={action.outcome} action={action} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

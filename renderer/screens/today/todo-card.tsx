import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Todo } from '../../../electron/contract/todo.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { DueChip } from '../../components/due-chip.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { DoneDialog } from './done-dialog.tsx';
import css from './todo-card.module.css';

/** What is to be done, in a few words. */
export function todoText(
  { t, tSentence, formats }: Words,
  { kind, step, score, alert, count, reason, text }: Todo,
): string {
  const what = {
    complaint: () => t('todo.complaint', { step: t(`complaints.step_${step ?? 'closed'}`) }),
    oldComplaints: () => t('todo.oldComplaints', { count: count ?? 0 }),
    alert: () => t(`todo.alert_${alert ?? 'score'}`),
    detractor: () => t('todo.detractor', { score: formats.number(score ?? 0) }),
    afterSales: () => t('todo.afterSales'),
    wave: () => t('todo.wave'),
    atRisk: () => (reason ? tSentence(reason) : ''),
  }[kind]();
  const whole = kind === 'alert' && count !== null ? t('todo.alertMany', { what, count }) : what;
  return text === '' ? whole : t('todo.withWords', { what: whole, words: text });
}

const hasPage = ({ kind }: Todo) => kind === 'complaint' || kind === 'oldComplaints' || kind === 'wave';

/** Whether it is about many entries or none, and so about nobody. */
const isAboutNobody = ({ kind, count }: Todo) => kind === 'wave' || count !== null;

/** What waits today: Enter acts, Del puts it off until tomorrow. */
export function TodoCard({ items }: { readonly items: readonly Todo[] }) {
  const api = useApi();
  const toast = useToast();
  const words = useWords();
  const { t } = words;
  const [, go] = useLocation();
  const [acted, setActed] = useState<Todo | null>(null);
  const postpone = useWrite(api.todo.postpone, {
    onDone: () => toast({ message: t('todo.postponed'), offers: 'undo' }),
  });
  const labelled = (act: string, item: Todo) => t('todo.actOn', { act, what: todoText(words, item), who: who(item) });
  const act = (item: Todo) => (hasPage(item) ? go(item.address) : setActed(item));
  const who = (item: Todo) => item.customer?.fullName ?? (isAboutNobody(item) ? '' : t('feedback.anonymous'));
  const nameOf = (item: Todo) => (hasPage(item) ? t('complaints.open') : t('todo.done'));
  const columns: readonly Column<Todo>[] = [
    { id: 'due', label: t('complaints.due'), width: '9rem', cell: ({ daysLeft }) => <DueChip daysLeft={daysLeft} /> },
    { id: 'who', label: t('complaints.who'), width: '1fr', cell: (item) => <bdi>{who(item)}</bdi> },
    { id: 'what', label: t('todo.what'), width: '2.8fr', cell: (item) => <bdi>{todoText(words, item)}</bdi> },
    {
      id: 'act',
      label: t('todo.act'),
      width: '13rem',
      align: 'end',
      cell: (item) => (
        <span className={css.acts}>
          <Button label={labelled(nameOf(item), item)} onClick={() => act(item)}>
            {nameOf(item)}
          </Button>
          <Button
            look="quiet"
            label={labelled(t('todo.later'), item)}
            onClick={() => postpone.mutate({ key: item.key })}
          >
            {t('todo.later')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Card title={t('todo.title')} aside={items.length > 0 ? t('todo.count', { count: items.length }) : undefined}>
      <Failed failure={postpone.failure} />
      <DataTable
        label={t('todo.title')}
        rows={items}
        rowId={({ key }) => key}
        columns={columns}
        onOpen={act}
        onDelete={(keys) => keys.forEach((key) => postpone.mutate({ key }))}
        empty={<p className={css.none}>{t('todo.none')}</p>}
      />
      {items.length > 0 && <p className={css.none}>{t('todo.keys')}</p>}
      {acted && <DoneDialog item={acted} onClose={() => setActed(null)} />}
    </Card>
  );
}

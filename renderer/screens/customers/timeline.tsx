import { useState } from 'react';
import { type TimelineEntry } from '../../../electron/contract/feedback.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { ResponseView } from '../surveys/response-view.tsx';
import { EditContact } from './edit-contact.tsx';
import css from './customers.module.css';

const step = 50;

function entryText({ t, formats }: Words, entry: TimelineEntry): string {
  if (entry.type === 'answer') {
    const scores = (['csat', 'nps', 'ces'] as const).flatMap((slot) =>
      entry[slot] === null ? [] : `${t(`feedback.column_${slot}`)} ${formats.number(entry[slot])}`,
    );
    return [scores.join(', '), entry.comment].filter(Boolean).join(' · ');
  }
  if (entry.type === 'contact') {
    const amount = entry.amountMinor === null ? null : formats.money(entry.amountMinor, entry.currency ?? '');
    const wish = entry.wish && t('contacts.wished', { wish: entry.wish });
    return [t(`contacts.kind_${entry.kind}`), amount, entry.place, entry.note, wish].filter(Boolean).join(' · ');
  }
  if (entry.type === 'consent') return entry.state === 'yes' ? t('customers.agreed') : t('customers.refused');
  return t('customers.corrected', { before: entry.before ?? '–', after: entry.after ?? '–' });
}

/** Everything that happened with one customer, the newest first. */
export function Timeline({ customerId }: { readonly customerId: number }) {
  const api = useApi();
  const toast = useToast();
  const words = useWords();
  const { t, formats } = words;
  const [limit, setLimit] = useState(step);
  const [opened, setOpened] = useState<{ readonly type: 'answer' | 'contact'; readonly id: number } | null>(null);
  const close = () => setOpened(null);
  const remove = useWrite(api.responses.remove, {
    onDone: () => toast({ message: t('surveys.deleted'), offers: 'undo' }),
  });
  const timeline = useRead(api.feedback.timeline, { customerId, limit });
  const entries = timeline.data ?? [];
  if (timeline.data?.length === 0) return <EmptyState>{t('customers.timelineEmpty')}</EmptyState>;
  return (
    <>
      <Failed failure={timeline.failure ?? remove.failure} />
      <ol className={css.list}>
        {entries.map((entry) => (
          <li key={`${entry.type} ${entry.id}`} className={css.line}>
            <span className={css.when}>{formats.day(entry.day)}</span>
            <span className={css.muted}>{t(`customers.entry_${entry.type}`)}</span>
            <bdi className={css.what}>{entryText(words, entry)}</bdi>
            {(entry.type === 'answer' || entry.type === 'contact') && (
              <Button
                look="quiet"
                label={t('customers.openEntry', {
                  what: t(`customers.entry_${entry.type}`),
                  day: formats.day(entry.day),
                })}
                onClick={() => setOpened({ type: entry.type, id: entry.id })}
              >
                {t('customers.open')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {entries.length === limit && limit < 500 && (
        <Button look="quiet" onClick={() => setLimit(Math.min(500, limit + 3 * step))}>
          {t('customers.more')}
        </Button>
      )}
      {opened?.type === 'contact' && <EditContact id={opened.id} onClose={close} />}
      {opened?.type === 'answer' && (
        <ResponseView
          id={opened.id}
          onClose={close}
          onRemove={() => {
            remove.mutate({ id: opened.id });
            close();
          }}
        />
      )}
    </>
  );
}

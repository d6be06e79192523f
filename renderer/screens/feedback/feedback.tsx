import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type FeedbackEntry } from '../../../electron/contract/feedback.ts';
import { type Place } from '../../../electron/contract/themes.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { EditContact } from '../customers/edit-contact.tsx';
import { ResponseView } from '../surveys/response-view.tsx';
import { filterOfAddress, filterParams } from './feedback-filter.ts';
import { FeedbackFilterBar } from './feedback-filter-bar.tsx';
import { ThemesDialog } from './themes-dialog.tsx';
import css from './feedback.module.css';

const shown = 500;
const rowId = ({ type, id }: Place) => `${type} ${id}`;

/** Everything that customers said and did, newest first, behind one filter. */
export function Feedback() {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [params, setParams] = useSearchParams();
  const [opened, setOpened] = useState<Pick<FeedbackEntry, 'type' | 'id'> | null>(null);
  const [themed, setThemed] = useState<readonly Place[] | null>(null);
  const close = () => setOpened(null);
  const filter = filterOfAddress(params);
  const list = useRead(api.feedback.list, { filter, limit: shown });
  const count = useRead(api.feedback.count, { filter });
  const remove = useWrite(api.responses.remove, {
    onDone: () => toast({ message: t('surveys.deleted'), offers: 'undo' }),
  });
  const score = (value: number | null) => (value === null ? '' : formats.number(value));
  const total = count.data && count.data.answers + count.data.contacts;

  const columns: readonly Column<FeedbackEntry>[] = [
    {
      id: 'day',
      label: t('feedback.day'),
      width: '7.5rem',
      sortValue: ({ day }) => day,
      cell: ({ day }) => formats.shortDay(day),
    },
    {
      id: 'who',
      label: t('feedback.who'),
      width: '2.4fr',
      least: '9.5rem',
      sortValue: ({ customer }) => customer?.fullName ?? null,
      cell: ({ customer }) => <bdi>{customer?.fullName ?? t('feedback.anonymous')}</bdi>,
    },
    {
      id: 'kind',
      label: t('feedback.kind'),
      width: '7.5rem',
      cell: (entry) => (entry.type === 'contact' ? t(`contacts.kind_${entry.kind}`) : t(`feedback.mode_${entry.mode}`)),
    },
    {
      id: 'csat',
      label: t('feedback.column_csat'),
      width: '6.25rem',
      align: 'end',
      sortValue: (entry) => (entry.type === 'answer' ? entry.csat : null),
      cell: (entry) => (entry.type === 'answer' ? score(entry.csat) : ''),
    },
    {
      id: 'nps',
      label: t('feedback.column_nps'),
      width: '6.25rem',
      align: 'end',
      sortValue: (entry) => (entry.type === 'answer' ? entry.nps : null),
      cell: (entry) => (entry.type === 'answer' ? score(entry.nps) : ''),
    },
    {
      id: 'ces',
      label: t('feedback.column_ces'),
      width: '5rem',
      align: 'end',
      sortValue: (entry) => (entry.type === 'answer' ? entry.ces : null),
      cell: (entry) => (entry.type === 'answer' ? score(entry.ces) : ''),
    },
    {
      id: 'comment',
      label: t('feedback.whatHappened'),
      width: '3fr',
      least: '8rem',
      cell: (entry) => {
        const words = entry.type === 'answer' ? entry.comment : (entry.note ?? entry.wish);
        return <bdi title={words ?? undefined}>{words}</bdi>;
      },
    },
    {
      id: 'themes',
      label: t('themes.title'),
      width: '2fr',
      least: '7rem',
      cell: ({ type, id, themes }) => {
        const names = formats.list(themes.map(({ name }) => name));
        return (
          <span className={css.themes}>
            <IconButton label={t('themes.title')} onClick={() => setThemed([{ type, id }])}>
              <IconTag size="1.25rem" />
            </IconButton>
            <bdi className={css.names} title={names}>
              {names}
            </bdi>
          </span>
        );
      },
    },
  ];
  const placesOf = (ids: readonly string[]) =>
    (list.data ?? []).flatMap(({ type, id }) => (ids.includes(rowId({ type, id })) ? [{ type, id }] : []));

  return (
    <Page title={t('shell.feedback')}>
      <FeedbackFilterBar
        filter={filter}
        onChange={(next) => setParams(filterParams(next), { replace: true })}
        found={total === undefined ? undefined : t('feedback.foundCount', { count: total })}
      />
      <Failed failure={list.failure ?? count.failure ?? remove.failure} />
      {list.data && (
        <DataTable
          label={t('shell.feedback')}
          rows={list.data}
          rowId={rowId}
          columns={columns}
          onOpen={({ type, id }) => setOpened({ type, id })}
          actions={(chosen) => <Button onClick={() => setThemed(placesOf(chosen))}>{t('themes.open')}</Button>}
          empty={
            Object.keys(filter).length > 0 ? (
              <EmptyState>{t('common.nothingFound')}</EmptyState>
            ) : (
              <EmptyState action={<ActionButton name="feedback.new" look="primary" />}>{t('feedback.none')}</EmptyState>
            )
          }
        />
      )}
      {themed && <ThemesDialog places={themed} onClose={() => setThemed(null)} />}
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
    </Page>
  );
}

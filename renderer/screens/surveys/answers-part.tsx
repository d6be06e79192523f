import { useState } from 'react';
import { type Response } from '../../../electron/contract/responses.ts';
import { type Survey } from '../../../electron/contract/surveys.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AnswerCounts } from './answer-counts.tsx';
import { ResponseView } from './response-view.tsx';
import css from './surveys.module.css';

/** What came in: counts of every question, and each answered survey where people are named. */
export function AnswersPart({ survey }: { readonly survey: Survey }) {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [openId, setOpenId] = useState<number | null>(null);
  const isAnonymous = survey.anonymity === 'anonymous';
  const list = useRead(api.responses.list, { surveyId: survey.id, limit: 500 }, { isEnabled: !isAnonymous });
  const counts = useRead(api.responses.counts, { surveyId: survey.id });
  const remove = useWrite(api.responses.remove, {
    onDone: () => toast({ message: t('surveys.deleted'), offers: 'undo' }),
  });
  const [all] = counts.data?.groups ?? [];
  const columns: readonly Column<Response>[] = [
    {
      id: 'day',
      label: t('feedback.day'),
      width: '9rem',
      sortValue: ({ day }) => day,
      cell: ({ day }) => formats.shortDay(day),
    },
    {
      id: 'who',
      label: t('feedback.who'),
      width: '1fr',
      cell: ({ customer }) => customer?.fullName ?? t('feedback.anonymous'),
    },
    { id: 'how', label: t('feedback.how'), width: '8rem', cell: ({ mode }) => t(`feedback.mode_${mode}`) },
    { id: 'words', label: t('feedback.whatHappened'), width: '2fr', cell: ({ comment }) => comment },
  ];

  return (
    <div className={css.answers}>
      <Failed failure={list.failure ?? counts.failure ?? remove.failure} />
      {isAnonymous && <Notice>{t('surveys.anonymousAnswers')}</Notice>}
      {!isAnonymous && list.data && (
        <DataTable
          label={t('surveys.answers')}
          rows={list.data}
          rowId={({ id }) => String(id)}
          columns={columns}
          onOpen={({ id }) => setOpenId(id)}
          onDelete={(ids) => ids.forEach((id) => remove.mutate({ id: Number(id) }))}
          empty={<EmptyState>{t('surveys.noAnswers')}</EmptyState>}
        />
      )}
      {all && all.n > 0 && <AnswerCounts counted={all} questions={survey.questions} />}
      {openId !== null && (
        <ResponseView
          id={openId}
          onClose={() => setOpenId(null)}
          onRemove={() => {
            remove.mutate({ id: openId });
            setOpenId(null);
          }}
        />
      )}
    </div>
  );
}

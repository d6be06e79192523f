import { useLocation } from 'wouter';
import { type Survey, type SurveyOverview } from '../../../electron/contract/surveys.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Card, Page } from '../../components/page.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './surveys.module.css';

type Row = Survey & { readonly overview: SurveyOverview | undefined };

/** Every survey of the shop: what is asked, how many answered, which wave is due. */
export function Surveys() {
  const api = useApi();
  const toast = useToast();
  const [, go] = useLocation();
  const { t, formats } = useWords();
  const list = useRead(api.surveys.list, {});
  const overview = useRead(api.surveys.overview, {});
  const due = useRead(api.surveys.due, {});
  const create = useWrite(api.surveys.create, { onDone: ({ id }) => go(`/surveys/${id}`) });
  const startWave = useWrite(api.surveys.startWave, { onDone: ({ surveyId }) => go(`/surveys/${surveyId}`) });
  const bin = useRead(api.surveys.list, { isBin: true });
  const mayRemove = useMay(api.surveys.remove);
  const remove = useWrite(api.surveys.remove, {
    onDone(_none, { id }) {
      const name = rows.find((row) => row.id === id)?.name ?? '';
      toast({ message: t('surveys.removed', { name }), offers: 'undo' });
    },
  });
  const restore = useWrite(api.surveys.restore, {
    onDone: ({ name }) => toast({ message: t('surveys.restored', { name }), offers: 'undo' }),
  });

  const rows: Row[] = (list.data ?? []).map((survey) => ({
    ...survey,
    overview: overview.data?.find(({ surveyId }) => surveyId === survey.id),
  }));
  const columns: readonly Column<Row>[] = [
    { id: 'name', label: t('surveys.name'), width: '2fr', sortValue: ({ name }) => name, cell: ({ name }) => name },
    { id: 'kind', label: t('surveys.kind'), width: '1.5fr', cell: ({ kind }) => t(`surveys.kind_${kind}`) },
    { id: 'state', label: t('surveys.state'), width: '7rem', cell: ({ state }) => t(`surveys.state_${state}`) },
    {
      id: 'answers',
      label: t('surveys.answers'),
      width: '8rem',
      align: 'end',
      sortValue: (row) => row.overview?.answers ?? 0,
      cell: (row) => formats.number(row.overview?.answers ?? 0),
    },
    {
      id: 'asked',
      label: t('surveys.asked'),
      width: '7rem',
      align: 'end',
      cell: (row) => formats.number(row.overview?.asked ?? 0),
    },
    {
      id: 'rate',
      label: t('surveys.rate'),
      width: '12rem',
      align: 'end',
      cell: ({ overview: seen }) => {
        const value = seen?.responseRate.value ?? null;
        return value === null ? t('surveys.rateUnknown') : formats.percent(value);
      },
    },
  ];

  async function removeAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) await remove.send({ id: Number(id) });
  }

  const addSurvey = (
    <Button look="primary" onClick={() => create.mutate({ name: t('surveys.new') })}>
      {t('surveys.new')}
    </Button>
  );
  return (
    <Page title={t('surveys.title')} action={addSurvey}>
      <Failed failure={list.failure ?? create.failure ?? startWave.failure ?? remove.failure ?? restore.failure} />
      {(due.data ?? []).map(({ surveyId, name, wave, dueOn }) => (
        <Notice
          key={surveyId}
          action={<Button onClick={() => startWave.mutate({ id: surveyId })}>{t('surveys.startWave')}</Button>}
        >
          {t('surveys.due', { day: formats.day(dueOn), wave: formats.number(wave), name })}
        </Notice>
      ))}
      {list.data && (
        <DataTable
          label={t('surveys.title')}
          rows={rows}
          rowId={({ id }) => String(id)}
          columns={columns}
          onOpen={({ id }) => go(`/surveys/${id}`)}
          onDelete={mayRemove ? (ids) => void removeAll(ids) : undefined}
          actions={(ids) => mayRemove && <Button onClick={() => void removeAll(ids)}>{t('surveys.remove')}</Button>}
          empty={<EmptyState action={addSurvey}>{t('surveys.none')}</EmptyState>}
        />
      )}
      {bin.data && bin.data.length > 0 && (
        <Card title={t('surveys.bin')}>
          <ul className={css.counts}>
            {bin.data.map(({ id, name }) => (
              <li key={id} className={css.line}>
                <bdi>{name}</bdi>
                <Button label={t('surveys.restoreLabel', { name })} onClick={() => restore.mutate({ id })}>
                  {t('customers.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}

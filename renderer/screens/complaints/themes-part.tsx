import { useLocation } from 'wouter';
import { type ThemeCount } from '../../../electron/contract/themes.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { feedbackAddress } from '../feedback/feedback-filter.ts';
import { yearUpTo } from './last-year.ts';
import { UnhappyWords } from './unhappy-words.tsx';
import css from './complaints.module.css';

const moods = ['complaint', 'between', 'praise', 'unknown', 'total'] as const;

/** What comments of the last twelve months are about, praise and complaint apart, and what unhappy people say more often. */
export function ThemesPart() {
  const api = useApi();
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const today = useRead(api.dashboard.today, {});
  const day = today.data?.day;
  const period = yearUpTo(day ?? '2000-01-01');
  const isEnabled = day !== undefined;
  const counts = useRead(api.themes.counts, { filter: period }, { isEnabled });
  const words = useRead(api.themes.words, { filter: period }, { isEnabled });
  const columns: readonly Column<ThemeCount>[] = [
    {
      id: 'name',
      label: t('themes.theme'),
      width: '2fr',
      sortValue: ({ name }) => name,
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    ...moods.map((mood): Column<ThemeCount> => ({
      id: mood,
      label: t(`themes.mood_${mood}`),
      align: 'end',
      sortValue: (count) => count[mood],
      cell: (count) => formats.number(count[mood]),
    })),
  ];
  return (
    <div className={css.form}>
      <Failed failure={today.failure ?? counts.failure ?? words.failure} />
      <Card title={t('themes.counts')}>
        <p className={css.muted}>{t('themes.countsHelp')}</p>
        {counts.data && (
          <DataTable
            label={t('themes.counts')}
            rows={counts.data}
            rowId={({ themeId }) => String(themeId)}
            columns={columns}
            onOpen={({ themeId }) => go(feedbackAddress({ ...period, themeId }))}
            empty={
              <EmptyState action={<Button onClick={() => go('/feedback')}>{t('themes.toFeedback')}</Button>}>
                {t('themes.none')}
              </EmptyState>
            }
          />
        )}
      </Card>
      {words.data && <UnhappyWords found={words.data} />}
    </div>
  );
}

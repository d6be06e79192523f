import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type Period } from '../../../electron/contract/dashboard.ts';
import { type ComingBack } from '../../../electron/contract/score-tabs.ts';
import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { type CurveSpec, type HeatMapSpec, type TrendSpec } from '../../components/charts/chart-spec.ts';
import { monthItems } from '../../components/charts/month-items.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { feedbackAddress } from '../feedback/feedback-filter.ts';
import { ComparisonPart } from './comparison-part.tsx';
import { monthSpan } from './month-span.ts';
import { QuietList } from './quiet-list.tsx';
import { TabFigure } from './tab-figure.tsx';
import css from './scores.module.css';

const figures = ['returnRate', 'repeatRate', 'retention', 'lapsed', 'churnMonth', 'churnQuarter'] as const;
const cohortsShown = 12;

function FirstMonths({ months, goal }: Pick<ComingBack, 'months' | 'goal'>) {
  const { t, formats } = useWords();
  const spec = useMemo<TrendSpec>(
    () => ({
      kind: 'trend',
      unit: 'customers',
      measure: 'share',
      series: [{ name: '', items: monthItems(months, formats) }],
      goal: goal === null ? undefined : { value: goal, label: t('scores.goal', { value: formats.percent(goal) }) },
    }),
    [months, goal, formats, t],
  );
  const title = t('scores.course_return');
  return months.some(({ figure }) => figure.value !== null) ? (
    <Card>
      <ScoreChart title={title} reading={t('figures.returnRate_how')} spec={spec} t={t} formats={formats} />
    </Card>
  ) : (
    <Card title={title}>
      <p className={css.note}>{t('scores.courseEmpty')}</p>
    </Card>
  );
}

function Cohorts({ cohorts }: Pick<ComingBack, 'cohorts'>) {
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const spec = useMemo<HeatMapSpec>(() => {
    const shown = cohorts.slice(-cohortsShown);
    return {
      kind: 'heatMap',
      unit: 'customers',
      rowTitle: t('scores.cohortMonth'),
      columns: Array.from({ length: cohortsShown }, (_, index) => formats.number(index)),
      rows: shown.map(({ month, size, cells }) => ({
        key: month,
        label: formats.monthYear(month),
        n: size,
        cells: Array.from({ length: cohortsShown }, (_, index) => cells[index] ?? null),
      })),
    };
  }, [cohorts, formats, t]);
  return (
    <div className={css.wide}>
      <Card>
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t('scores.cohorts')}>
          <ScoreChart
            title={t('scores.cohorts')}
            reading={t('scores.cohortsNote')}
            spec={spec}
            t={t}
            formats={formats}
            onOpen={(key) => {
              const [month = '', later = '0'] = key.split(':');
              go(feedbackAddress({ ...monthSpan(laterMonth(month, Number(later))), type: 'contact' }));
            }}
          />
        </div>
      </Card>
    </div>
  );
}

function laterMonth(month: string, later: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const index = 12 * year + number - 1 + later;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function Staying({ survival }: Pick<ComingBack, 'survival'>) {
  const { t, tSentence, formats } = useWords();
  const spec = useMemo<CurveSpec>(
    () => ({
      kind: 'curve',
      xTitle: t('scores.days'),
      yTitle: t('scores.stillComing'),
      isStepped: true,
      series: [
        {
          name: t('scores.stillComing'),
          points: survival.points.map(({ day, share, lo, hi }) => ({
            x: day,
            y: share,
            ...(lo === null || hi === null ? {} : { lo, hi }),
          })),
        },
      ],
    }),
    [survival, t],
  );
  return survival.points.length > 1 ? (
    <Card>
      <ScoreChart
        title={t('scores.survival')}
        reading={tSentence(survival.sentence)}
        spec={spec}
        t={t}
        formats={formats}
      />
    </Card>
  ) : (
    <Card title={t('scores.survival')}>
      <p className={css.note}>{tSentence(survival.sentence)}</p>
    </Card>
  );
}

/** Whether customers come again: rates, months, cohorts, how long they stay, and who has fallen silent. */
export function ComingBackTab({ filter }: { readonly filter: ScoreFilter }) {
  const { t, tSentence } = useWords();
  const { data, failure } = useRead(useApi().scores.comingBack, filter);
  if (!data) return <Failed failure={failure} />;
  const periods: Readonly<Record<string, Period>> = { churnMonth: data.lastMonth, churnQuarter: data.lastQuarter };
  if (data.cohorts.length === 0) return <EmptyState>{t('scores.noVisits')}</EmptyState>;
  return (
    <>
      <Failed failure={failure} />
      <div className={css.cards}>
        {figures.map((name) => (
          <TabFigure key={name} name={name} figure={data[name]} period={periods[name] ?? data.period} />
        ))}
      </div>
      <div className={css.parts}>
        <Cohorts cohorts={data.cohorts} />
        <FirstMonths months={data.months} goal={data.goal} />
        <Staying survival={data.survival} />
        <ComparisonPart
          filter={filter}
          figure="returnRate"
          goal={data.goal}
          allows={['touchpoint', 'channel', 'segment']}
        />
        <QuietList
          title={t('scores.quiet', { n: data.quietCount })}
          none={t('scores.quietNone')}
          customers={data.quiet}
        />
        <Card title={t('scores.rhythm')}>
          <p className={css.note}>{tSentence(data.rhythm.sentence)}</p>
        </Card>
        <Card title={t('scores.visitsAhead')}>
          <p className={css.note}>{tSentence(data.model.sentence)}</p>
        </Card>
      </div>
    </>
  );
}

import { useMemo } from 'react';
import { type TrendPoint } from '../../../electron/contract/dashboard.ts';
import { type TrendSpec } from '../../components/charts/chart-spec.ts';
import { monthItems } from '../../components/charts/month-items.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './trend.module.css';

/** Satisfied customers month by month, as a line within its likely range; a sentence until a line can be drawn. */
export function Trend({ trend }: { readonly trend: readonly TrendPoint[] }) {
  const { t, formats } = useWords();
  const spec = useMemo<TrendSpec>(
    () => ({ kind: 'trend', measure: 'share', series: [{ name: '', items: monthItems(trend, formats) }] }),
    [trend, formats],
  );
  const title = t('today.trend');
  return trend.some(({ figure }) => figure.value !== null) ? (
    <Card>
      <ScoreChart title={title} reading={t('today.trendNote')} spec={spec} t={t} formats={formats} />
    </Card>
  ) : (
    <Card title={title}>
      <p className={css.none}>{t('today.trendEmpty')}</p>
    </Card>
  );
}

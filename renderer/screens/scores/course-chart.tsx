import { useMemo } from 'react';
import { type Course } from '../../../electron/contract/score-tabs.ts';
import { type ChartItem, type TrendSpec } from '../../components/charts/chart-spec.ts';
import { monthItems } from '../../components/charts/month-items.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './scores.module.css';

type CourseChartProps = {
  readonly title: string;
  readonly measure: 'share' | 'nps';
  readonly course: Course;
  readonly goal: number | null;
  /** Opens the answers of a month YYYY-MM. */
  readonly onOpen?: (month: string) => void;
};

const blank = { n: 0, value: null, lo: null, hi: null, level: 'nothing' } as const;

/** A score over finished months in its band, with its goal and the months to come; a sentence until a line can be drawn. */
export function CourseChart({ title, measure, course, goal, onOpen }: CourseChartProps) {
  const { t, tSentence, formats } = useWords();
  const { months, direction, forecast } = course;
  const spec = useMemo<TrendSpec>(() => {
    const known = months.map(({ month, figure }) => ({ month, figure, isBlank: false }));
    const ahead = forecast.months.map(({ month, value, lo, hi }) => ({
      month,
      figure: { n: 0, value, lo, hi, level: 'full' as const },
    }));
    const all = monthItems([...known, ...ahead], formats);
    const isAhead = (index: number) => index >= known.length;
    const only = (wanted: boolean): ChartItem[] =>
      all.map((item, index) => (isAhead(index) === wanted ? item : { ...item, figure: blank, isBlank: true }));
    const series = [{ name: t('scores.measured'), items: only(false) }];
    const toCome = { name: t('scores.forecast'), items: only(true), isForecast: true };
    return {
      kind: 'trend',
      measure,
      series: ahead.length > 0 ? [...series, toCome] : series,
      goal:
        goal === null ? undefined : { value: goal, label: t('scores.goal', { value: formats.value(measure, goal) }) },
    };
  }, [months, forecast, goal, measure, formats, t]);
  if (!months.some(({ figure }) => figure.value !== null)) {
    return (
      <Card title={title}>
        <p className={css.note}>{t('scores.courseEmpty')}</p>
      </Card>
    );
  }
  const reading = `${tSentence(direction)} ${tSentence(forecast.sentence)}`;
  return (
    <Card>
      <ScoreChart title={title} reading={reading} spec={spec} t={t} formats={formats} onOpen={onOpen} />
    </Card>
  );
}

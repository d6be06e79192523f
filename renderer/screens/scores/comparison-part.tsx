import { useState } from 'react';
import { useLocation } from 'wouter';
import { type FeedbackFilter } from '../../../electron/contract/feedback.ts';
import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { type ScoreGroup } from '../../../electron/contract/scores.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { Segments } from '../../components/segments.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { feedbackAddress } from '../feedback/feedback-filter.ts';
import { PointsChart } from './points-chart.tsx';
import css from './scores.module.css';

type ComparisonPartProps = {
  readonly filter: ScoreFilter;
  readonly figure: 'csat' | 'nps' | 'returnRate';
  readonly goal: number | null;
  readonly allows: readonly Grouping[];
};

type Grouping = 'touchpoint' | 'channel' | 'segment' | 'question' | 'staff';

/** The filter that leads to what stands behind a group. */
function behind(by: Grouping, key: string, filter: ScoreFilter): FeedbackFilter {
  const id = Number.parseInt(key, 10);
  if (by === 'question') return { ...filter, surveyId: id };
  if (id < 1) return filter;
  return { ...filter, [`${by}Id`]: id };
}

/** Parts of the shop beside each other by one figure, told apart by what the person chooses. */
export function ComparisonPart({ filter, figure, goal, allows }: ComparisonPartProps) {
  const { t, formats } = useWords();
  const [, go] = useLocation();
  const [by, setBy] = useState<Grouping>(allows[0] ?? 'touchpoint');
  const { data, failure } = useRead(useApi().scores.figures, { ...filter, by });
  const measure = figure === 'nps' ? 'nps' : 'share';
  const shown = ({ csat, ces, [figure]: wanted }: ScoreGroup) =>
    figure === 'csat' && wanted.status === 'not_applicable' && csat.status === 'not_applicable' ? ces : wanted;
  const points = (data?.groups ?? [])
    .map((group) => ({ group, figure: shown(group) }))
    .filter((each) => each.figure.status !== 'not_applicable' && each.figure.n + each.figure.previous.n > 0)
    .map(({ group: { key, label }, figure: { n, value, lo, hi, level } }) => ({ key, label, n, value, lo, hi, level }));
  return (
    <Card title={t('scores.compare')}>
      <div className={css.stack}>
        <Segments
          label={t('scores.compare')}
          isLabelHidden
          choices={allows.map((value) => ({ value, label: t(`scores.by_${value}`) }))}
          value={by}
          onChange={setBy}
        />
        <Failed failure={failure} />
        {points.length === 0 ? (
          <p className={css.note}>{t('scores.compareEmpty')}</p>
        ) : (
          <PointsChart
            title={`${t(`figures.${figure}_name`)}: ${t(`scores.by_${by}`)}`}
            reading={t('scores.compareNote')}
            measure={measure}
            unit={figure === 'returnRate' ? 'customers' : 'answers'}
            points={points}
            goal={
              goal === null
                ? undefined
                : { value: goal, label: t('scores.goal', { value: formats.value(measure, goal) }) }
            }
            onOpen={(key) => go(feedbackAddress(behind(by, key, filter)))}
          />
        )}
      </div>
    </Card>
  );
}

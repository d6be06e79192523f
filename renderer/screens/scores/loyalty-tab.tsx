import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type Loyalty } from '../../../electron/contract/score-tabs.ts';
import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { type RecommendationSpec, type Tone } from '../../components/charts/chart-spec.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { feedbackAddress } from '../feedback/feedback-filter.ts';
import { ComparisonPart } from './comparison-part.tsx';
import { CourseChart } from './course-chart.tsx';
import { MarksChart } from './marks-chart.tsx';
import { monthSpan } from './month-span.ts';
import { PointsChart } from './points-chart.tsx';
import { QuietList } from './quiet-list.tsx';
import { TabFigure } from './tab-figure.tsx';
import css from './scores.module.css';

const groupMarks = {
  detractors: { min: 0, max: 6 },
  passives: { min: 7, max: 8 },
  promoters: { min: 9, max: 10 },
} as const;

function toneOf(mark: number): Tone {
  return mark >= 9 ? 'favourable' : mark >= 7 ? 'neutral' : 'unfavourable';
}

function Groups({ data, onOpen }: { readonly data: Loyalty; readonly onOpen: (min: number, max: number) => void }) {
  const { t, tSentence, formats } = useWords();
  const { counts, nps } = data;
  const spec = useMemo<RecommendationSpec>(() => ({ kind: 'recommendation', ...counts }), [counts]);
  return (
    <Card>
      <ScoreChart
        title={t('scores.groups')}
        reading={tSentence(nps.sentence, 'nps')}
        spec={spec}
        t={t}
        formats={formats}
        onOpen={(key) => {
          if (key === 'detractors' || key === 'passives' || key === 'promoters')
            onOpen(groupMarks[key].min, groupMarks[key].max);
        }}
      />
    </Card>
  );
}

function Returning({ data }: { readonly data: Loyalty['returning'] }) {
  const { t, tSentence } = useWords();
  const points = useMemo(
    () => data.marks.map((point) => ({ ...point, label: t('scores.mark', { mark: point.label }) })),
    [data.marks, t],
  );
  const { satisfiedButGone, satisfiedButGoneCount } = data;
  return (
    <>
      {points.length === 0 ? (
        <Card title={t('scores.returning')}>
          <p className={css.note}>{tSentence(data.sentence)}</p>
        </Card>
      ) : (
        <Card>
          <PointsChart
            title={t('scores.returningMarks')}
            reading={tSentence(data.sentence)}
            measure="share"
            unit="customers"
            points={points}
          />
        </Card>
      )}
      {points.length > 0 && (
        <QuietList
          title={t('scores.satisfiedButGone', { n: satisfiedButGoneCount })}
          none={t('scores.satisfiedButGoneNone')}
          customers={satisfiedButGone}
        />
      )}
    </>
  );
}

/** Whether customers would recommend the shop, and whether satisfied ones come again. */
export function LoyaltyTab({ filter }: { readonly filter: ScoreFilter }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const { data, failure } = useRead(useApi().scores.loyalty, filter);
  if (!data) return <Failed failure={failure} />;
  const openMarks = (min: number, max: number) =>
    go(feedbackAddress({ ...filter, ...data.period, score: { slot: 'nps', min, max } }));
  if (data.nps.n === 0 && data.course.months.length === 0 && data.returning.marks.length === 0) {
    return (
      <EmptyState action={<ActionButton name="feedback.new" look="primary" />}>{t('scores.noAnswers')}</EmptyState>
    );
  }
  return (
    <>
      <Failed failure={failure} />
      <div className={css.cards}>
        <TabFigure name="nps" figure={data.nps} period={data.period} />
      </div>
      <div className={css.parts}>
        {data.nps.n > 0 && <Groups data={data} onOpen={openMarks} />}
        {data.nps.n > 0 && (
          <MarksChart
            reading={t('figures.answers', { count: data.nps.n })}
            distribution={data.distribution}
            toneOf={toneOf}
            onOpen={(mark) => openMarks(Number(mark), Number(mark))}
          />
        )}
        <CourseChart
          title={t('scores.course_nps')}
          measure="nps"
          course={data.course}
          goal={data.goal}
          onOpen={(month) => go(feedbackAddress({ ...filter, ...monthSpan(month), type: 'answer' }))}
        />
        <ComparisonPart filter={filter} figure="nps" goal={data.goal} allows={['touchpoint', 'channel', 'segment']} />
        <Returning data={data.returning} />
      </div>
    </>
  );
}

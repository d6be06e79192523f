import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { type Satisfaction } from '../../../electron/contract/score-tabs.ts';
import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { useMay, useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { type Tone } from '../../components/charts/chart-spec.ts';
import { useWords } from '../../i18n/use-words.ts';
import { feedbackAddress } from '../feedback/feedback-filter.ts';
import { ComparisonPart } from './comparison-part.tsx';
import { CourseChart } from './course-chart.tsx';
import { DriversPart } from './drivers-part.tsx';
import { MarksChart } from './marks-chart.tsx';
import { monthSpan } from './month-span.ts';
import { RespondentsPart } from './respondents-part.tsx';
import { StaffPart } from './staff-part.tsx';
import { TabFigure } from './tab-figure.tsx';
import css from './scores.module.css';

type TabProps = { readonly filter: ScoreFilter };

function SatisfactionMarks({ data, filter }: { readonly data: Satisfaction; readonly filter: ScoreFilter }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const { distribution, cut, leftOut, period } = data;
  const from = cut?.favourableFrom ?? 0;
  const toneOf = useCallback(
    (mark: number): Tone => (mark >= from ? 'favourable' : mark <= distribution.min + 1 ? 'unfavourable' : 'neutral'),
    [from, distribution.min],
  );
  const n = distribution.counts.reduce((sum, count) => sum + count, 0);
  const lowest = distribution.counts.slice(0, 2).reduce((sum, count) => sum + count, 0);
  const hasLeftOut = leftOut.askedOtherwise + leftOut.unread > 0;
  const reading = [
    t('scores.distributionNote', { from, lowest, n }),
    ...(hasLeftOut ? [t('scores.leftOut', leftOut)] : []),
  ].join(' ');
  return (
    <MarksChart
      reading={reading}
      distribution={distribution}
      toneOf={toneOf}
      onOpen={(mark) =>
        go(feedbackAddress({ ...filter, ...period, score: { slot: 'csat', min: Number(mark), max: Number(mark) } }))
      }
    />
  );
}

/** How satisfied customers are and how easy it was: now, over time, by part, with what goes together and who answered. */
export function SatisfactionTab({ filter }: TabProps) {
  const api = useApi();
  const { t } = useWords();
  const [, go] = useLocation();
  const { data, failure } = useRead(api.scores.satisfaction, filter);
  const definitions = useRead(api.definitions.get, {});
  const mayCompareStaff = useMay(api.scores.figures, { by: 'staff' });
  if (!data) return <Failed failure={failure} />;
  const isEmpty = data.csat.n + data.ces.n === 0 && data.course.months.length === 0;
  const openMonth = (month: string) => go(feedbackAddress({ ...filter, ...monthSpan(month), type: 'answer' }));
  if (isEmpty) {
    return (
      <EmptyState action={<ActionButton name="feedback.new" look="primary" />}>{t('scores.noAnswers')}</EmptyState>
    );
  }
  const showsStaff = mayCompareStaff && (definitions.data?.definitions.showsStaffCheck ?? false);
  return (
    <>
      <Failed failure={failure} />
      <div className={css.cards}>
        <TabFigure name="csat" figure={data.csat} period={data.period} />
        <TabFigure name="ces" figure={data.ces} period={data.period} />
        <TabFigure name="responseRate" figure={data.responseRate} period={data.period} />
      </div>
      <div className={css.parts}>
        <CourseChart
          title={t('scores.course_csat')}
          measure="share"
          course={data.course}
          goal={data.goals.csat}
          onOpen={openMonth}
        />
        {data.csat.n > 0 && <SatisfactionMarks data={data} filter={filter} />}
        <ComparisonPart
          filter={filter}
          figure="csat"
          goal={data.goals.csat}
          allows={
            showsStaff
              ? ['question', 'touchpoint', 'channel', 'segment', 'staff']
              : ['question', 'touchpoint', 'channel', 'segment']
          }
        />
        <DriversPart filter={filter} />
        {data.ces.n > 0 && (
          <CourseChart
            title={t('scores.course_ces')}
            measure="share"
            course={data.easeCourse}
            goal={data.goals.ces}
            onOpen={openMonth}
          />
        )}
        <RespondentsPart filter={filter} />
        <StaffPart filter={filter} />
      </div>
    </>
  );
}

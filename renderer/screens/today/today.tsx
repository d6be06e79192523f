import { type Today as TodayAnswer } from '../../../electron/contract/dashboard.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ScheduleProblem } from '../reports/schedule-problem.tsx';
import { Comments } from './comments.tsx';
import { FigureCard } from './figure-card.tsx';
import { figureNames } from './figures.ts';
import { Findings } from './findings.tsx';
import { FirstStepsCard } from './first-steps.tsx';
import { MoneyCard } from './money-card.tsx';
import { TodoCard } from './todo-card.tsx';
import { Trend } from './trend.tsx';
import css from './today.module.css';

function isUntouched({ scores, trend, comments }: TodayAnswer): boolean {
  const figures = [...figureNames.map((name) => scores[name]), ...trend.map(({ figure }) => figure)];
  return comments.length === 0 && figures.every(({ n }) => n === 0);
}

/** The first screen: how the shop stands, and what was said last. */
export function Today() {
  const { t, formats } = useWords();
  const api = useApi();
  const { data, failure } = useRead(api.dashboard.today, {});
  const todo = useRead(api.todo.list, {});
  const items = todo.data ?? [];
  return (
    <Page title={t('today.title')} aside={data && formats.day(data.day)}>
      <Failed failure={failure ?? todo.failure} />
      <ScheduleProblem />
      <FirstStepsCard />
      {todo.data && (items.length > 0 || (data && !isUntouched(data))) && <TodoCard items={items} />}
      {data && isUntouched(data) && items.length === 0 && (
        <EmptyState
          title={t('today.emptyTitle')}
          action={<ActionButton name="feedback.new" look="primary" />}
          second={<ActionButton name="imports.open" look="quiet" />}
        >
          {t('today.empty')}
        </EmptyState>
      )}
      {data && isUntouched(data) && <MoneyCard day={data.day} />}
      {data && !isUntouched(data) && (
        <>
          <div className={css.scores}>
            {figureNames.map((name) => (
              <FigureCard
                key={name}
                name={name}
                figure={data.scores[name]}
                distribution={data.scores.distributions[name]}
                period={data.scores.period}
              />
            ))}
          </div>
          <Findings />
          <MoneyCard day={data.day} />
          <div className={css.below}>
            <Trend trend={data.trend} />
            <Comments
              comments={data.comments}
              csatMax={data.scores.distributions.csat.min + data.scores.distributions.csat.counts.length - 1}
            />
          </div>
        </>
      )}
    </Page>
  );
}

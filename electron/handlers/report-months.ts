import { type Period } from '../contract/dashboard.ts';
import { type MonthReport } from '../contract/report-document.ts';
import { distributionOf, emptyList, givenIn } from '../domain/answer-list.ts';
import { firstDayOfMonth, formatDay, monthOfDay } from '../domain/calendar.ts';
import { type Sources } from './context.ts';
import { daysOf, scaleOf } from './dashboard.ts';
import { answersTo } from './score-figures.ts';
import { monthsTooSmall } from './small-months.ts';

const mostMonths = 24;

/**
 * How the marks were spread in each month of a longer period that has any; empty for a single month and for more than
 * two years. A month in which too few answered an anonymous survey is left out.
 */
export function monthsIn(sources: Sources, period: Period): MonthReport['months'] {
  const days = daysOf(period);
  const first = monthOfDay(days.from);
  const count = monthOfDay(days.to - 1) - first + 1;
  if (count < 2 || count > mostMonths) return [];
  const spread = (slot: 'csat' | 'nps') => {
    const answers = answersTo(sources, { slot }, days);
    const { min, max } = answers.way ?? scaleOf(sources.db, slot);
    const months = Array.from({ length: count }, (_, index) => {
      const [from, to] = [firstDayOfMonth(first + index), firstDayOfMonth(first + index + 1)];
      return { ...answers, now: givenIn(answers.now, { from, to }), before: emptyList([], 0, 0) };
    });
    const hidden = monthsTooSmall(months);
    return months.map((month) => distributionOf(hidden.has(month) ? emptyList([], 0, 0) : month.now, min, max, 0));
  };
  const [csat, nps] = [spread('csat'), spread('nps')];
  return csat.flatMap((distribution, index) => {
    const recommended = nps[index];
    const month = formatDay(firstDayOfMonth(first + index)).slice(0, 7);
    const isAnswered = [...distribution.counts, ...(recommended?.counts ?? [])].some((marks) => marks > 0);
    return recommended && isAnswered ? [{ month, csat: distribution, nps: recommended }] : [];
  });
}

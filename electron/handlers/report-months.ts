import { type Period } from '../contract/dashboard.ts';
import { type MonthReport } from '../contract/report-document.ts';
import { givenIn } from '../domain/asked-answers.ts';
import { firstDayOfMonth, formatDay, monthOfDay } from '../domain/calendar.ts';
import { distributionOf } from '../domain/scores.ts';
import { type ReadDb } from '../db/database.ts';
import { daysOf, scaleOf } from './dashboard.ts';
import { answersTo } from './score-figures.ts';
import { monthsTooSmall } from './small-months.ts';

const mostMonths = 24;

/**
 * How the marks were spread in each month of a longer period; empty for a single month and for more than two years.
 * A month in which too few answered an anonymous survey stays empty.
 */
export function monthsIn(db: ReadDb, period: Period): MonthReport['months'] {
  const days = daysOf(period);
  const first = monthOfDay(days.from);
  const count = monthOfDay(days.to - 1) - first + 1;
  if (count < 2 || count > mostMonths) return [];
  const spread = (slot: 'csat' | 'nps') => {
    const answers = answersTo(db, { slot }, days);
    const { min, max } = answers.way ?? scaleOf(db, slot);
    const months = Array.from({ length: count }, (_, index) => {
      const [from, to] = [firstDayOfMonth(first + index), firstDayOfMonth(first + index + 1)];
      return { ...answers, now: givenIn(answers.now, { from, to }), before: [] };
    });
    const hidden = monthsTooSmall(months);
    return months.map((month) => distributionOf(hidden.has(month) ? [] : month.now, min, max, 0));
  };
  const [csat, nps] = [spread('csat'), spread('nps')];
  return csat.flatMap((distribution, index) => {
    const recommended = nps[index];
    const month = formatDay(firstDayOfMonth(first + index)).slice(0, 7);
    return recommended ? [{ month, csat: distribution, nps: recommended }] : [];
  });
}

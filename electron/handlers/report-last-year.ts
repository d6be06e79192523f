import { type Period } from '../contract/dashboard.ts';
import { type MonthReport } from '../contract/report-document.ts';
import { addMonths, formatDay } from '../domain/calendar.ts';
import { type Comparison, confidenceOf } from '../domain/compared.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { type Sources } from './context.ts';
import { daysOf } from './dashboard.ts';
import { answersTo, favourableComparison, recommendationComparison } from './score-figures.ts';

/** The same days of the calendar a year before. */
export function yearBefore(period: Period): Period {
  const { from, to } = daysOf(period);
  return { from: formatDay(addMonths(from, -12)), to: formatDay(addMonths(to, -12)) };
}

/** The three figures a year before, and what may be said about the difference. */
export function sameLastYear(from: Sources, period: Period, lastYear: Period): MonthReport['sameLastYear'] {
  const answers = (slot: HeadlineSlot) => answersTo(from, { slot }, daysOf(period), daysOf(lastYear));
  const sides = {
    csat: favourableComparison(answers('csat')),
    nps: recommendationComparison(answers('nps')),
    ces: favourableComparison(answers('ces')),
  };
  const conf = confidenceOf(Object.values(sides));
  const told = ({ before, changeAt }: Comparison) => ({ figure: before, change: changeAt(conf).sentence });
  return { csat: told(sides.csat), nps: told(sides.nps), ces: told(sides.ces) };
}

import { type Course as Answer } from '../contract/score-tabs.ts';
import {
  type AnswerList,
  askedSo,
  emptyList,
  givenInEach,
  onNpsScale,
  recommendations,
  usualWay,
} from '../domain/answer-list.ts';
import { firstDayOfMonth, formatDay, monthOfDay } from '../domain/calendar.ts';
import { type Course, npsCourse, npsDirection, shareCourse, shareDirection } from '../domain/course.ts';
import { refusedFigure } from '../domain/figure.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { shownGroups } from '../domain/small-groups.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { type Sources } from './context.ts';
import { answersIn, favourableCounts, type ScoreScope } from './score-figures.ts';

/** Finished months that a course reaches back. */
const monthsBack = 24;

/** The finished months up to the end of a period, oldest first, counted from January 1970. */
export function finishedMonths({ to }: DayPeriod, asOf: number): number[] {
  const end = Math.min(monthOfDay(to), monthOfDay(asOf));
  return Array.from({ length: monthsBack }, (_, index) => end - monthsBack + index);
}

/** A month as YYYY-MM. */
export function monthName(month: number): string {
  return formatDay(firstDayOfMonth(month)).slice(0, 7);
}

type Month = { readonly month: number; readonly answers: AnswerList; readonly n: number };

/** Answers by month, from the first month that has any; too small anonymous ones apart (metrics 0.11). */
function answersByMonth(from: Sources, { period, asOf, surveyId, part }: ScoreScope, slot: HeadlineSlot) {
  const months = finishedMonths(period, asOf);
  const span = { from: firstDayOfMonth(months[0]), to: firstDayOfMonth(months[0] + monthsBack) };
  const given = answersIn(from, { slot, surveyId, part }, span);
  const all = slot === 'nps' ? onNpsScale(given) : given;
  const way = usualWay(all);
  const byMonth = givenInEach(askedSo(all, way), months.map(firstDayOfMonth), span.to);
  const listed: Month[] = months.map((month, index) => {
    const answers = byMonth[index];
    return { month, answers, n: answers.size };
  });
  const first = listed.findIndex(({ n }) => n > 0);
  const started = first < 0 ? [] : listed.slice(first);
  const isAnonymous = all.anonymous > 0;
  return { way, months: started, hidden: new Set(isAnonymous ? shownGroups(started).hidden : []) };
}

function answerOf(
  months: readonly Month[],
  hidden: ReadonlySet<Month>,
  { figures, direction, forecast }: Course,
): Answer {
  const end = months.length === 0 ? 0 : months[months.length - 1].month + 1;
  return {
    months: months.map((month, index) => ({
      month: monthName(month.month),
      figure: hidden.has(month) ? refusedFigure('small_group') : figures[index],
    })),
    direction,
    forecast: {
      sentence: forecast.sentence,
      months: forecast.points.map((point, index) => ({ month: monthName(end + index), ...point })),
    },
  };
}

/** Favourable answers of each month; of hidden ones none. */
function favourableMonths(from: Sources, scope: ScoreScope, slot: 'csat' | 'ces') {
  const { way, months, hidden } = answersByMonth(from, scope, slot);
  const shown = (month: Month) => (hidden.has(month) ? emptyList([], 0, 0) : month.answers);
  return { months, hidden, counts: months.map((month) => favourableCounts(shown(month), way)) };
}

/** Promoters, passives and detractors of each month; of hidden ones none. */
function recommendedMonths(from: Sources, scope: ScoreScope) {
  const { months, hidden } = answersByMonth(from, scope, 'nps');
  const shown = (month: Month) => (hidden.has(month) ? emptyList([], 0, 0) : month.answers);
  return { months, hidden, counts: months.map((month) => recommendations(shown(month))) };
}

/** Satisfied or easy answers month by month. */
export function favourableCourse(from: Sources, scope: ScoreScope, slot: 'csat' | 'ces'): Answer {
  const { months, hidden, counts } = favourableMonths(from, scope, slot);
  return answerOf(months, hidden, shareCourse(counts));
}

/** The recommendation score month by month. */
export function recommendationCourse(from: Sources, scope: ScoreScope): Answer {
  const { months, hidden, counts } = recommendedMonths(from, scope);
  return answerOf(months, hidden, npsCourse(counts));
}

/** Where satisfaction and recommendation have been going, without the months to come, which take far longer. */
export function directionsIn(from: Sources, scope: ScoreScope) {
  return {
    csat: shareDirection(favourableMonths(from, scope, 'csat').counts),
    nps: npsDirection(recommendedMonths(from, scope).counts),
  };
}

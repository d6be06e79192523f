import { type Loyalty, type QuietCustomer } from '../contract/score-tabs.ts';
import { askedSo, recommendations, usualWay } from '../domain/answer-list.ts';
import { isFavourable } from '../domain/asked-answers.ts';
import { addMonths, formatDay } from '../domain/calendar.ts';
import { comparedAt } from '../domain/compared.ts';
import { returnFindings } from '../domain/return-findings.ts';
import { visitsOf } from '../domain/visits.ts';
import { firstAtLeast } from '../columns/packed.ts';
import { visitsUntil } from '../columns/visits.ts';
import { definitionsOf } from '../store/definitions.ts';
import { namesOf } from '../store/score-rows.ts';
import { type Sources } from './context.ts';
import { recommendationCourse } from './score-course.ts';
import { answersIn, answersTo, ofPeriod, recommendationComparison, type ScoreScope } from './score-figures.ts';
import { periodOf } from './score-scope.ts';
import { distributionIn } from './score-satisfaction.ts';

/** Customers of a list that are named on a screen; the rest is counted. */
export const mostNamed = 50;
/** Months of marks that are held against later visits, up to the end of the period. */
const monthsOfMarks = 24;

/** Marks of named customers beside their later visits. */
function returningIn(from: Sources, { period, asOf, surveyId, part }: ScoreScope): Loyalty['returning'] {
  const span = { from: addMonths(period.to, -monthsOfMarks), to: period.to };
  const all = answersIn(from, { slot: 'csat', surveyId, part }, span);
  const way = usualWay(all);
  const marked = askedSo(all, way);
  const ratings = Array.from(marked.customer, (customer, index) => ({
    customer,
    day: marked.from[index],
    mark: marked.score[index],
  })).filter(({ customer }) => customer !== 0);
  const { customers, log } = visitsUntil(from.columns.shop(), asOf);
  const daysOf = (customer: number) => {
    const place = firstAtLeast(customers, customer);
    return customers[place] === customer ? visitsOf(log, place) : new Int32Array(0);
  };
  const found = returnFindings(ratings, daysOf, asOf, (mark) => way !== null && isFavourable(way, mark));
  const lastMark = new Map(ratings.map(({ customer, mark }) => [customer, mark]));
  const gone = found.satisfiedButGone.toReversed().slice(0, mostNamed);
  const names = namesOf(from.db, gone);
  return {
    sentence: found.sentence,
    marks: [...found.marks],
    satisfiedButGoneCount: found.satisfiedButGone.length,
    satisfiedButGone: gone.map((id): QuietCustomer => {
      const last = daysOf(id).at(-1);
      return {
        id,
        name: names.get(id) ?? '',
        lastVisit: last === undefined ? null : formatDay(last),
        mark: lastMark.get(id) ?? null,
        sentence:
          last === undefined
            ? { key: 'satisfied_never', params: {} }
            : { key: 'satisfied_gone', params: { g: asOf - last } },
      };
    }),
  };
}

/** Everything about recommending, and about satisfied customers coming again. */
export function loyaltyIn(from: Sources, scope: ScoreScope): Loyalty {
  const { period, surveyId, part } = scope;
  const answers = answersTo(from, { slot: 'nps', surveyId, part }, period);
  return {
    period: periodOf(period),
    nps: comparedAt(ofPeriod(recommendationComparison(answers), scope), 0.95),
    leftOut: answers.leftOut,
    counts: recommendations(answers.now),
    distribution: distributionIn(from.db, answers, 'nps'),
    course: recommendationCourse(from, scope),
    goal: definitionsOf(from.db).goalNps,
    returning: returningIn(from, scope),
  };
}

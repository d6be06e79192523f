import { type Loyalty, type QuietCustomer } from '../contract/score-tabs.ts';
import { isFavourable, isReadable, usualWay, wasAskedSo } from '../domain/asked-answers.ts';
import { addMonths, formatDay } from '../domain/calendar.ts';
import { comparedAt } from '../domain/compared.ts';
import { returnFindings } from '../domain/return-findings.ts';
import { recommendations } from '../domain/scores.ts';
import { type ReadDb } from '../db/database.ts';
import { definitionsOf } from '../store/definitions.ts';
import { namesOf } from '../store/score-rows.ts';
import { visitDaysByCustomer } from '../store/visits.ts';
import { recommendationCourse } from './score-course.ts';
import { answersIn, answersTo, ofPeriod, recommendationComparison, type ScoreScope } from './score-figures.ts';
import { periodOf } from './score-scope.ts';
import { distributionIn } from './score-satisfaction.ts';

/** Customers of a list that are named on a screen; the rest is counted. */
export const mostNamed = 50;
/** Months of marks that are held against later visits, up to the end of the period. */
const monthsOfMarks = 24;

/** Marks of named customers beside their later visits. */
function returningIn(db: ReadDb, { period, asOf, surveyId, part }: ScoreScope): Loyalty['returning'] {
  const span = { from: addMonths(period.to, -monthsOfMarks), to: period.to };
  const all = answersIn(db, { slot: 'csat', surveyId, only: part?.answers }, span).filter(isReadable);
  const way = usualWay(all);
  const ratings = all.flatMap((answer) =>
    way !== null && wasAskedSo(answer, way) && answer.customerId !== null
      ? [{ customer: answer.customerId, day: answer.fromDay, mark: answer.score }]
      : [],
  );
  const visits = visitDaysByCustomer(db, asOf);
  const daysOf = (customer: number) => visits.get(customer) ?? [];
  const found = returnFindings(ratings, daysOf, asOf, (mark) => way !== null && isFavourable(way, mark));
  const lastMark = new Map(ratings.map(({ customer, mark }) => [customer, mark]));
  const gone = found.satisfiedButGone.toReversed().slice(0, mostNamed);
  const names = namesOf(db, gone);
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
export function loyaltyIn(db: ReadDb, scope: ScoreScope): Loyalty {
  const { period, surveyId, part } = scope;
  const answers = answersTo(db, { slot: 'nps', surveyId, only: part?.answers }, period);
  return {
    period: periodOf(period),
    nps: comparedAt(ofPeriod(recommendationComparison(answers), scope), 0.95),
    leftOut: answers.leftOut,
    counts: recommendations(answers.now),
    distribution: distributionIn(db, answers, 'nps'),
    course: recommendationCourse(db, scope),
    goal: definitionsOf(db).goalNps,
    returning: returningIn(db, scope),
  };
}

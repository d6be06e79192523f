import { type ChartPoint } from '../contract/score-tabs.ts';
import { sharePoint, tenthsOf } from './chart-points.ts';
import { spearman } from './correlation.ts';
import { daysOfLoyalty, ratingsAndLaterVisits } from './later-visits.ts';
import { type CustomerAnswer } from './latest-answers.ts';
import { type Sentence } from './sentences.ts';

/** What marks and later visits have to do with each other, and who was satisfied and stayed away. */
export type ReturnFindings = {
  readonly sentence: Sentence;
  readonly marks: readonly ChartPoint[];
  readonly satisfiedButGone: readonly number[];
};

/**
 * Marks beside the visits of the same customers in the 180 days after (metrics 6.1): the link in words, the share that
 * came back by mark, and the satisfied customers who have not been seen since. Ratings in the order of their days.
 */
export function returnFindings(
  ratings: readonly CustomerAnswer<number>[],
  visitsOf: (customer: number) => ArrayLike<number>,
  asOf: number,
  isSatisfied: (mark: number) => boolean,
): ReturnFindings {
  const { customers, marks, visits } = ratingsAndLaterVisits(ratings, visitsOf, asOf, daysOfLoyalty);
  const points = [...new Set(marks)]
    .toSorted((a, b) => a - b)
    .map((mark) => {
      const of = visits.filter((_, index) => marks[index] === mark);
      return sharePoint(
        { key: String(mark), label: String(mark) },
        { x: of.filter((count) => count > 0).length, n: of.length },
      );
    });
  const lastRated = new Map(ratings.filter(({ mark }) => mark !== null).map(({ customer, day }) => [customer, day]));
  const hasStayedAway = (customer: number): boolean =>
    Array.from(visitsOf(customer)).every((day) => day <= (lastRated.get(customer) ?? asOf));
  const satisfiedButGone = customers.filter(
    (customer, index) => isSatisfied(marks[index]) && visits[index] === 0 && hasStayedAway(customer),
  );
  return { sentence: linkSentence(marks, visits), marks: points, satisfiedButGone };
}

function linkSentence(marks: readonly number[], visits: readonly number[]): Sentence {
  const link = spearman(marks, visits);
  const { n } = link;
  if (link.status === 'perfect_order' || link.status === 'no_variation') return { key: link.status, params: {} };
  if (link.status !== 'ok') return { key: 'related_too_few', params: { n } };
  const params = { n, ...tenthsOf(link) };
  if (link.lo > 0) return { key: 'related_more', params };
  return { key: link.hi < 0 ? 'related_less' : 'not_related', params };
}

import { expect, it } from 'vitest';
import { ratingsAndLaterVisits } from '../../../electron/domain/later-visits.ts';

const visits: Readonly<Record<string, number[]>> = { ann: [1, 10, 50, 190, 191], bob: [5, 320], cem: [] };

it('only visits in the 180 days after a rating count, and only once those days are over', () => {
  const ratings = [
    { customer: 'ann', day: 5, mark: 2 },
    { customer: 'ann', day: 10, mark: 4 },
    { customer: 'bob', day: 300, mark: 5 },
    { customer: 'cem', day: 9, mark: 1 },
    { customer: 'cem', day: 20, mark: null },
  ];
  expect(ratingsAndLaterVisits(ratings, (customer) => visits[customer], 400)).toEqual({
    customers: ['ann', 'cem'],
    marks: [4, 1],
    visits: [2, 0],
  });
});

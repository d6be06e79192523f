import { type CustomerAnswer } from './latest-answers.ts';

/** Days after a rating in which visits are counted. */
export const daysOfLoyalty = 180;

/**
 * Pairs for "do satisfied customers come back": the last rating of each customer whose `days` after it are over on the
 * as-of day, and the visits in those days, the day of the rating left out: never before, that would read the effect
 * backwards (metrics 6.1).
 */
export function ratingsAndLaterVisits<Customer>(
  ratings: Iterable<CustomerAnswer<Customer>>,
  visitsOfCustomer: (customer: Customer) => ArrayLike<number>,
  asOf: number,
  days = daysOfLoyalty,
): { readonly customers: Customer[]; readonly marks: number[]; readonly visits: number[] } {
  const last = new Map<Customer, { readonly day: number; readonly mark: number }>();
  for (const { customer, day, mark } of ratings) {
    if (mark === null || day + days >= asOf) continue;
    if (day >= (last.get(customer)?.day ?? day)) last.set(customer, { day, mark });
  }
  const customers = [...last.keys()];
  const rated = [...last.values()];
  const visits = customers.map((customer, i) => {
    const { day } = rated[i];
    return Array.from(visitsOfCustomer(customer)).filter((visit) => visit > day && visit <= day + days).length;
  });
  return { customers, marks: rated.map(({ mark }) => mark), visits };
}

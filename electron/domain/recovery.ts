import { type CustomerAnswer } from './latest-answers.ts';
import { pairedRatings, type PairedRatings } from './paired-change.ts';

/** A complaint of a customer that has been closed. */
export type ClosedComplaint<Customer> = {
  readonly customer: Customer;
  readonly received: number;
  readonly closed: number;
};

/** Pairs below which the marks are shown one by one instead of a mean change. */
export const pairsForRecovery = 10;

/** Marks before and after a complaint, and their change. */
export type Recovery = {
  readonly pairs: readonly { readonly before: number; readonly after: number }[];
  readonly change: PairedRatings | { readonly status: 'too_few' };
};

/**
 * Recovery: last mark within 180 days before the complaint against first mark within 60 days after its close, paired
 * (metrics 11.3; De Matos et al. 2007 J Service Res 10:60). Below 10 pairs only the pairs. A low mark tends to rise
 * anyway, which the text must add.
 */
export function complaintRecovery<Customer>(
  complaints: readonly ClosedComplaint<Customer>[],
  answersOf: (customer: Customer) => readonly Omit<CustomerAnswer<Customer>, 'customer'>[],
  conf = 0.95,
): Recovery {
  const pairs = complaints.flatMap(({ customer, received, closed }) => {
    const marks = answersOf(customer)
      .filter(({ mark }) => mark !== null)
      .toSorted((a, b) => a.day - b.day);
    const before = marks.findLast(({ day }) => day < received && day >= received - 180);
    const after = marks.find(({ day }) => day > closed && day <= closed + 60);
    return typeof before?.mark === 'number' && typeof after?.mark === 'number'
      ? [{ before: before.mark, after: after.mark }]
      : [];
  });
  if (pairs.length < pairsForRecovery) return { pairs, change: { status: 'too_few' } };
  return {
    pairs,
    change: pairedRatings(
      pairs.map(({ before }) => before),
      pairs.map(({ after }) => after),
      conf,
    ),
  };
}

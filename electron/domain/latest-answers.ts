/** An answer of a customer on a day; two of one day are in the order in which they came. */
export type CustomerAnswer<Customer> = {
  readonly customer: Customer;
  readonly day: number;
  readonly mark: number | null;
};

/**
 * One answer per customer for questions about the whole relationship: the latest valid one of the period [from, to)
 * (metrics 0.1); a customer who left the question empty each time counts once as missing.
 */
export function latestAnswers<Customer>(
  answers: Iterable<CustomerAnswer<Customer>>,
  period: { readonly from: number; readonly to: number },
  isValid: (mark: number) => boolean,
): Map<Customer, number | null> {
  const latest = new Map<Customer, { readonly day: number; readonly mark: number | null }>();
  for (const { customer, day, mark } of answers) {
    if (day < period.from || day >= period.to) continue;
    const usable = mark !== null && isValid(mark) ? mark : null;
    const known = latest.get(customer);
    const isBetter = !known || known.mark === null || (usable !== null && day >= known.day);
    if (isBetter) latest.set(customer, { day, mark: usable });
  }
  return new Map([...latest].map(([customer, { mark }]) => [customer, mark]));
}

/** Marks before and after of those customers who answered on both sides, in one order. */
export function answeredTwice<Customer>(
  before: ReadonlyMap<Customer, number | null>,
  after: ReadonlyMap<Customer, number | null>,
): { readonly before: number[]; readonly after: number[] } {
  const pairs: { before: number[]; after: number[] } = { before: [], after: [] };
  for (const [customer, first] of before) {
    const second = after.get(customer) ?? null;
    if (first === null || second === null) continue;
    pairs.before.push(first);
    pairs.after.push(second);
  }
  return pairs;
}

/**
 * Visits of many customers: those of customer i are days[starts[i]] to days[starts[i + 1] - 1], rising and distinct, as
 * day numbers.
 */
export type VisitLog = { readonly starts: Int32Array; readonly days: Int32Array };

/** One line of a till roll; amount null where only the visit was noted. */
export type SaleLine<Customer> = {
  readonly customer: Customer;
  readonly day: number | null;
  readonly amount: number | null;
};

/** A log of visits, who they belong to, and what was left out of it. */
export type CleanLog<Customer> = {
  readonly log: VisitLog;
  readonly customers: readonly Customer[];
  readonly rejectedFuture: number;
  readonly rejectedUnreadable: number;
  readonly ignoredNonPositive: number;
};

/**
 * Turns sale lines into visits: a visit is a distinct local day with a positive sale (metrics 7.1). Lines of one day
 * merge, refunds and zero lines are ignored, days after the as-of day and days that cannot be read are rejected; each
 * is counted.
 */
export function cleanLog<Customer>(lines: Iterable<SaleLine<Customer>>, asOf: number): CleanLog<Customer> {
  const daysOf = new Map<Customer, number[]>();
  let rejectedFuture = 0;
  let rejectedUnreadable = 0;
  let ignoredNonPositive = 0;
  for (const { customer, day, amount } of lines) {
    if (day === null || !Number.isInteger(day)) rejectedUnreadable += 1;
    else if (day > asOf) rejectedFuture += 1;
    else if (amount !== null && !(amount > 0)) ignoredNonPositive += 1;
    else {
      const days = daysOf.get(customer);
      if (days) days.push(day);
      else daysOf.set(customer, [day]);
    }
  }
  const log = visitLog([...daysOf.values()]);
  return { log, customers: [...daysOf.keys()], rejectedFuture, rejectedUnreadable, ignoredNonPositive };
}

/** A visit log from one list of days per customer; the lists may be unsorted and repeat days. */
export function visitLog(daysByCustomer: readonly (readonly number[])[]): VisitLog {
  const distinct = daysByCustomer.map((days) => [...new Set(days)].sort((a, b) => a - b));
  const starts = new Int32Array(distinct.length + 1);
  distinct.forEach((days, i) => {
    starts[i + 1] = starts[i] + days.length;
  });
  const days = new Int32Array(starts[distinct.length]);
  distinct.forEach((list, i) => days.set(list, starts[i]));
  return { starts, days };
}

/** Number of customers in a log. */
export function customerCount(log: VisitLog): number {
  return log.starts.length - 1;
}

/** The rising visit days of one customer. */
export function visitsOf(log: VisitLog, customer: number): Int32Array {
  return log.days.subarray(log.starts[customer], log.starts[customer + 1]);
}

/** Days between the visits of one customer, in order; one fewer than visits. */
export function gapsOf(log: VisitLog, customer: number): number[] {
  const days = visitsOf(log, customer);
  return Array.from({ length: Math.max(0, days.length - 1) }, (_, i) => days[i + 1] - days[i]);
}

import { type DayPeriod } from '../domain/periods.ts';
import { type ShopPart } from '../domain/shop-part.ts';
import { type VisitLog } from '../domain/visits.ts';
import { type ShopColumns } from './shop.ts';
import { type ContactTable, contactTest, currencyNumber, customerStates } from './tables.ts';

/** Numbers of the kinds of contacts that are kept in columns. */
export const contactKinds = { purchase: 1, visit: 2, return: 6 } as const;

/** Visits with whose they are: customer i of the log is customers[i]. */
export type CustomerVisits = { readonly customers: Int32Array; readonly log: VisitLog };

/** A positive sale, or a visit of which only that was noted. */
function isVisit({ kind, isPriced, amount }: ContactTable, row: number): boolean {
  return kind[row] !== contactKinds.return && (isPriced[row] === 0 || amount[row] > 0);
}

/** Calls `use` with the rows of each customer in rising order who counts: not marked "do not use", not in the bin. */
function eachCustomer(shop: ShopColumns, use: (id: number, from: number, to: number) => void): ContactTable {
  const contacts = shop.contacts();
  const customers = shop.customers();
  const isOut = customerStates.doNotUse | customerStates.inBin;
  const { size, customer } = contacts;
  let at = 0;
  for (let from = 0; from < size;) {
    const id = customer[from];
    let to = from + 1;
    while (to < size && customer[to] === id) to += 1;
    while (at < customers.size && customers.id[at] < id) at += 1;
    if (at < customers.size && customers.id[at] === id && (customers.state[at] & isOut) === 0) use(id, from, to);
    from = to;
  }
  return contacts;
}

/**
 * Days with a positive sale or a noted visit up to and with the as-of day; refunds and zero lines are no visits,
 * customers marked "do not use" and those in the bin are left out.
 */
export function visitsUntil(shop: ShopColumns, asOf: number, part: ShopPart = []): CustomerVisits {
  const table = shop.contacts();
  const test = contactTest(table, part);
  const { day } = table;
  const days = new Int32Array(table.size);
  const most = shop.customers().size;
  const starts = new Int32Array(most + 1);
  const customers = new Int32Array(most);
  let [visits, count] = [0, 0];
  eachCustomer(shop, (id, from, to) => {
    const before = visits;
    for (let row = from; row < to && day[row] <= asOf; row++) {
      if (visits > before && days[visits - 1] === day[row]) continue;
      if (isVisit(table, row) && (test === null || test(row))) days[visits++] = day[row];
    }
    if (visits === before) return;
    customers[count++] = id;
    starts[count] = visits;
  });
  return {
    customers: customers.slice(0, count),
    log: { starts: starts.slice(0, count + 1), days: days.slice(0, visits) },
  };
}

/** What each customer with a visit in a period paid in it, in minor units of one currency: sales less refunds and returns. */
export function revenueByCustomer(
  shop: ShopColumns,
  period: DayPeriod,
  currency: string,
  part: ShopPart = [],
): Float64Array {
  const wanted = currencyNumber(currency);
  const table = shop.contacts();
  const test = contactTest(table, part);
  const paid = new Float64Array(shop.customers().size);
  let count = 0;
  eachCustomer(shop, (_id, from, to) => {
    let sum = 0;
    let hasCome = false;
    for (let row = from; row < to && table.day[row] < period.to; row++) {
      if (table.day[row] < period.from || (test !== null && !test(row))) continue;
      hasCome ||= isVisit(table, row);
      if (table.isPriced[row] === 0 || table.currency[row] !== wanted) continue;
      sum += table.kind[row] === contactKinds.return ? -Math.abs(table.amount[row]) : table.amount[row];
    }
    if (hasCome) paid[count++] = sum;
  });
  return paid.slice(0, count);
}

/** Sales of a period in another currency than this; they are never added up with it. */
export function salesInOtherCurrencies(
  shop: ShopColumns,
  period: DayPeriod,
  currency: string,
  part: ShopPart = [],
): number {
  const wanted = currencyNumber(currency);
  const table = shop.contacts();
  const test = contactTest(table, part);
  let count = 0;
  eachCustomer(shop, (_id, from, to) => {
    for (let row = from; row < to && table.day[row] < period.to; row++) {
      const isOther = table.isPriced[row] === 1 && table.currency[row] !== wanted;
      const isSale = table.kind[row] !== contactKinds.return && table.day[row] >= period.from;
      if (isOther && isSale && (test === null || test(row))) count += 1;
    }
  });
  return count;
}

/** What is known of customers at the end of a period, customer by customer; a day of `never` is none. */
export type CustomerBase = {
  readonly size: number;
  readonly id: Int32Array;
  readonly channel: Int32Array;
  readonly firstVisit: Int32Array;
  readonly lastVisit: Int32Array;
  readonly paidMinor: Float64Array;
  readonly hasAnswered: Uint8Array;
};

/** In the place of a day: the customer never came. */
export const never = -(2 ** 31);

/** Customers who came in the year before the end of a period, or answered in it, with what they paid in that year. */
export function customerBase(
  shop: ShopColumns,
  { to }: DayPeriod,
  currency: string,
  answered: ReadonlySet<number>,
  part: ShopPart = [],
): CustomerBase {
  const wanted = currencyNumber(currency);
  const customers = shop.customers();
  const table = shop.contacts();
  const test = contactTest(table, part);
  const firstVisit = new Int32Array(customers.size);
  const lastVisit = new Int32Array(customers.size);
  const [id, channel] = [new Int32Array(customers.size), new Int32Array(customers.size)];
  const paidMinor = new Float64Array(customers.size);
  const hasAnswered = new Uint8Array(customers.size);
  let [size, row] = [0, 0];
  for (let at = 0; at < customers.size; at++) {
    while (row < table.size && table.customer[row] < customers.id[at]) row += 1;
    let [first, last, paid] = [never, never, 0];
    for (; row < table.size && table.customer[row] === customers.id[at]; row++) {
      if (table.day[row] >= to || !isVisit(table, row) || (test !== null && !test(row))) continue;
      if (first === never) first = table.day[row];
      last = table.day[row];
      const isOfYear = table.day[row] >= to - 365 && table.isPriced[row] === 1;
      if (isOfYear && table.currency[row] === wanted) paid += table.amount[row];
    }
    const isAnswering = answered.has(customers.id[at]);
    if (customers.state[at] !== 0 || (last < to - 365 && !isAnswering)) continue;
    id[size] = customers.id[at];
    channel[size] = customers.channel[at];
    firstVisit[size] = first;
    lastVisit[size] = last;
    paidMinor[size] = paid;
    hasAnswered[size] = isAnswering ? 1 : 0;
    size += 1;
  }
  return { size, id, channel, firstVisit, lastVisit, paidMinor, hasAnswered };
}

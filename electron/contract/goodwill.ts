import * as z from 'zod/mini';
import { CostKind } from './complaints.ts';
import { command, query } from './define.ts';
import { Figure, Sentence } from './figure.ts';
import { Day } from './settings.ts';

const Sum = z.strictObject({ currency: z.string(), amountMinor: z.int() });

/** One line behind the costs of complaints, with the case it belongs to. */
export const CostLine = z.strictObject({
  complaintId: z.int(),
  /** Work: the minutes of a case at the shop's hourly cost. */
  kind: z.enum(['work', ...CostKind.options]),
  day: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  customer: z.nullable(z.string()),
  staff: z.nullable(z.string()),
});
export type CostLine = z.infer<typeof CostLine>;

/** What complaints received in a period cost. Direct: paid or worked, line by line. Expected: what may follow, never added to it. */
export const ComplaintCosts = z.strictObject({
  cases: z.int(),
  lines: z.array(CostLine),
  /** The lines by kind and currency; currencies are never added together. */
  parts: z.array(z.strictObject({ kind: CostLine.shape.kind, ...Sum.shape })),
  direct: z.array(Sum),
  /** Per case, in the shop's currency; null without cases. */
  directPerCaseMinor: z.nullable(z.number()),
  /** Minutes that are in no line, because the shop has not said what an hour costs. */
  uncountedMinutes: z.int(),
  /** What one complaint is likely to cost in lost business: customers with a complaint against similar ones without. */
  expected: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('ok'),
      currency: z.string(),
      perCaseMinor: z.number(),
      loMinor: z.number(),
      hiMinor: z.number(),
      /** Only then do the shop's own data show a loss at all. */
      isShown: z.boolean(),
      lapsedComplainers: z.int(),
      complainers: z.int(),
      lapsedOthers: z.int(),
      others: z.int(),
    }),
    z.strictObject({
      status: z.literal('unknown'),
      reason: z.enum(['noMargin', 'tooFew', 'noSales', 'infinite']),
    }),
  ]),
});
export type ComplaintCosts = z.infer<typeof ComplaintCosts>;

export const Allowance = z.strictObject({
  staffId: z.int(),
  name: z.string(),
  /** What this employee may give away in a month, in the shop's currency; null: nothing was agreed. */
  limitMinor: z.nullable(z.int()),
  givenMinor: z.int(),
  leftMinor: z.nullable(z.int()),
});
export type Allowance = z.infer<typeof Allowance>;

/** A customer behind a sum, with the customer's own part of it in minor units. */
const NamedCustomer = z.strictObject({ id: z.int(), fullName: z.string() });

/** What a regular is worth. Direct: paid in the last twelve months, customer by customer. Expected: what may follow, never added to it. */
export const RegularWorth = z.strictObject({
  currency: z.string(),
  year: z.strictObject({ from: z.string(), to: z.string() }),
  /** Visits on so many days of the year make a regular. */
  visitsOfRegular: z.int(),
  /** Paid per regular, and per customer with any visit. */
  regulars: Figure,
  everybody: Figure,
  /** What is left of it for a regular, by the owner's margin; null while that is not known or there are too few. */
  margin: z.nullable(Sentence),
  /** All that regulars paid; the parts below and `othersMinor` add up to it. */
  paidMinor: z.int(),
  /** The regulars who paid most. */
  customers: z.array(
    z.strictObject({ customer: NamedCustomer, paidMinor: z.int(), visits: z.int(), lastVisitOn: z.string() }),
  ),
  othersMinor: z.int(),
  othersCount: z.int(),
  /** Margin that a regular is likely to bring after this year, while as many keep coming as did. */
  expected: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('ok'),
      perRegularMinor: z.number(),
      loMinor: z.number(),
      hiMinor: z.number(),
      /** Of the regulars of the year before, those who came in this one. */
      cameAgain: z.int(),
      before: z.int(),
      discountPercent: z.number(),
    }),
    z.strictObject({ status: z.literal('unknown'), reason: z.enum(['noMargin', 'tooFew', 'infinite']) }),
  ]),
});
export type RegularWorth = z.infer<typeof RegularWorth>;

/** What customers who were given something spent afterwards; sums of the shop's currency, each customer once. */
export const GoodwillReturn = z.strictObject({
  currency: z.string(),
  /** Days before and after the first goodwill that are compared. */
  days: z.int(),
  givenMinor: z.int(),
  beforeMinor: z.int(),
  laterMinor: z.int(),
  /** Spent later per unit given; only from 30 customers on, because only then it has a range. */
  perUnit: z.nullable(z.strictObject({ value: z.number(), lo: z.number(), hi: z.number() })),
  /** Customers whose days are over, the newest first. */
  customers: z.array(
    z.strictObject({
      customer: NamedCustomer,
      complaintId: z.int(),
      day: z.string(),
      givenMinor: z.int(),
      beforeMinor: z.int(),
      laterMinor: z.int(),
    }),
  ),
  /** Customers whose days are not over yet. */
  running: z.int(),
});
export type GoodwillReturn = z.infer<typeof GoodwillReturn>;

export const goodwill = {
  /** What complaints received in [from, to) cost. */
  costs: query({ input: z.strictObject({ from: Day, to: Day }), output: ComplaintCosts }),
  /** What a regular is worth, over the twelve months up to today. */
  worth: query({ input: z.strictObject({}), output: RegularWorth }),
  /** What came of all goodwill that was given so far. */
  returns: query({ input: z.strictObject({}), output: GoodwillReturn }),
  /** What each employee may give away this month, what was given, and the ledger behind it. */
  allowances: query({
    input: z.strictObject({}),
    output: z.strictObject({
      currency: z.string(),
      month: z.string(),
      staff: z.array(Allowance),
      ledger: z.array(CostLine),
    }),
  }),
  setAllowance: command({
    input: z.strictObject({
      staffId: z.int(),
      limitMinor: z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000_000))),
    }),
    output: z.null(),
    touches: ['goodwill'],
  }),
};

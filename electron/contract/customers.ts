import * as z from 'zod/mini';
import { allAreas } from './areas.ts';
import { Consent } from './consents.ts';
import { CustomerFilter, CustomerSort } from './customer-filter.ts';
import { command, query, task } from './define.ts';
import { Day, Language } from './settings.ts';

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));
const Short = z.nullable(z.string().check(z.trim(), z.maxLength(200)));
const Reference = z.nullable(z.int());

/** A day, or `--MM-DD` where the year is not known. */
const Birthday = z.string().check(z.regex(/^(?:\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** The most customers that one call may name. */
export const mostAtOnce = 200_000;
const Ids = z.array(z.int()).check(z.minLength(1), z.maxLength(mostAtOnce));

/** A customer as a line of a list. */
export const Customer = z.strictObject({
  id: z.int(),
  fullName: z.string(),
  /** The first number as it was typed. */
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  city: z.nullable(z.string()),
  note: z.nullable(z.string()),
  language: z.nullable(Language),
  lastSeenOn: z.nullable(z.string()),
});
export type Customer = z.infer<typeof Customer>;

/** A number as it was typed beside what it means; null with the reason where it cannot be dialled. */
export const Phone = z.strictObject({
  typed: z.string(),
  e164: z.nullable(z.string()),
  problem: z.nullable(z.enum(['lostDigits', 'notANumber'])),
});
export type Phone = z.infer<typeof Phone>;

const NamedCustomer = z.strictObject({ id: z.int(), fullName: z.string() });

/** Everything that was written down about a customer. */
export const CustomerDetails = z.strictObject({
  ...Customer.shape,
  givenName: z.nullable(z.string()),
  familyName: z.nullable(z.string()),
  /** How the name is said or written in other letters. */
  reading: z.nullable(z.string()),
  code: z.nullable(z.string()),
  phones: z.array(Phone),
  /** Preferred way of contact: an entry of the list `channel`. */
  channelId: Reference,
  /** How they came to the shop: an entry of the list `source`. */
  sourceId: Reference,
  referredBy: z.nullable(NamedCustomer),
  groupIds: z.array(z.int()),
  birthday: z.nullable(z.string()),
  sinceOn: z.nullable(z.string()),
  /** Kept, but hidden from lists and figures. */
  doNotUse: z.boolean(),
  /** Absolute: no consent overrides it. */
  noMarketing: z.boolean(),
  createdAt: z.int(),
  /** Where this record lives on, after it was merged. */
  mergedInto: z.nullable(NamedCustomer),
  isInBin: z.boolean(),
});
export type CustomerDetails = z.infer<typeof CustomerDetails>;

const fields = {
  fullName: Name,
  givenName: Short,
  familyName: Short,
  reading: Short,
  code: Short,
  email: Short,
  city: Short,
  language: z.nullable(Language),
  channelId: Reference,
  sourceId: Reference,
  referredById: Reference,
  groupIds: z.array(z.int()).check(z.maxLength(100)),
  birthday: z.nullable(Birthday),
  sinceOn: z.nullable(Day),
  note: z.nullable(z.string().check(z.maxLength(10_000))),
  doNotUse: z.boolean(),
  noMarketing: z.boolean(),
  /** Each as it was typed; a text with several numbers becomes several. */
  phones: z.array(z.string().check(z.trim(), z.maxLength(200))).check(z.maxLength(20)),
} as const;

export const NewCustomer = z.extend(z.partial(z.strictObject(fields)), {
  fullName: Name,
  /** Short for one entry of `phones`. */
  phone: z.optional(z.string().check(z.trim(), z.maxLength(200))),
});
export type NewCustomer = z.infer<typeof NewCustomer>;

export const CustomerChanges = z.partial(z.strictObject(fields));
export type CustomerChanges = z.infer<typeof CustomerChanges>;

/** What can be changed for many at once. */
export const BulkChanges = z.strictObject({
  addGroupIds: z.optional(z.array(z.int()).check(z.maxLength(1000))),
  removeGroupIds: z.optional(z.array(z.int()).check(z.maxLength(1000))),
  sourceId: z.optional(Reference),
  channelId: z.optional(Reference),
  language: z.optional(z.nullable(Language)),
  noMarketing: z.optional(z.boolean()),
  doNotUse: z.optional(z.boolean()),
});
export type BulkChanges = z.infer<typeof BulkChanges>;

const Money = z.strictObject({ currency: z.string(), amountMinor: z.int() });

/** What the counter needs to know when this customer stands there. */
export const CustomerCard = z.strictObject({
  customer: CustomerDetails,
  visits: z.int(),
  firstSeenOn: z.nullable(z.string()),
  lastSeenOn: z.nullable(z.string()),
  /** Days on which they bought or came, oldest first, at most the last 60: what their rhythm is read from. */
  visitDays: z.array(z.string()),
  /** How often they come, in days, and where today stands in it; null without a visit. */
  rhythm: z.nullable(
    z.strictObject({
      status: z.enum(['rhythm_unknown', 'on_time', 'due', 'late']),
      daysSince: z.int(),
      /** The median of the gaps between visits, in whole days; null below three gaps. */
      usualDays: z.nullable(z.int()),
      /** Longer than ever before, where enough gaps are known to say so. */
      isLongest: z.boolean(),
    }),
  ),
  /** The newest answers, newest first. */
  scores: z.array(
    z.strictObject({
      day: z.string(),
      csat: z.nullable(z.int()),
      nps: z.nullable(z.int()),
      ces: z.nullable(z.int()),
    }),
  ),
  /** Purchases less returns, by currency; never added across currencies. */
  money: z.array(Money),
  referred: z.array(NamedCustomer),
  consents: z.array(Consent),
  /** At most three things to remember, the most useful first. */
  remember: z.array(
    z.strictObject({
      kind: z.enum(['doNotUse', 'lowScore', 'complaint', 'wish', 'birthday', 'note', 'channel']),
      day: z.nullable(z.string()),
      text: z.string(),
    }),
  ),
});
export type CustomerCard = z.infer<typeof CustomerCard>;

/** A customer found while typing. */
export const FoundCustomer = z.strictObject({
  id: z.int(),
  fullName: z.string(),
  /** Last four digits of the number that was found, else of the first one. */
  phoneEnd: z.nullable(z.string()),
  lastSeenOn: z.nullable(z.string()),
});
export type FoundCustomer = z.infer<typeof FoundCustomer>;

export const BinnedCustomer = z.strictObject({
  id: z.int(),
  fullName: z.string(),
  deletedAt: z.int(),
  /** Gone for good from this day on. */
  until: z.string(),
});
export type BinnedCustomer = z.infer<typeof BinnedCustomer>;

const Chosen = {
  search: z._default(z.string().check(z.maxLength(200)), ''),
  filter: z._default(CustomerFilter, {}),
};

const Ordered = {
  ...Chosen,
  sort: z._default(CustomerSort, 'name'),
  descending: z._default(z.boolean(), false),
};

const touches = ['customers', 'dashboard', 'responses', 'interactions'] as const;

export const customers = {
  list: query({
    input: z.strictObject({
      ...Ordered,
      offset: z._default(z.int().check(z.minimum(0)), 0),
      limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 50),
    }),
    output: z.array(Customer),
  }),
  count: query({ input: z.strictObject(Chosen), output: z.int() }),
  /** All that a list shows, for "select all". */
  ids: query({ input: z.strictObject(Ordered), output: z.array(z.int()) }),
  /** Anyone by any fragment of name, reading, code, e-mail or by the end of a phone number; the best first. */
  find: query({
    input: z.strictObject({
      text: z.string().check(z.maxLength(200)),
      limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 10),
    }),
    output: z.strictObject({ total: z.int(), found: z.array(FoundCustomer) }),
  }),
  get: query({ input: z.strictObject({ id: z.int() }), output: CustomerDetails }),
  card: query({ input: z.strictObject({ id: z.int() }), output: CustomerCard }),
  create: command({ input: NewCustomer, output: Customer, touches: ['customers', 'dashboard'] }),
  update: command({
    input: z.strictObject({ id: z.int(), changes: CustomerChanges }),
    output: CustomerDetails,
    touches,
  }),
  updateMany: command({
    input: z.strictObject({ ids: Ids, changes: BulkChanges }),
    output: z.strictObject({ changed: z.int() }),
    touches,
  }),
  /** Into the bin, for 30 days. */
  remove: command({ input: z.strictObject({ ids: Ids }), output: z.strictObject({ removed: z.int() }), touches }),
  restore: command({ input: z.strictObject({ ids: Ids }), output: z.strictObject({ restored: z.int() }), touches }),
  bin: query({ input: z.strictObject({}), output: z.array(BinnedCustomer) }),
  /**
   * Erases what has been in the bin for 30 days, or, asked by an owner, all of it: like `privacy.erase` with `anonymised`,
   * so scores, contacts and complaints stay without person, exact day and words.
   */
  emptyBin: task({
    input: z.strictObject({ all: z._default(z.boolean(), false) }),
    output: z.strictObject({ erased: z.int() }),
    touches: allAreas,
    isForOwners: ({ all }) => all,
  }),
};

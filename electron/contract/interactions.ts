import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { Currency, Day } from './settings.ts';

/** What can happen between a shop and a customer. Stored as position + 1. */
export const interactionKinds = [
  'purchase',
  'visit',
  'enquiry',
  'support',
  'complaint',
  'return',
  'review',
  'afterSales',
  'training',
  'promotion',
] as const;
export const InteractionKind = z.enum(interactionKinds);
export type InteractionKind = z.infer<typeof InteractionKind>;

const Entry = z.int().check(z.minimum(0));
const Flag = z.nullable(z.boolean());
const Money = z.nullable(z.int().check(z.minimum(-1_000_000_000_000), z.maximum(1_000_000_000_000)));
const Text = (length: number) => z.nullable(z.string().check(z.trim(), z.maxLength(length)));

const fields = {
  customerId: z.nullable(z.int()),
  kind: InteractionKind,
  day: Day,
  /** In minor units of `currency`; without a currency, of the shop's. Purchases and returns are both written as paid: positive. */
  amountMinor: Money,
  currency: z.nullable(Currency),
  /** Entries of the shop's lists; 0 = none. */
  channelId: Entry,
  touchpointId: Entry,
  staffId: Entry,
  areaId: Entry,
  productId: Entry,
  note: Text(10_000),
  /** Why something was returned or went wrong: an entry of the list `cause`. */
  causeId: Entry,
  /** Of a return: opened, used, and what it cost the shop. */
  wasOpened: Flag,
  wasUsed: Flag,
  costMinor: Money,
  costCurrency: z.nullable(Currency),
  /** Where a review or mention stands: a site, a paper, a street. */
  place: Text(300),
  tone: z.nullable(z.enum(['good', 'mixed', 'bad'])),
  /** Service level 1-6: criminal, basic, expected, desired, surprising, unbelievable (Kaufman 2012). */
  level: z.nullable(z.int().check(z.minimum(1), z.maximum(6))),
  settledAtOnce: Flag,
  minutes: z.nullable(z.int().check(z.minimum(0), z.maximum(10_080))),
  /** What they asked for and did not find. */
  wish: Text(1_000),
} as const;

/** One dated contact with all that was noted of it. */
export const Interaction = z.strictObject({ id: z.int(), ...fields, customerName: z.nullable(z.string()) });
export type Interaction = z.infer<typeof Interaction>;

export const InteractionChanges = z.partial(z.strictObject(fields));
export type InteractionChanges = z.infer<typeof InteractionChanges>;

export const NewInteraction = z.extend(InteractionChanges, {
  kind: InteractionKind,
  /** Adds a customer of this name first. */
  newCustomerName: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
});
export type NewInteraction = z.infer<typeof NewInteraction>;

const touches = ['interactions', 'customers', 'dashboard', 'reports'] as const;

export const interactions = {
  get: query({ input: z.strictObject({ id: z.int() }), output: Interaction }),
  create: command({ input: NewInteraction, output: Interaction, touches }),
  update: command({
    input: z.strictObject({ id: z.int(), changes: InteractionChanges }),
    output: Interaction,
    touches,
  }),
  remove: command({ input: z.strictObject({ id: z.int() }), output: Interaction, touches }),
};

import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { Figure, Sentence } from './figure.ts';
import { Currency } from './settings.ts';

export const saveWays = ['call', 'message', 'offer'] as const;
export const SaveWay = z.enum(saveWays);
export type SaveWay = z.infer<typeof SaveWay>;

export const saveOutcomes = ['promised', 'declined', 'unreachable', 'lost'] as const;
export const SaveOutcome = z.enum(saveOutcomes);
export type SaveOutcome = z.infer<typeof SaveOutcome>;

const NamedCustomer = z.strictObject({ id: z.int(), fullName: z.string() });
const Text = (length: number) => z.string().check(z.trim(), z.maxLength(length));
const Sum = z.strictObject({ currency: z.string(), amountMinor: z.int() });

/** What was done to keep a regular, and what came of it; that they came is read from their visits. */
export const SaveAction = z.strictObject({
  id: z.int(),
  customerId: z.int(),
  day: z.string(),
  way: SaveWay,
  what: z.string(),
  offer: z.nullable(Sum),
  staff: z.nullable(z.string()),
  outcome: z.nullable(SaveOutcome),
  reason: z.nullable(z.string()),
  /** The first visit after it, if there was one. */
  cameOn: z.nullable(z.string()),
});
export type SaveAction = z.infer<typeof SaveAction>;

/** A regular who is silent: late by their own rhythm, or, where there is none to go by, silent for longer than the shop's limit. */
export const RegularAtRisk = z.strictObject({
  customer: NamedCustomer,
  /** Why, in words: never that somebody has left, for nobody can know. */
  reason: Sentence,
  lastVisitOn: z.string(),
  daysSilent: z.int(),
  /** Median days between visits, and how many gaps that is read from; null where these are too few to tell. */
  medianGap: z.nullable(z.number()),
  gaps: z.int(),
  /** The silence is longer than all of at least nine gaps before. */
  isLongerThanEver: z.boolean(),
  /** Newest marks first. */
  marks: z.array(z.int()),
  openComplaints: z.int(),
  /** Paid in the last twelve months, by currency. */
  paid: z.array(Sum),
  lastAction: z.nullable(SaveAction),
});
export type RegularAtRisk = z.infer<typeof RegularAtRisk>;

export const AtRisk = z.strictObject({
  /** Whether "late" may be said at all: visits need a rhythm, in at least 30 customers. */
  rhythm: z.enum(['ok', 'too_few', 'no_rhythm']),
  /** How many median gaps of silence are late; a rule of thumb where the shop's own visits do not tell. */
  factor: z.number(),
  isRuleOfThumb: z.boolean(),
  /** Days of silence that count where there is no rhythm to go by. */
  lapseDays: z.int(),
  total: z.int(),
  regulars: z.array(RegularAtRisk),
});
export type AtRisk = z.infer<typeof AtRisk>;

export const SatisfiedNotReturning = z.strictObject({
  /** Marks beside visits in the 180 days after them, by rank: -1 to 1. Together, never because of. */
  correlation: z.strictObject({
    status: z.enum(['ok', 'perfect_order', 'no_data', 'too_few', 'no_variation']),
    n: z.int(),
    rho: z.nullable(z.number()),
    lo: z.nullable(z.number()),
    hi: z.nullable(z.number()),
  }),
  /** Of customers whose 180 days after their last mark are over: satisfied, and of the satisfied those who came again. */
  satisfied: Figure,
  cameAgain: Figure,
  /** Satisfied, and no visit since; the highest mark and the latest first. */
  customers: z.array(
    z.strictObject({
      customer: NamedCustomer,
      mark: z.int(),
      ratedOn: z.string(),
      lastVisitOn: z.nullable(z.string()),
    }),
  ),
});
export type SatisfiedNotReturning = z.infer<typeof SatisfiedNotReturning>;

const touches = ['loyalty', 'todo', 'customers'] as const;

export const loyalty = {
  /** Regulars who are silent, those who paid most first. */
  atRisk: query({
    input: z.strictObject({ limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100) }),
    output: AtRisk,
  }),
  satisfiedNotReturning: query({ input: z.strictObject({}), output: SatisfiedNotReturning }),
  actions: query({ input: z.strictObject({ customerId: z.int() }), output: z.array(SaveAction) }),
  act: command({
    input: z.strictObject({
      customerId: z.int(),
      way: SaveWay,
      what: z._default(Text(2_000), ''),
      offerMinor: z._default(z.nullable(z.int().check(z.minimum(1))), null),
      offerCurrency: z._default(z.nullable(Currency), null),
    }),
    output: SaveAction,
    touches,
  }),
  /** What came of an action; with `lost` the reason, an entry of the list `cause` (0: none). */
  outcome: command({
    input: z.strictObject({
      actionId: z.int(),
      outcome: SaveOutcome,
      reasonId: z._default(z.int().check(z.minimum(0)), 0),
    }),
    output: SaveAction,
    touches,
  }),
};

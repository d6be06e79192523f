import * as z from 'zod/mini';
import { Correction } from './corrections.ts';
import { query } from './define.ts';
import { InteractionKind } from './interactions.ts';
import { Mode, Response } from './responses.ts';
import { Day, Language } from './settings.ts';

const Entry = z.int().check(z.minimum(1));

/** Which answers and contacts are meant; the one filter of the stream, of scores and of every click on a chart. */
export const FeedbackFilter = z.strictObject({
  /** Days in [from, to). */
  from: z.optional(Day),
  to: z.optional(Day),
  touchpointId: z.optional(Entry),
  staffId: z.optional(Entry),
  channelId: z.optional(Entry),
  areaId: z.optional(Entry),
  productId: z.optional(Entry),
  customerId: z.optional(Entry),
  /** Customers who are in a saved segment now. */
  segmentId: z.optional(Entry),
  /** The language that the answer was given in. */
  language: z.optional(Language),
  mode: z.optional(Mode),
  surveyId: z.optional(Entry),
  /** An entry of the shop's list of themes that was given to it. */
  themeId: z.optional(Entry),
  /** Answers whose headline score lies from `min` to `max`, both included. */
  score: z.optional(z.strictObject({ slot: z.enum(['csat', 'nps', 'ces']), min: z.int(), max: z.int() })),
  kinds: z.optional(z.array(InteractionKind).check(z.maxLength(20))),
  type: z.optional(z.enum(['answer', 'contact'])),
  /** Only what carries words. */
  hasWords: z.optional(z.boolean()),
  /** Only what carries these words, compared without accents and capitals. */
  text: z.optional(z.string().check(z.maxLength(200))),
});
export type FeedbackFilter = z.infer<typeof FeedbackFilter>;

const places = { touchpointId: z.int(), staffId: z.int(), channelId: z.int() } as const;
const Themes = z.array(z.strictObject({ id: z.int(), name: z.string() }));
const NamedCustomer = z.nullable(z.strictObject({ id: z.int(), fullName: z.string() }));

export const AnswerEntry = z.strictObject({
  type: z.literal('answer'),
  ...Response.shape,
  ...places,
  surveyId: z.int(),
  themes: Themes,
});

export const ContactEntry = z.strictObject({
  type: z.literal('contact'),
  id: z.int(),
  day: z.string(),
  customer: NamedCustomer,
  kind: InteractionKind,
  amountMinor: z.nullable(z.int()),
  currency: z.nullable(z.string()),
  note: z.nullable(z.string()),
  wish: z.nullable(z.string()),
  place: z.nullable(z.string()),
  tone: z.nullable(z.enum(['good', 'mixed', 'bad'])),
  level: z.nullable(z.int()),
  ...places,
  areaId: z.int(),
  productId: z.int(),
  themes: Themes,
});

/** An answer or a contact, as a line of the stream. */
export const FeedbackEntry = z.discriminatedUnion('type', [AnswerEntry, ContactEntry]);
export type FeedbackEntry = z.infer<typeof FeedbackEntry>;

const ConsentEntry = z.strictObject({
  type: z.literal('consent'),
  id: z.int(),
  day: z.string(),
  purpose: z.string(),
  channel: z.string(),
  state: z.enum(['yes', 'no']),
  how: z.string(),
});

const CorrectionEntry = z.strictObject({
  type: z.literal('correction'),
  id: z.int(),
  day: z.string(),
  field: z.string(),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  staff: z.nullable(z.string()),
});

/** A line of a customer's time line: what they said, what happened, what they agreed to, what was corrected. */
export const TimelineEntry = z.discriminatedUnion('type', [AnswerEntry, ContactEntry, ConsentEntry, CorrectionEntry]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const page = {
  offset: z._default(z.int().check(z.minimum(0)), 0),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 50),
} as const;

export const feedback = {
  /** Newest first. */
  list: query({
    input: z.strictObject({ filter: z._default(FeedbackFilter, {}), ...page }),
    output: z.array(FeedbackEntry),
  }),
  count: query({
    input: z.strictObject({ filter: z._default(FeedbackFilter, {}) }),
    output: z.strictObject({ answers: z.int(), contacts: z.int() }),
  }),
  /** All of one customer, newest first. */
  timeline: query({ input: z.strictObject({ customerId: z.int(), ...page }), output: z.array(TimelineEntry) }),
  corrections: query({
    input: z.strictObject({ area: z.enum(['customer', 'interaction', 'response']), id: z.int() }),
    output: z.array(Correction),
  }),
};

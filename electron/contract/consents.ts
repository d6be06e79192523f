import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { Day, Language } from './settings.ts';

export const ConsentPurpose = z.enum(['marketing', 'survey', 'testimonial']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const ConsentChannel = z.enum(['phone', 'sms', 'email', 'messenger', 'post', 'inPerson']);
export type ConsentChannel = z.infer<typeof ConsentChannel>;

/** What a person once said about one purpose through one channel; nothing said is unknown and no entry at all. */
export const Consent = z.strictObject({
  id: z.int(),
  purpose: ConsentPurpose,
  channel: ConsentChannel,
  state: z.enum(['yes', 'no']),
  givenOn: z.string(),
  /** How it was obtained; `merged` where two records disagreed and the stricter side won. */
  how: z.enum(['paper', 'spoken', 'online', 'imported', 'merged']),
  /** The words the person agreed to, and their language. */
  wording: z.nullable(z.string()),
  language: z.nullable(Language),
  recordedAt: z.int(),
});
export type Consent = z.infer<typeof Consent>;

export const NewConsent = z.strictObject({
  customerId: z.int(),
  purpose: ConsentPurpose,
  channel: ConsentChannel,
  state: z.enum(['yes', 'no']),
  /** Today unless it was given on an earlier day. */
  givenOn: z.optional(Day),
  how: z._default(z.enum(['paper', 'spoken', 'online']), 'spoken'),
  wording: z._default(z.nullable(z.string().check(z.maxLength(5_000))), null),
  language: z._default(z.nullable(Language), null),
});

export const consents = {
  /** All that a customer ever said, newest first; `inForce` holds the entries that count today. */
  list: query({
    input: z.strictObject({ customerId: z.int() }),
    output: z.strictObject({ inForce: z.array(Consent), history: z.array(Consent) }),
  }),
  /** Adds to the history; withdrawing is one more entry with `no`. */
  record: command({ input: NewConsent, output: Consent, touches: ['customers'] }),
};

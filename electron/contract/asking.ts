import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { Mode } from './responses.ts';
import { Day } from './settings.ts';

/** What came of asking; an answer is counted where it is stored, not here. */
export const AskOutcome = z.enum(['asked', 'refused', 'undeliverable']);
export type AskOutcome = z.infer<typeof AskOutcome>;

export const Ask = z.strictObject({
  id: z.int(),
  surveyId: z.int(),
  customer: z.nullable(z.strictObject({ id: z.int(), fullName: z.string() })),
  day: z.string(),
  mode: Mode,
  outcome: AskOutcome,
  /** Forms handed out together count together. */
  people: z.int(),
});
export type Ask = z.infer<typeof Ask>;

/** Whether a customer may be asked today, by the shop's own rule. */
export const MayAsk = z.strictObject({
  may: z.boolean(),
  lastAskedOn: z.nullable(z.string()),
  nextOn: z.nullable(z.string()),
});
export type MayAsk = z.infer<typeof MayAsk>;

export const AskRule = z.strictObject({ days: z.int().check(z.minimum(0), z.maximum(730)) });
export type AskRule = z.infer<typeof AskRule>;

const touches = ['asking', 'surveys', 'customers', 'dashboard'] as const;

export const asking = {
  list: query({
    input: z.strictObject({ surveyId: z.optional(z.int()), customerId: z.optional(z.int()) }),
    output: z.array(Ask),
  }),
  /** No customer is asked more often than once in so many days; 30 until the shop decides otherwise. */
  rule: query({ input: z.strictObject({}), output: AskRule }),
  setRule: command({ needs: 'owner', input: AskRule, output: AskRule, touches: ['settings', ...touches] }),
  mayAsk: query({ input: z.strictObject({ customerId: z.int() }), output: MayAsk }),
  create: command({
    input: z.strictObject({
      surveyId: z.int(),
      customerId: z._default(z.nullable(z.int()), null),
      interactionId: z._default(z.nullable(z.int()), null),
      day: z.optional(Day),
      mode: z._default(Mode, 'faceToFace'),
      outcome: z._default(AskOutcome, 'asked'),
      people: z._default(z.int().check(z.minimum(1), z.maximum(100_000)), 1),
    }),
    output: Ask,
    touches,
  }),
  remove: command({ input: z.strictObject({ id: z.int() }), output: z.null(), touches }),
};

import * as z from 'zod/mini';
import { ComplaintStep } from './complaints.ts';
import { command, query } from './define.ts';
import { Sentence } from './figure.ts';

const Text = (length: number) => z.string().check(z.trim(), z.maxLength(length));

export const alertKinds = ['score', 'words', 'theme', 'product', 'repeat'] as const;
export const AlertKind = z.enum(alertKinds);
export type AlertKind = z.infer<typeof AlertKind>;

/** One thing that waits today. `key` names it for acting and postponing. */
export const Todo = z.strictObject({
  key: z.string(),
  kind: z.enum(['complaint', 'oldComplaints', 'alert', 'detractor', 'afterSales', 'wave', 'atRisk']),
  customer: z.nullable(z.strictObject({ id: z.int(), fullName: z.string() })),
  /** The words behind it: what was said, the survey's name. */
  text: z.string(),
  /** A complaint's step that is due. */
  step: z.nullable(ComplaintStep),
  /** The answer's recommendation of 0 to 10. */
  score: z.nullable(z.int()),
  alert: z.nullable(AlertKind),
  /** How many complaints or entries it stands for; null where it is one thing. */
  count: z.nullable(z.int()),
  reason: z.nullable(Sentence),
  dueOn: z.string(),
  daysLeft: z.int(),
  /** Where it is acted upon: an address in the window. */
  address: z.string(),
});
export type Todo = z.infer<typeof Todo>;

export const AlertRule = z.strictObject({
  id: z.int(),
  kind: AlertKind,
  /** score: the highest satisfaction mark that raises it. */
  atMost: z.nullable(z.int()),
  /** words: any of these, separated by commas, found without accents and capitals. */
  words: z.nullable(z.string()),
  /** product: an entry of the list `product` that is complained about. */
  productId: z.int(),
  /** theme: an entry of the list `theme`, when it is given. */
  themeId: z.int(),
  /** repeat: a second complaint of a customer within so many days. */
  withinDays: z.nullable(z.int()),
  isOn: z.boolean(),
});
export type AlertRule = z.infer<typeof AlertRule>;

export const NewAlertRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score'), atMost: z.int().check(z.minimum(1), z.maximum(10)) }),
  z.strictObject({ kind: z.literal('words'), words: Text(500).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('product'), productId: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal('theme'), themeId: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal('repeat'), withinDays: z.int().check(z.minimum(1), z.maximum(3650)) }),
]);
export type NewAlertRule = z.infer<typeof NewAlertRule>;

export const TodoRules = z.strictObject({
  /** Days within which somebody who would not recommend the shop is called. */
  detractorDays: z.int().check(z.minimum(0), z.maximum(60)),
  /** A purchase of at least so much, in minor units of the shop's currency, is asked about afterwards; null: none is. */
  afterSalesMinor: z.nullable(z.int().check(z.minimum(1))),
  /** Days after the last contact on which that is asked. */
  afterSalesDays: z.int().check(z.minimum(1), z.maximum(365)),
});
export type TodoRules = z.infer<typeof TodoRules>;

const touches = ['todo', 'loyalty', 'complaints', 'interactions', 'customers', 'feedback'] as const;
const key = z.string().check(z.regex(/^(complaint|oldComplaints|alert|detractor|afterSales|wave|atRisk):\d{1,15}$/));

export const todo = {
  /** What waits today, the latest first; or all that waits for one customer. */
  list: query({ input: z.strictObject({ customerId: z.optional(z.int()) }), output: z.array(Todo) }),
  /** Notes that it was done, with what came of it; a call becomes a contact of the customer. */
  done: command({ input: z.strictObject({ key, what: z._default(Text(2_000), '') }), output: z.null(), touches }),
  /** Asks again after so many days, counted from today: the last time somebody thought of it. */
  postpone: command({
    input: z.strictObject({ key, days: z._default(z.int().check(z.minimum(1), z.maximum(365)), 1) }),
    output: z.null(),
    touches,
  }),
  rules: query({ input: z.strictObject({}), output: TodoRules }),
  setRules: command({ input: z.partial(TodoRules), output: TodoRules, touches: ['todo'] }),
  alertRules: query({ input: z.strictObject({}), output: z.array(AlertRule) }),
  addAlertRule: command({ input: NewAlertRule, output: AlertRule, touches: ['todo'] }),
  removeAlertRule: command({ input: z.strictObject({ id: z.int() }), output: z.null(), touches: ['todo'] }),
};

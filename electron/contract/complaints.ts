import * as z from 'zod/mini';
import { command, query } from './define.ts';
import { Figure } from './figure.ts';
import { Currency, Day, Language } from './settings.ts';

/** What a complaint is about. */
export const complaintTypes = ['product', 'service', 'waiting', 'price', 'mistake', 'place', 'other'] as const;
export const ComplaintType = z.enum(complaintTypes);
export type ComplaintType = z.infer<typeof ComplaintType>;

export const ComplaintStep = z.enum(['listen', 'apologise', 'solve', 'followUp']);

/** How the customer took it: content, so-so, not content, or nobody could be asked. */
export const followUpOutcomes = ['happy', 'soso', 'unhappy', 'nobody'] as const;
export const FollowUpOutcome = z.enum(followUpOutcomes);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

export const costKinds = ['refund', 'goods', 'goodwill', 'other'] as const;
export const CostKind = z.enum(costKinds);
export type CostKind = z.infer<typeof CostKind>;

const Severity = z.int().check(z.minimum(1), z.maximum(3));
const Entry = z.int().check(z.minimum(0));
const Text = (length: number) => z.string().check(z.trim(), z.maxLength(length));
const Minutes = z.nullable(z.int().check(z.minimum(0), z.maximum(10_080)));
const DoneStep = z.strictObject({ step: ComplaintStep, day: z.string() });

const line = {
  id: z.int(),
  /** The contact as which it was received. */
  interactionId: z.int(),
  customer: z.nullable(z.strictObject({ id: z.int(), fullName: z.string(), isInBin: z.boolean() })),
  note: z.string(),
  receivedOn: z.string(),
  dueOn: z.string(),
  /** Days until the next step is due; below zero: late by so many. Null once closed. */
  daysLeft: z.nullable(z.int()),
  type: ComplaintType,
  /** 1 small, 2 serious, 3 grave. */
  severity: Severity,
  keeper: z.nullable(z.string()),
  step: z.nullable(ComplaintStep),
  /** Steps of the current round. */
  done: z.array(DoneStep),
  firstReplyOn: z.nullable(z.string()),
  closedOn: z.nullable(z.string()),
  lastContactOn: z.nullable(z.string()),
  reopened: z.int(),
  /** Days that contradict each other: the case stays here, but is left out of the times. */
  problem: z.nullable(z.enum(['replyBeforeReceipt', 'future'])),
} as const;

/** A case as a line of the list. */
export const ComplaintLine = z.strictObject(line);
export type ComplaintLine = z.infer<typeof ComplaintLine>;

export const ComplaintEvent = z.strictObject({
  id: z.int(),
  kind: z.enum(['listen', 'apologise', 'solve', 'followUp', 'reopen', 'close', 'move']),
  day: z.string(),
  at: z.int(),
  staff: z.nullable(z.string()),
  what: z.string(),
  minutes: Minutes,
  outcome: z.nullable(FollowUpOutcome),
  score: z.nullable(z.int()),
  scoreMax: z.nullable(z.int()),
  /** The new day of a due date that was moved. */
  dueOn: z.nullable(z.string()),
});
export type ComplaintEvent = z.infer<typeof ComplaintEvent>;

export const ComplaintCost = z.strictObject({
  id: z.int(),
  kind: CostKind,
  /** Below zero: taken back. */
  amountMinor: z.int(),
  currency: z.string(),
  day: z.string(),
  staff: z.nullable(z.string()),
  note: z.nullable(z.string()),
});
export type ComplaintCost = z.infer<typeof ComplaintCost>;

const Sum = z.strictObject({ currency: z.string(), amountMinor: z.int() });

/** A whole case. */
export const ComplaintCase = z.strictObject({
  ...line,
  responseId: z.nullable(z.int()),
  language: z.nullable(Language),
  keeperId: Entry,
  staffId: Entry,
  areaId: Entry,
  productId: Entry,
  causeId: Entry,
  settledAtOnce: z.boolean(),
  prevention: z.string(),
  promisedDays: z.int(),
  events: z.array(ComplaintEvent),
  costs: z.array(ComplaintCost),
  minutes: z.int(),
  /** Minutes at the hourly cost of the shop; null while that is not set. */
  handling: z.nullable(Sum),
  /** Handling and cost lines by currency, never added across them. */
  direct: z.array(Sum),
  /** What could be said at the step that is due, in the customer's language or the shop's; null once closed. */
  suggested: z.nullable(z.strictObject({ language: Language, text: z.string() })),
  /** The highest mark of the shop's satisfaction question, for the mark after the solution. */
  scoreMax: z.int(),
});
export type ComplaintCase = z.infer<typeof ComplaintCase>;

/** The rules for complaints, as the definitions of the shop have them. */
export const ComplaintRules = z.strictObject({
  /** Days within which a complaint gets its first answer, and the follow-up comes after the solution. */
  dueDays: z.int().check(z.minimum(1), z.maximum(60)),
  /** Share of complaints to be answered in time, 0 to 1. */
  goal: z.number().check(z.minimum(0), z.maximum(1)),
  /** What an hour of work costs, in minor units of the shop's currency. */
  hourlyMinor: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000))),
});
export type ComplaintRules = z.infer<typeof ComplaintRules>;

export const OpenComplaint = z.strictObject({
  customerId: z._default(z.nullable(z.int()), null),
  newCustomerName: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  note: Text(10_000).check(z.minLength(1)),
  day: z.optional(Day),
  /** The answer that it came from. */
  responseId: z._default(z.nullable(z.int()), null),
  type: z._default(ComplaintType, 'other'),
  severity: z._default(Severity, 2),
  touchpointId: z._default(Entry, 0),
  staffId: z._default(Entry, 0),
  areaId: z._default(Entry, 0),
  productId: z._default(Entry, 0),
});

export const ComplaintChanges = z.partial(
  z.strictObject({
    type: ComplaintType,
    severity: Severity,
    keeperId: Entry,
    prevention: Text(2_000),
    note: Text(10_000),
    staffId: Entry,
    areaId: Entry,
    productId: Entry,
    causeId: Entry,
  }),
);
export type ComplaintChanges = z.infer<typeof ComplaintChanges>;

const Waiting = z.strictObject({
  medianDays: z.nullable(z.number()),
  lo: z.nullable(z.number()),
  hi: z.nullable(z.number()),
});

/** The complaint book of a period as it stands today. */
export const ComplaintBook = z.strictObject({
  received: z.int(),
  open: z.int(),
  stillWaiting: z.int(),
  reopened: z.int(),
  /** Cases whose days contradict each other: listed, but in no figure. */
  contradicting: z.int(),
  /** Old enough to judge, and of these answered in time. */
  decided: z.int(),
  answeredInTime: z.int(),
  inTime: Figure,
  verdict: z.enum(['met', 'missed', 'cannot_tell', 'too_few', 'no_data']),
  goal: z.number(),
  dueDays: z.int(),
  reply: Waiting,
  resolution: Waiting,
  causes: z.array(z.strictObject({ causeId: z.int(), name: z.string(), count: z.int() })),
  /** Follow-ups by how the customer took the solution. */
  content: z.strictObject({ happy: z.int(), soso: z.int(), unhappy: z.int(), nobody: z.int() }),
  /** Marks on the way before a complaint and after its close. */
  recovery: z.strictObject({
    pairs: z.array(z.strictObject({ before: z.int(), after: z.int() })),
    change: z.nullable(z.strictObject({ mean: z.number(), lo: z.nullable(z.number()), hi: z.nullable(z.number()) })),
    /** Customers who came again within 90 days, of those whose 90 days are over: after a solved complaint and after an unsolved one. */
    returned: z.strictObject({ solved: Figure, unsolved: Figure }),
  }),
});
export type ComplaintBook = z.infer<typeof ComplaintBook>;

const touches = [
  'complaints',
  'interactions',
  'customers',
  'feedback',
  'todo',
  'loyalty',
  'goodwill',
  'dashboard',
  'reports',
] as const;
const id = z.strictObject({ id: z.int() });

export const complaints = {
  /** Open ones by their due day, then closed ones, the last closed first. */
  list: query({
    input: z.strictObject({
      state: z._default(z.enum(['open', 'closed', 'all']), 'open'),
      customerId: z.optional(z.int()),
    }),
    output: z.array(ComplaintLine),
  }),
  count: query({ input: z.strictObject({}), output: z.strictObject({ open: z.int(), late: z.int() }) }),
  get: query({ input: id, output: ComplaintCase }),
  open: command({ input: OpenComplaint, output: ComplaintCase, touches }),
  update: command({
    input: z.strictObject({ id: z.int(), changes: ComplaintChanges }),
    output: ComplaintCase,
    touches,
  }),
  /** Notes that the step which is due was taken: what exactly, the apology, the concrete offer, or whether the customer is content. */
  record: command({
    input: z.strictObject({
      id: z.int(),
      step: ComplaintStep,
      what: z._default(Text(10_000), ''),
      day: z.optional(Day),
      minutes: z._default(Minutes, null),
      outcome: z.optional(FollowUpOutcome),
      score: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(10))), null),
    }),
    output: ComplaintCase,
    touches,
  }),
  reopen: command({ input: z.strictObject({ id: z.int(), why: Text(2_000) }), output: ComplaintCase, touches }),
  /** Ends a case without a follow-up, with the reason. */
  close: command({
    input: z.strictObject({ id: z.int(), why: Text(2_000).check(z.minLength(1)) }),
    output: ComplaintCase,
    touches,
  }),
  /** Gives a case another due day; the promise that it is judged by stays. */
  moveDue: command({
    input: z.strictObject({ id: z.int(), dueOn: Day, why: z._default(Text(2_000), '') }),
    output: ComplaintCase,
    touches,
  }),
  addCost: command({
    input: z.strictObject({
      id: z.int(),
      kind: CostKind,
      amountMinor: z.int().check(z.minimum(-1_000_000_000_000), z.maximum(1_000_000_000_000)),
      currency: z._default(z.nullable(Currency), null),
      day: z.optional(Day),
      staffId: z._default(Entry, 0),
      note: z._default(z.nullable(Text(1_000)), null),
    }),
    output: ComplaintCase,
    touches,
  }),
  removeCost: command({ input: z.strictObject({ costId: z.int() }), output: ComplaintCase, touches }),
  /** What holds for complaints received from now on; open ones keep the day they were promised. */
  rules: query({ input: z.strictObject({}), output: ComplaintRules }),
  /** Complaints received in [from, to). */
  book: query({ input: z.strictObject({ from: Day, to: Day }), output: ComplaintBook }),
};

import * as z from 'zod/mini';
import { Answers } from './answers.ts';
import { Correction } from './corrections.ts';
import { command, query } from './define.ts';
import { Day, Language } from './settings.ts';

/** How an answer was collected; a figure always tells its mix. Stored as position + 1. */
export const modes = ['paper', 'counter', 'phone', 'faceToFace', 'imported', 'scan', 'staff'] as const;
export const Mode = z.enum(modes);
export type Mode = z.infer<typeof Mode>;

const Score = (min: number, max: number) => z._default(z.nullable(z.int().check(z.minimum(min), z.maximum(max))), null);
const PersonName = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

export const NewResponse = z.strictObject({
  customerId: z._default(z.nullable(z.int()), null),
  /** Adds a customer of this name first; for "+ Add as a new customer" in the dialog. */
  newCustomerName: z.optional(PersonName),
  csat: Score(1, 10),
  nps: Score(0, 10),
  ces: Score(1, 7),
  comment: z._default(z.string().check(z.maxLength(10_000)), ''),
  touchpointId: z._default(z.int(), 0),
  staffId: z._default(z.int(), 0),
  channelId: z._default(z.int(), 0),
  day: z.optional(Day),
  mode: z._default(Mode, 'staff'),
  /** Opens a complaint about the same, in the same step. */
  opensComplaint: z._default(z.boolean(), false),
});
export type NewResponse = z.infer<typeof NewResponse>;

export const Response = z.strictObject({
  id: z.int(),
  day: z.string(),
  customer: z.nullable(z.strictObject({ id: z.int(), fullName: z.string() })),
  mode: Mode,
  csat: z.nullable(z.int()),
  nps: z.nullable(z.int()),
  ces: z.nullable(z.int()),
  comment: z.nullable(z.string()),
});
export type Response = z.infer<typeof Response>;

/** The number on a handed-out slip: it may come back once. */
export const Slip = z.string().check(z.trim(), z.regex(/^[0-9A-Za-z-]{1,20}$/));

/** A whole answered survey, however it was collected. */
export const Submission = z.strictObject({
  surveyId: z.int(),
  /** The version that was asked; without it the newest. */
  versionId: z.optional(z.int()),
  mode: Mode,
  language: Language,
  answers: Answers,
  slip: z.optional(Slip),
});
export type Submission = z.infer<typeof Submission>;

export const NamedSubmission = z.strictObject({
  ...Submission.shape,
  day: z.optional(Day),
  customerId: z._default(z.nullable(z.int()), null),
  /** Adds a customer first; for a visitor who asks to be contacted. */
  newCustomer: z.optional(
    z.strictObject({ fullName: PersonName, phone: z._default(z.string().check(z.trim(), z.maxLength(100)), '') }),
  ),
  interactionId: z.optional(z.int()),
  touchpointId: z._default(z.int(), 0),
  staffId: z._default(z.int(), 0),
  collectorId: z._default(z.int(), 0),
});
export type NamedSubmission = z.infer<typeof NamedSubmission>;

/** A response with every answer, as the single view shows it. */
export const FullResponse = z.strictObject({
  ...Response.shape,
  surveyId: z.int(),
  versionId: z.int(),
  language: z.nullable(Language),
  slip: z.nullable(z.string()),
  collectorId: z.int(),
  batchId: z.nullable(z.int()),
  answers: Answers,
});
export type FullResponse = z.infer<typeof FullResponse>;

/** How often each answer was given to one question, by point or option code; words come apart, in no order of answers. */
export const QuestionCounts = z.strictObject({
  code: z.string(),
  counts: z.record(z.string(), z.int()),
  unreadable: z.int(),
  twoMarks: z.int(),
  /** Answered surveys that asked it and have no answer. */
  none: z.int(),
  words: z.array(z.string()),
});
export type QuestionCounts = z.infer<typeof QuestionCounts>;

/** The answers of one mode, language or month; of all with the key `all`. */
export const CountedAnswers = z.strictObject({ key: z.string(), n: z.int(), questions: z.array(QuestionCounts) });
export type CountedAnswers = z.infer<typeof CountedAnswers>;

export const CountsBy = z.enum(['all', 'mode', 'language', 'month']);
export type CountsBy = z.infer<typeof CountsBy>;

const id = z.strictObject({ id: z.int() });
const Limit = z._default(z.int().check(z.minimum(1), z.maximum(500)), 50);
const touches = ['responses', 'asking', 'customers', 'surveys', 'dashboard', 'reports'] as const;

export const responses = {
  list: query({
    input: z.strictObject({
      limit: Limit,
      surveyId: z.optional(z.int()),
      /** Gives what comes after this response, for the next page. */
      afterId: z.optional(z.int()),
    }),
    output: z.array(Response),
  }),
  get: query({
    input: id,
    output: z.strictObject({ response: FullResponse, corrections: z.array(Correction) }),
  }),
  /** Of an anonymous survey groups under five answers are hidden, and more where the rest would give them away. */
  counts: query({
    input: z.strictObject({ surveyId: z.int(), by: z._default(CountsBy, 'all') }),
    output: z.strictObject({ answers: z.int(), groups: z.array(CountedAnswers), hiddenGroups: z.int() }),
  }),
  create: command({ input: NewResponse, output: Response, touches }),
  submit: command({ input: NamedSubmission, output: FullResponse, touches }),
  /** Has no field for a person, leaves no step in the history and no order in the file. */
  submitAnonymous: command({
    input: Submission,
    output: z.null(),
    touches,
    history: 'none',
    hidesOrder: true,
  }),
  /** Corrects single answers, or whose they are; what stood there before is kept. */
  update: command({
    input: z.strictObject({
      id: z.int(),
      answers: z._default(Answers, {}),
      customerId: z.optional(z.nullable(z.int())),
      day: z.optional(Day),
    }),
    output: FullResponse,
    touches,
  }),
  remove: command({ input: id, output: z.null(), touches }),
};

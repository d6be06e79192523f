import * as z from 'zod/mini';
import { allAreas } from './areas.ts';
import { command, query, task } from './define.ts';
import { Day, Language } from './settings.ts';

/** What a person may ask of the shop about their data. */
export const RequestKind = z.enum([
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'consent',
]);
export type RequestKind = z.infer<typeof RequestKind>;

export const PrivacyRequest = z.strictObject({
  id: z.int(),
  kind: RequestKind,
  customerId: z.nullable(z.int()),
  /** As the shop wrote it down; empty once that person was erased. */
  person: z.string(),
  receivedOn: Day,
  remindOn: Day,
  dueOn: Day,
  urgency: z.enum(['calm', 'soon', 'overdue', 'closed']),
  /** How the shop made sure who asks. */
  identity: z.string(),
  note: z.string(),
  outcome: z.nullable(z.enum(['done', 'refused'])),
  closedOn: z.nullable(Day),
});
export type PrivacyRequest = z.infer<typeof PrivacyRequest>;

const Words = z.string().check(z.trim(), z.maxLength(2000));

/** What the shop says of itself in the privacy notice, and how long it keeps what. Months; 0 keeps without limit. */
export const PrivacySettings = z.strictObject({
  address: z.string().check(z.maxLength(500)),
  contact: z.string().check(z.maxLength(300)),
  customerMonths: z.int().check(z.minimum(0), z.maximum(240)),
  commentMonths: z.int().check(z.minimum(0), z.maximum(240)),
  rejectedDays: z.int().check(z.minimum(0), z.maximum(3650)),
  requestMonths: z.int().check(z.minimum(0), z.maximum(240)),
});
export type PrivacySettings = z.infer<typeof PrivacySettings>;

/** What has been kept longer than the shop's own rules say, for a person to look through. Nothing goes by itself. */
export const RetentionReview = z.strictObject({
  customers: z.array(z.strictObject({ id: z.int(), fullName: z.string(), lastSeenOn: z.nullable(z.string()) })),
  customersInAll: z.int(),
  comments: z.int(),
  rejectedRows: z.int(),
  requests: z.int(),
});
export type RetentionReview = z.infer<typeof RetentionReview>;

/** Delete everything, or keep contacts and scores without the person. */
export const ErasureKind = z.enum(['deleted', 'anonymised']);
export type ErasureKind = z.infer<typeof ErasureKind>;

export const Erasure = z.strictObject({
  /** Rows that went, by table. */
  erased: z.record(z.string(), z.int()),
  /** Backups from before that still hold the person; restoring one erases the person again. */
  backups: z.array(z.strictObject({ sequence: z.int(), at: z.int() })),
});
export type Erasure = z.infer<typeof Erasure>;

const CustomerId = z.strictObject({ customerId: z.int() });

export const privacy = {
  requests: query({ input: z.strictObject({}), output: z.array(PrivacyRequest) }),
  addRequest: command({
    input: z.strictObject({
      kind: RequestKind,
      customerId: z.optional(z.int()),
      person: Words.check(z.minLength(1), z.maxLength(300)),
      receivedOn: Day,
      identity: z._default(Words, ''),
      note: z._default(Words, ''),
    }),
    output: PrivacyRequest,
    touches: ['privacy'],
  }),
  closeRequest: command({
    input: z.strictObject({
      id: z.int(),
      outcome: z.enum(['done', 'refused']),
      identity: z.optional(Words),
      note: z.optional(Words),
    }),
    output: PrivacyRequest,
    touches: ['privacy'],
  }),
  settings: query({ input: z.strictObject({}), output: PrivacySettings }),
  setSettings: command({
    input: z.partial(PrivacySettings),
    output: PrivacySettings,
    touches: ['privacy'],
    needs: 'owner',
  }),
  review: query({ input: z.strictObject({}), output: RetentionReview, needs: 'owner' }),
  /** Removes comments, refused rows or closed requests that are older than the rule says; customers are decided one by one. */
  clearOld: task({
    input: z.strictObject({ what: z.enum(['comments', 'rejectedRows', 'requests']) }),
    output: z.strictObject({ removed: z.int() }),
    touches: allAreas,
    needs: 'owner',
  }),
  /** What would go with a person, before it goes. */
  holdings: query({
    input: CustomerId,
    output: z.strictObject({ fullName: z.string(), rows: z.record(z.string(), z.int()), mentions: z.int() }),
    needs: 'owner',
  }),
  /** All data of one person as JSON, or as a table for a spreadsheet. */
  exportPerson: task({
    input: z.strictObject({ ...CustomerId.shape, format: z._default(z.enum(['json', 'csv']), 'json') }),
    output: z.strictObject({ fileId: z.string(), name: z.string(), size: z.int() }),
    touches: [],
    needs: 'owner',
    handsOut: true,
  }),
  erase: task({
    input: z.strictObject({ ...CustomerId.shape, kind: z._default(ErasureKind, 'deleted') }),
    output: Erasure,
    touches: allAreas,
    needs: 'owner',
  }),
  /** The notice for customers, or the record of processing, as sentences in one language. */
  notice: query({
    input: z.strictObject({ kind: z.enum(['notice', 'record']), language: Language }),
    output: z.strictObject({
      title: z.string(),
      parts: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
    }),
  }),
};

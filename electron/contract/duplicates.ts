import * as z from 'zod/mini';
import { Customer, CustomerDetails } from './customers.ts';
import { command, query, task } from './define.ts';

/** Why two records may be one person. */
export const Likeness = z.strictObject({
  /** `certain`: same phone, e-mail or code and names alike; everything else is only possible. */
  certainty: z.enum(['certain', 'possible']),
  reasons: z.array(z.enum(['samePhone', 'sameEmail', 'sameCode', 'likeName'])),
});
export type Likeness = z.infer<typeof Likeness>;

const Similar = z.strictObject({ ...Likeness.shape, customer: Customer });
export type Similar = z.infer<typeof Similar>;

export const DuplicatePair = z.strictObject({ ...Likeness.shape, first: Customer, second: Customer });
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** Fields that two records may disagree on, and of which a person may choose either side. */
export const choosableFields = [
  'fullName',
  'givenName',
  'familyName',
  'reading',
  'code',
  'email',
  'city',
  'language',
  'channelId',
  'sourceId',
  'birthday',
  'sinceOn',
] as const;
export const ChoosableField = z.enum(choosableFields);
export type ChoosableField = z.infer<typeof ChoosableField>;

const Sides = z.strictObject({
  keepId: z.int(),
  goneId: z.int(),
  /** Fields whose value is taken from the record that goes; all others keep theirs, or fill a gap. */
  takeFromGone: z._default(z.array(ChoosableField).check(z.maxLength(100)), []),
});

/** What a merge would do; nothing is written. */
export const MergePreview = z.strictObject({
  keep: CustomerDetails,
  gone: CustomerDetails,
  merged: CustomerDetails,
  /** Fields on which both say something and not the same. */
  conflicts: z.array(ChoosableField),
  /** How many records move over, by table. */
  moves: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
  /** Consents that end because one side said no. */
  consentsRefused: z.array(z.strictObject({ purpose: z.string(), channel: z.string() })),
});
export type MergePreview = z.infer<typeof MergePreview>;

const touches = ['customers', 'dashboard', 'responses', 'interactions', 'complaints'] as const;

export const duplicates = {
  /** Customers like the one that is being typed. */
  like: query({
    input: z.strictObject({
      fullName: z.string().check(z.maxLength(300)),
      phones: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)), []),
      email: z._default(z.nullable(z.string().check(z.maxLength(200))), null),
      code: z._default(z.nullable(z.string().check(z.maxLength(200))), null),
    }),
    output: z.array(Similar),
  }),
  /** Compares everyone with everyone who may be the same person: pairs, certain ones first; those that were told apart are left out. */
  list: task({
    input: z.strictObject({ limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100) }),
    output: z.array(DuplicatePair),
    touches: [],
  }),
  /** These two are two people: never show the pair again. */
  tellApart: command({
    input: z.strictObject({ firstId: z.int(), secondId: z.int() }),
    output: z.null(),
    touches: ['customers'],
  }),
  preview: query({ input: Sides, output: MergePreview }),
  /** Makes one of two: everything moves to the kept record, the stricter consent and flag win. */
  merge: command({ input: Sides, output: CustomerDetails, touches }),
};

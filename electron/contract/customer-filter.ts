import * as z from 'zod/mini';
import { ConsentChannel, ConsentPurpose } from './consents.ts';
import { Day, Language } from './settings.ts';

const Ids = z.array(z.int()).check(z.maxLength(500));

/** Which customers are meant; every part that is given must hold, an entry of a list is enough. Stored with a segment. */
export const CustomerFilter = z.strictObject({
  groupIds: z.optional(Ids),
  sourceIds: z.optional(Ids),
  channelIds: z.optional(Ids),
  languages: z.optional(z.array(Language).check(z.maxLength(4))),
  /** Last contact in [from, to). */
  lastSeen: z.optional(z.strictObject({ from: z.optional(Day), to: z.optional(Day) })),
  /** Without any contact so far. */
  neverSeen: z.optional(z.boolean()),
  /** Customer since a day in [from, to). */
  since: z.optional(z.strictObject({ from: z.optional(Day), to: z.optional(Day) })),
  birthdayMonth: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  hasPhone: z.optional(z.boolean()),
  hasEmail: z.optional(z.boolean()),
  /** May be contacted for this purpose through this channel: consent in force, no objection. */
  consent: z.optional(z.strictObject({ purpose: ConsentPurpose, channel: ConsentChannel })),
  noMarketing: z.optional(z.boolean()),
  /** Customers marked "do not use" are left out unless they are asked for. */
  doNotUse: z.optional(z.enum(['without', 'only', 'all'])),
  importId: z.optional(z.int()),
});
export type CustomerFilter = z.infer<typeof CustomerFilter>;

export const CustomerSort = z.enum(['name', 'lastSeen', 'since', 'contacts', 'added']);
export type CustomerSort = z.infer<typeof CustomerSort>;

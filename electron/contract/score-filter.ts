import * as z from 'zod/mini';
import { Mode } from './responses.ts';
import { Day, Language } from './settings.ts';

const Entry = z.optional(z.int().check(z.minimum(1)));

/**
 * What figures are made of: a half-open period [from, to), without days the year up to and with today, and, for a part of it, the same filters as in Feedback.
 * Survey, language and mode say something of answers only; visits and sales are not narrowed by them.
 */
export const ScoreFilter = z.strictObject({
  from: z.optional(Day),
  to: z.optional(Day),
  surveyId: z.optional(z.int()),
  touchpointId: Entry,
  areaId: Entry,
  productId: Entry,
  staffId: Entry,
  channelId: Entry,
  segmentId: Entry,
  language: z.optional(Language),
  mode: z.optional(Mode),
});
export type ScoreFilter = z.infer<typeof ScoreFilter>;

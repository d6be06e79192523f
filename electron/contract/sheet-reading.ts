import * as z from 'zod/mini';

/** Why a page gave no answers: the first group belongs to `refused` pages, the second to pages that are `not-ours`. */
export const PageReason = z.enum([
  'fileTooLarge',
  'fileUnreadable',
  'fileEncrypted',
  'photoFormat',
  'imageTooLarge',
  'imageDamaged',
  'imageTruncated',
  'tookTooLong',
  'marksMissing',
  'codeUnreadable',
  'misplaced',
  'pageCut',
  'tooPale',
  'blankPage',
  'noForm',
  'unknownForm',
]);
export type PageReason = z.infer<typeof PageReason>;

/** Why a box is shown to a person; `cancelled` also on an empty box that was blacked out beside a clear mark. */
export const DoubtReason = z.enum(['faint', 'several', 'cancelled', 'outlineHidden', 'inkOutside']);
export type DoubtReason = z.infer<typeof DoubtReason>;

/**
 * One printed box as read: `score` is the log-odds that it was marked on purpose, `ink` the share of its inside that is
 * covered, 0 to 1.
 */
export const BoxReading = z.object({
  q: z.string(),
  o: z.string(),
  state: z.enum(['marked', 'empty', 'doubt']),
  score: z.number(),
  ink: z.number(),
  reason: z.nullable(DoubtReason),
});
export type BoxReading = z.infer<typeof BoxReading>;

/**
 * One question as read: `sure` and `none` need no person, `doubt` and `two` (several marks where one is asked) do; `codes`
 * are the options taken as marked, or the suggestion to confirm.
 */
export const QuestionReading = z.object({
  q: z.string(),
  state: z.enum(['sure', 'doubt', 'none', 'two']),
  codes: z.array(z.string()),
});
export type QuestionReading = z.infer<typeof QuestionReading>;

/** Whether an open question has handwriting, and the share of its area that is inked, 0 to 1. */
export const TextReading = z.object({ q: z.string(), isWritten: z.boolean(), ink: z.number() });
export type TextReading = z.infer<typeof TextReading>;

/**
 * How well a page could be read: markers found of eight, mean outline match 0 to 1, millimetres between the page code and
 * its stored place, scan pixels a millimetre, and quarter turns the scan was rotated by.
 */
export const PageQuality = z.object({
  markers: z.int(),
  outline: z.number(),
  codeOffsetMm: z.nullable(z.number()),
  pixelsPerMm: z.number(),
  quarterTurns: z.int(),
});
export type PageQuality = z.infer<typeof PageQuality>;

/** One page of one file; `reason` is null when `status` is `ok`, and `reader` names the reader and model that read it. */
export const SheetReading = z.object({
  file: z.string(),
  index: z.int(),
  /** Which of several forms on one page this is, from 1; the first and only has none. */
  beside: z.optional(z.int()),
  status: z.enum(['ok', 'refused', 'not-ours']),
  reason: z.nullable(PageReason),
  form: z.nullable(z.string()),
  page: z.nullable(z.int()),
  sheet: z.nullable(z.string()),
  reader: z.string(),
  quality: z.nullable(PageQuality),
  boxes: z.array(BoxReading),
  questions: z.array(QuestionReading),
  texts: z.array(TextReading),
});
export type SheetReading = z.infer<typeof SheetReading>;

import * as z from 'zod/mini';

/** How sure a figure is, and so how it may be shown. */
export const FigureLevel = z.enum(['nothing', 'counts_only', 'rough', 'full_wide', 'full']);
export type FigureLevel = z.infer<typeof FigureLevel>;

/** Why a figure has no value; ok where it has one. */
export const FigureStatus = z.enum([
  'ok',
  'no_data',
  'too_few',
  'too_fresh',
  'no_variation',
  'perfect_order',
  'no_events',
  'invalid',
  'refuse',
  'not_applicable',
  'census',
  'undefined',
  'not_converged',
  'unknown_invited',
]);
export type FigureStatus = z.infer<typeof FigureStatus>;

/** A sentence by its key in `locales` under `figures`, with the numbers that go into it. */
export const Sentence = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Sentence = z.infer<typeof Sentence>;

/**
 * One number with everything that must stand beside it: how many answers, its 95 percent range, how it may be shown and
 * the sentence that reads it. Shares are 0..1, scores as they are; `value` is null where no number may be shown.
 */
export const Figure = z.strictObject({
  n: z.int(),
  value: z.nullable(z.number()),
  lo: z.nullable(z.number()),
  hi: z.nullable(z.number()),
  level: FigureLevel,
  status: FigureStatus,
  sentence: Sentence,
});
export type Figure = z.infer<typeof Figure>;

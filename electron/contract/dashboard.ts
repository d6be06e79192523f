import * as z from 'zod/mini';
import { query } from './define.ts';
import { Figure, Sentence } from './figure.ts';
import { Response } from './responses.ts';
import { Day } from './settings.ts';

/** A figure with the same of the period before, and what may be said about the difference. */
export const ComparedFigure = z.strictObject({ ...Figure.shape, previous: Figure, change: Sentence });
export type ComparedFigure = z.infer<typeof ComparedFigure>;

/** Counts by score from the lowest point of the scale up, and answers that could not be read. */
export const Distribution = z.strictObject({ min: z.int(), counts: z.array(z.int()), unread: z.int() });
export type Distribution = z.infer<typeof Distribution>;

/** Half-open period [from, to) in the shop's calendar. */
export const Period = z.strictObject({ from: Day, to: Day });
export type Period = z.infer<typeof Period>;

export const TrendPoint = z.strictObject({ month: z.string(), figure: Figure });
export type TrendPoint = z.infer<typeof TrendPoint>;

export const Scores = z.strictObject({
  period: Period,
  csat: ComparedFigure,
  nps: ComparedFigure,
  ces: ComparedFigure,
  distributions: z.strictObject({ csat: Distribution, nps: Distribution, ces: Distribution }),
});
export type Scores = z.infer<typeof Scores>;

export const Today = z.strictObject({
  day: Day,
  scores: Scores,
  /** Satisfied customers by month, oldest first. */
  trend: z.array(TrendPoint),
  comments: z.array(Response),
});
export type Today = z.infer<typeof Today>;

/** Something that the numbers of the last 90 days say for sure, and by which figure it is counted. */
export const Finding = z.strictObject({
  about: z.enum(['csat', 'nps', 'ces', 'lapsed', 'complaintsInTime', 'respondents']),
  sentence: Sentence,
});
export type Finding = z.infer<typeof Finding>;

export const dashboard = {
  /** Only what chance can hardly explain, and who has fallen silent; empty where nothing stands out. */
  findings: query({ input: z.strictObject({}), output: z.array(Finding) }),
  /** What the first screen shows: the last 90 days against the 90 before. */
  today: query({ input: z.strictObject({}), output: Today }),
  scores: query({ input: Period, output: Scores }),
};

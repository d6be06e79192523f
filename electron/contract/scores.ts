import * as z from 'zod/mini';
import { query } from './define.ts';
import { Figure } from './figure.ts';
import { Day } from './settings.ts';

/** A figure with the same of the period before, and the difference between the two as far as it can be told. */
export const ScoredFigure = z.strictObject({ ...Figure.shape, previous: Figure, change: Figure });
export type ScoredFigure = z.infer<typeof ScoredFigure>;

const figures = {
  csat: ScoredFigure,
  nps: ScoredFigure,
  ces: ScoredFigure,
  responseRate: ScoredFigure,
  repeatRate: ScoredFigure,
  returnRate: ScoredFigure,
  retention: ScoredFigure,
  lapsed: ScoredFigure,
  churnMonth: ScoredFigure,
  churnQuarter: ScoredFigure,
  complaintsInTime: ScoredFigure,
  /** Money a year, in whole units of the shop's currency. */
  annualValue: ScoredFigure,
} as const;

export const FigureSet = z.strictObject(figures);
export type FigureSet = z.infer<typeof FigureSet>;
export type FigureName = keyof FigureSet;

/** What the answers, or the visits, can be told apart by. */
export const ScoreGrouping = z.enum(['month', 'touchpoint', 'staff', 'segment', 'channel', 'question']);
export type ScoreGrouping = z.infer<typeof ScoreGrouping>;

/** The figures of one part; `key` is a month YYYY-MM, an id of a list or segment (0: not noted), or survey and question code. */
export const ScoreGroup = z.strictObject({ key: z.string(), label: z.string(), ...figures });
export type ScoreGroup = z.infer<typeof ScoreGroup>;

/** Answers of the period that no figure rests on: asked on another scale or occasion, and unreadable ones. */
export const LeftOut = z.strictObject({ askedOtherwise: z.int(), unread: z.int() });
export type LeftOut = z.infer<typeof LeftOut>;

export const ScoreAnswer = z.strictObject({
  ...figures,
  leftOut: z.strictObject({ csat: LeftOut, nps: LeftOut, ces: LeftOut }),
  groups: z.optional(z.array(ScoreGroup)),
});
export type ScoreAnswer = z.infer<typeof ScoreAnswer>;

/** A half-open period [from, to); without a survey, what customers answered in all of them. */
export const ScoreRequest = z.strictObject({
  from: Day,
  to: Day,
  surveyId: z.optional(z.int()),
  by: z.optional(ScoreGrouping),
});
export type ScoreRequest = z.infer<typeof ScoreRequest>;

export const scores = {
  /** Every figure of a period beside the period before it, for the whole shop and, with `by`, for its parts. */
  figures: query({ input: ScoreRequest, output: ScoreAnswer }),
};

import * as z from 'zod/mini';
import { query } from './define.ts';
import { ScoreFilter } from './score-filter.ts';
import { ComingBack, Drivers, Loyalty, Money, Respondents, Satisfaction, StaffCheck } from './score-tabs.ts';
import { LeftOut, ScoredFigure } from './scored-figure.ts';

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

export const ScoreAnswer = z.strictObject({
  ...figures,
  leftOut: z.strictObject({ csat: LeftOut, nps: LeftOut, ces: LeftOut }),
  groups: z.optional(z.array(ScoreGroup)),
});
export type ScoreAnswer = z.infer<typeof ScoreAnswer>;

/** Without a survey, what customers answered in all of them. */
export const ScoreRequest = z.strictObject({ ...ScoreFilter.shape, by: z.optional(ScoreGrouping) });
export type ScoreRequest = z.infer<typeof ScoreRequest>;

export const scores = {
  /** Every figure of a period beside the period before it, for the whole shop and, with `by`, for its parts. */
  figures: query({ input: ScoreRequest, output: ScoreAnswer, isForOwners: ({ by }) => by === 'staff' }),
  satisfaction: query({ input: ScoreFilter, output: Satisfaction }),
  /** What goes together with the overall mark, and what was expected against what was found. */
  drivers: query({ input: ScoreFilter, output: Drivers }),
  /** Who answered, against who did not. */
  respondents: query({ input: ScoreFilter, output: Respondents }),
  loyalty: query({ input: ScoreFilter, output: Loyalty }),
  comingBack: query({ input: ScoreFilter, output: ComingBack }),
  money: query({ input: ScoreFilter, output: Money }),
  staffCheck: query({ input: ScoreFilter, output: StaffCheck, needs: 'owner' }),
};

import * as z from 'zod/mini';
import { Distribution, Period } from './dashboard.ts';
import { Figure, FigureLevel, Sentence } from './figure.ts';
import { LeftOut, ScoredFigure } from './scored-figure.ts';

const Value = z.nullable(z.number());

/** A number of a chart with its range; value null where none may be shown. */
export const ChartPoint = z.strictObject({
  key: z.string(),
  label: z.string(),
  n: z.int(),
  value: Value,
  lo: Value,
  hi: Value,
  level: FigureLevel,
});
export type ChartPoint = z.infer<typeof ChartPoint>;

/** A score month by month in finished months, its direction, and what may be said of the months to come. */
export const Course = z.strictObject({
  months: z.array(z.strictObject({ month: z.string(), figure: Figure })),
  direction: Sentence,
  forecast: z.strictObject({
    sentence: Sentence,
    months: z.array(z.strictObject({ month: z.string(), value: z.number(), lo: Value, hi: Value })),
  }),
});
export type Course = z.infer<typeof Course>;

/** How a question is asked and from which mark on an answer is favourable. */
export const Cut = z.strictObject({ min: z.int(), max: z.int(), favourableFrom: z.int() });

export const Satisfaction = z.strictObject({
  period: Period,
  csat: ScoredFigure,
  ces: ScoredFigure,
  responseRate: ScoredFigure,
  leftOut: LeftOut,
  /** Null while nobody answered. */
  cut: z.nullable(Cut),
  distribution: Distribution,
  course: Course,
  easeCourse: Course,
  goals: z.strictObject({ csat: Value, ces: Value }),
});
export type Satisfaction = z.infer<typeof Satisfaction>;

export const Drivers = z.strictObject({
  surveyName: z.nullable(z.string()),
  /** What `items` are: mean marks, rank correlations with the overall mark, or shares of what can be explained. */
  level: z.enum(['none', 'means_only', 'correlations_only', 'shares']),
  sentence: Sentence,
  scale: z.nullable(z.strictObject({ min: z.int(), max: z.int() })),
  items: z.array(ChartPoint),
  /** How a mark stands (mean) beside how much it goes with the overall mark (correlation). */
  places: z.array(
    z.strictObject({ key: z.string(), label: z.string(), performance: z.number(), importance: z.number() }),
  ),
  gaps: z.array(z.strictObject({ experienced: Value, isCeiling: z.boolean(), sentence: Sentence, point: ChartPoint })),
});
export type Drivers = z.infer<typeof Drivers>;

/** Customers by an attribute and, of each group, the share that answered. */
export const Respondents = z.strictObject({
  attributes: z.array(
    z.strictObject({
      attribute: z.enum(['kind', 'channel', 'spend']),
      groups: z.array(ChartPoint),
      sentences: z.array(Sentence),
    }),
  ),
  /** The satisfaction score if every kind of customer had answered as often as it comes; null where that cannot be told. */
  reweighted: z.nullable(Sentence),
});
export type Respondents = z.infer<typeof Respondents>;

/** A customer to look at, with the reason in words. */
export const QuietCustomer = z.strictObject({
  id: z.int(),
  name: z.string(),
  lastVisit: z.nullable(z.string()),
  mark: z.nullable(z.int()),
  sentence: z.nullable(Sentence),
});
export type QuietCustomer = z.infer<typeof QuietCustomer>;

export const Loyalty = z.strictObject({
  period: Period,
  nps: ScoredFigure,
  leftOut: LeftOut,
  counts: z.strictObject({ detractors: z.int(), passives: z.int(), promoters: z.int() }),
  distribution: Distribution,
  course: Course,
  goal: Value,
  /** Marks beside what the same customers did in the 180 days after. */
  returning: z.strictObject({
    sentence: Sentence,
    marks: z.array(ChartPoint),
    satisfiedButGone: z.array(QuietCustomer),
    satisfiedButGoneCount: z.int(),
  }),
});
export type Loyalty = z.infer<typeof Loyalty>;

/** Customers who first came in one month, and the share of them that came in each month after, the first included. */
export const Cohort = z.strictObject({
  month: z.string(),
  size: z.int(),
  cells: z.array(z.strictObject({ n: z.int(), value: Value, lo: Value, hi: Value, level: FigureLevel })),
});

export const ComingBack = z.strictObject({
  period: Period,
  returnRate: ScoredFigure,
  repeatRate: ScoredFigure,
  retention: ScoredFigure,
  lapsed: ScoredFigure,
  churnMonth: ScoredFigure,
  churnQuarter: ScoredFigure,
  /** The calendar month and quarter that the two figures about falling silent are of. */
  lastMonth: Period,
  lastQuarter: Period,
  lapseDays: z.int(),
  returnDays: z.int(),
  goal: Value,
  /** Days of silence by which 95 percent of all returns have happened. */
  suggestedLapseDays: z.nullable(z.int()),
  /** Came back in time, by the month of the first visit. */
  months: z.array(z.strictObject({ month: z.string(), figure: Figure })),
  cohorts: z.array(Cohort),
  survival: z.strictObject({
    sentence: Sentence,
    points: z.array(z.strictObject({ day: z.int(), share: z.number(), lo: Value, hi: Value })),
  }),
  rhythm: z.strictObject({ sentence: Sentence, k: Value, customers: z.int() }),
  quiet: z.array(QuietCustomer),
  quietCount: z.int(),
  model: z.strictObject({
    sentence: Sentence,
    status: z.string(),
    customers: z.int(),
    parameters: z.nullable(z.strictObject({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() })),
    logLikelihood: Value,
  }),
});
export type ComingBack = z.infer<typeof ComingBack>;

export const Money = z.strictObject({
  currency: z.string(),
  annualValue: ScoredFigure,
  /** The year that values are taken from, half-open. */
  year: z.strictObject({ from: z.string(), to: z.string() }),
  margin: z.nullable(Sentence),
  concentration: z.strictObject({
    sentence: Sentence,
    points: z.array(z.strictObject({ customers: z.number(), revenue: z.number() })),
  }),
  /** What 5 points more retention would bring; several sentences with their assumptions. */
  whatIf: z.array(Sentence),
  /** Sales of the year in another currency, which are never added up. */
  otherCurrencySales: z.int(),
});
export type Money = z.infer<typeof Money>;

export const StaffCheck = z.strictObject({
  /** Null while the check is off, or a staff member is chosen on this computer. */
  lines: z.nullable(z.array(ChartPoint)),
  sentences: z.array(Sentence),
});
export type StaffCheck = z.infer<typeof StaffCheck>;

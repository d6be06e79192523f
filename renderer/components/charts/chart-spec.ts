import { type Figure } from '../../../electron/contract/figure.ts';
import { type FigureKind } from '../../i18n/formats.ts';

/** What the numbers of a chart rest on; answers unless it is said. */
export type ChartUnit = 'answers' | 'customers';

/** As much of a figure as a chart shows; `value` is null where no number may be shown. */
export type ChartFigure = Pick<Figure, 'n' | 'value' | 'lo' | 'hi' | 'level'>;

/** One thing with one figure: a month, a branch, a question. `axisLabel` is its short name, in lines. */
export type ChartItem = {
  readonly key: string;
  readonly label: string;
  readonly axisLabel?: readonly string[];
  readonly figure: ChartFigure;
  /** Holds a place of the axis for another series and is not a point of this one. */
  readonly isBlank?: boolean;
};

/** A value the shop wants to reach, in the unit of the measure. */
export type Goal = { readonly value: number; readonly label: string };

/** The ends of the scale of a mean mark; shares and recommendation scores have their own. */
export type MeanScale = { readonly min: number; readonly max: number };

/** A course over time: a line through the values, a band for the range, gaps where there is nothing to show. */
export type TrendSpec = {
  readonly kind: 'trend';
  readonly unit?: ChartUnit;
  readonly measure: FigureKind;
  readonly scale?: MeanScale;
  readonly series: readonly {
    readonly name: string;
    readonly items: readonly ChartItem[];
    /** Foretold values rest on no answers of their own. */
    readonly isForecast?: boolean;
  }[];
  readonly goal?: Goal;
};

/** Figures side by side, weakest first; groups with too few answers come last and say so. */
export type ComparisonSpec = {
  readonly kind: 'comparison';
  readonly unit?: ChartUnit;
  readonly measure: FigureKind;
  readonly scale?: MeanScale;
  readonly items: readonly ChartItem[];
  readonly goal?: Goal;
};

/** How an answer counts: towards the score, against it, or neither. */
export type Tone = 'favourable' | 'neutral' | 'unfavourable';

/** How often each answer was given, in the order of the scale. */
export type DistributionSpec = {
  readonly kind: 'distribution';
  readonly bars: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
    readonly tone: Tone;
  }[];
};

/** Detractors, passives and promoters of one period in one bar, always in this order. */
export type RecommendationSpec = {
  readonly kind: 'recommendation';
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
};

/** One quantity along another: who is still coming after so many days, how much of the sales so many customers bring. */
export type CurveSpec = {
  readonly kind: 'curve';
  readonly xTitle: string;
  readonly yTitle: string;
  /** A value holds until the next point, as in survival curves. */
  readonly isStepped: boolean;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly x: number; readonly y: number; readonly lo?: number; readonly hi?: number }[];
  }[];
};

/** Things by two numbers each, with the average of both: what matters beside how it stands. */
export type PlacesSpec = {
  readonly kind: 'places';
  /** The highest value that x can have, where there is one. */
  readonly xMax?: number;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly points: readonly { readonly key: string; readonly label: string; readonly x: number; readonly y: number }[];
};

/** Shares by two attributes, such as month of first visit and months since; `null` where the time has not come yet. */
export type HeatMapSpec = {
  readonly kind: 'heatMap';
  readonly unit?: ChartUnit;
  readonly rowTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly n: number;
    readonly cells: readonly (ChartFigure | null)[];
  }[];
};

/** Everything that is drawn on a canvas; the heat map is a table already. */
export type DrawnSpec = TrendSpec | ComparisonSpec | DistributionSpec | RecommendationSpec | CurveSpec | PlacesSpec;
export type ChartSpec = DrawnSpec | HeatMapSpec;

import {
  type Counts,
  type Figure,
  npsChangeFigure,
  npsFigure,
  refusedFigure,
  shareChangeFigure,
  shareFigure,
} from './figure.ts';
import { confidenceOnScreen } from './display.ts';
import { type NpsCounts } from './nps.ts';

/** Two sides of a figure; their difference is stated once it is known how many of them share a screen. */
export type Comparison = {
  readonly now: Figure;
  readonly before: Figure;
  readonly changeAt: (conf: number) => Figure;
};

/** A figure, the same of the period before, and the difference. */
export type Compared = Figure & { readonly previous: Figure; readonly change: Figure };

/** Two shares of different people, read by `figureOf`. */
export function shareComparison(
  now: Counts,
  before: Counts,
  figureOf: (counts: Counts) => Figure = shareFigure,
): Comparison {
  return {
    now: figureOf(now),
    before: figureOf(before),
    changeAt: (conf) => shareChangeFigure(now, before, conf),
  };
}

/** Two recommendation scores of different people. */
export function npsComparison(now: NpsCounts, before: NpsCounts): Comparison {
  return { now: npsFigure(now), before: npsFigure(before), changeAt: (conf) => npsChangeFigure(now, before, conf) };
}

/** The same, of a period that runs on: no change can be stated yet (metrics 0.8). */
export function unfinished(comparison: Comparison): Comparison {
  return { ...comparison, changeAt: () => refusedFigure('period_not_over', comparison.now.n + comparison.before.n) };
}

/** How sure each change of one screen must be, by how many of them can be stated (Bonferroni; metrics 0.8). */
export function confidenceOf(comparisons: readonly Comparison[]): number {
  return confidenceOnScreen(comparisons.filter(({ changeAt }) => changeAt(0.95).status === 'ok').length);
}

/** A figure with the change since the period before, stated at a level of confidence. */
export function comparedAt({ now, before, changeAt }: Comparison, conf: number): Compared {
  return { ...now, previous: before, change: changeAt(conf) };
}

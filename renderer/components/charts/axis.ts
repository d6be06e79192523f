import { type FigureKind } from '../../i18n/formats.ts';
import { type MeanScale } from './chart-spec.ts';

/** Lower end, upper end and distance of the labelled lines of an axis. */
export type Axis = { readonly min: number; readonly max: number; readonly stepSize: number };

const whole: Readonly<
  Record<FigureKind, { readonly lowest: number; readonly highest: number; readonly steps: readonly number[] }>
> = {
  share: { lowest: 0, highest: 100, steps: [10, 20, 25] },
  nps: { lowest: -100, highest: 100, steps: [10, 20, 50] },
  mean: { lowest: 0, highest: 10, steps: [0.5, 1, 2] },
};

/**
 * An axis that holds every value, range end and goal with at most six labelled distances, and at least three. Works in
 * whole percent, because tenths do not add up exactly.
 */
export function axisFor(measure: FigureKind, values: readonly number[], scale?: MeanScale): Axis {
  const unit = measure === 'share' ? 100 : 1;
  const { steps } = whole[measure];
  const lowest = scale?.min ?? whole[measure].lowest;
  const highest = scale?.max ?? whole[measure].highest;
  const low = values.length > 0 ? Math.min(...values) * unit : lowest;
  const high = values.length > 0 ? Math.max(...values) * unit : highest;
  const step = steps.find((candidate) => high - low <= 5 * candidate) ?? steps[steps.length - 1] ?? 1;
  let min = Math.max(lowest, Math.floor(low / step) * step);
  let max = Math.min(highest, Math.ceil(high / step) * step);
  while (max - min < 3 * step && (max < highest || min > lowest)) {
    if (max < highest) max = Math.min(highest, max + step);
    else min = Math.max(lowest, min - step);
  }
  return { min: min / unit, max: max / unit, stepSize: step / unit };
}

import { type ChartPoint } from '../contract/score-tabs.ts';
import { mean, standardDeviation } from './averages.ts';
import { halfUp, meanLevel, outward, showsNumber } from './display.ts';
import { studentCritical } from './distributions.ts';
import { type Counts, shareFigure } from './figure.ts';
import { type Range } from './proportions.ts';

type Named = { readonly key: string; readonly label: string };

/** A share with its Wilson range as a point of a chart. */
export function sharePoint({ key, label }: Named, counts: Counts): ChartPoint {
  const { n, value, lo, hi, level } = shareFigure(counts);
  return { key, label, n, value, lo, hi, level };
}

/** Any number of n things with its range; hidden like a mean below 10 of them, or without a range. */
export function rangedPoint({ key, label }: Named, n: number, value: number | null, range: Range | null): ChartPoint {
  const level = meanLevel(n);
  if (value === null || range === null || !showsNumber(level)) {
    return { key, label, n, value: null, lo: null, hi: null, level };
  }
  return { key, label, n, value, ...range, level };
}

/** A mean mark with its t range, cut at the ends of the scale (Student 1908 Biometrika 6:1). */
export function meanPoint(
  named: Named,
  marks: readonly number[],
  scale: { readonly min: number; readonly max: number },
): ChartPoint {
  const value = mean(marks);
  const deviation = standardDeviation(marks);
  if (value === null || !deviation) return rangedPoint(named, marks.length, value, null);
  const margin = (studentCritical(0.95, marks.length - 1) * deviation) / Math.sqrt(marks.length);
  const range = { lo: Math.max(scale.min, value - margin), hi: Math.min(scale.max, value + margin) };
  return rangedPoint(named, marks.length, value, range);
}

/** A number rounded half up to tenths. */
export function tenth(value: number): number {
  return halfUp(10 * value) / 10;
}

/** The ends of a range in tenths, rounded outward. */
export function tenthsOf(range: Range): { readonly lo: number; readonly hi: number } {
  const { lo, hi } = outward(range, 10);
  return { lo: lo / 10, hi: hi / 10 };
}

import { type Formats } from '../../i18n/formats.ts';
import { type ChartFigure, type ChartItem } from './chart-spec.ts';

/** Months as points of a trend; the year stands under the first month and under each January. */
export function monthItems(
  points: readonly { readonly month: string; readonly figure: ChartFigure }[],
  formats: Formats,
): ChartItem[] {
  return points.map(({ month, figure }, index) => {
    const year = index === 0 || month.endsWith('-01') ? [formats.year(month)] : [];
    return { key: month, label: formats.monthYear(month), axisLabel: [formats.month(month), ...year], figure };
  });
}

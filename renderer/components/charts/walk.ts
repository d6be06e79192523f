import { type ChartRow } from './reading.ts';

/**
 * The point that a key leads to from the one reached: along the series with left and right, to the same place of the
 * next series with up and down, to its ends with Home and End, away from all with Escape. Undefined for other keys.
 */
export function stepTo(rows: readonly ChartRow[], reached: ChartRow | null, key: string): ChartRow | null | undefined {
  if (key === 'Escape') return reached ? null : undefined;
  const series = rows.filter(({ at }) => at.datasetIndex === (reached ?? rows[0])?.at.datasetIndex);
  const place = series.findIndex((row) => row.key === reached?.key);
  const last = series.length - 1;
  switch (key) {
    case 'ArrowRight':
      return series[Math.min(last, place + 1)];
    case 'ArrowLeft':
      return series[place === -1 ? last : Math.max(0, place - 1)];
    case 'Home':
      return series[0];
    case 'End':
      return series[last];
    case 'ArrowDown':
    case 'ArrowUp':
      return neighbour(rows, reached, key === 'ArrowDown' ? 1 : -1) ?? reached ?? series[0];
    default:
      return undefined;
  }
}

function neighbour(rows: readonly ChartRow[], reached: ChartRow | null, direction: 1 | -1): ChartRow | undefined {
  const all = [...new Set(rows.map(({ at }) => at.datasetIndex))];
  const wanted = all[all.indexOf(reached?.at.datasetIndex ?? -1) + direction];
  return rows.find(({ at }) => at.datasetIndex === wanted && at.index === reached?.at.index);
}

import { useMemo } from 'react';
import { type ChartPoint } from '../../../electron/contract/score-tabs.ts';
import { type ChartUnit, type ComparisonSpec, type Goal, type MeanScale } from '../../components/charts/chart-spec.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { useWords } from '../../i18n/use-words.ts';

type PointsChartProps = {
  readonly title: string;
  readonly reading: string;
  readonly measure: 'share' | 'nps' | 'mean';
  readonly scale?: MeanScale;
  readonly unit?: ChartUnit;
  readonly points: readonly ChartPoint[];
  readonly goal?: Goal;
  readonly onOpen?: (key: string) => void;
};

const longestName = 26;

/** A name in lines short enough for an axis. */
function lines(label: string): string[] {
  const words = label.split(' ');
  const found: string[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < longestName) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  const [first = '', second] = found;
  if (second === undefined) return [first.length > longestName ? `${first.slice(0, longestName - 1)}…` : first];
  return [first, found.length > 2 ? `${second}…` : second];
}

/** Groups as dots with their ranges, the weakest first. */
export function PointsChart({ title, reading, measure, scale, unit, points, goal, onOpen }: PointsChartProps) {
  const { t, formats } = useWords();
  const spec = useMemo<ComparisonSpec>(
    () => ({
      kind: 'comparison',
      measure,
      scale,
      unit,
      goal,
      items: points.map(({ key, label, n, value, lo, hi, level }) => ({
        key,
        label,
        axisLabel: lines(label),
        figure: { n, value, lo, hi, level },
      })),
    }),
    [measure, scale, unit, goal, points],
  );
  return <ScoreChart title={title} reading={reading} spec={spec} t={t} formats={formats} onOpen={onOpen} />;
}

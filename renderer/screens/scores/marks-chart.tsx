import { useMemo } from 'react';
import { type Distribution } from '../../../electron/contract/dashboard.ts';
import { type DistributionSpec, type Tone } from '../../components/charts/chart-spec.ts';
import { ScoreChart } from '../../components/charts/score-chart.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';

type MarksChartProps = {
  readonly reading: string;
  readonly distribution: Distribution;
  readonly toneOf: (mark: number) => Tone;
  readonly onOpen: (mark: string) => void;
};

/** How often each point of a scale was given. */
export function MarksChart({ reading, distribution, toneOf, onOpen }: MarksChartProps) {
  const { t, formats } = useWords();
  const { min, counts } = distribution;
  const spec = useMemo<DistributionSpec>(
    () => ({
      kind: 'distribution',
      bars: counts.map((count, index) => ({
        key: String(min + index),
        label: formats.number(min + index),
        count,
        tone: toneOf(min + index),
      })),
    }),
    [counts, min, toneOf, formats],
  );
  return (
    <Card>
      <ScoreChart
        title={t('scores.distribution')}
        reading={reading}
        spec={spec}
        t={t}
        formats={formats}
        onOpen={onOpen}
      />
    </Card>
  );
}

import { type Distribution } from '../../electron/contract/dashboard.ts';
import { type Definition } from '../../electron/contract/report-document.ts';
import { type DistributionSpec, type Tone } from '../components/charts/chart-spec.ts';
import { DocumentChart } from './document-chart.tsx';
import { type Metric } from './metrics.ts';
import { type DocumentWords } from './words.ts';

type MarkSpreadProps = {
  readonly metric: Metric;
  readonly title: string;
  readonly distribution: Distribution;
  readonly definition: Definition;
  readonly words: DocumentWords;
  /** Left out where the same stands below another chart. */
  readonly hasExplanation?: boolean;
};

/** How many gave each mark of one question, and from which mark on it counts. */
export function MarkSpread({ metric, title, distribution, definition, words, hasExplanation = true }: MarkSpreadProps) {
  const { t } = words;
  const { min, max, favourableFrom: from } = definition;
  const unread = distribution.unread > 0 ? t('reports.unread', { count: distribution.unread }) : '';
  const count = distribution.counts.reduce((sum, one) => sum + one, 0);
  const spec: DistributionSpec = {
    kind: 'distribution',
    bars: distribution.counts.map((number, index) => ({
      key: String(min + index),
      label: words.formats.number(min + index),
      count: number,
      tone: toneOf(min + index, metric, definition),
    })),
  };
  const note = hasExplanation
    ? words.paragraph([t(`reports.spread_${metric}`, { from, max }), unread])
    : t('charts.answers', { count });
  return <DocumentChart title={title} note={note} spec={spec} words={words} />;
}

/** On the recommendation scale everything below 7 counts against; elsewhere the two lowest marks are the call list. */
function toneOf(mark: number, metric: Metric, { min, favourableFrom }: Definition): Tone {
  if (mark >= favourableFrom) return 'favourable';
  return mark <= (metric === 'nps' ? 6 : min + 1) ? 'unfavourable' : 'neutral';
}

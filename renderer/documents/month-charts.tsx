import { type Distribution } from '../../electron/contract/dashboard.ts';
import { type Definition, type MonthReport } from '../../electron/contract/report-document.ts';
import { type DistributionSpec, type Tone } from '../components/charts/chart-spec.ts';
import { monthItems } from '../components/charts/month-items.ts';
import { DocumentChart } from './document-chart.tsx';
import { type DocumentWords } from './words.ts';
import css from './month-report.module.css';

type MonthChartsProps = { readonly report: MonthReport; readonly words: DocumentWords };

/** The course over twelve months, and how the marks of this one are spread. */
export function MonthCharts({ report, words }: MonthChartsProps) {
  const { t, formats } = words;
  const hasTrend = report.trend.some(({ figure }) => figure.value !== null);
  const { csat, nps, ces } = report.distributions;
  return (
    <>
      <section className={css.part}>
        <h2 className={css.heading}>{t('reports.trend')}</h2>
        {hasTrend ? (
          <DocumentChart
            note={t('reports.trendNote')}
            spec={{ kind: 'trend', measure: 'share', series: [{ name: '', items: monthItems(report.trend, formats) }] }}
            words={words}
          />
        ) : (
          <p className={css.note}>{t('reports.trendEmpty')}</p>
        )}
      </section>
      {report.answers > 0 && (
        <section className={css.part}>
          <h2 className={css.heading}>{t('reports.distribution')}</h2>
          <div className={css.charts}>
            <Spread metric="csat" distribution={csat} definition={report.definitions.csat} words={words} />
            <Spread metric="nps" distribution={nps} definition={report.definitions.nps} words={words} />
            <Spread metric="ces" distribution={ces} definition={report.definitions.ces} words={words} />
          </div>
        </section>
      )}
    </>
  );
}

type SpreadProps = {
  readonly metric: 'csat' | 'nps' | 'ces';
  readonly distribution: Distribution;
  readonly definition: Definition;
  readonly words: DocumentWords;
};

function Spread({ metric, distribution, definition, words }: SpreadProps) {
  const { t } = words;
  const { min, max, favourableFrom: from } = definition;
  const unread = distribution.unread > 0 ? t('reports.unread', { count: distribution.unread }) : '';
  const spec: DistributionSpec = {
    kind: 'distribution',
    bars: distribution.counts.map((count, index) => ({
      key: String(min + index),
      label: words.formats.number(min + index),
      count,
      tone: toneOf(min + index, metric, definition),
    })),
  };
  return (
    <DocumentChart
      title={t(`figures.${metric}_name`)}
      note={words.paragraph([t(`reports.spread_${metric}`, { from, max }), unread])}
      spec={spec}
      words={words}
    />
  );
}

/** On the recommendation scale everything below 7 counts against; elsewhere the two lowest marks are the call list. */
function toneOf(mark: number, metric: SpreadProps['metric'], { min, favourableFrom }: Definition): Tone {
  if (mark >= favourableFrom) return 'favourable';
  return mark <= (metric === 'nps' ? 6 : min + 1) ? 'unfavourable' : 'neutral';
}

import { type MonthReport } from '../../electron/contract/report-document.ts';
import { monthItems } from '../components/charts/month-items.ts';
import { DocumentChart } from './document-chart.tsx';
import { MarkSpread } from './mark-spread.tsx';
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
            <MarkSpread
              metric="csat"
              title={t('figures.csat_name')}
              distribution={csat}
              definition={report.definitions.csat}
              words={words}
            />
            <MarkSpread
              metric="nps"
              title={t('figures.nps_name')}
              distribution={nps}
              definition={report.definitions.nps}
              words={words}
            />
            <MarkSpread
              metric="ces"
              title={t('figures.ces_name')}
              distribution={ces}
              definition={report.definitions.ces}
              words={words}
            />
          </div>
        </section>
      )}
      {report.answers > 0 && report.months.length > 0 && <MonthByMonth report={report} words={words} />}
    </>
  );
}

/** Two charts for each month of a longer period, side by side. */
function MonthByMonth({ report, words }: MonthChartsProps) {
  const { t, formats } = words;
  const title = (metric: 'csat' | 'nps', month: string) =>
    t('reports.monthChart', { name: t(`figures.${metric}_name`), month: formats.monthYear(month) });
  return (
    <section className={css.part}>
      <h2 className={css.heading}>{t('reports.monthByMonth')}</h2>
      <div className={css.pairs}>
        {report.months.flatMap((month) =>
          (['csat', 'nps'] as const).map((metric) => (
            <MarkSpread
              key={`${month.month}-${metric}`}
              metric={metric}
              title={title(metric, month.month)}
              distribution={month[metric]}
              definition={report.definitions[metric]}
              words={words}
              hasExplanation={false}
            />
          )),
        )}
      </div>
    </section>
  );
}

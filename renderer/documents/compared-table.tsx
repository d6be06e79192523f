import { type MonthReport } from '../../electron/contract/report-document.ts';
import { type Figure } from '../../electron/contract/figure.ts';
import { measures, type Metric, metrics } from './metrics.ts';
import { type DocumentWords } from './words.ts';
import css from './table.module.css';

type ComparedTableProps = {
  readonly report: MonthReport;
  readonly words: DocumentWords;
  /** The time to compare with, and the figures of then. */
  readonly period: MonthReport['previous'];
  readonly then: MonthReport['sameLastYear'];
};

/** The three figures now and then, each with range and number of answers, and what may be said about the difference. */
export function ComparedTable({ report, words, period: earlier, then }: ComparedTableProps) {
  const { t, formats } = words;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('reports.columns.figure')}</th>
          {[report.period, earlier].map((period) => (
            <th key={period.from} scope="col" className={css.figure}>
              {formats.period(period)}
            </th>
          ))}
          <th scope="col">{t('reports.columns.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <tr key={metric}>
            <th scope="row">{t(`figures.${metric}_name`)}</th>
            <FigureCell metric={metric} figure={report.figures[metric]} words={words} />
            <FigureCell metric={metric} figure={then[metric].figure} words={words} />
            <td>{words.sentence(then[metric].change, metric)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FigureCellProps = { readonly metric: Metric; readonly figure: Figure; readonly words: DocumentWords };

function FigureCell({ metric, figure, words: { t, formats } }: FigureCellProps) {
  const { value, range } = formats.figure(measures[metric], figure);
  return (
    <td className={css.figure}>
      {value === null ? t(figure.n === 0 ? 'charts.noAnswers' : 'charts.tooFew') : t('reports.cell', { value, range })}
      <br />
      <span className={css.small}>{t('charts.answers', { count: figure.n })}</span>
    </td>
  );
}

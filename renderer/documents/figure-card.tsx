import { type ComparedFigure } from '../../electron/contract/dashboard.ts';
import { type Definition, type MonthReport } from '../../electron/contract/report-document.ts';
import { RangeBar } from '../components/range-bar.tsx';
import { measures, type Metric } from './metrics.ts';
import { type DocumentWords } from './words.ts';
import css from './figure-card.module.css';

type FigureCardProps = {
  readonly metric: Metric;
  readonly figure: ComparedFigure;
  readonly definition: Definition;
  readonly report: MonthReport;
  readonly words: DocumentWords;
};

/** One figure with its range, its number of answers, how sure it is, how it moved, and how it is counted. */
export function FigureCard({ metric, figure, definition, report, words }: FigureCardProps) {
  const { t, formats } = words;
  const measure = measures[metric];
  const { value, range } = formats.figure(measure, figure);
  const [min, max] = measure === 'nps' ? [-100, 100] : [0, 1];
  const { value: centre, lo, hi } = figure;
  return (
    <section className={css.card}>
      <h3 className={css.name}>{t(`figures.${metric}_name`)}</h3>
      <p className={css.value}>{value ?? '—'}</p>
      {centre !== null && lo !== null && hi !== null && <RangeBar min={min} max={max} value={centre} lo={lo} hi={hi} />}
      <p className={css.range}>{range !== null && t('figures.likely', { range })}</p>
      <p className={css.basis}>
        {t('charts.answers', { count: figure.n })}
        <Mark level={figure.level} words={words} />
      </p>
      <p className={css.change}>{changeWords(figure, words)}</p>
      <p className={css.definition}>
        {words.paragraph([
          t(`reports.definition_${metric}`, {
            min: definition.min,
            max: definition.max,
            from: definition.favourableFrom,
          }),
          t('reports.method', {
            method: t(measure === 'nps' ? 'reports.method_adjustedWald' : 'reports.method_wilson'),
          }),
          t('reports.edition', { version: report.definitionsVersion, period: formats.period(report.period) }),
        ])}
      </p>
    </section>
  );
}

/** How sure a figure is, where that must be said. */
function Mark({ level, words: { t } }: { readonly level: ComparedFigure['level']; readonly words: DocumentWords }) {
  const marks = {
    nothing: '',
    counts_only: t('charts.tooFew'),
    rough: t('figures.markRough'),
    full_wide: t('figures.markWide'),
    full: '',
  };
  return marks[level] && <span className={css.mark}>{marks[level]}</span>;
}

function changeWords({ change: { key, params } }: ComparedFigure, { t }: DocumentWords): string {
  const count = Number(params.d);
  if (key === 'higher') return t('figures.shortHigher', { count });
  if (key === 'lower') return t('figures.shortLower', { count });
  return key === 'cannot_tell' ? t('figures.shortCannotTell') : t('figures.shortTooFew');
}

import { ChartCanvas } from '../components/charts/chart-canvas.tsx';
import { type DrawnSpec } from '../components/charts/chart-spec.ts';
import { readingOf } from '../components/charts/reading.ts';
import { type DocumentWords } from './words.ts';
import css from './document-chart.module.css';

type DocumentChartProps = {
  /** Left out where a heading above says it. */
  readonly title?: string;
  readonly note: string;
  readonly spec: DrawnSpec;
  readonly words: DocumentWords;
};

/** A chart on paper: its title, the picture, and a line below. Read aloud, it gives all its points. */
export function DocumentChart({ title, note, spec, words: { t, formats } }: DocumentChartProps) {
  const points = readingOf(spec, { t, formats }).rows.map(({ announcement }) => announcement);
  return (
    <figure className={css.chart}>
      {title !== undefined && <h3 className={css.title}>{title}</h3>}
      <ChartCanvas
        spec={spec}
        t={t}
        formats={formats}
        label={[...(title === undefined ? [] : [title]), ...points].join('. ')}
        className={css[spec.kind]}
      />
      <figcaption className={css.note}>{note}</figcaption>
    </figure>
  );
}

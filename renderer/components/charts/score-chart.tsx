import { type TFunction } from 'i18next';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Formats } from '../../i18n/formats.ts';
import { Button } from '../button.tsx';
import { isEnter } from '../keys.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { type ChartSpec } from './chart-spec.ts';
import { ChartTable, tableText } from './chart-table.tsx';
import { HeatMap } from './heat-map.tsx';
import { type ChartRow, readingOf, recommendationGroups } from './reading.ts';
import { stepTo } from './walk.ts';
import css from './score-chart.module.css';

type ScoreChartProps = {
  readonly title: string;
  /** What the chart says, in one sentence. */
  readonly reading: string;
  readonly spec: ChartSpec;
  readonly t: TFunction;
  readonly formats: Formats;
  /** Opens the answers behind a point, named by its key. */
  readonly onOpen?: (key: string) => void;
};

/**
 * A chart that can be seen, read, walked and copied: title, one sentence, the picture, and the same numbers as a table.
 * Arrow keys walk its points aloud; Enter or a click opens what is behind one.
 */
export function ScoreChart({ title, reading: sentence, spec, t, formats, onOpen }: ScoreChartProps) {
  const [reached, setReached] = useState<ChartRow | null>(null);
  const [hasTable, setHasTable] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const hintId = useId();
  const reading = readingOf(spec, { t, formats });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const next = stepTo(reading.rows, reached, event.key);
    if (next !== undefined) {
      setReached(next);
      event.preventDefault();
    } else if (isEnter(event.nativeEvent) && reached) {
      onOpen?.(reached.key);
      event.preventDefault();
    }
  }

  async function copy() {
    await navigator.clipboard.writeText(tableText(reading));
    setIsCopied(true);
  }

  return (
    <figure className={css.chart}>
      <figcaption>
        <h3 className={css.title}>{title}</h3>
        <p className={css.reading}>{sentence}</p>
      </figcaption>
      {spec.kind === 'heatMap' ? (
        <HeatMap spec={spec} t={t} formats={formats} caption={title} onOpen={onOpen} />
      ) : (
        <>
          <div
            className={css.plot}
            role="application"
            aria-roledescription={t('charts.chart')}
            aria-label={title}
            aria-describedby={hintId}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onBlur={() => setReached(null)}
          >
            <ChartCanvas
              spec={spec}
              t={t}
              formats={formats}
              label={`${title}. ${sentence}`}
              className={css[spec.kind]}
              rows={spec.kind === 'comparison' ? spec.items.length : undefined}
              reached={reached?.at}
              onPick={(at) => {
                const row = reading.rows.find(
                  (one) => one.at.datasetIndex === at.datasetIndex && one.at.index === at.index,
                );
                if (row) onOpen?.(row.key);
              }}
            />
          </div>
          {spec.kind === 'recommendation' && (
            <ul className={css.legend}>
              {recommendationGroups(spec, { t, formats }).map(({ key, name, count }) => (
                <li key={key} data-group={key}>
                  {t('charts.pointPlain', { label: name, value: formats.number(count) })}
                </li>
              ))}
            </ul>
          )}
          {spec.kind === 'places' && (
            <ol className={css.numbers}>
              {spec.points.map(({ key, label }) => (
                <li key={key}>{label}</li>
              ))}
            </ol>
          )}
          <p id={hintId} className={css.unseen}>
            {onOpen ? t('charts.hintOpen') : t('charts.hint')}
          </p>
          <p role="status" className={css.unseen}>
            {reached?.announcement}
          </p>
          <div className={css.tools}>
            <Button look="quiet" onClick={() => setHasTable(!hasTable)}>
              {hasTable ? t('charts.hideTable') : t('charts.showTable')}
            </Button>
            {hasTable && (
              <Button look="quiet" onClick={() => void copy()}>
                {isCopied ? t('charts.copied') : t('charts.copy')}
              </Button>
            )}
          </div>
          {hasTable && <ChartTable caption={title} reading={reading} className={css.table} />}
        </>
      )}
    </figure>
  );
}

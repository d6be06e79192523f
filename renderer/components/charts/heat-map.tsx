import { type TFunction } from 'i18next';
import { type Formats } from '../../i18n/formats.ts';
import { type ChartFigure, type HeatMapSpec } from './chart-spec.ts';
import css from './heat-map.module.css';

type HeatMapProps = {
  readonly spec: HeatMapSpec;
  readonly t: TFunction;
  readonly formats: Formats;
  readonly caption: string;
  /** Opens what is behind a cell, named by `row:column number`. */
  readonly onOpen?: (key: string) => void;
};

/** Shares in a grid, each written in its cell; the tint only repeats it. A cell with too few answers has a count and no tint. */
export function HeatMap({ spec, t, formats, caption, onOpen }: HeatMapProps) {
  return (
    <table className={css.map}>
      <caption className={css.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{spec.rowTitle}</th>
          <th scope="col">{spec.unit === 'customers' ? t('charts.columns.customers') : t('charts.columns.answers')}</th>
          {spec.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spec.rows.map(({ key, label, n, cells }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{formats.number(n)}</td>
            {cells.map((cell, index) => (
              <td key={spec.columns[index]} data-step={cell && stepOf(cell)}>
                {cell && onOpen ? (
                  <button type="button" onClick={() => onOpen(`${key}:${index}`)}>
                    {wordsOf(cell, formats)}
                  </button>
                ) : (
                  cell && wordsOf(cell, formats)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordsOf(cell: ChartFigure, formats: Formats): string {
  return formats.figure('share', cell).value ?? formats.number(cell.n);
}

/** One of six steps from pale to deep; none where there is no share. */
function stepOf({ value }: ChartFigure): number | null {
  return value === null ? null : Math.min(6, 1 + Math.floor(value * 6));
}

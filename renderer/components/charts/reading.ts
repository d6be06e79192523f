import { type TFunction } from 'i18next';
import { type FigureKind, type Formats } from '../../i18n/formats.ts';
import {
  type ChartFigure,
  type ChartItem,
  type ChartSpec,
  type ChartUnit,
  type ComparisonSpec,
  type CurveSpec,
  type DistributionSpec,
  type HeatMapSpec,
  type PlacesSpec,
  type RecommendationSpec,
  type TrendSpec,
} from './chart-spec.ts';

/** The language that a chart speaks. */
export type ChartWords = { readonly t: TFunction; readonly formats: Formats };

/** One point in words: its row of the table, what is said when it is reached, and its mark on the canvas. */
export type ChartRow = {
  readonly key: string;
  readonly cells: readonly string[];
  readonly announcement: string;
  readonly at: { readonly datasetIndex: number; readonly index: number };
};

/** A chart as a table: its columns and, point by point, its rows. */
export type ChartReading = { readonly columns: readonly string[]; readonly rows: readonly ChartRow[] };

/** Reads a chart out as a table; every number in it is in the chart and the other way round. */
export function readingOf(spec: ChartSpec, words: ChartWords): ChartReading {
  switch (spec.kind) {
    case 'trend':
      return trendReading(spec, words);
    case 'comparison':
      return comparisonReading(spec, words);
    case 'distribution':
      return distributionReading(spec, words);
    case 'recommendation':
      return recommendationReading(spec, words);
    case 'curve':
      return curveReading(spec, words);
    case 'places':
      return placesReading(spec, words);
    case 'heatMap':
      return heatMapReading(spec, words);
  }
}

/** Weakest first; groups without a number keep their order behind. */
export function weakestFirst(items: readonly ChartItem[]): ChartItem[] {
  const place = ({ figure }: ChartItem) => figure.value ?? Number.POSITIVE_INFINITY;
  return items.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** The three groups of the recommendation question in their fixed order, with their share once a percentage may be shown. */
export function recommendationGroups(
  { detractors, passives, promoters }: RecommendationSpec,
  { t, formats }: ChartWords,
) {
  const n = detractors + passives + promoters;
  const group = (key: 'detractors' | 'passives' | 'promoters', count: number) => ({
    key,
    name: t(`charts.group_${key}`),
    count,
    share: n >= 10 ? formats.percent(count / n) : null,
  });
  return [group('detractors', detractors), group('passives', passives), group('promoters', promoters)];
}

function figureCells(measure: FigureKind, figure: ChartFigure, { t, formats }: ChartWords, unit: ChartUnit): string[] {
  const { value, range } = formats.figure(measure, figure);
  const note = {
    nothing: '',
    counts_only: unit === 'customers' ? t('charts.tooFewNote') : t('charts.tooFew'),
    rough: t('figures.markRough'),
    full_wide: t('figures.markWide'),
    full: '',
  };
  return [value ?? '', range ?? '', formats.number(figure.n), note[figure.level]];
}

/** So many answers or customers in words. */
export function countOf(n: number, unit: ChartUnit, { t }: ChartWords): string {
  return unit === 'customers' ? t('charts.customers', { count: n }) : t('charts.answers', { count: n });
}

function figureSaid(
  measure: FigureKind,
  label: string,
  figure: ChartFigure,
  words: ChartWords,
  unit: ChartUnit,
): string {
  const { t, formats } = words;
  const answers = countOf(figure.n, unit, words);
  const { value, range } = formats.figure(measure, figure);
  const isOfCustomers = unit === 'customers';
  if (figure.n === 0)
    return isOfCustomers ? t('charts.pointNoCustomers', { label }) : t('charts.pointEmpty', { label });
  if (value !== null && range !== null) return t('charts.point', { label, value, range, answers });
  return isOfCustomers
    ? t('charts.pointTooFewCustomers', { label, customers: answers })
    : t('charts.pointTooFew', { label, answers });
}

function foretoldTexts(measure: FigureKind, { value, lo, hi }: ChartFigure, { formats }: ChartWords) {
  return {
    value: value === null ? '' : formats.value(measure, value),
    range: lo === null || hi === null ? '' : formats.range(measure, lo, hi),
  };
}

function foretoldCells(measure: FigureKind, figure: ChartFigure, words: ChartWords): string[] {
  const { value, range } = foretoldTexts(measure, figure, words);
  return [value, range, '', ''];
}

function foretoldSaid(measure: FigureKind, label: string, figure: ChartFigure, words: ChartWords): string {
  const { value, range } = foretoldTexts(measure, figure, words);
  return range === ''
    ? words.t('charts.pointPlain', { label, value })
    : words.t('charts.pointCurve', { label, value, range });
}

function countColumn(unit: ChartUnit, { t }: ChartWords): string {
  return unit === 'customers' ? t('charts.columns.customers') : t('charts.columns.answers');
}

function figureColumns(words: ChartWords, unit: ChartUnit): string[] {
  const { t } = words;
  return [t('charts.columns.value'), t('charts.columns.range'), countColumn(unit, words), t('charts.columns.note')];
}

function trendReading({ measure, series, unit = 'answers' }: TrendSpec, words: ChartWords): ChartReading {
  const { t } = words;
  const isOne = series.length === 1;
  const rows = series.flatMap(({ name, items, isForecast = false }, place) =>
    items.flatMap(({ key, label, figure, isBlank }, index) => {
      if (isBlank) return [];
      const named = isOne ? label : t('charts.ofSeries', { label, name });
      const cells = isForecast ? foretoldCells(measure, figure, words) : figureCells(measure, figure, words, unit);
      return [
        {
          key,
          cells: [label, ...(isOne ? [] : [name]), ...cells],
          announcement: isForecast
            ? foretoldSaid(measure, named, figure, words)
            : figureSaid(measure, named, figure, words, unit),
          at: { datasetIndex: 3 * place + 2, index },
        },
      ];
    }),
  );
  return {
    columns: [
      t('charts.columns.period'),
      ...(isOne ? [] : [t('charts.columns.series')]),
      ...figureColumns(words, unit),
    ],
    rows,
  };
}

function comparisonReading({ measure, items, unit = 'answers' }: ComparisonSpec, words: ChartWords): ChartReading {
  const rows = weakestFirst(items).map(({ key, label, figure }, index) => ({
    key,
    cells: [label, ...figureCells(measure, figure, words, unit)],
    announcement: figureSaid(measure, label, figure, words, unit),
    at: { datasetIndex: 0, index },
  }));
  return { columns: [words.t('charts.columns.group'), ...figureColumns(words, unit)], rows };
}

function distributionReading({ bars }: DistributionSpec, { t, formats }: ChartWords): ChartReading {
  const n = bars.reduce((sum, { count }) => sum + count, 0);
  const rows = bars.map(({ key, label, count }, index) => {
    const share = n >= 10 ? formats.percent(count / n) : null;
    const answers = t('charts.answers', { count });
    return {
      key,
      cells: [label, formats.number(count), share ?? ''],
      announcement:
        share === null ? t('charts.pointCount', { label, answers }) : t('charts.pointShare', { label, answers, share }),
      at: { datasetIndex: 0, index },
    };
  });
  return { columns: [t('charts.columns.mark'), t('charts.columns.answers'), t('charts.columns.share')], rows };
}

function recommendationReading(spec: RecommendationSpec, words: ChartWords): ChartReading {
  const { t, formats } = words;
  const rows = recommendationGroups(spec, words).map(({ key, name, count, share }, datasetIndex) => {
    const answers = t('charts.answers', { count });
    return {
      key,
      cells: [name, formats.number(count), share ?? ''],
      announcement:
        share === null
          ? t('charts.pointCount', { label: name, answers })
          : t('charts.pointShare', { label: name, answers, share }),
      at: { datasetIndex, index: 0 },
    };
  });
  return { columns: [t('charts.columns.group'), t('charts.columns.answers'), t('charts.columns.share')], rows };
}

function curveReading({ xTitle, yTitle, series }: CurveSpec, { t, formats }: ChartWords): ChartReading {
  const isOne = series.length === 1;
  const rows = series.flatMap(({ name, points }, place) =>
    points.map(({ x, y, lo, hi }, index) => {
      const label = `${xTitle} ${formats.number(x)}`;
      const value = formats.percent(y);
      const range = lo === undefined || hi === undefined ? '' : formats.range('share', lo, hi);
      const named = isOne ? label : t('charts.ofSeries', { label, name });
      return {
        key: `${name}:${x}`,
        cells: [formats.number(x), ...(isOne ? [] : [name]), value, range],
        announcement:
          range === ''
            ? t('charts.pointPlain', { label: named, value })
            : t('charts.pointCurve', { label: named, value, range }),
        at: { datasetIndex: 3 * place + 2, index },
      };
    }),
  );
  return { columns: [xTitle, ...(isOne ? [] : [t('charts.columns.series')]), yTitle, t('charts.columns.range')], rows };
}

function placesReading({ xTitle, yTitle, points }: PlacesSpec, { t, formats }: ChartWords): ChartReading {
  const rows = points.map(({ key, label, x, y }, index) => {
    const [across, up] = [formats.value('mean', x), formats.value('mean', y)];
    return {
      key,
      cells: [formats.number(index + 1), label, up, across],
      announcement: t('charts.pointPlain', { label, value: formats.list([`${yTitle} ${up}`, `${xTitle} ${across}`]) }),
      at: { datasetIndex: 0, index },
    };
  });
  return { columns: [t('charts.columns.number'), t('charts.columns.group'), yTitle, xTitle], rows };
}

function heatMapReading({ rowTitle, columns, rows, unit = 'answers' }: HeatMapSpec, words: ChartWords): ChartReading {
  const { t, formats } = words;
  return {
    columns: [rowTitle, countColumn(unit, words), ...columns],
    rows: rows.map(({ key, label, n, cells }, index) => {
      const shown = cells.map((cell) =>
        cell === null ? '' : (formats.figure('share', cell).value ?? formats.number(cell.n)),
      );
      return {
        key,
        cells: [label, formats.number(n), ...shown],
        announcement: t('charts.pointPlain', { label, value: formats.list(shown.filter((cell) => cell !== '')) }),
        at: { datasetIndex: 0, index },
      };
    }),
  };
}

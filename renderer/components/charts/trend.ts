import { type Chart, type ChartConfiguration } from 'chart.js';
import { axisFor } from './axis.ts';
import { baseOptions, nameAxis, valueAxis } from './base-options.ts';
import { type TrendSpec } from './chart-spec.ts';
import { dashes, type Look, markers, thin } from './look.ts';
import { drawGoal, overlay, writeLabel } from './overlay.ts';
import { type ChartReading, type ChartWords } from './reading.ts';

/** Line, band and goal: for each series two unseen lines with the band between them, then the line itself. */
export function drawTrend(spec: TrendSpec, look: Look, words: ChartWords, reading: ChartReading): ChartConfiguration {
  const { measure, series, goal } = spec;
  const format = (value: number) => words.formats.value(measure, value);
  const figures = series.flatMap(({ items }) => items.map(({ figure }) => figure));
  const shown = figures.flatMap(({ value, lo, hi }) => [value, lo, hi].filter((number) => number !== null));
  const axis = axisFor(measure, goal ? [...shown, goal.value] : shown, spec.scale);
  const hasForecast = series.some(({ isForecast }) => isForecast);
  const ends = series.map(({ name, items, isForecast }) =>
    hasForecast && !isForecast ? undefined : endLabel(series.length > 1 ? name : null, items, format),
  );
  const datasets = series.flatMap(({ name, items }, index) => {
    const color = look.series[index] ?? look.ink;
    const edge = { borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, pointHitRadius: 0, order: 1, ...monotone };
    return [
      { ...edge, label: '', data: items.map(({ figure }) => figure.lo) },
      { ...edge, label: '', data: items.map(({ figure }) => figure.hi), fill: '-1', backgroundColor: thin(color) },
      {
        label: name,
        data: items.map(({ figure }) => figure.value),
        order: 0,
        borderColor: color,
        borderWidth: 2.5,
        borderDash: [...(dashes[index] ?? [])],
        pointStyle: markers[index],
        pointRadius: 3.5,
        pointBorderWidth: 2,
        pointBorderColor: color,
        pointBackgroundColor: look.ground,
        pointHoverRadius: 6,
        pointHoverBorderWidth: 2,
        pointHoverBorderColor: color,
        pointHoverBackgroundColor: color,
        ...monotone,
      },
    ];
  });
  return {
    type: 'line',
    data: { labels: (series[0]?.items ?? []).map(({ label, axisLabel }) => axisLabel ?? [label]), datasets },
    options: {
      ...baseOptions(look, reading, { right: 14 + Math.max(...ends.map((end) => look.widthOf(end?.text ?? ''))) }),
      scales: {
        x: nameAxis(look),
        y: {
          ...valueAxis(look, format),
          ...axis,
          ticks: { ...valueAxis(look, format).ticks, stepSize: axis.stepSize },
        },
      },
    },
    plugins: [
      overlay((chart) => {
        if (goal) drawGoal(chart, look, goal, 'y');
        series.forEach(({ items }, index) => drawLonelyRanges(chart, look, items, index));
        drawEnds(chart, look, ends);
      }),
    ],
  };
}

const monotone = { cubicInterpolationMode: 'monotone', spanGaps: false } as const;

type Items = TrendSpec['series'][number]['items'];
type End = { readonly text: string; readonly index: number } | undefined;

/** What stands at the end of a line: its name among others, else its last value. */
function endLabel(name: string | null, items: Items, format: (value: number) => string): End {
  const index = items.findLastIndex(({ figure }) => figure.value !== null);
  const value = items[index]?.figure.value ?? null;
  return value === null ? undefined : { text: name ?? format(value), index };
}

/** Writes the ends of all lines to the right of the plot, pushed apart where they would overlap. */
function drawEnds(chart: Chart, look: Look, ends: readonly End[]): void {
  const placed = ends
    .flatMap((end, index) => {
      const point = end && chart.getDatasetMeta(3 * index + 2).data[end.index];
      return end && point ? [{ text: end.text, x: point.x, y: point.y, color: look.series[index] ?? look.ink }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { text, x, y, color } of placed) {
    const free = Math.max(y, lowest + 14);
    lowest = free;
    writeLabel(chart, look, {
      text,
      x: x + 9,
      y: free,
      color: placed.length > 1 ? color : look.ink,
      align: 'left',
      isBold: true,
    });
  }
}

/** A month between two gaps has no band to either side; its range is a bar of its own. */
function drawLonelyRanges(chart: Chart, look: Look, items: Items, series: number): void {
  const color = look.series[series] ?? look.ink;
  items.forEach(({ figure }, index) => {
    const isLonely = [index - 1, index + 1].every((next) => (items[next]?.figure.value ?? null) === null);
    const point = chart.getDatasetMeta(3 * series + 2).data[index];
    const y = chart.scales.y;
    if (!isLonely || !point || !y || figure.lo === null || figure.hi === null) return;
    const [top, bottom] = [y.getPixelForValue(figure.hi), y.getPixelForValue(figure.lo)];
    chart.ctx.fillStyle = thin(color);
    chart.ctx.fillRect(point.x - 5, top, 10, bottom - top);
  });
}

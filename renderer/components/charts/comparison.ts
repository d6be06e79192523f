import { type ChartConfiguration } from 'chart.js';
import { axisFor } from './axis.ts';
import { baseOptions, nameAxis, valueAxis } from './base-options.ts';
import { type ChartUnit, type ComparisonSpec } from './chart-spec.ts';
import { type Look } from './look.ts';
import { drawGoal, overlay, writeLabel } from './overlay.ts';
import { type ChartReading, type ChartWords, countOf, weakestFirst } from './reading.ts';

/** A dot with its range for each group, weakest on top, and the numbers to the right of the plot. */
export function drawComparison(
  spec: ComparisonSpec,
  look: Look,
  words: ChartWords,
  reading: ChartReading,
): ChartConfiguration {
  const { measure, goal, unit = 'answers' } = spec;
  const { t, formats } = words;
  const format = (value: number) => formats.value(measure, value);
  const items = weakestFirst(spec.items);
  const shown = items.flatMap(({ figure }) => [figure.value, figure.lo, figure.hi].filter((number) => number !== null));
  const axis = axisFor(measure, goal ? [...shown, goal.value] : shown, spec.scale);
  const color = look.series[0] ?? look.ink;
  const numbers = items.map(({ figure }) => {
    const { value, range } = formats.figure(measure, figure);
    return value === null ? '' : t('charts.valueWithRange', { value, range });
  });
  return {
    type: 'bar',
    data: {
      labels: items.map(({ label, axisLabel }) => axisLabel ?? [label]),
      datasets: [
        {
          type: 'line',
          data: items.map(({ figure }) => figure.value),
          showLine: false,
          pointRadius: 5,
          pointHoverRadius: 7,
          pointBackgroundColor: color,
          pointBorderColor: look.ground,
          pointBorderWidth: 1.5,
          pointHoverBackgroundColor: color,
          pointHoverBorderColor: look.ink,
          order: 0,
        },
        {
          type: 'bar',
          data: items.map(({ figure: { lo, hi } }) => (lo === null || hi === null ? null : [lo, hi])),
          backgroundColor: color,
          hoverBackgroundColor: color,
          barThickness: 3,
          order: 1,
        },
      ],
    },
    options: {
      ...baseOptions(look, reading, { right: 16 + Math.max(0, ...numbers.map(look.widthOf)) }),
      indexAxis: 'y',
      scales: {
        x: {
          ...valueAxis(look, format),
          ...axis,
          ticks: { ...valueAxis(look, format).ticks, stepSize: axis.stepSize },
        },
        y: { ...nameAxis(look), ticks: { ...nameAxis(look).ticks, autoSkip: false } },
      },
    },
    plugins: [
      overlay((chart) => {
        if (goal) drawGoal(chart, look, goal, 'x');
        const { left, right } = chart.chartArea;
        items.forEach(({ figure }, index) => {
          const y = chart.scales.y?.getPixelForValue(index) ?? Number.NaN;
          const text = numbers[index] ?? '';
          if (text !== '') writeLabel(chart, look, { text, x: right + 12, y, color: look.ink, align: 'left' });
          else
            writeLabel(chart, look, {
              text: tooFew(figure.n, unit, words),
              x: left + 8,
              y,
              color: look.text,
              align: 'left',
            });
        });
      }),
    ],
  };
}

function tooFew(n: number, unit: ChartUnit, words: ChartWords): string {
  const { t } = words;
  const counted = countOf(n, unit, words);
  if (unit === 'customers')
    return n === 0 ? t('charts.noCustomers') : t('charts.tooFewCustomersOf', { customers: counted });
  return n === 0 ? t('charts.noAnswers') : t('charts.tooFewOf', { answers: counted });
}

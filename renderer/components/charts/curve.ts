import { type ChartConfiguration } from 'chart.js';
import { baseOptions, valueAxis } from './base-options.ts';
import { type CurveSpec } from './chart-spec.ts';
import { dashes, type Look, textSize, thin } from './look.ts';
import { overlay, writeLabel } from './overlay.ts';
import { type ChartReading, type ChartWords } from './reading.ts';

/** Shares along a quantity, stepped or smooth, with their band where the points have one. */
export function drawCurve(
  spec: CurveSpec,
  look: Look,
  { formats }: ChartWords,
  reading: ChartReading,
): ChartConfiguration {
  const stepped = spec.isStepped ? ('before' as const) : false;
  const names = spec.series.length > 1 ? spec.series.map(({ name }) => name) : [];
  const datasets = spec.series.flatMap(({ name, points }, index) => {
    const color = look.series[index] ?? look.ink;
    const edge = { borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, pointHitRadius: 0, order: 1, stepped };
    return [
      { ...edge, label: '', data: points.flatMap(({ x, lo }) => (lo === undefined ? [] : [{ x, y: lo }])) },
      {
        ...edge,
        label: '',
        data: points.flatMap(({ x, hi }) => (hi === undefined ? [] : [{ x, y: hi }])),
        fill: '-1',
        backgroundColor: thin(color),
      },
      {
        label: name,
        data: points.map(({ x, y }) => ({ x, y })),
        order: 0,
        stepped,
        borderColor: color,
        borderWidth: 2.5,
        borderDash: [...(dashes[index] ?? [])],
        pointRadius: 0,
        pointHitRadius: 8,
        pointHoverRadius: 5,
        pointHoverBackgroundColor: color,
        pointHoverBorderColor: look.ground,
      },
    ];
  });
  const title = (text: string) => ({
    display: true,
    text,
    color: look.text,
    font: { family: look.font, size: textSize },
  });
  const percent = (value: number) => formats.percent(value);
  return {
    type: 'line',
    data: { datasets },
    options: {
      ...baseOptions(look, reading, { right: 14 + Math.max(0, ...names.map(look.widthOf)) }),
      scales: {
        x: {
          type: 'linear',
          ...valueAxis(look, (value) => formats.number(value)),
          ticks: { ...valueAxis(look, (value) => formats.number(value)).ticks, includeBounds: false },
          bounds: 'data',
          border: { color: look.axis },
          grid: { display: false },
          title: title(spec.xTitle),
        },
        y: {
          ...valueAxis(look, percent),
          min: 0,
          max: 1,
          ticks: { ...valueAxis(look, percent).ticks, stepSize: 0.25 },
          title: title(spec.yTitle),
        },
      },
    },
    plugins: [
      overlay((chart) => {
        names.forEach((text, index) => {
          const end = chart.getDatasetMeta(3 * index + 2).data.at(-1);
          if (end)
            writeLabel(chart, look, {
              text,
              x: end.x + 8,
              y: end.y,
              color: look.series[index] ?? look.ink,
              align: 'left',
              isBold: true,
            });
        });
      }),
    ],
  };
}

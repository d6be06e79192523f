import { type ChartConfiguration } from 'chart.js';
import { baseOptions, valueAxis } from './base-options.ts';
import { type PlacesSpec } from './chart-spec.ts';
import { type Look, textSize } from './look.ts';
import { overlay, writeLabel } from './overlay.ts';
import { type ChartReading, type ChartWords } from './reading.ts';

function span(
  values: readonly number[],
  highest = Number.POSITIVE_INFINITY,
): { min: number; max: number; middle: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max(0.25, (high - low) * 0.2);
  return {
    min: low - margin,
    max: Math.min(highest, high + margin),
    middle: values.reduce((sum, value) => sum + value, 0) / values.length,
  };
}

/** Numbered points by two quantities, with a line at the average of each. */
export function drawPlaces(
  spec: PlacesSpec,
  look: Look,
  { formats }: ChartWords,
  reading: ChartReading,
): ChartConfiguration {
  const color = look.series[0] ?? look.ink;
  const [x, y] = [
    span(
      spec.points.map((point) => point.x),
      spec.xMax,
    ),
    span(spec.points.map((point) => point.y)),
  ];
  const axis = (text: string, { min, max }: { min: number; max: number }) => ({
    ...valueAxis(look, (value) => formats.value('mean', value)),
    ticks: { ...valueAxis(look, (value) => formats.value('mean', value)).ticks, includeBounds: false },
    min,
    max,
    border: { color: look.axis },
    title: { display: true, text, color: look.text, font: { family: look.font, size: textSize } },
  });
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: spec.points.map((point) => ({ x: point.x, y: point.y })),
          pointRadius: 5,
          pointHoverRadius: 7,
          pointBackgroundColor: color,
          pointBorderColor: look.ground,
          pointHoverBackgroundColor: color,
          pointHoverBorderColor: look.ink,
        },
      ],
    },
    options: {
      ...baseOptions(look, reading, { right: 20 }),
      scales: { x: { type: 'linear', ...axis(spec.xTitle, x) }, y: { type: 'linear', ...axis(spec.yTitle, y) } },
    },
    plugins: [
      overlay((chart) => {
        const { ctx, chartArea, scales } = chart;
        const across = scales.y?.getPixelForValue(y.middle) ?? 0;
        const upright = scales.x?.getPixelForValue(x.middle) ?? 0;
        ctx.strokeStyle = look.axis;
        ctx.setLineDash([5, 4]);
        ctx.beginPath();
        ctx.moveTo(chartArea.left, across);
        ctx.lineTo(chartArea.right, across);
        ctx.moveTo(upright, chartArea.top);
        ctx.lineTo(upright, chartArea.bottom);
        ctx.stroke();
        ctx.setLineDash([]);
        chart.getDatasetMeta(0).data.forEach((point, index) =>
          writeLabel(chart, look, {
            text: formats.number(index + 1),
            x: point.x + 9,
            y: point.y,
            color: look.ink,
            align: 'left',
            isBold: true,
          }),
        );
      }),
    ],
  };
}

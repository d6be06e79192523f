import { type ChartConfiguration } from 'chart.js';
import { baseOptions, nameAxis, valueAxis } from './base-options.ts';
import { type DistributionSpec } from './chart-spec.ts';
import { type Look } from './look.ts';
import { hatchBars, overlay, writeLabel } from './overlay.ts';
import { type ChartReading, type ChartWords } from './reading.ts';

/** Upright bars from zero with their counts on top; the low end of the scale is hatched, so that ink alone tells it. */
export function drawDistribution(
  spec: DistributionSpec,
  look: Look,
  { formats }: ChartWords,
  reading: ChartReading,
): ChartConfiguration {
  const colors = { favourable: look.promoter, neutral: look.passive, unfavourable: look.detractor };
  const fills = spec.bars.map(({ tone }) => colors[tone]);
  const highest = Math.max(...spec.bars.map(({ count }) => count), 4);
  return {
    type: 'bar',
    data: {
      labels: spec.bars.map(({ label }) => label),
      datasets: [
        {
          data: spec.bars.map(({ count }) => count),
          backgroundColor: fills,
          hoverBackgroundColor: fills,
          categoryPercentage: 0.92,
          barPercentage: 0.86,
          maxBarThickness: 48,
        },
      ],
    },
    options: {
      ...baseOptions(look, reading, { top: 20, right: 4 }),
      scales: {
        x: nameAxis(look),
        y: { ...valueAxis(look, (value) => formats.number(value)), display: false, min: 0, max: highest },
      },
    },
    plugins: [
      overlay((chart) => {
        spec.bars.forEach(({ tone, count }, index) => {
          if (tone === 'unfavourable') hatchBars(chart, look, 0, index);
          const bar = chart.getDatasetMeta(0).data[index];
          if (bar && count > 0) {
            writeLabel(chart, look, {
              text: formats.number(count),
              x: bar.x,
              y: bar.y - 5,
              color: look.ink,
              baseline: 'bottom',
            });
          }
        });
      }),
    ],
  };
}

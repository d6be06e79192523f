import { BarElement, type Chart, type ChartConfiguration } from 'chart.js';
import { baseOptions } from './base-options.ts';
import { type RecommendationSpec } from './chart-spec.ts';
import { type Look } from './look.ts';
import { edgesOf, hatchBars, overlay, writeLabel } from './overlay.ts';
import { type ChartReading, type ChartWords, recommendationGroups } from './reading.ts';

/** One bar in three parts with numbers inside and names below; detractors are hatched. */
export function drawRecommendation(
  spec: RecommendationSpec,
  look: Look,
  words: ChartWords,
  reading: ChartReading,
): ChartConfiguration {
  const groups = recommendationGroups(spec, words);
  const colors = [look.detractor, look.passive, look.promoter];
  const n = spec.detractors + spec.passives + spec.promoters;
  return {
    type: 'bar',
    data: {
      labels: [''],
      datasets: groups.map(({ name, count }, index) => ({
        label: name,
        data: [count],
        backgroundColor: colors[index],
        hoverBackgroundColor: colors[index],
        borderColor: look.ground,
        borderWidth: { left: index === 0 ? 0 : 2 },
        barThickness: 34,
      })),
    },
    options: {
      ...baseOptions(look, reading, { top: 0, right: 0 }),
      indexAxis: 'y',
      scales: {
        x: { display: false, stacked: true, min: 0, max: Math.max(1, n) },
        y: { display: false, stacked: true },
      },
    },
    plugins: [
      overlay((chart) => {
        hatchBars(chart, look, 0);
        groups.forEach(({ share, count }, index) =>
          drawInside(chart, look, index, share ?? words.formats.number(count)),
        );
      }),
    ],
  };
}

/** The number inside its part, on a chip of the ground colour so that it is read on any fill; left out where it does not fit. */
function drawInside(chart: Chart, look: Look, datasetIndex: number, text: string): void {
  const bar = chart.getDatasetMeta(datasetIndex).data[0];
  if (!(bar instanceof BarElement)) return;
  const { left, right, top, bottom } = edgesOf(bar);
  const width = look.widthOf(text) + 12;
  if (right - left < width + 8) return;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  chart.ctx.fillStyle = look.ground;
  chart.ctx.beginPath();
  chart.ctx.roundRect(x - width / 2, y - 10, width, 20, 4);
  chart.ctx.fill();
  writeLabel(chart, look, { text, x, y, color: look.ink, isBold: true });
}

import { type ChartOptions } from 'chart.js';
import { type Look, textSize } from './look.ts';
import { type ChartReading } from './reading.ts';

/** What every chart has: no movement, its own type, and a tooltip that says what the table says. */
export function baseOptions(
  look: Look,
  reading: ChartReading,
  padding: { top?: number; right?: number } = {},
): ChartOptions {
  const rowAt = (datasetIndex: number, index: number) =>
    reading.rows.find(({ at }) => at.datasetIndex === datasetIndex && at.index === index);
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    clip: 8,
    layout: { padding: { top: padding.top ?? 12, right: padding.right ?? 12, bottom: 0, left: 0 } },
    interaction: { mode: 'nearest', intersect: false },
    plugins: {
      legend: { display: false },
      tooltip: {
        displayColors: false,
        backgroundColor: look.ink,
        bodyColor: look.ground,
        bodyFont: fontOf(look),
        filter: ({ datasetIndex, dataIndex }) => rowAt(datasetIndex, dataIndex) !== undefined,
        callbacks: {
          title: () => '',
          label: ({ datasetIndex, dataIndex }) => rowAt(datasetIndex, dataIndex)?.announcement ?? '',
        },
      },
    },
  };
}

/** Lines and numbers of a value axis. */
export function valueAxis(look: Look, format: (value: number) => string) {
  return {
    border: { display: false },
    grid: { color: look.grid, drawTicks: false },
    ticks: {
      color: look.text,
      font: fontOf(look),
      padding: 6,
      callback: (value: string | number) => format(Number(value)),
    },
  };
}

/** Names along an axis, with a line under them but none between. */
export function nameAxis(look: Look) {
  return {
    border: { color: look.axis },
    grid: { display: false },
    ticks: { color: look.text, font: fontOf(look), autoSkip: true, maxRotation: 0 },
  };
}

function fontOf(look: Look) {
  return { family: look.font, size: textSize };
}

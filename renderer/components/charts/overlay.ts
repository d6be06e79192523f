import { BarElement, type Chart, type Plugin } from 'chart.js';
import { type Goal } from './chart-spec.ts';
import { type Look, textSize } from './look.ts';

/** Words beside a mark; `align` and `baseline` as in canvas. */
export type Label = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly align?: CanvasTextAlign;
  readonly baseline?: CanvasTextBaseline;
  readonly isBold?: boolean;
};

/** A plugin that draws over the data: words, goal lines, hatches. */
export function overlay(draw: (chart: Chart) => void): Plugin {
  return {
    id: 'overlay',
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      draw(chart);
      chart.ctx.restore();
    },
  };
}

/** Writes words in the type of the chart. */
export function writeLabel({ ctx }: Chart, look: Look, label: Label): void {
  ctx.font = `${label.isBold ? 'bold ' : ''}${textSize}px ${look.font}`;
  ctx.fillStyle = label.color;
  ctx.textAlign = label.align ?? 'center';
  ctx.textBaseline = label.baseline ?? 'middle';
  ctx.fillText(label.text, label.x, label.y);
}

/** A dashed line at the goal, across or upright, with its name on a chip inside the plot. */
export function drawGoal(chart: Chart, look: Look, goal: Goal, axis: 'x' | 'y'): void {
  const { ctx, chartArea, scales } = chart;
  const at = scales[axis]?.getPixelForValue(goal.value) ?? Number.NaN;
  ctx.strokeStyle = look.goalLine;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([5, 4]);
  ctx.beginPath();
  if (axis === 'y') {
    ctx.moveTo(chartArea.left, at);
    ctx.lineTo(chartArea.right, at);
  } else {
    ctx.moveTo(at, chartArea.top);
    ctx.lineTo(at, chartArea.bottom);
  }
  ctx.stroke();
  ctx.setLineDash([]);

  ctx.font = `${textSize}px ${look.font}`;
  const width = ctx.measureText(goal.label).width + 10;
  const left = axis === 'y' ? chartArea.left + 6 : Math.min(at + 4, chartArea.right - width);
  const top = axis === 'y' ? at - 9 : chartArea.top;
  ctx.fillStyle = look.goalTint;
  ctx.fillRect(left, top, width, 18);
  writeLabel(chart, look, { text: goal.label, x: left + 5, y: top + 9, color: look.goalInk, align: 'left' });
}

/** Diagonal strokes over the bars of a dataset, so that it is told apart without colour; all of them, or one. */
export function hatchBars(chart: Chart, look: Look, datasetIndex: number, only?: number): void {
  const { ctx } = chart;
  chart.getDatasetMeta(datasetIndex).data.forEach((bar, index) => {
    if (!(bar instanceof BarElement) || (only !== undefined && only !== index)) return;
    const { left, top, right, bottom } = edgesOf(bar);
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, right - left, bottom - top);
    ctx.clip();
    ctx.strokeStyle = look.ground;
    ctx.lineWidth = 1.2;
    for (let x = left - (bottom - top); x < right; x += 6) {
      ctx.beginPath();
      ctx.moveTo(x, bottom);
      ctx.lineTo(x + (bottom - top), top);
      ctx.stroke();
    }
    ctx.restore();
  });
}

/** The edges of a bar on the canvas, whichever way it lies; a bar without a value has none. */
export function edgesOf(bar: BarElement): { left: number; top: number; right: number; bottom: number } {
  const props = bar.getProps(['x', 'y', 'base', 'width', 'height', 'horizontal'], true);
  const [x, y, base, width, height] = [
    props.x ?? 0,
    props.y ?? 0,
    props.base ?? 0,
    props.width ?? 0,
    props.height ?? 0,
  ];
  return props.horizontal
    ? { left: Math.min(x, base), right: Math.max(x, base), top: y - height / 2, bottom: y + height / 2 }
    : { left: x - width / 2, right: x + width / 2, top: Math.min(y, base), bottom: Math.max(y, base) };
}

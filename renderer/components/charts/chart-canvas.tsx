import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import { type TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { type Formats } from '../../i18n/formats.ts';
import { type DrawnSpec } from './chart-spec.ts';
import { drawingOf } from './draw.ts';
import { lookOf, watchLook } from './look.ts';
import { type ChartRow, readingOf } from './reading.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

type ChartCanvasProps = {
  readonly spec: DrawnSpec;
  readonly t: TFunction;
  readonly formats: Formats;
  /** What the picture says, in one sentence. */
  readonly label: string;
  readonly className?: string;
  /** How many rows the box must have room for, where the data decide its height. */
  readonly rows?: number;
  /** The mark that the keyboard stands on. */
  readonly reached?: ChartRow['at'] | null;
  readonly onPick?: (at: ChartRow['at']) => void;
};

/**
 * A chart as a picture that fills its box. It is drawn anew in `beforeprint`, in the light look: what Chromium records
 * there goes into a PDF as lines and letters, while an older drawing would go in as a bitmap.
 */
export function ChartCanvas({ spec, t, formats, label, className, rows, reached = null, onPick }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Chart>(null);

  useEffect(() => {
    const element = canvas.current;
    // Without a picture there is still the table.
    if (!element?.getContext('2d')) return undefined;
    const reading = readingOf(spec, { t, formats });
    const draw = () => {
      drawn.current?.destroy();
      drawn.current = new Chart(element, drawingOf(spec, lookOf(element), { t, formats }, reading));
    };
    const forPaper = () => {
      // A document has its own look, which may be black ink.
      if (!element.closest('[data-look="paper"]')) element.dataset.look = 'paper';
      draw();
    };
    const forScreen = () => {
      delete element.dataset.look;
      draw();
    };
    draw();
    const stopWatching = watchLook(draw);
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', forScreen);
    return () => {
      stopWatching();
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', forScreen);
      drawn.current?.destroy();
      drawn.current = null;
    };
  }, [spec, t, formats]);

  useEffect(() => {
    const chart = drawn.current;
    if (!chart) return;
    const active = reached ? [reached] : [];
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update();
  }, [reached]);

  return (
    <div className={className} style={rows === undefined ? undefined : { height: `${rows * 2 + 2.5}rem` }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        onClick={(event) => {
          const [hit] =
            drawn.current?.getElementsAtEventForMode(event.nativeEvent, 'nearest', { intersect: true }, false) ?? [];
          if (hit) onPick?.({ datasetIndex: hit.datasetIndex, index: hit.index });
        }}
      />
    </div>
  );
}

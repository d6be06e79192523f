/** Colours and type of a chart, as the style sheet has them at its place on the page. */
export type Look = {
  readonly font: string;
  /** How wide a bold word is in the type of the chart, in CSS pixels. */
  readonly widthOf: (text: string) => number;
  readonly ink: string;
  readonly text: string;
  readonly grid: string;
  readonly axis: string;
  readonly ground: string;
  readonly series: readonly string[];
  readonly detractor: string;
  readonly passive: string;
  readonly promoter: string;
  readonly goalLine: string;
  readonly goalInk: string;
  readonly goalTint: string;
};

/** Smallest type that a chart may use, in CSS pixels. */
export const textSize = 12;

/** Marks that tell series apart without colour. */
export const markers = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot'] as const;
export const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [1, 4]];

/** Reads the look from the custom properties that hold at `element`: light, dark, paper, black ink or forced colours. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    font: style.fontFamily,
    widthOf: (text) => widthOf(text, style.fontFamily),
    ink: read('ink'),
    text: read('chart-text'),
    grid: read('chart-grid'),
    axis: read('chart-axis'),
    ground: read('card'),
    series: [1, 2, 3, 4, 5].map((number) => read(`series-${number}`)),
    detractor: read('detractor'),
    passive: read('passive'),
    promoter: read('promoter'),
    goalLine: read('goal-line'),
    goalInk: read('goal-ink'),
    goalTint: read('goal-tint'),
  };
}

function widthOf(text: string, font: string): number {
  const ctx = document.createElement('canvas').getContext('2d');
  if (!ctx) return 0;
  ctx.font = `bold ${textSize}px ${font}`;
  return ctx.measureText(text).width;
}

/** A colour laid thinly over its ground, for bands. */
export function thin(color: string): string {
  return `color-mix(in srgb, ${color} 14%, transparent)`;
}

/** Calls `listener` when the page changes its colours: dark look, forced colours, fonts that arrive late. */
export function watchLook(listener: () => void): () => void {
  const watched = new MutationObserver(listener);
  watched.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme', 'style', 'lang'] });
  const forced = matchMedia('(forced-colors: active)');
  forced.addEventListener('change', listener);
  document.fonts.addEventListener('loadingdone', listener);
  return () => {
    watched.disconnect();
    forced.removeEventListener('change', listener);
    document.fonts.removeEventListener('loadingdone', listener);
  };
}

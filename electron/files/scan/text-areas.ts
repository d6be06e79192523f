import { type TextReading } from '../../contract/sheet-reading.ts';
import { type MeasuredPage } from './measured-page.ts';
import { sampleArea, valueReachedBy } from './sample.ts';

const pixelsPerMm = 3;
const borderMm = 1.2;
const writtenFrom = 0.004;

/** Tells for each open question whether anything is written in its area. */
export function readTexts({ image, place, page, ink }: MeasuredPage): TextReading[] {
  return page.texts.map(({ q, x, y, w, h }) => {
    const area = { x: x + borderMm, y: y + borderMm, w: w - 2 * borderMm, h: h - 2 * borderMm };
    const width = Math.max(1, Math.round(area.w * pixelsPerMm));
    const height = Math.max(1, Math.round(area.h * pixelsPerMm));
    const pixels = new Uint8Array(width * height);
    sampleArea(image, place, area, width, height, pixels);
    const paper = valueReachedBy(pixels, 0.8);
    const limit = paper * (1 - ink.floor - Math.max(0.15, 4 * ink.noise));
    const share = pixels.reduce((count, value) => count + (value < limit ? 1 : 0), 0) / pixels.length;
    return { q, isWritten: share > writtenFrom, ink: Math.round(share * 1000) / 1000 };
  });
}

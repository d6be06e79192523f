import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type PageSize } from '../../domain/form-geometry.ts';
import { type GreyImage } from './grey.ts';
import { sampleArea } from './sample.ts';
import { type PlaceOnScan } from './sheet-map.ts';

/** Which spots of a page carry print: one byte each, 1 for print, `printPixelsPerMm` to a millimetre. */
export interface PrintMap {
  readonly width: number;
  readonly height: number;
  readonly isPrinted: Uint8Array;
}

/** Resolution of print maps. */
export const printPixelsPerMm = 4;

const tileMm = 20;

/** Draws the map of a blank page from a picture of it. */
export function printMapOf(image: GreyImage, place: PlaceOnScan, page: PageSize): PrintMap {
  const width = Math.ceil(page.width * printPixelsPerMm);
  const height = Math.ceil(page.height * printPixelsPerMm);
  const isPrinted = new Uint8Array(width * height);
  const side = tileMm * printPixelsPerMm;
  const tile = new Uint8Array(side * side);
  for (let top = 0; top < height; top += side)
    for (let left = 0; left < width; left += side) {
      const area = { x: left / printPixelsPerMm, y: top / printPixelsPerMm, w: tileMm, h: tileMm };
      sampleArea(image, place, area, side, side, tile);
      for (let row = 0; row < Math.min(side, height - top); row += 1)
        for (let column = 0; column < Math.min(side, width - left); column += 1)
          if ((tile[row * side + column] ?? 255) < 205) isPrinted[(top + row) * width + left + column] = 1;
    }
  return { width, height, isPrinted };
}

/** Packs a map into text for the stored layout. */
export function packPrintMap({ isPrinted }: PrintMap): string {
  const bytes = new Uint8Array(Math.ceil(isPrinted.length / 8));
  isPrinted.forEach((value, at) => {
    if (value) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return deflateRawSync(bytes, { level: 9 }).toString('base64');
}

/** Unpacks a stored map; undefined when it does not belong to a page of this size. */
export function unpackPrintMap(packed: string, page: PageSize): PrintMap | undefined {
  const width = Math.ceil(page.width * printPixelsPerMm);
  const height = Math.ceil(page.height * printPixelsPerMm);
  const length = Math.ceil((width * height) / 8);
  const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: length });
  if (bytes.length !== length) return undefined;
  const isPrinted = new Uint8Array(width * height);
  for (let at = 0; at < isPrinted.length; at += 1) isPrinted[at] = ((bytes[at >> 3] ?? 0) >> (at & 7)) & 1;
  return { width, height, isPrinted };
}

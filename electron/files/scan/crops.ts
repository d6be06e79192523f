import { Transformer } from '@napi-rs/image';
import { type FormBox, type FormPage, type PageRectangle } from '../../contract/form-layout.ts';
import { type GreyImage } from './grey.ts';
import { type PageView } from './measured-page.ts';
import { type PageRead } from './read-page.ts';
import { sampleArea } from './sample.ts';

/** A straightened part of a scan as a JPEG file: a question to check, or the writing of an open question. */
export interface Crop extends PageRectangle {
  readonly q: string;
  readonly kind: 'question' | 'text';
  readonly pixelsPerMm: number;
  readonly jpeg: Uint8Array;
}

/** Which crops to cut: those a person has to look at (and all handwriting), those of every question, or none. */
export type CropChoice = 'needed' | 'all' | 'none';

const questionPixelsPerMm = 8;
const textPixelsPerMm = 6;
const wholePixelsPerMm = 5;
const quality = 72;
const tileMm = 20;

/** Cuts the crops of one page. */
export function cropsOf({ reading, view }: PageRead, choice: CropChoice): Crop[] {
  if (!view || choice === 'none') return [];
  const wanted = reading.questions.filter(({ state }) => choice === 'all' || (state !== 'sure' && state !== 'none'));
  const questions = wanted.map(({ q }) => cut(view, q, 'question', areaOfQuestion(view.page, q), questionPixelsPerMm));
  const texts = view.page.texts
    .filter(({ q }) => reading.texts.some((text) => text.q === q && text.isWritten))
    .map((text) => cut(view, text.q, 'text', text, textPixelsPerMm));
  return [...questions, ...texts];
}

/** The whole page, straightened, as a JPEG file. */
export function wholePage(view: PageView): Uint8Array {
  const { width, height } = view.page;
  return encode(straighten(view, { x: 0, y: 0, w: width, h: height }, wholePixelsPerMm));
}

/** The part of the page that shows a question's boxes with their labels. */
export function areaOfQuestion(page: FormPage, q: string): PageRectangle {
  const own = page.boxes.filter((box) => box.q === q);
  const above = own.some((box: FormBox) => box.kind === 'scale') ? 7 : 3.5;
  const left = Math.max(0, Math.min(...own.map((box) => box.x)) - 4);
  const top = Math.max(0, Math.min(...own.map((box) => box.y)) - above);
  const right = Math.min(page.width, Math.max(...own.map((box) => box.x + box.w)) + 24);
  const bottom = Math.min(page.height, Math.max(...own.map((box) => box.y + box.h)) + 3.5);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function cut(view: PageView, q: string, kind: Crop['kind'], { x, y, w, h }: PageRectangle, pixelsPerMm: number): Crop {
  return { q, kind, x, y, w, h, pixelsPerMm, jpeg: encode(straighten(view, { x, y, w, h }, pixelsPerMm)) };
}

/** Straightens an area of any size, two centimetres at a time, so that curled paper comes out flat. */
function straighten({ image, place }: PageView, area: PageRectangle, pixelsPerMm: number): GreyImage {
  const width = Math.max(1, Math.round(area.w * pixelsPerMm));
  const height = Math.max(1, Math.round(area.h * pixelsPerMm));
  const data = new Uint8Array(width * height);
  const side = tileMm * pixelsPerMm;
  const tile = new Uint8Array(side * side);
  for (let top = 0; top < height; top += side)
    for (let left = 0; left < width; left += side) {
      const [across, down] = [Math.min(side, width - left), Math.min(side, height - top)];
      const [x, y] = [area.x + left / pixelsPerMm, area.y + top / pixelsPerMm];
      sampleArea(image, place, { x, y, w: across / pixelsPerMm, h: down / pixelsPerMm }, across, down, tile);
      for (let row = 0; row < down; row += 1)
        data.set(tile.subarray(row * across, (row + 1) * across), (top + row) * width + left);
    }
  return { width, height, data };
}

function encode({ width, height, data }: GreyImage): Uint8Array {
  const portable = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
  return Uint8Array.from(new Transformer(portable).jpegSync(quality));
}

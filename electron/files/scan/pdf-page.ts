import { type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { decodePicture } from './decode.ts';
import { toGrey, type GreyImage } from './grey.ts';
import { jpegHead } from './jpeg-head.ts';
import { mostPixels, type Refused } from './open.ts';
import { floatAt, intAt, memoryOf, withMemory } from './pdfium.ts';

const objectKinds = { text: 1, image: 3 };
const invisibleText = 3;
const bitmapChannels = [0, 1, 3, 4, 4];
const renderDotsPerInch = 200;
const pointsPerInch = 72;
const withAnnotations = 1;

/**
 * The picture of a page that consists of one scanned image (and unseen recognised text, if any), as it was stored and
 * without drawing the page; undefined when the page is anything else.
 */
export function scannedImage(engine: WrappedPdfiumModule, page: number): GreyImage | Refused | undefined {
  const image = onlyImage(engine, page);
  if (image === undefined) return undefined;
  const size = pixelSize(engine, image);
  if (!size) return undefined;
  if (size.width * size.height > mostPixels) return { reason: 'imageTooLarge' };
  if (isStretched(engine, image, size)) return undefined;
  if (filterOf(engine, image) === 'DCTDecode') return storedJpeg(engine, image);
  return storedBitmap(engine, page, image);
}

function onlyImage(engine: WrappedPdfiumModule, page: number): number | undefined {
  const count = engine.FPDFPage_CountObjects(page);
  let found: number | undefined;
  if (count > 20_000 || engine.FPDFPage_GetAnnotCount(page) > 0) return undefined;
  for (let at = 0; at < count; at += 1) {
    const object = engine.FPDFPage_GetObject(page, at);
    const kind = engine.FPDFPageObj_GetType(object);
    if (kind === objectKinds.text && engine.FPDFTextObj_GetTextRenderMode(object) === invisibleText) continue;
    if (kind !== objectKinds.image || found !== undefined) return undefined;
    found = object;
  }
  return found;
}

function pixelSize(engine: WrappedPdfiumModule, image: number): { width: number; height: number } | undefined {
  return withMemory(engine, 8, (pointer) =>
    engine.FPDFImageObj_GetImagePixelSize(image, pointer, pointer + 4)
      ? { width: intAt(engine, pointer), height: intAt(engine, pointer + 4) }
      : undefined,
  );
}

/** Whether the page shows the image with another ratio of sides than its pixels have, as faxes do. */
function isStretched(engine: WrappedPdfiumModule, image: number, size: { width: number; height: number }): boolean {
  const ratio = withMemory(engine, 16, (pointer) => {
    const isKnown = engine.FPDFPageObj_GetBounds(image, pointer, pointer + 4, pointer + 8, pointer + 12);
    const across = floatAt(engine, pointer + 8) - floatAt(engine, pointer);
    const down = floatAt(engine, pointer + 12) - floatAt(engine, pointer + 4);
    return isKnown && down > 0 ? across / down : 0;
  });
  const stored = size.width / size.height;
  const off = Math.min(Math.abs(Math.log(ratio / stored)), Math.abs(Math.log(ratio * stored)));
  return !(off < 0.12);
}

function filterOf(engine: WrappedPdfiumModule, image: number): string | undefined {
  if (engine.FPDFImageObj_GetImageFilterCount(image) !== 1) return undefined;
  return withMemory(engine, 64, (pointer) => {
    const length = engine.FPDFImageObj_GetImageFilter(image, 0, pointer, 64);
    return Buffer.from(memoryOf(engine).subarray(pointer, pointer + Math.max(0, length - 1))).toString('latin1');
  });
}

function storedJpeg(engine: WrappedPdfiumModule, image: number): GreyImage | Refused | undefined {
  const length = engine.FPDFImageObj_GetImageDataRaw(image, 0, 0);
  const bytes = withMemory(engine, length, (pointer) => {
    engine.FPDFImageObj_GetImageDataRaw(image, pointer, length);
    return Buffer.from(memoryOf(engine).slice(pointer, pointer + length));
  });
  const head = jpegHead(bytes);
  if ('reason' in head) return head;
  if (head.channels !== 1 && head.channels !== 3) return undefined;
  if (head.width * head.height > mostPixels) return { reason: 'imageTooLarge' };
  return decodePicture(bytes);
}

const unknownColours = 0;

function storedBitmap(engine: WrappedPdfiumModule, page: number, image: number): GreyImage | undefined {
  const colours = withMemory(engine, 32, (pointer) =>
    engine.FPDFImageObj_GetImageMetadata(image, page, pointer) ? intAt(engine, pointer + 20) : unknownColours,
  );
  if (colours === unknownColours) return undefined;
  const bitmap = engine.FPDFImageObj_GetBitmap(image);
  return bitmap === 0 ? undefined : takeBitmap(engine, bitmap);
}

/** Draws a page on white, with what was added to it as annotations. */
export function renderPage(
  engine: WrappedPdfiumModule,
  page: number,
  dotsPerInch = renderDotsPerInch,
): GreyImage | Refused {
  const width = Math.round((engine.FPDF_GetPageWidthF(page) * dotsPerInch) / pointsPerInch);
  const height = Math.round((engine.FPDF_GetPageHeightF(page) * dotsPerInch) / pointsPerInch);
  if (width < 1 || height < 1) return { reason: 'imageDamaged' };
  if (width * height > mostPixels) return { reason: 'imageTooLarge' };
  const bitmap = engine.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return { reason: 'imageTooLarge' };
  engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
  return takeBitmap(engine, bitmap) ?? { reason: 'imageDamaged' };
}

/** Copies a bitmap out of the engine as grey and gives it back. */
function takeBitmap(engine: WrappedPdfiumModule, bitmap: number): GreyImage | undefined {
  const channels = bitmapChannels[engine.FPDFBitmap_GetFormat(bitmap)] ?? 0;
  const width = engine.FPDFBitmap_GetWidth(bitmap);
  const height = engine.FPDFBitmap_GetHeight(bitmap);
  const stride = engine.FPDFBitmap_GetStride(bitmap);
  const buffer = engine.FPDFBitmap_GetBuffer(bitmap);
  const rows = new Uint8Array(width * height * channels);
  const heap = memoryOf(engine);
  for (let row = 0; row < height; row += 1) {
    const from = buffer + row * stride;
    rows.set(heap.subarray(from, from + width * channels), row * width * channels);
  }
  engine.FPDFBitmap_Destroy(bitmap);
  if (channels === 0) return undefined;
  if (channels === 4) for (let alpha = 3; alpha < rows.length; alpha += 4) rows[alpha] = 255;
  return toGrey(width, height, channels, rows, true);
}

import { type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type GreyImage } from './grey.ts';
import { mostPages, type ByteSource, type OpenedFile, type Refused } from './open.ts';
import { renderPage, scannedImage } from './pdf-page.ts';
import { loadPdfium, memoryOf, withMemory } from './pdfium.ts';

const passwordError = 4;
const securityError = 5;

/** Opens a PDF without ever having it in memory as a whole: the engine asks for the pieces that it needs. */
export async function openPdf(source: ByteSource): Promise<OpenedFile | Refused> {
  const engine = await loadPdfium();
  const access = lendAccess(engine, source);
  const document = engine.FPDF_LoadCustomDocument(access.pointer, '');
  if (document === 0) {
    const error = engine.FPDF_GetLastError();
    access.release();
    return { reason: error === passwordError || error === securityError ? 'fileEncrypted' : 'fileUnreadable' };
  }
  const pageCount = Math.min(mostPages, engine.FPDF_GetPageCount(document));
  const close = () => {
    engine.FPDF_CloseDocument(document);
    access.release();
    source.close();
  };
  if (pageCount === 0) {
    engine.FPDF_CloseDocument(document);
    access.release();
    return { reason: 'fileUnreadable' };
  }
  return { pageCount, readPage: async (index) => readPage(engine, document, index), close };
}

function readPage(engine: WrappedPdfiumModule, document: number, index: number): GreyImage | Refused {
  const page = engine.FPDF_LoadPage(document, index);
  if (page === 0) return { reason: 'imageDamaged' };
  try {
    return scannedImage(engine, page) ?? renderPage(engine, page);
  } finally {
    engine.FPDF_ClosePage(page);
  }
}

/** The engine's way to read: a structure of length, function and a value it hands back, which is not used here. */
function lendAccess(engine: WrappedPdfiumModule, source: ByteSource): { pointer: number; release: () => void } {
  const { pdfium } = engine;
  const getBlock = pdfium.addFunction((_: number, position: number, buffer: number, size: number) => {
    const bytes = source.read(position >>> 0, size >>> 0);
    memoryOf(engine).set(bytes, buffer);
    return bytes.length === size ? 1 : 0;
  }, 'iiiii');
  const pointer = pdfium.wasmExports.malloc(12);
  pdfium.setValue(pointer, source.size, 'i32');
  pdfium.setValue(pointer + 4, getBlock, 'i32');
  pdfium.setValue(pointer + 8, 0, 'i32');
  return {
    pointer,
    release: () => {
      pdfium.removeFunction(getBlock);
      pdfium.wasmExports.free(pointer);
    },
  };
}

/** Draws every page of a PDF at a resolution, for the print self-test. */
export async function drawPdf(bytes: Uint8Array, dotsPerInch: number): Promise<(GreyImage | Refused)[]> {
  const engine = await loadPdfium();
  return withMemory(engine, bytes.length, (pointer) => {
    memoryOf(engine).set(bytes, pointer);
    const document = engine.FPDF_LoadMemDocument(pointer, bytes.length, '');
    if (document === 0) return [];
    const count = engine.FPDF_GetPageCount(document);
    const drawn = Array.from({ length: count }, (_, index) => {
      const page = engine.FPDF_LoadPage(document, index);
      if (page === 0) return { reason: 'imageDamaged' as const };
      const image = renderPage(engine, page, dotsPerInch);
      engine.FPDF_ClosePage(page);
      return image;
    });
    engine.FPDF_CloseDocument(document);
    return drawn;
  });
}

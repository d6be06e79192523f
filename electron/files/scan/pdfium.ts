import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

let loading: Promise<WrappedPdfiumModule> | undefined;

/** Loads the PDF engine from the installed package, once a thread. */
export function loadPdfium(): Promise<WrappedPdfiumModule> {
  loading ??= (async () => {
    const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
    const engine = await init({ wasmBinary: Uint8Array.from(readFileSync(file)).buffer });
    engine.PDFiumExt_Init();
    return engine;
  })();
  return loading;
}

/** The engine's memory as it is now; it moves when it grows, so it must not be kept. */
export function memoryOf(engine: WrappedPdfiumModule): Uint8Array {
  const heap: unknown = Reflect.get(engine.pdfium, 'HEAPU8');
  if (!(heap instanceof Uint8Array)) throw new TypeError('the PDF engine shows no memory');
  return heap;
}

/** Lends a piece of the engine's memory to some work and takes it back whatever happens. */
export function withMemory<T>(engine: WrappedPdfiumModule, size: number, work: (pointer: number) => T): T {
  const pointer = engine.pdfium.wasmExports.malloc(size);
  try {
    return work(pointer);
  } finally {
    engine.pdfium.wasmExports.free(pointer);
  }
}

/** A whole number of four bytes from the engine's memory. */
export function intAt(engine: WrappedPdfiumModule, pointer: number): number {
  return new DataView(memoryOf(engine).buffer).getInt32(pointer, true);
}

/** A number of single precision from the engine's memory. */
export function floatAt(engine: WrappedPdfiumModule, pointer: number): number {
  return new DataView(memoryOf(engine).buffer).getFloat32(pointer, true);
}

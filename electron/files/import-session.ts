import { Worker } from 'node:worker_threads';
import { type FileError, type ImportOptions, type ImportResult, type ImportTarget } from '../contract/import-result.ts';
import { packedRows, type PackedRows, type RowChunk } from '../domain/import/packed-rows.ts';
import { previewImport } from './import-preview.ts';
import { importResult } from './import-result.ts';
import { type ReaderAnswer, type ReadFile, type ReaderRequest, type ReaderStart } from './worker/import-messages.ts';

/** A file being imported, read in a thread of its own with bounded memory and time. One request at a time. */
export interface ImportSession {
  /** Says what the rows of the file are, as far as its headings tell. */
  readonly target: (options: ImportOptions) => Promise<ImportTarget>;
  /** Hands over all rows in chunks; resolves with what is known of the file then. Call it again for every changed option. */
  readonly readRows: (options: ImportOptions, take: (chunk: RowChunk) => void) => Promise<ReadFile>;
  /** Reads everything into one result. */
  readonly result: (options: ImportOptions) => Promise<ImportResult>;
  /** Ends the thread at once; a request under way is refused. */
  readonly close: () => Promise<void>;
}

/** Thrown where the thread ran out of memory or time, or was closed; null stands for closed by the person. */
export class ReadingStopped extends Error {
  readonly fileError: FileError | null;

  constructor(fileError: FileError | null) {
    super(fileError ?? 'closed');
    this.name = 'ReadingStopped';
    this.fileError = fileError;
  }
}

/** What a session may use. */
export interface SessionLimits {
  readonly memoryMb: number;
  readonly silenceMs: number;
}

const usualLimits: SessionLimits = { memoryMb: 448, silenceMs: 30_000 };

/** Starts reading a file. The bytes are moved into the thread: the caller has none left. */
export function openImportSession(
  bytes: Uint8Array<ArrayBuffer>,
  readerUrl = new URL('./worker/import-reader.ts', import.meta.url),
  limits: SessionLimits = usualLimits,
): ImportSession {
  const start: ReaderStart = { bytes };
  const worker = new Worker(readerUrl, {
    workerData: start,
    transferList: bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    stdout: true,
    stderr: true,
  });
  let stopped: ReadingStopped | null = null;
  worker.unref();

  const ask = <Answer>(
    request: ReaderRequest,
    receive: (answer: ReaderAnswer) => Answer | undefined,
  ): Promise<Answer> => {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const listenAgain = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => stop(new ReadingStopped('FILE_TOO_BIG')), limits.silenceMs);
      };
      const finish = (): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        worker.unref();
      };
      const onMessage = (message: ReaderAnswer): void => {
        const answer = receive(message);
        if (answer === undefined) return listenAgain();
        finish();
        resolve(answer);
      };
      const stop = (reason: ReadingStopped): void => {
        stopped ??= reason;
        finish();
        void worker.terminate();
        reject(stopped);
      };
      const onError = (error: Error): void => stop(new ReadingStopped(refusalOf(error)));
      const onExit = (): void => stop(stopped ?? new ReadingStopped(null));
      if (stopped) return reject(stopped);
      worker.ref();
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      listenAgain();
      worker.postMessage(request);
    });
  };

  return {
    target: (options) =>
      ask({ ask: 'target', options }, (message) => (message.answer === 'target' ? message.target : undefined)),
    result: (options) =>
      ask({ ask: 'result', options }, (message) => (message.answer === 'result' ? message.result : undefined)),
    readRows: (options, take) =>
      ask({ ask: 'rows', options }, (message) => {
        if (message.answer === 'read') return message.read;
        if (message.answer === 'chunk') take(message.chunk);
        return undefined;
      }),
    close: async () => {
      stopped ??= new ReadingStopped(null);
      await worker.terminate();
    },
  };
}

function refusalOf(error: Error): FileError {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'FILE_TOO_BIG' : 'FILE_CORRUPT';
}

/**
 * Works with a file in a thread of its own, which ends with the work or when the person cancels; a thread that had to be
 * stopped for another reason is a refused file.
 */
async function apart<Answer>(
  bytes: Uint8Array,
  signal: AbortSignal,
  work: (session: ImportSession) => Promise<Answer>,
  refused: (reason: FileError) => Answer | Promise<Answer>,
): Promise<Answer> {
  signal.throwIfAborted();
  const session = openImportSession(new Uint8Array(bytes));
  const stop = () => void session.close();
  signal.addEventListener('abort', stop);
  try {
    return await work(session);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ReadingStopped)) throw error;
    return refused(error.fileError ?? 'FILE_CORRUPT');
  } finally {
    signal.removeEventListener('abort', stop);
    await session.close();
  }
}

/** Reads a whole file apart into the result that reports show. */
export async function readImportApart(
  bytes: Uint8Array,
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ImportResult> {
  const startedAt = performance.now();
  return apart(
    bytes,
    signal,
    (session) => session.result(options),
    (reason) => importResult(reason, options, startedAt),
  );
}

/** A file with every row that is to be written, and what was left out. */
export type RowsToWrite = ReadFile & { readonly accepted: PackedRows };

/** How a file is to be read; what the rows are is found out where nobody has said it. */
export type Reading = Omit<ImportOptions, 'importAs'> & { readonly importAs?: ImportTarget | undefined };

/** What came of reading a file; `result` only where it was asked for. */
export type ReadApart = {
  readonly importAs: ImportTarget;
  readonly rows: RowsToWrite;
  readonly result: ImportResult | null;
};

/** Reads a file apart, telling how many rows have come. */
export async function readRowsApart(
  bytes: Uint8Array,
  { importAs, ...options }: Reading,
  signal: AbortSignal,
  onRows: (rows: number) => void = () => undefined,
  withResult = false,
): Promise<ReadApart> {
  const startedAt = performance.now();
  const chunks: RowChunk[] = [];
  let taken = 0;
  const take = (chunk: RowChunk): void => {
    chunks.push(chunk);
    taken += chunk.rows;
    onRows(taken);
  };
  return apart<ReadApart>(
    bytes,
    signal,
    async (session) => {
      const target = importAs ?? (await session.target({ ...options, importAs: 'customers' }));
      const chosen = { ...options, importAs: target };
      const read = await session.readRows(chosen, take);
      const result = withResult ? await session.result(chosen) : null;
      return { importAs: target, rows: { ...read, accepted: packedRows(chunks) }, result };
    },
    async (fileError) => {
      const target = importAs ?? 'customers';
      const chosen = { ...options, importAs: target };
      const preview = previewImport({ fileError, table: null, headerRow: null, headings: [] }, chosen);
      const nothing = { fileError, header: [], columns: [], questions: [], rejected: [], skipped: 0 };
      const rows = { ...nothing, preview, accepted: packedRows([]) };
      const result = withResult ? await importResult(fileError, chosen, startedAt) : null;
      return { importAs: target, rows, result };
    },
  );
}

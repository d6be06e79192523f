import { Worker } from 'node:worker_threads';
import { type ImportPreview } from '../contract/import-preview.ts';
import { type FileError, type ImportOptions, type ImportResult, type ImportTarget } from '../contract/import-result.ts';
import { type AcceptedOutcome, type RowOutcome } from '../domain/import/row-outcome.ts';
import { previewImport, type RejectedCells } from './import-preview.ts';
import { importResult } from './import-result.ts';
import { type ReaderAnswer, type ReadFile, type ReaderRequest, type ReaderStart } from './worker/import-messages.ts';

/** A file being imported, read in a thread of its own with bounded memory and time. One request at a time. */
export interface ImportSession {
  /** Says what the rows of the file are, as far as its headings tell. */
  readonly target: (options: ImportOptions) => Promise<ImportTarget>;
  /** Says what an import would do; call it again for every changed option. */
  readonly preview: (options: ImportOptions) => Promise<ImportPreview>;
  /** Hands over all rows in batches; resolves with what is known of the file then. */
  readonly readRows: (options: ImportOptions, take: (rows: readonly RowOutcome[]) => void) => Promise<ReadFile>;
  /** Lists the rejected rows in their original columns. */
  readonly rejectedRows: (options: ImportOptions) => Promise<readonly RejectedCells[]>;
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
const batchesAhead = 4;

/** Starts reading a file. The bytes are moved into the thread: the caller has none left. */
export function openImportSession(
  bytes: Uint8Array<ArrayBuffer>,
  readerUrl = new URL('./worker/import-reader.ts', import.meta.url),
  limits: SessionLimits = usualLimits,
): ImportSession {
  const credit = new SharedArrayBuffer(4);
  const counter = new Int32Array(credit);
  const start: ReaderStart = { bytes, credit };
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
    preview: (options) =>
      ask({ ask: 'preview', options }, (message) => (message.answer === 'preview' ? message.preview : undefined)),
    rejectedRows: (options) =>
      ask({ ask: 'rejected', options }, (message) => (message.answer === 'rejected' ? message.rows : undefined)),
    result: (options) =>
      ask({ ask: 'result', options }, (message) => (message.answer === 'result' ? message.result : undefined)),
    readRows: (options, take) => {
      Atomics.store(counter, 0, batchesAhead);
      return ask({ ask: 'rows', options }, (message) => {
        if (message.answer === 'done') return message.read;
        if (message.answer === 'batch') {
          take(message.rows);
          Atomics.add(counter, 0, 1);
          Atomics.notify(counter, 0);
        }
        return undefined;
      });
    },
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

/** Every row of a file that is to be written, and what was left out. */
export type RowsToWrite = ReadFile & {
  readonly accepted: readonly AcceptedOutcome[];
  readonly rejected: readonly RejectedCells[];
  readonly skipped: number;
};

/** Reads the rows of a file apart, telling how many have come. */
export async function readRowsApart(
  bytes: Uint8Array,
  options: ImportOptions,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<RowsToWrite> {
  const accepted: AcceptedOutcome[] = [];
  let rejected = 0;
  let skipped = 0;
  const take = (rows: readonly RowOutcome[]): void => {
    for (const row of rows) {
      if (row.kind === 'accepted') accepted.push(row);
      else if (row.kind === 'rejected') rejected += 1;
      else skipped += 1;
    }
    onRows(accepted.length);
  };
  return apart(
    bytes,
    signal,
    async (session) => {
      const read = await session.readRows(options, take);
      return { ...read, accepted, skipped, rejected: rejected > 0 ? await session.rejectedRows(options) : [] };
    },
    (fileError) => ({ fileError, header: [], columns: [], questions: [], accepted: [], rejected: [], skipped: 0 }),
  );
}

/** What an import would do, and what the rows are where nobody has said it. */
export async function previewApart(
  bytes: Uint8Array,
  options: Omit<ImportOptions, 'importAs'>,
  importAs: ImportTarget | undefined,
  signal: AbortSignal,
): Promise<{ readonly importAs: ImportTarget; readonly preview: ImportPreview }> {
  return apart(
    bytes,
    signal,
    async (session) => {
      const target = importAs ?? (await session.target({ ...options, importAs: 'customers' }));
      return { importAs: target, preview: await session.preview({ ...options, importAs: target }) };
    },
    (fileError) => {
      const refusal = { fileError, table: null, headerRow: null, headings: [] };
      const target = importAs ?? 'customers';
      return { importAs: target, preview: previewImport(refusal, { ...options, importAs: target }) };
    },
  );
}

import { Worker } from 'node:worker_threads';
import { type FormLayout } from '../../contract/form-layout.ts';
import { type PageReason } from '../../contract/sheet-reading.ts';
import { type CropChoice } from '../scan/crops.ts';
import { refusedSheet, type SheetRead } from '../scan/read-sheets.ts';
import { type ScanInput, type ScanReply, type ScanRequest, type ScanWorkerData } from './scan-messages.ts';

/** How a batch of scans is read; `workers` is 1 or 2, `workerUrl` where the bundled worker script lies. */
export interface ReadOptions {
  readonly layouts: readonly FormLayout[];
  readonly crops?: CropChoice;
  readonly hasPage?: boolean;
  readonly workers?: number;
  readonly pageTimeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly workerUrl?: URL;
}

/** How far a batch is: pages of later files are counted once these were opened. */
export interface ReadProgress {
  readonly pagesRead: number;
  readonly pagesKnown: number;
  readonly filesOpened: number;
  readonly files: number;
}

const usualTimeoutMs = 30_000;
const scriptUrl = new URL('./scan-worker.ts', import.meta.url);

/**
 * Reads a batch in worker threads and answers its pages in order, file by file. A page that takes too long or brings its
 * worker down is refused and the rest goes on; aborting the signal ends the batch with the signal's reason.
 */
export async function* readBatch(inputs: readonly ScanInput[], options: ReadOptions): AsyncGenerator<SheetRead> {
  const hands = Array.from({ length: Math.min(2, Math.max(1, options.workers ?? 2)) }, () => makeHand(options));
  const tasks = batchTasks(inputs.map(shared), hands, options);
  const abort = () => hands.forEach((hand) => hand.stop());
  options.signal?.addEventListener('abort', abort);
  try {
    for await (const sheet of tasks) {
      options.signal?.throwIfAborted();
      yield sheet;
    }
    options.signal?.throwIfAborted();
  } finally {
    options.signal?.removeEventListener('abort', abort);
    await Promise.all(hands.map((hand) => hand.stop()));
  }
}

/** The straightened picture of one page, for looking at the whole sheet; null where no form was found on it. */
export async function pagePicture(
  input: ScanInput,
  { index, beside = 0 }: { readonly index: number; readonly beside?: number },
  options: ReadOptions,
): Promise<Uint8Array | null> {
  const hand = makeHand(options);
  try {
    const reply = await hand.ask({ kind: 'picture', input, index, beside });
    return reply.kind === 'picture' ? reply.jpeg : null;
  } finally {
    await hand.stop();
  }
}

/** Bytes in memory are put where all threads see them, so that they are not copied for every page. */
function shared(input: ScanInput): ScanInput {
  if ('path' in input) return input;
  const bytes = new Uint8Array(new SharedArrayBuffer(input.bytes.length));
  bytes.set(input.bytes);
  return { name: input.name, bytes };
}

/** Pages are handed to whichever worker is free, a few ahead of the one that is waited for. */
async function* batchTasks(
  inputs: readonly ScanInput[],
  hands: readonly Hand[],
  { signal, onProgress }: ReadOptions,
): AsyncGenerator<SheetRead> {
  const progress = { pagesRead: 0, pagesKnown: 0, filesOpened: 0, files: inputs.length };
  const free = [...hands];
  const waiting: ((hand: Hand) => void)[] = [];
  const borrow = () => {
    const hand = free.pop();
    return hand ? Promise.resolve(hand) : new Promise<Hand>((resolve) => waiting.push(resolve));
  };
  const giveBack = (hand: Hand) => {
    const next = waiting.shift();
    if (next) next(hand);
    else free.push(hand);
  };
  const run = async (request: ScanRequest) => {
    const hand = await borrow();
    try {
      return await hand.ask(request);
    } finally {
      giveBack(hand);
    }
  };
  for (const input of inputs) {
    if (signal?.aborted) return;
    const opened = await run({ kind: 'open', input });
    const pageCount = opened.kind === 'open' ? opened.pageCount : 1;
    progress.pagesKnown += pageCount;
    progress.filesOpened += 1;
    const ahead: Promise<readonly SheetRead[]>[] = [];
    for (let index = 0, asked = 0; index < pageCount && !signal?.aborted; index += 1) {
      for (; asked < Math.min(pageCount, index + 2 * hands.length); asked += 1) {
        const page = asked;
        ahead.push(run({ kind: 'read', input, index: page }).then((reply) => sheetsOf(reply, input, page)));
      }
      const sheets = await ahead.shift();
      progress.pagesRead += 1;
      onProgress?.({ ...progress });
      if (sheets) yield* sheets;
    }
    await Promise.allSettled(ahead);
  }
}

function sheetsOf(reply: Outcome, { name }: ScanInput, index: number): readonly SheetRead[] {
  if (reply.kind === 'read') return reply.sheets;
  const reason: PageReason = reply.kind === 'late' ? 'tookTooLong' : 'imageDamaged';
  return [refusedSheet(name, index, reason)];
}

type Outcome = ScanReply | { readonly kind: 'late' } | { readonly kind: 'gone' };

interface Hand {
  ask(request: ScanRequest): Promise<Outcome>;
  stop(): Promise<void>;
}

/** One worker thread, started when first asked and replaced when it failed or was too slow. */
function makeHand(options: ReadOptions): Hand {
  let worker: Worker | undefined;
  let isStopped = false;
  const start = () => {
    const data: ScanWorkerData = {
      layouts: options.layouts,
      crops: options.crops ?? 'needed',
      hasPage: options.hasPage ?? false,
    };
    return new Worker(options.workerUrl ?? scriptUrl, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
  };
  const discard = async () => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };
  return {
    async ask(request) {
      if (isStopped) return { kind: 'gone' };
      worker ??= start();
      const outcome = await exchange(worker, request, options.pageTimeoutMs ?? usualTimeoutMs);
      if (outcome.kind === 'late' || outcome.kind === 'gone') await discard();
      return outcome;
    },
    async stop() {
      isStopped = true;
      await discard();
    },
  };
}

function exchange(worker: Worker, request: ScanRequest, timeoutMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onGone);
      worker.off('exit', onGone);
      resolve(outcome);
    };
    const onMessage = (reply: ScanReply) => settle(reply);
    const onGone = () => settle({ kind: 'gone' });
    const timer = setTimeout(() => settle({ kind: 'late' }), timeoutMs);
    worker.on('message', onMessage);
    worker.on('error', onGone);
    worker.on('exit', onGone);
    worker.postMessage(request);
  });
}

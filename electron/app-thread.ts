import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { App } from './app.ts';
import { Failure, type FailureData } from './contract/errors.ts';
import type { AppEvent, Reply } from './contract/reply.ts';
import type { PrintedPdf, PrintJob, Services } from './handlers/context.ts';

/** What the window's side sends to the thread that owns the database. */
export type ToThread =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly path: string;
      readonly input: unknown;
      readonly callId?: string;
    }
  | { readonly type: 'cancel'; readonly callId: string }
  | { readonly type: 'printed'; readonly id: number; readonly result: PrintedPdf | FailureData }
  | { readonly type: 'close' };

/** What that thread answers. */
export type FromThread =
  | { readonly type: 'opened' }
  | { readonly type: 'refused'; readonly failure: FailureData }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly event: AppEvent }
  | { readonly type: 'print'; readonly id: number; readonly job: PrintJob };

export type StartOptions = {
  readonly dataFolder: string;
  readonly printPdf: Services['printPdf'];
  readonly entry?: URL;
};

type Thread = { readonly worker: Worker; readonly waiting: Map<number, (reply: Reply) => void> };

const gone: Reply = { ok: false, error: { code: 'internal', params: { ref: 'restart' } } };

/**
 * Starts the worker thread that owns the shop's file and gives the app as seen from a host. When the thread dies, calls
 * under way fail, the thread is started again over the same folder, and listeners hear `restarted`; calls that come
 * meanwhile wait for it, and are told why where it does not open again.
 */
export async function startApp(options: StartOptions): Promise<App | FailureData> {
  const listeners = new Set<(event: AppEvent) => void>();
  let counter = 0;
  let isClosing = false;
  let ready: Promise<void> = Promise.resolve();
  let broken: FailureData | null = null;

  async function open(): Promise<Thread | FailureData> {
    const waiting = new Map<number, (reply: Reply) => void>();
    const worker = new Worker(options.entry ?? new URL('./app-worker.ts', import.meta.url), {
      workerData: { dataFolder: options.dataFolder },
    });
    const opened = new Promise<FailureData | null>((resolve) => {
      worker.on('message', (message: FromThread) => {
        if (message.type === 'opened') resolve(null);
        else if (message.type === 'refused') resolve(message.failure);
        else if (message.type === 'event') listeners.forEach((listener) => listener(message.event));
        else if (message.type === 'print') void print(worker, message.id, message.job);
        else {
          waiting.get(message.id)?.(message.reply);
          waiting.delete(message.id);
        }
      });
      worker.once('error', () => resolve({ code: 'internal', params: { ref: 'thread' } }));
    });
    const failure = await opened;
    if (failure) {
      await worker.terminate();
      return failure;
    }
    worker.on('error', () => undefined);
    worker.once('exit', () => (ready = restart(waiting)));
    return { worker, waiting };
  }

  async function print(worker: Worker, id: number, job: PrintJob): Promise<void> {
    const result = await options.printPdf(job).catch((error: unknown): FailureData => {
      if (error instanceof Failure) return error.data;
      return { code: 'printFailed', params: { reason: error instanceof Error ? error.message : '' } };
    });
    post(worker, { type: 'printed', id, result });
  }

  async function restart(waiting: Thread['waiting']): Promise<void> {
    waiting.forEach((answer) => answer(gone));
    if (isClosing) return;
    const next = await open();
    if ('code' in next) {
      broken = next;
      return;
    }
    thread = next;
    listeners.forEach((listener) => listener({ type: 'restarted' }));
  }

  const first = await open();
  if ('code' in first) return first;
  let thread = first;

  return {
    async call(path, input, callId) {
      await ready;
      if (broken) return { ok: false, error: broken };
      const id = ++counter;
      return new Promise((resolve) => {
        thread.waiting.set(id, resolve);
        post(thread.worker, { type: 'call', id, path, input, ...(callId === undefined ? {} : { callId }) });
      });
    },
    cancel: (callId) => post(thread.worker, { type: 'cancel', callId }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isClosing = true;
      const ended = once(thread.worker, 'exit');
      post(thread.worker, { type: 'close' });
      const timer = setTimeout(() => void thread.worker.terminate(), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function post(worker: Worker, message: ToThread): void {
  worker.postMessage(message);
}

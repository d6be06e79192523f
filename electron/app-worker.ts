import { parentPort, workerData } from 'node:worker_threads';
import { openApp } from './app-open.ts';
import { type FromThread, type ToThread } from './app-thread.ts';
import { Failure, type FailureData } from './contract/errors.ts';
import { type PrintedPdf, type PrintJob } from './handlers/context.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread');

const prints = new Map<number, (result: PrintedPdf | FailureData) => void>();
let counter = 0;

function send(message: FromThread): void {
  port?.postMessage(message);
}

async function printPdf(job: PrintJob): Promise<PrintedPdf> {
  const id = ++counter;
  const result = await new Promise<PrintedPdf | FailureData>((resolve) => {
    prints.set(id, resolve);
    send({ type: 'print', id, job });
  });
  prints.delete(id);
  if ('code' in result) throw new Failure(result);
  return result;
}

const app = await openApp({ dataFolder: String(workerData.dataFolder), printPdf, keepsBackups: true });
if ('code' in app) {
  send({ type: 'refused', failure: app });
  port.close();
} else {
  app.subscribe((event) => send({ type: 'event', event }));
  port.on('message', (message: ToThread) => {
    if (message.type === 'call')
      void app
        .call(message.path, message.input, message.callId)
        .then((reply) => send({ type: 'reply', id: message.id, reply }));
    else if (message.type === 'cancel') app.cancel(message.callId);
    else if (message.type === 'printed') prints.get(message.id)?.(message.result);
    else void app.close().then(() => port.close());
  });
  send({ type: 'opened' });
}

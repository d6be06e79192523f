import { parentPort } from 'node:worker_threads';

// The real worker, and one word at which it dies without any goodbye.
parentPort?.on('message', (message: unknown) => {
  if (typeof message === 'object' && message !== null && 'path' in message && message.path === 'die') process.exit(1);
});
await import('../../electron/app-worker.ts');

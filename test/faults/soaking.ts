import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ask, open } from './fault.ts';

/**
 * The program that works on and on: adding, editing, searching, reading figures and undoing. It prints what its process
 * held after a third of the time and at the end, as JSON.
 */
const [folder = '', seconds = '3'] = process.argv.slice(2);

/** Bytes as the system counts them: the heap, what SQLite and other libraries took; and how many files are open. */
function held(): { readonly bytes: number; readonly handles: number } {
  const handles = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
  globalThis.gc?.();
  return { bytes: process.memoryUsage.rss(), handles };
}

const app = await open(folder);
const endAt = performance.now() + Number(seconds) * 1000;
const warmAt = performance.now() + (Number(seconds) * 1000) / 3;
let first: ReturnType<typeof held> | null = null;
let [turns, log] = [0, 0];
while (performance.now() < endAt) {
  const customer = await ask(app, 'customers.create', { fullName: `Клиент ${turns % 50}` });
  const id = typeof customer === 'object' && customer !== null && 'id' in customer ? customer.id : 0;
  await ask(app, 'responses.create', { customerId: id, csat: 1 + (turns % 5), day: '2026-11-20' });
  await ask(app, 'customers.update', { id, changes: { note: `бележка ${turns}` } });
  await ask(app, 'customers.find', { text: 'клиент' });
  if (turns % 10 === 0) await ask(app, 'scores.figures', { from: '2026-11-01', to: '2026-12-01' });
  for (let step = 0; step < 3; step++) await ask(app, 'history.undo');
  log = Math.max(log, statSync(join(folder, 'shop.db-wal')).size);
  turns += 1;
  if (performance.now() > warmAt) first ??= held();
}
const last = held();
await app.close();
process.stdout.write(
  JSON.stringify({ turns, log, first: first ?? last, last, file: statSync(join(folder, 'shop.db')).size }),
);

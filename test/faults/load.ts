import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fillLarge } from '../support/large-shop.ts';
import { ask, type Count, type Fault, fillShop, inFolder, type Length, open } from './fault.ts';

/** Start and lists of a large shop; the slow one counts as one that did not survive. */
async function largeShop(length: Length): Promise<Count> {
  const [customers, contacts] = length === 'full' ? [100_000, 1_000_000] : [2000, 10_000];
  return inFolder(async (folder) => {
    await fillShop(folder, 0);
    await fillLarge(folder, customers, contacts);
    const start = performance.now();
    const app = await open(folder);
    await ask(app, 'settings.get');
    const startMs = performance.now() - start;
    await ask(app, 'customers.list', { limit: 100 });
    const times: number[] = [];
    for (let offset = 0; offset < 10; offset++) {
      const before = performance.now();
      await ask(app, 'customers.list', { limit: 100, offset: offset * 100 });
      times.push(performance.now() - before);
    }
    await app.close();
    const slowest = Math.max(...times);
    const survived = Number(startMs <= 3000) + Number(slowest <= 200);
    return {
      tried: 2,
      survived,
      lost: 0,
      note: `${customers} customers, ${contacts} contacts: start ${Math.round(startMs)} ms, slowest list ${Math.round(slowest)} ms`,
    };
  });
}

/** What the process holds, as the system counts it: the heap, what SQLite and other libraries took, and files that are open. */
function held(): { readonly bytes: number; readonly handles: number } {
  const open = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
  return { bytes: process.memoryUsage().rss, handles: open };
}

/** Working on and on, adding, editing, reading figures and undoing: what the process holds stays flat, files and the log stay bounded. */
async function soak(length: Length): Promise<Count> {
  const seconds = Number(process.env.REGULARS_SOAK_SECONDS ?? (length === 'full' ? 60 : 3));
  return inFolder(async (folder) => {
    await fillShop(folder, 0);
    const app = await open(folder);
    const endAt = performance.now() + seconds * 1000;
    const warmAt = performance.now() + (seconds * 1000) / 3;
    let warm: ReturnType<typeof held> | null = null;
    let turns = 0;
    let largestLog = 0;
    while (performance.now() < endAt) {
      const customer = await ask(app, 'customers.create', { fullName: `Клиент ${turns % 50}` });
      const id = typeof customer === 'object' && customer !== null && 'id' in customer ? customer.id : 0;
      await ask(app, 'responses.create', { customerId: id, csat: 1 + (turns % 5), day: '2026-11-20' });
      await ask(app, 'customers.update', { id, changes: { note: `бележка ${turns}` } });
      await ask(app, 'customers.find', { text: 'клиент' });
      if (turns % 10 === 0) await ask(app, 'scores.figures', { from: '2026-11-01', to: '2026-12-01' });
      for (let step = 0; step < 3; step++) await ask(app, 'history.undo');
      largestLog = Math.max(largestLog, statSync(join(folder, 'shop.db-wal')).size);
      turns += 1;
      if (performance.now() > warmAt) warm ??= held();
    }
    const first = warm ?? held();
    const last = held();
    const grown = last.bytes / first.bytes - 1;
    await app.close();
    const survived =
      Number(grown < 0.15) + Number(last.handles <= first.handles + 2) + Number(largestLog < 16 * 1024 * 1024);
    return {
      tried: 3,
      survived,
      lost: 0,
      note: `${seconds} s, ${turns} turns, process ${Math.round(first.bytes / 1e6)} MB after a third, ${Math.round(last.bytes / 1e6)} MB at the end (${(grown * 100).toFixed(1)} %), ${last.handles - first.handles} more open files, log at most ${Math.round(largestLog / 1024)} kB`,
    };
  });
}

export const loadFaults: readonly Fault[] = [
  { id: 'FI-21', what: 'a large shop', run: largeShop },
  { id: 'FI-22', what: 'hours of work', run: soak },
];

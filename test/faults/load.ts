import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
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

const Held = z.object({ bytes: z.number(), handles: z.number() });
const Soaked = z.object({ turns: z.number(), log: z.number(), first: Held, last: Held, file: z.number() });
const soaking = fileURLToPath(new URL('soaking.ts', import.meta.url));

/** Hours of work in a process of its own: what it holds stays flat, open files and the log stay bounded. */
async function soak(length: Length): Promise<Count> {
  const seconds = process.env.REGULARS_SOAK_SECONDS ?? (length === 'full' ? '60' : '6');
  return inFolder(async (folder) => {
    await fillShop(folder, 0);
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', soaking, folder, seconds]);
    const { turns, log, first, last, file } = Soaked.parse(JSON.parse(stdout));
    const grown = last.bytes / first.bytes - 1;
    const survived = Number(grown < 0.15) + Number(last.handles <= first.handles + 2) + Number(log < 16 * 1024 * 1024);
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    return {
      tried: 3,
      survived,
      lost: 0,
      note: `${seconds} s, ${turns} turns, ${megabytes(first.bytes)} after a third, ${megabytes(last.bytes)} at the end (${(grown * 100).toFixed(1)} %), ${last.handles - first.handles} more open files, log at most ${megabytes(log)}, file ${megabytes(file)}`,
    };
  });
}

export const loadFaults: readonly Fault[] = [
  { id: 'FI-21', what: 'a large shop', run: largeShop },
  { id: 'FI-22', what: 'hours of work', run: soak },
];

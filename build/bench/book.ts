import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../electron/app-thread.ts';
import { type App } from '../../electron/app.ts';
import { fillLarge } from '../../test/faults/load.ts';
import { fillShop } from '../../test/faults/fault.ts';

const contacts = 1_600_000;
const customers = 45_000;
const tickMs = 2;

type Stalls = { readonly host: number; readonly answer: number };

/** Watches how long the host's own loop stands still, and how long the window waits for an answer meanwhile. */
async function watched(app: App, work: () => Promise<void>): Promise<{ readonly ms: number; readonly stalls: Stalls }> {
  const stalls = { host: 0, answer: 0 };
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    stalls.host = Math.max(stalls.host, now - last - tickMs);
    last = now;
  }, tickMs);
  let isWorking = true;
  const asking = (async () => {
    while (isWorking) {
      const asked = performance.now();
      await app.call('settings.get', {});
      stalls.answer = Math.max(stalls.answer, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  isWorking = false;
  await asking;
  clearInterval(timer);
  return { ms, stalls };
}

async function must(app: App, path: string, input: unknown): Promise<void> {
  const reply = await app.call(path, input);
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
}

/** Backup and restore of a shop of some 112 MB through the thread that owns it, and what the window feels meanwhile. */
export async function benchBook(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  try {
    await fillShop(folder, 0);
    await fillLarge(folder, customers, contacts);
    const megabytes = statSync(join(folder, 'shop.db')).size / 1e6;
    const app = await startApp({ dataFolder: folder, printPdf: () => Promise.reject(new Error('none')) });
    if ('code' in app) throw new Error(app.code);
    const lines = [`backup and restore of ${megabytes.toFixed(0)} MB (${contacts} contacts)`];
    for (const [name, path, input] of [
      ['backup', 'backups.create', {}],
      ['restore', 'backups.restore', { sequence: 1 }],
      ['check', 'backups.check', {}],
    ] as const) {
      const { ms, stalls } = await watched(app, () => must(app, path, input));
      lines.push(
        `  ${name.padEnd(8)} ${ms.toFixed(0).padStart(6)} ms   longest stall of the host's loop ${stalls.host.toFixed(0).padStart(5)} ms   longest wait for an answer ${stalls.answer.toFixed(0).padStart(6)} ms`,
      );
    }
    await app.close();
    return lines.join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../electron/app-thread.ts';
import { type App } from '../../electron/app.ts';
import { fillShop } from '../../test/faults/fault.ts';
import { fillLarge } from '../../test/support/large-shop.ts';
import { median } from './rounds.ts';

const contacts = 1_600_000;
const customers = 45_000;
const tickMs = 2;
const rounds = 3;

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

/** The same by hand, in other processes: a copy, its check and its hash, as a careful person would type them. */
function byHand(folder: string): { readonly backup: number; readonly vacuum: number; readonly check: number } {
  const run = (program: string, args: readonly string[]): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return performance.now() - start;
  };
  const [source, copy, small] = ['plain.db', 'copy.db', 'small.db'].map((name) => join(folder, name));
  const check = ['sqlite3', [copy, 'PRAGMA integrity_check(1)']] as const;
  const backup = run('sqlite3', [source, `.backup '${copy}'`]);
  const checked = run(...check) + run('sha256sum', [copy]);
  const vacuum = run('sqlite3', [source, `VACUUM INTO '${small}'`]);
  for (const file of [copy, small]) rmSync(file);
  return { backup, vacuum, check: checked };
}

type Rounds = Readonly<Record<'backup' | 'restore' | 'hand' | 'vacuum', number[]>>;

/**
 * Backup and restore of a shop of some 112 MB through the thread that owns it, and what the window feels meanwhile, beside
 * the shell's `.backup` and `VACUUM INTO` of the same file with `integrity_check` and SHA-256, in interleaved rounds.
 */
export async function benchBook(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  try {
    await fillShop(folder, 0);
    await fillLarge(folder, customers, contacts);
    copyFileSync(join(folder, 'shop.db'), join(folder, 'plain.db'));
    const megabytes = statSync(join(folder, 'shop.db')).size / 1e6;
    const app = await startApp({ dataFolder: folder, printPdf: () => Promise.reject(new Error('none')) });
    if ('code' in app) throw new Error(app.code);
    const took: Rounds = { backup: [], restore: [], hand: [], vacuum: [] };
    const worst = { backup: { host: 0, answer: 0 }, restore: { host: 0, answer: 0 } };
    for (let round = 0; round < rounds; round++) {
      for (const [name, path, input] of [
        ['backup', 'backups.create', {}],
        ['restore', 'backups.restore', { sequence: 1 }],
      ] as const) {
        const { ms, stalls } = await watched(app, () => must(app, path, input));
        took[name].push(ms);
        worst[name].host = Math.max(worst[name].host, stalls.host);
        worst[name].answer = Math.max(worst[name].answer, stalls.answer);
      }
      const hand = byHand(folder);
      took.hand.push(hand.backup + hand.check);
      took.vacuum.push(hand.vacuum + hand.check);
    }
    const idle = await watched(app, () => new Promise((resolve) => setTimeout(resolve, 2000)));
    await app.close();
    const hand = median(took.hand);
    const line = (name: keyof typeof worst) =>
      `  ${name.padEnd(10)}${median(took[name]).toFixed(0).padStart(7)} ms  ×${(median(took[name]) / hand).toFixed(2)} of .backup by hand   longest stall of the host's loop ${worst[name].host.toFixed(0)} ms, longest wait for an answer ${worst[name].answer.toFixed(0)} ms`;
    return [
      `backup and restore of ${megabytes.toFixed(0)} MB (${contacts} contacts), medians of ${rounds} rounds`,
      line('backup'),
      line('restore'),
      `  .backup   ${hand.toFixed(0).padStart(7)} ms  ×1.00 with integrity_check and sha256sum, by hand`,
      `  VACUUM    ${median(took.vacuum).toFixed(0).padStart(7)} ms  ×${(median(took.vacuum) / hand).toFixed(2)} INTO, the same checks`,
      `  idle: longest stall of the host's loop ${idle.stalls.host.toFixed(0)} ms, longest wait for an answer ${idle.stalls.answer.toFixed(0)} ms`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

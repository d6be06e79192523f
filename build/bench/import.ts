import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../electron/app-open.ts';
import { openStaging } from '../../electron/files/staging.ts';

const sizeArgument = process.argv.find((argument) => argument.startsWith('--rows='))?.slice('--rows='.length);
const rows = Number(sizeArgument ?? 200_000);
const customers = 5000;

/** Sales of a shop as its till writes them: eight columns, quotes, a note on every fifth row. */
function salesFile(file: string): void {
  const lines = ['Date,Customer code,Customer,Amount,Channel,Staff,Product,Note'];
  for (let index = 0; index < rows; index += 1) {
    const day = new Date(Date.UTC(2022, 0, 1 + (index % 1400))).toISOString().slice(0, 10);
    const who = (index * 7919) % customers;
    const note = index % 5 === 0 ? `"rye, sliced ${index % 97}"` : '';
    const amount = `${2 + (index % 90)}.${String(index % 100).padStart(2, '0')}`;
    lines.push(
      `${day},K${who},Customer ${who},${amount},Till ${index % 3},Eva ${index % 4},Bread ${index % 40},${note}`,
    );
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** The longest time in which this thread, which answers every call, did not come round; milliseconds. */
function watchStalls(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
}

async function timed<Value>(work: () => Promise<Value> | Value): Promise<{ readonly seconds: number; value: Value }> {
  const startedAt = performance.now();
  const value = await work();
  return { seconds: (performance.now() - startedAt) / 1000, value };
}

function rawImport(folder: string, file: string): void {
  const database = join(folder, 'raw.db');
  const script = `.mode csv\n.import "${file}" sales\n`;
  const { status, stderr } = spawnSync('sqlite3', [database], { input: script, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function hasSqlite(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0;
}

function peakMb(): number {
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(peak ?? 0) / 1024;
}

/** A file of sales through the app, every field checked, against the shell's blind import of the same file; then its undo. */
export async function benchImport(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  try {
    const file = join(folder, 'sales.csv');
    salesFile(file);
    const dataFolder = join(folder, 'shop');
    const app = await openApp({ dataFolder, printPdf: () => Promise.reject(new Error('Nothing is printed here')) });
    if ('code' in app) throw new Error(app.code);
    const ask = async (path: string, input: unknown) => {
      const reply = await app.call(path, input);
      if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    };
    await ask('settings.setUp', { name: 'Bench', kind: 'food', country: 'GB', currency: 'GBP', language: 'en' });
    const staged = await openStaging(join(dataFolder, 'staging')).write('sales.csv', readFileSync(file));
    const limits = { rows: 2_000_000, fileBytes: 500 * 1024 * 1024 };
    const before = peakMb();
    const stalls = watchStalls();
    const choices = { importAs: 'interactions', limits };
    const ours = await timed(() => ask('imports.run', { fileId: staged.fileId, choices }));
    const stallMs = stalls();
    const peak = peakMb();
    const undo = await timed(() => ask('history.undo', {}));
    await app.close();
    const shell = hasSqlite() ? await timed(() => rawImport(folder, file)) : null;
    const beside = shell
      ? `sqlite3 .import ${shell.seconds.toFixed(2)} s, ×${(shell.seconds / ours.seconds).toFixed(2)} of its speed`
      : 'no sqlite3 here';
    return [
      `Import: ${rows} sales, ${(statSync(file).size / 1_048_576).toFixed(1)} MB`,
      `  ours, every field checked  ${ours.seconds.toFixed(2)} s  (${Math.round(rows / ours.seconds)} rows a second); ${beside}`,
      `  undo of it                 ${undo.seconds.toFixed(2)} s  ×${(undo.seconds / ours.seconds).toFixed(2)} of the import`,
      `  longest stall of calls     ${Math.round(stallMs)} ms`,
      `  peak memory                ${Math.round(peak)} MB (before: ${Math.round(before)} MB)`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../../electron/app-thread.ts';
import { openStaging } from '../../electron/files/staging.ts';

/** What one fresh process measured; seconds, milliseconds, megabytes. */
export type ImportOnce = {
  readonly imported: number;
  readonly cold: number;
  readonly undo: number;
  readonly preview: number;
  readonly afterPreview: number;
  /** Longest wait for the answer to another call, while the file is read and while its rows are written. */
  readonly waitReading: number;
  readonly waitWriting: number;
  readonly startMb: number;
  readonly peakMb: number;
};

const [dataFolder = '', file = ''] = process.argv.slice(2);

function memoryMb(which: 'VmHWM' | 'VmRSS'): number {
  const found = new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(found ?? 0) / 1024;
}

async function measure(): Promise<ImportOnce> {
  const app = await startApp({ dataFolder, printPdf: () => Promise.reject(new Error('Nothing is printed here')) });
  if ('code' in app) throw new Error(app.code);
  const ask = async (path: string, input: unknown): Promise<unknown> => {
    const reply = await app.call(path, input);
    if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  /** Does something long while another call is asked again and again, and says how long either took. */
  const timed = async (path: string, input: unknown) => {
    let isDone = false;
    let longestWait = 0;
    const asking = (async () => {
      while (!isDone) {
        const askedAt = performance.now();
        await ask('settings.get', {});
        longestWait = Math.max(longestWait, performance.now() - askedAt);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const startedAt = performance.now();
    const value = await ask(path, input);
    const seconds = (performance.now() - startedAt) / 1000;
    isDone = true;
    await asking;
    return { value, seconds, longestWait };
  };

  await ask('settings.setUp', { name: 'Bench', kind: 'food', country: 'GB', currency: 'GBP', language: 'en' });
  const { fileId } = await openStaging(join(dataFolder, 'staging')).write('sales.csv', readFileSync(file));
  const limits = { rows: 2_000_000, fileBytes: 500 * 1024 * 1024 };
  const choices = { importAs: 'interactions', limits };
  const startMb = memoryMb('VmRSS');
  const cold = await timed('imports.run', { fileId, choices });
  const undo = await timed('history.undo', {});
  const preview = await timed('imports.preview', { fileId, choices });
  const run = await timed('imports.run', { fileId, choices });
  const peakMb = memoryMb('VmHWM');
  await app.close();
  const { value } = run;
  const imported = typeof value === 'object' && value && 'imported' in value ? Number(value.imported) : 0;
  return {
    imported,
    ...{ cold: cold.seconds, undo: undo.seconds, preview: preview.seconds, afterPreview: run.seconds },
    ...{ waitReading: preview.longestWait, waitWriting: Math.max(run.longestWait, cold.longestWait), startMb, peakMb },
  };
}

console.log(JSON.stringify(await measure()));

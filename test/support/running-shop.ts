import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { openApp } from '../../electron/app-open.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A shop's data folder, filled through the app itself before any window is open. */
export async function preparedShop(
  calls: readonly (readonly [path: string, input: unknown])[],
): Promise<{ readonly dataFolder: string; readonly answers: readonly unknown[] }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'regulars-shop-'));
  const answers = await callAll(dataFolder, calls);
  return { dataFolder, answers };
}

/** Asks the app over a data folder that no window holds. */
export async function callAll(
  dataFolder: string,
  calls: readonly (readonly [path: string, input: unknown])[],
): Promise<unknown[]> {
  const app = await openApp({ dataFolder, printPdf: () => Promise.reject(new Error('This test prints nothing')) });
  if ('code' in app) throw new Error(app.code);
  const answers: unknown[] = [];
  try {
    for (const [path, input] of calls) {
      const reply = await app.call(path, input);
      if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
      answers.push(reply.value);
    }
  } finally {
    await app.close();
  }
  return answers;
}

/** The browser host in a process of its own, and the address that lets one browser in. */
export type RunningHost = { readonly address: string; readonly process: ChildProcess };

/** Starts Regulars on a data folder without a window of its own. */
export async function startHost(dataFolder: string): Promise<RunningHost> {
  const host = spawn(process.execPath, ['electron/hosts/browser/main.ts', '--headless'], {
    cwd: root,
    env: { ...process.env, REGULARS_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    host.stdout.on('data', (chunk) => {
      told += String(chunk);
      const found = /http:\/\/\S+/.exec(told)?.[0];
      if (found) resolve(found);
    });
    host.on('exit', (code) => reject(new Error(`The host ended with ${code}: ${told}`)));
  });
  return { address, process: host };
}

/** Ends a host the hard way (`SIGKILL`) or as a person would, and waits until it is gone. */
export async function endHost({ process: host }: RunningHost, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const gone = new Promise((resolve) => host.once('exit', resolve));
  host.kill(signal);
  await gone;
}

/** The installed browser, without a screen. */
export async function startBrowser(): Promise<Browser> {
  const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
  if (!program) throw new Error('No Chromium is installed');
  return chromium.launch({ executablePath: program });
}

/** Throws a data folder away. */
export function removeShop(dataFolder: string): void {
  rmSync(dataFolder, { recursive: true, force: true });
}

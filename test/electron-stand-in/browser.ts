import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { openPipe, type Pipe } from '../../electron/hosts/browser/pipe.ts';

const profile = mkdtempSync(join(tmpdir(), 'regulars-stand-in-profile-'));
const program = findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync });
if (!program) throw new Error('stand-in: no Chromium on this machine');

const child = spawn(
  program,
  [
    `--user-data-dir=${profile}`,
    '--headless',
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    '--no-first-run',
    '--disable-gpu',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-sandbox',
    '--no-startup-window',
  ],
  // Playwright reads from stderr where the browser listens.
  { stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'] },
);
const [, , , toBrowser, fromBrowser] = child.stdio;
if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error('stand-in: no pipe');

/** The browser whose pages play the windows. */
export const pipe: Pipe = openPipe(toBrowser, fromBrowser);

/** Ends the browser and then this program. */
export function exit(code: number): void {
  child.removeAllListeners('exit');
  child.on('exit', () => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  });
  child.kill('SIGKILL');
}

child.on('exit', () => process.exit(1));
process.on('exit', () => child.kill('SIGKILL'));

import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { openPipe, type Pipe } from './pipe.ts';

/** A running Chromium that we started. */
export type Chromium = {
  readonly pipe: Pipe;
  /** Settles when the process is gone. */
  readonly exited: Promise<void>;
  /** Asks it to close, and ends it if it has not after two seconds. */
  close(): Promise<void>;
};

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,DialMediaRouteProvider',
  '--hide-crash-restore-bubble',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  // Edge may start itself again and lose the pipe.
  '--edge-skip-compat-layer-relaunch',
];

/** Starts a browser with its own profile that can look up no name on any network and opens no port. */
export function launchChromium(program: string, profile: string, more: readonly string[]): Chromium {
  const child = spawn(
    program,
    [
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...quiet,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...more,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error('no pipe to the browser');
  const pipe = openPipe(toBrowser, fromBrowser);
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => {
      fromBrowser.destroy();
      resolve();
    });
  });

  async function close(): Promise<void> {
    const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
    pipe.send('Browser.close').catch(() => undefined);
    await exited;
    clearTimeout(timer);
  }

  return { pipe, exited, close };
}

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { texts } from '../../../locales/index.ts';
import { recoveryApp } from '../../app-recovery.ts';
import { startApp } from '../../app-thread.ts';
import type { FailureData } from '../../contract/errors.ts';
import { openStaging } from '../../files/staging.ts';
import { dataFolderFor } from '../data-folder.ts';
import type { Host } from '../host.ts';
import { rendererFolder } from '../renderer-folder.ts';
import { becomeOnly } from '../single-instance.ts';
import { startLanguage } from '../start-language.ts';
import { findBrowser } from './browser-finder.ts';
import { createPrinter } from './printer.ts';
import { startServer } from './server.ts';
import { type AppWindow, openWindow } from './window.ts';

const say = texts(startLanguage(Intl.DateTimeFormat().resolvedOptions().locale));

/** How long closing may take, in milliseconds; what was saved is safe even when it is cut short. */
const closingTimeMs = 5000;

const exitCodes: Readonly<Record<string, number>> = { folderInUse: 3, damaged: 4 };

function refuse({ code, params }: FailureData): number {
  console.error(say(`errors.${code}`, params));
  return exitCodes[code] ?? 1;
}

function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** Runs Regulars until its window is closed or it is asked to end; answers the exit code. */
async function runBrowserHost({ isHeadless }: { isHeadless: boolean }): Promise<number> {
  const ended = askedToEnd();
  const system = { platform: process.platform, env: process.env, home: homedir() };
  const dataFolder = dataFolderFor(system);
  const program = findBrowser({ ...system, exists: existsSync });
  if (!program && !isHeadless) {
    console.error(say('hosts.noBrowser'));
    return 1;
  }

  let window: AppWindow | undefined;
  const only = await becomeOnly(dataFolder, () => void window?.bringToFront().catch(() => undefined));
  if (!only) {
    console.error(say('hosts.alreadyOpen', { folder: dataFolder }));
    return 0;
  }

  const host = { printPdf: createPrinter(program, rendererFolder) } satisfies Host;
  const start = () => startApp({ dataFolder, printPdf: host.printPdf });
  const started = await start();
  if ('code' in started && isHeadless) {
    only.release();
    return refuse(started);
  }
  const app = 'code' in started ? recoveryApp({ failure: started, dataFolder, start }) : started;
  const server = await startServer({ app, staging: openStaging(join(dataFolder, 'staging')), rendererFolder });
  if (isHeadless) console.log(`Regulars is ready: ${server.ticketAddress}`);
  if (program && !isHeadless) {
    const { origin, cookie } = server;
    window = await openWindow({ program, dataFolder, origin, cookie }).catch(() => undefined);
    if (!window) console.error(say('hosts.windowFailed', { program }));
  }
  if (isHeadless || window) await Promise.race([ended, ...(window ? [window.closed] : [])]);

  setTimeout(() => process.exit(), closingTimeMs).unref();
  only.release();
  await Promise.all([window?.close(), server.close()]);
  await app.close();
  return isHeadless || window ? 0 : 1;
}

// What is written is for this user's eyes only: answers, names, backups.
process.umask(0o077);
process.exitCode = await runBrowserHost({ isHeadless: process.argv.includes('--headless') });

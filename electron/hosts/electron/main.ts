import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app as electron, BrowserWindow, Menu, protocol, session } from 'electron';
import { texts } from '../../../locales/index.ts';
import { recoveryApp } from '../../app-recovery.ts';
import { startApp } from '../../app-thread.ts';
import { openStaging } from '../../files/staging.ts';
import { dataFolderFor } from '../data-folder.ts';
import type { Host } from '../host.ts';
import { rendererFolder } from '../renderer-folder.ts';
import { becomeOnly } from '../single-instance.ts';
import { startLanguage } from '../start-language.ts';
import { openChannels } from './channels.ts';
import { fencePage, fenceSession } from './fences.ts';
import { menuFor } from './menu.ts';
import { preferences, scheme, startAddress } from './policy.ts';
import { createPrinter } from './printer.ts';
import { pageScheme, servePages } from './protocol.ts';

/** How long closing may take, in milliseconds; what was saved is safe even when it is cut short. */
const closingTimeMs = 5000;

const dataFolder = dataFolderFor({ platform: process.platform, env: process.env, home: homedir() });
const preload = fileURLToPath(new URL('preload.cjs', import.meta.url));

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 600,
    autoHideMenuBar: true,
    show: false,
    webPreferences: preferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** `regulars --cli <command>`: the command line of an installed app, printing through Electron itself. */
async function runCommand(argv: readonly string[]): Promise<void> {
  // Or the first finished print would end the program.
  electron.on('window-all-closed', () => undefined);
  await electron.whenReady();
  const { runCommandLine } = await import('../cli/run.ts');
  electron.exit(await runCommandLine(argv, createPrinter(rendererFolder)));
}

async function runWindow(): Promise<void> {
  const only = await becomeOnly(dataFolder, () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  await electron.whenReady();
  const say = texts(startLanguage(electron.getLocale()));
  if (!only) {
    console.error(say('hosts.alreadyOpen', { folder: dataFolder }));
    return electron.exit(0);
  }
  fenceSession(session.defaultSession);
  protocol.handle(scheme, servePages(rendererFolder));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(say, process.platform)));

  const host = { printPdf: createPrinter(rendererFolder) } satisfies Host;
  const start = () => startApp({ dataFolder, printPdf: host.printPdf });
  const started = await start();
  const app = 'code' in started ? recoveryApp({ failure: started, dataFolder, start }) : started;
  electron.on('before-quit', (event) => {
    event.preventDefault();
    only.release();
    void Promise.race([app.close(), sleep(closingTimeMs)]).then(() => electron.exit(0));
  });
  electron.on('window-all-closed', () => electron.quit());

  const window = openWindow();
  openChannels({ app, staging: openStaging(join(dataFolder, 'staging')), window });
  await window.loadURL(startAddress);
}

// What is written is for this user's eyes only: answers, names, backups.
process.umask(0o077);
electron.enableSandbox();
electron.setPath('userData', dataFolder);
electron.setPath('sessionData', join(dataFolder, 'window'));
protocol.registerSchemesAsPrivileged([pageScheme]);
electron.on('web-contents-created', (_event, contents) => fencePage(contents));

const cliAt = process.argv.indexOf('--cli');
void (cliAt === -1 ? runWindow() : runCommand(process.argv.slice(cliAt + 1)));

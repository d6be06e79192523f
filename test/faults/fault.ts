import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App } from '../../electron/app.ts';
import { openApp } from '../../electron/app-open.ts';

/** How often a fault was tried, how often the shop came through it, and how often anything that was saved is gone. */
export type Count = {
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
  /** What stood in for a fault that this machine does not allow, and what was measured. */
  readonly note?: string;
};

/** `short` rounds run with every test, `full` ones with `npm run faults`. */
export type Length = 'short' | 'full';

export type Fault = {
  readonly id: string;
  readonly what: string;
  readonly run: (length: Length) => Promise<Count>;
};

/** One round of a fault: whether the shop came through, and whether anything saved is gone. */
export type Round = { readonly survived: boolean; readonly lost: boolean };

/** Runs rounds one after the other and counts them. */
export async function rounds(count: number, round: (index: number) => Promise<Round>, note?: string): Promise<Count> {
  let [survived, lost] = [0, 0];
  for (let index = 0; index < count; index++) {
    const result = await round(index);
    survived += Number(result.survived);
    lost += Number(result.lost);
  }
  return { tried: count, survived, lost, ...(note === undefined ? {} : { note }) };
}

/** A round in which nothing that was saved can have been lost, because the file was only looked at. */
export const passed = (survived: boolean): Round => ({ survived, lost: !survived });

/** Runs work in a data folder of its own and throws the folder away. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-fault-'));
  try {
    return await work(folder);
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

const printPdf = () => Promise.reject(new Error('Nothing is printed here'));

/** Opens a shop as a host does; null with the reason where it is refused. */
export async function tryOpen(dataFolder: string, keepsBackups = false): Promise<App | string> {
  const app = await openApp({ dataFolder, printPdf, keepsBackups });
  return 'code' in app ? app.code : app;
}

/** Opens a shop that must open. */
export async function open(dataFolder: string, keepsBackups = false): Promise<App> {
  const app = await tryOpen(dataFolder, keepsBackups);
  if (typeof app === 'string') throw new Error(`refused: ${app}`);
  return app;
}

/** Asks and gives the value; a refusal ends the fault. */
export async function ask(app: App, path: string, input: unknown = {}): Promise<unknown> {
  const reply = await app.call(path, input);
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Asks and gives the code of the refusal, or `answered`. */
export async function codeOf(app: App, path: string, input: unknown = {}): Promise<string> {
  const reply = await app.call(path, input);
  return reply.ok ? 'answered' : reply.error.code;
}

/** A shop with some customers in a folder, closed again. */
export async function fillShop(dataFolder: string, customers = 3): Promise<void> {
  const app = await open(dataFolder);
  await ask(app, 'settings.setUp', { name: 'Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'bg' });
  for (let index = 0; index < customers; index++) await ask(app, 'customers.create', { fullName: `Клиент ${index}` });
  await app.close();
}

/** How many customers an open shop has. */
export async function customersIn(app: App): Promise<number> {
  return Number(await ask(app, 'customers.count'));
}

/** Whether an open shop's file holds together. */
export async function isWhole(app: App): Promise<boolean> {
  const checks = await ask(app, 'backups.check');
  return typeof checks === 'object' && checks !== null && 'ok' in checks && checks.ok === true;
}

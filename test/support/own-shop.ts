import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App } from '../../electron/app.ts';
import { openApp } from '../../electron/app-open.ts';
import { type FailureData } from '../../electron/contract/errors.ts';

/** A shop in a data folder of its own, opened the way every host opens it. */
export type OwnShop = {
  readonly app: App;
  readonly dataFolder: string;
  ask(path: string, input?: unknown): Promise<unknown>;
  refusal(path: string, input?: unknown): Promise<FailureData>;
};

export type OwnShopOptions = { readonly dataFolder?: string; readonly keepsBackups?: boolean; readonly today?: string };

const printPdf = () => Promise.reject(new Error('Nothing is printed here'));

/** Opens a data folder as it is; throws the code of what is in the way. */
export async function openFolder({
  dataFolder = mkdtempSync(join(tmpdir(), 'regulars-own-')),
  keepsBackups = false,
  today = '2026-11-21',
}: OwnShopOptions = {}): Promise<OwnShop> {
  const app = await openApp({ dataFolder, printPdf, today, keepsBackups });
  if ('code' in app) throw new Error(app.code);
  return {
    app,
    dataFolder,
    async ask(path, input = {}) {
      const reply = await app.call(path, input);
      if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    async refusal(path, input = {}) {
      const reply = await app.call(path, input);
      if (reply.ok) throw new Error(`${path} was not refused`);
      return reply.error;
    },
  };
}

/** The same with the shop set up. */
export async function openOwnShop(options: OwnShopOptions = {}): Promise<OwnShop> {
  const shop = await openFolder(options);
  await shop.ask('settings.setUp', {
    name: 'Пекарна Роза',
    kind: 'cafe',
    country: 'BG',
    currency: 'EUR',
    language: 'en',
  });
  return shop;
}

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../electron/app-open.ts';
import { recoveryApp } from '../../electron/app-recovery.ts';
import { type App } from '../../electron/app.ts';
import { type AppEvent } from '../../electron/contract/reply.ts';
import { openOwnShop } from '../support/own-shop.ts';

const printPdf = () => Promise.reject(new Error('Nothing is printed here'));

async function recovering(dataFolder: string): Promise<App> {
  const start = () => openApp({ dataFolder, printPdf });
  const started = await start();
  if (!('code' in started)) throw new Error('It opened');
  return recoveryApp({ failure: started, dataFolder, start });
}

async function shopWithBackup(): Promise<string> {
  const shop = await openOwnShop();
  await shop.ask('customers.create', { fullName: 'Мария' });
  await shop.ask('backups.create');
  await shop.app.close();
  return shop.dataFolder;
}

describe('a shop whose file is damaged', () => {
  it('says so to every call, shows its backups, and goes on from one while the damaged file is kept', async () => {
    const folder = await shopWithBackup();
    const file = join(folder, 'shop.db');
    const spoiled = readFileSync(file).fill(0xab, 4096, 3 * 4096);
    writeFileSync(file, spoiled);
    const app = await recovering(folder);
    const events: AppEvent[] = [];
    app.subscribe((event) => events.push(event));
    expect(await app.call('customers.list', {})).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await app.call('recovery.state', {})).toMatchObject({
      value: { code: 'damaged', canRestore: true, backups: [{ sequence: 1, counts: { customers: 1 } }] },
    });
    expect(await app.call('recovery.restore', { sequence: 1 })).toEqual({
      ok: true,
      value: { damagedKeptAs: 'damaged-1.db' },
    });
    expect(await app.call('customers.list', {})).toMatchObject({ value: [{ fullName: 'Мария' }] });
    expect(events).toContainEqual({ type: 'restarted' });
    expect(readFileSync(join(folder, 'damaged-1.db')).equals(spoiled)).toBe(true);
    await app.close();
  });

  it('refuses a backup that is damaged too, and leaves everything as it was', async () => {
    const folder = await shopWithBackup();
    const file = join(folder, 'shop.db');
    writeFileSync(file, 'no book');
    writeFileSync(join(folder, 'backups', 'backup-000001.db'), 'no book either');
    const app = await recovering(folder);
    expect(await app.call('recovery.restore', { sequence: 1 })).toMatchObject({ error: { code: 'damaged' } });
    expect(await app.call('recovery.restore', { sequence: 7 })).toMatchObject({ error: { code: 'notFound' } });
    expect(readFileSync(file, 'utf8')).toBe('no book');
    await app.close();
  });
});

describe('a shop that cannot be opened for another reason', () => {
  it('offers no restore, and opens as soon as the reason is gone', async () => {
    const folder = await shopWithBackup();
    const file = join(folder, 'shop.db');
    const whole = readFileSync(file);
    const raw = new Sqlite(file);
    raw.pragma('user_version = 99');
    raw.close();
    const app = await recovering(folder);
    expect(await app.call('recovery.state', {})).toMatchObject({ value: { canRestore: false } });
    expect((await app.call('recovery.restore', { sequence: 1 })).ok).toBe(false);
    expect((await app.call('recovery.retry', {})).ok).toBe(false);
    writeFileSync(file, whole);
    expect(await app.call('recovery.retry', {})).toEqual({ ok: true, value: null });
    expect(await app.call('customers.list', {})).toMatchObject({ value: [{ fullName: 'Мария' }] });
    await app.close();
  });
});

describe('a computer whose clock cannot be right', () => {
  it.each(['1970-01-01', '2000-01-01', '2150-06-01', '+012026-01-01'])(
    'in %s nothing is written, not even a folder; once it is set right the shop opens',
    async (day) => {
      const dataFolder = join(mkdtempSync(join(tmpdir(), 'regulars-clock-')), 'data');
      let moment = Date.parse(`${day}T12:00:00Z`);
      const start = () => openApp({ dataFolder, printPdf, now: () => moment });
      const failure = await start();
      if (!('code' in failure)) throw new Error('It opened');
      expect(failure).toEqual({ code: 'clockWrong', params: { day: day.replace('+0', '') } });
      expect(existsSync(dataFolder)).toBe(false);
      const app = recoveryApp({ failure, dataFolder, start });
      expect(await app.call('settings.get', {})).toMatchObject({ error: { code: 'clockWrong' } });
      expect(await app.call('recovery.retry', {})).toMatchObject({ error: { code: 'clockWrong' } });
      moment = Date.parse('2026-11-26T12:00:00Z');
      expect(await app.call('recovery.retry', {})).toMatchObject({ ok: true });
      expect(await app.call('settings.get', {})).toMatchObject({ ok: true });
      await app.close();
    },
  );

  it('does not matter where the day is given, as for figures of a book from long ago', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'regulars-clock-'));
    const app = await openApp({ dataFolder, printPdf, today: '1998-06-30', now: () => 0 });
    if ('code' in app) throw new Error(app.code);
    await app.close();
  });
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App } from '../../electron/app.ts';
import { openApp } from '../../electron/app-open.ts';

let dataFolder = '';
let app: App;

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'regulars-sample-'));
  const printPdf = () => Promise.reject(new Error('This test prints nothing'));
  const opened = await openApp({ dataFolder, printPdf, today: '2026-11-26' });
  if ('code' in opened) throw new Error(opened.code);
  app = opened;
});

afterEach(async () => {
  await app.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function ask(path: string, input: unknown = {}): Promise<unknown> {
  const reply = await app.call(path, input);
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

const own = { name: 'My own shop', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'bg' };

describe('looking around the sample shop', () => {
  it('shows it in the place of the own book, which is there again afterwards as it was', async () => {
    await ask('settings.setUp', own);
    await ask('customers.create', { fullName: 'Мария Петрова' });
    await ask('sample.open', { language: 'pl' });
    expect(await ask('settings.get')).toMatchObject({ isSample: true, shop: { language: 'pl', currency: 'PLN' } });
    await ask('customers.create', { fullName: 'Typed while looking around' });
    await ask('sample.close');
    expect(await ask('settings.get')).toMatchObject({ isSample: false, shop: { name: 'My own shop' } });
    expect(await ask('customers.list')).toMatchObject([{ fullName: 'Мария Петрова' }]);
  });

  it('begins anew each time, and before the own shop is set up too', async () => {
    await ask('sample.open', { language: 'zh' });
    await ask('settings.update', { name: 'Renamed' });
    await ask('sample.close');
    expect(await ask('settings.get')).toMatchObject({ isSample: false, shop: null });
    await ask('sample.open', { language: 'en' });
    expect(await ask('settings.get')).toMatchObject({ shop: { language: 'en' } });
    expect(existsSync(join(dataFolder, 'sample', 'shop.db'))).toBe(true);
  });

  it('tells the window that everything changed', async () => {
    const told: string[] = [];
    app.subscribe((event) => event.type === 'changed' && told.push(...event.areas));
    await ask('sample.open', { language: 'en' });
    expect(told).toEqual(expect.arrayContaining(['settings', 'customers', 'dashboard', 'history']));
  });

  it('never fills a shop that somebody has set up', async () => {
    await ask('settings.setUp', own);
    expect(await app.call('sample.fill', { language: 'bg' })).toMatchObject({
      ok: false,
      error: { code: 'alreadySetUp', params: { name: 'My own shop' } },
    });
    expect(await ask('customers.list')).toEqual([]);
  });
});

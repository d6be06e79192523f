import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Bridge, builtApp, environment, runtimes } from './electron-app.ts';

declare const regulars: Bridge;

let appFolder = '';

beforeAll(async () => {
  appFolder = await builtApp();
});

afterAll(() => rmSync(appFolder, { recursive: true, force: true }));

describe.each(runtimes)('the window in $name', ({ program }) => {
  const spec = test.skipIf(program === null);
  let dataFolder = '';
  let running: ElectronApplication;
  let page: Page;
  let output = '';

  beforeAll(async () => {
    if (program === null) return;
    dataFolder = mkdtempSync(join(tmpdir(), 'regulars-data-'));
    running = await _electron.launch({ executablePath: program, args: [appFolder], env: environment(dataFolder) });
    running.process().stderr?.on('data', (text) => (output += text));
    page = await running.firstWindow();
    await page.waitForSelector('body[data-ran=yes]');
  });

  afterAll(async () => {
    if (program === null) return;
    await running.close();
    rmSync(dataFolder, { recursive: true, force: true });
    expect(output).not.toContain('stand-in:');
  });

  spec('asks the app over the bridge and hears what changed', async () => {
    const heard = await page.evaluate(async () => {
      const events: unknown[] = [];
      const stop = regulars.subscribe((event) => events.push(event));
      const before = await regulars.call('settings.get', {});
      const shop = { name: 'Пекарна Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'bg' };
      const reply = await regulars.call('settings.setUp', shop);
      while (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      stop();
      await regulars.call('settings.setUp', { ...shop, name: 'Роза' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { before, reply, events };
    });
    expect(heard).toMatchObject({
      before: { ok: true, value: { shop: null } },
      reply: { ok: true, value: { name: 'Пекарна Роза' } },
      events: [{ type: 'changed' }],
    });
  });

  spec('gives the page three functions that it cannot change, and nothing of Node', async () => {
    const seen = await page.evaluate(() => ({
      keys: Object.keys(regulars),
      isFrozen: Object.isFrozen(regulars),
      types: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
      ipc: typeof Reflect.get(globalThis, 'ipcRenderer'),
    }));
    expect(seen).toEqual({
      keys: ['call', 'subscribe', 'host'],
      isFrozen: true,
      types: ['undefined', 'undefined'],
      ipc: 'undefined',
    });
  });

  spec('refuses what is no request of ours', async () => {
    const answers = await page.evaluate(async () => {
      const ask = (asked: Promise<unknown>) =>
        asked.then(
          () => 'answered',
          () => 'refused',
        );
      return Promise.all([
        ask(regulars.host('constructor')),
        ask(regulars.host('readFile', '/etc/passwd')),
        ask(regulars.host('saveFile', { fileId: '../../shop.db' })),
        ask(regulars.call('x'.repeat(200), {})),
      ]);
    });
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(await page.evaluate(() => regulars.call('constructor.constructor', {}))).toMatchObject({
      error: { code: 'unknownMethod' },
    });
  });

  spec('stays on the app and opens nothing else', async () => {
    const address = page.url();
    await page.evaluate(() => {
      location.assign('https://example.org/');
      open('https://example.org/');
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(address);
    expect(running.windows()).toEqual([page]);
    expect(output).not.toContain('stand-in:');
    expect(await page.evaluate(() => document.body.dataset.ran)).toBe('yes');
  });

  spec('runs no script, loads no picture and asks no address but ours', async () => {
    const seen = await page.evaluate(async () => {
      const violations = new Set<string>();
      addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective));
      const script = document.createElement('script');
      script.append(`document.body.dataset.inline = 'ran';`);
      const picture = new Image();
      picture.src = 'https://example.org/x.png';
      document.body.append(script, picture);
      const fetched = await fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { inline, evaluated } = document.body.dataset;
      return { violations: [...violations], fetched, ran: [inline, evaluated] };
    });
    expect(seen).toMatchObject({ fetched: 'refused', ran: [undefined, undefined] });
    expect(seen.violations).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for']));
  });

  spec('is given no file from outside the pages', async () => {
    const answers = await page.evaluate(() => {
      const load = (address: string) =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('loaded');
          picture.onerror = () => resolve('refused');
          picture.src = address;
        });
      const ways = ['/..%2fbait.svg', '/%2e%2e%2fbait.svg', '/x/..%2f..%2fbait.svg', '/..%5cbait.svg', '/served.svg'];
      return Promise.all(ways.map(load));
    });
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 'loaded']);
  });

  spec('takes a file in and saves it where the person says, or not at all', async () => {
    const target = join(dataFolder, 'saved.csv');
    const save = (answer: { canceled: boolean; filePath: string }) =>
      running.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve(chosen);
      }, answer);
    const keep = () =>
      page.evaluate(async () => {
        const bytes = new TextEncoder().encode('оценка;9');
        const file = await regulars.host('putFile', { name: '../отговори.csv', bytes });
        const fileId = file instanceof Object && 'fileId' in file ? file.fileId : '';
        return { file, isSaved: await regulars.host('saveFile', { fileId }) };
      });
    await save({ canceled: true, filePath: '' });
    expect(await keep()).toMatchObject({ file: { name: 'отговори.csv', size: 14 }, isSaved: false });
    expect(existsSync(target)).toBe(false);
    await save({ canceled: false, filePath: target });
    expect(await keep()).toMatchObject({ isSaved: true });
    expect(readFileSync(target, 'utf8')).toBe('оценка;9');
  });

  spec('has a menu in the language of the machine', async () => {
    const labels = await running.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toEqual(expect.arrayContaining(['Редактиране', 'Изглед']));
  });

  spec('is shown when the page is there', async () => {
    await vi.waitFor(async () => {
      const shown = await running.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      );
      expect(shown).toEqual([true]);
    });
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../electron/hosts/browser/browser-finder.ts';
import { type Server, startServer } from '../../../electron/hosts/browser/server.ts';
import { type AppWindow, openWindow } from '../../../electron/hosts/browser/window.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { watchedBrowser } from '../../support/browser-launcher.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { testPages } from '../../support/test-pages.ts';

const program =
  findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync }) ?? 'no browser';

let dataFolder = '';
let pages = '';
let launcher = '';
let app: TestApp;
let server: Server;
let window: AppWindow;
let watcher: Browser;
let page: Page;

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'regulars-data-'));
  pages = testPages();
  const watched = watchedBrowser(program);
  launcher = watched.launcher;
  app = testApp();
  server = await startServer({ app, staging: openStaging(dataFolder), rendererFolder: pages });
  window = await openWindow({ program: launcher, dataFolder, origin: server.origin, cookie: server.cookie });
  const address = await vi.waitFor(
    () => /ws:\/\/\S+/.exec(readFileSync(watched.notes, 'utf8'))?.[0] ?? Promise.reject(),
  );
  watcher = await chromium.connectOverCDP(address);
  page = await vi.waitFor(() => watcher.contexts()[0]?.pages()[0] ?? Promise.reject(new Error('no page')));
  await page.waitForSelector('body[data-ran=yes]');
});

afterEach(async () => {
  await watcher.close();
  await window.close();
  await server.close();
  for (const folder of [dataFolder, pages, dirname(launcher)]) rmSync(folder, { recursive: true, force: true });
});

describe('the window of the browser host', () => {
  test('shows the app without a secret in its address, and scripts cannot read the cookie', async () => {
    expect(page.url()).toBe(`${server.origin}/`);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(await page.evaluate(() => fetch('/index.js').then(({ status }) => status))).toBe(200);
  });

  test('any further window is closed at once', async () => {
    await page.evaluate((origin) => {
      // Without an opener, as links open them: one that the test's own watcher holds back would hold its opener too.
      for (const address of ['https://example.org/', `${origin}/`]) globalThis.open(address, '_blank', 'noopener');
    }, server.origin);
    await vi.waitFor(() => expect(watcher.contexts()[0]?.pages()).toEqual([page]), 3000);
    expect(page.url()).toBe(`${server.origin}/`);
  });

  test('a page that leaves the app is brought back', async () => {
    await page.evaluate(() => location.assign('https://example.org/'));
    await page.waitForURL(`${server.origin}/`);
    await page.waitForSelector('body[data-ran=yes]');
  });

  test('stays in after a reload, and comes back after a crash of the page', async () => {
    await page.reload();
    await page.waitForSelector('body[data-ran=yes]');
    expect(app.calls).toHaveLength(2);
    await page.goto('chrome://crash').catch(() => undefined);
    await vi.waitFor(() => expect(app.calls).toHaveLength(3), 5000);
  });

  test('ends when the person closes it', async () => {
    await page.close();
    await window.closed;
  });

  test('ends when the browser is killed, and closing it again does no harm', async () => {
    const session = await watcher.newBrowserCDPSession();
    await session.send('Browser.crash').catch(() => undefined);
    await window.closed;
    await window.close();
  });
});

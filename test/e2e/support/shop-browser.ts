import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page, type Request } from 'playwright-core';
import { findBrowser } from '../../../electron/hosts/browser/browser-finder.ts';
import { startServer } from '../../../electron/hosts/browser/server.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const system = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };

export type ShopBrowserOptions = {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly today?: string;
};

/** The built window in a real browser, over the real app and the real server. */
export type ShopBrowser = {
  readonly app: TestApp;
  readonly page: Page;
  /** What the browser reported so far: broken policy, errors, failed requests. */
  readonly reports: readonly string[];
  /** Opens the window; only now does the page see the shop. */
  open(): Promise<void>;
  /** Waits until the page has been answered everything that it asked, and has drawn it. */
  settled(): Promise<void>;
  /** What a person with a screen reader or poor sight would stumble over now. */
  axeFindings(rules?: keyof typeof asked): Promise<readonly string[]>;
  /** The document without what only size and look change in it: the same for two that a screen reader cannot tell apart. */
  shape(): Promise<string>;
  /** Words that are cut off now, except where the text is the person's own and may be. */
  clippedWords(): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** What axe is asked: everything, colours alone, or all but colours. */
const asked = {
  all: {},
  contrast: { runOnly: ['color-contrast'] },
  structure: { rules: { 'color-contrast': { enabled: false } } },
} as const;

async function axeFindings(page: Page, rules: keyof typeof asked): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { result: known } = await session.send('Runtime.evaluate', { expression: "typeof axe === 'object'" });
  if (known.value !== true) await session.send('Runtime.evaluate', { expression: axe });
  const options = JSON.stringify({ resultTypes: ['violations'], ...asked[rules] });
  const run = `axe.run(document, ${options})`;
  const told = `${run}.then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 200)))`;
  const { result } = await session.send('Runtime.evaluate', {
    expression: told,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (!Array.isArray(result.value)) throw new Error('axe gave no answer');
  return result.value.map(String);
}

/** Waits until what moves has come to its end and two frames were drawn. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 2000);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

function clippedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.clientWidth > 1 && !element.closest('[role=gridcell], svg, [aria-hidden=true]'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .map((element) => element.textContent.slice(0, 60)),
  );
}

/** Starts app, server and browser; nothing is shared between two of them. */
export async function startShopBrowser(options: ShopBrowserOptions = {}): Promise<ShopBrowser> {
  const { locale = 'en-GB', colorScheme = 'light', width = 1366, height = 768, today = '2026-11-21' } = options;
  const app = openTestApp({ today });
  const rendererFolder = join(root, 'dist/renderer');
  const server = await startServer({ app, staging: openStaging(join(app.dataFolder, 'staging')), rendererFolder });
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findBrowser(system),
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale });
  const reports: string[] = [];
  page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
  page.on('pageerror', (error) => reports.push(error.message));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  const unanswered = new Set<Request>();
  page.on('request', (request) => !request.url().endsWith('/events') && unanswered.add(request));
  page.on('requestfinished', (request) => unanswered.delete(request));
  page.on('requestfailed', (request) => unanswered.delete(request));
  return {
    app,
    page,
    reports,
    open: async () => void (await page.goto(server.ticketAddress)),
    async settled() {
      for (let quiet = 0; quiet < 2; quiet = unanswered.size === 0 ? quiet + 1 : 0) await still(page);
    },
    axeFindings: (rules = 'all') => axeFindings(page, rules),
    shape: () => page.evaluate(() => document.body.outerHTML.replaceAll(/ (?:style|width|height)="[^"]*"/g, '')),
    clippedWords: () => clippedWords(page),
    async close() {
      await browser.close();
      await server.close();
      await app.close();
      rmSync(app.dataFolder, { recursive: true, force: true });
    },
  };
}

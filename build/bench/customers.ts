import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { startApp } from '../../electron/app-thread.ts';
import { type App } from '../../electron/app.ts';
import { createCustomerIndex } from '../../electron/columns/customer-index.ts';
import { openDatabase } from '../../electron/db/open.ts';
import { foldName } from '../../electron/domain/name-folding.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { startServer } from '../../electron/hosts/browser/server.ts';
import { searchableCustomers } from '../../electron/store/customer-index.ts';
import { fillLarge } from '../../test/support/large-shop.ts';
import { median } from './rounds.ts';

const customers = 200_000;
const rounds = 9;
const printPdf = () => Promise.reject(new Error('Nothing is printed here'));

/** Milliseconds of work, first round apart, as a line of the table. */
async function line(name: string, work: (round: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const startedAt = performance.now();
    await work(round);
    times.push(performance.now() - startedAt);
  }
  const [first = 0, ...others] = times;
  return `  ${name.padEnd(46)} median ${median(others).toFixed(0).padStart(6)} ms   first ${first.toFixed(0).padStart(6)} ms`;
}

/** The search in memory against LIKE over the file; throws where it misses anybody whom LIKE finds. */
async function searchLines(folder: string): Promise<string[]> {
  const database = await openDatabase(folder, () => 0);
  if ('problem' in database) throw new Error(database.problem);
  const { raw, read } = database.connection;
  const like = raw.prepare("SELECT id FROM customers WHERE folded LIKE '%' || ? || '%'").pluck();
  const index = createCustomerIndex(searchableCustomers(read));
  const lines: string[] = [];
  for (const word of ['m', 'kowalski', 'иванов', '王伟', 'yova', 'zzzz']) {
    const found = new Set(index.find(word).all);
    if (like.all(foldName(word)).some((id) => !found.has(Number(id)))) throw new Error(`${word}: somebody is missing`);
    lines.push(await line(`${word} in memory (${found.size})`, async () => index.find(word)));
    lines.push(await line(`${word} with LIKE`, async () => like.all(foldName(word))));
  }
  database.close();
  return lines;
}

/** Calls that the screens of customers make, as the thread answers them. */
async function callLines(app: App): Promise<string[]> {
  const calls: readonly (readonly [name: string, path: string, input: (round: number) => unknown])[] = [
    ['find, the end of a phone number', 'customers.find', (round) => ({ text: `${4321 + round}` })],
    ['window of the list by last visit', 'customers.list', (round) => ({ sort: 'lastSeen', offset: 100 * round })],
    ['card', 'customers.card', (round) => ({ id: 1 + round * 50 })],
    ['time line', 'feedback.timeline', (round) => ({ customerId: 1 + round * 50 })],
    ['stream of feedback', 'feedback.list', (round) => ({ filter: {}, offset: round * 50 })],
    ['new customer', 'customers.create', (round) => ({ fullName: `Новак Бързов ${round}` })],
  ];
  const lines: string[] = [];
  for (const [name, path, input] of calls)
    lines.push(
      await line(name, async (round) => {
        const reply = await app.call(path, input(round));
        if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
      }),
    );
  return lines;
}

/** Scrolls the list in even steps, one a frame, and gives the frames' times and how many rows were ever missing. */
function scroll(page: Page, steps: number, pixels: number): Promise<{ times: number[]; longest: number }> {
  return page.evaluate(
    async ({ steps, pixels }) => {
      const grid = document.querySelector('[role=grid]');
      if (!grid) throw new Error('no list');
      const times: number[] = [];
      for (let step = 0; step < steps; step++) {
        const startedAt = performance.now();
        grid.scrollTop += pixels;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        times.push(performance.now() - startedAt);
      }
      return { times, longest: Math.max(...times) };
    },
    { steps, pixels },
  );
}

/** Searches and calls over 200,000 customers, then their list as a person has it: opened, searched, scrolled, a card opened; in a real browser over the real thread. */
export async function benchCustomers(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  await fillLarge(folder, customers, customers);
  const searches = await searchLines(folder);
  const app = await startApp({ dataFolder: folder, printPdf });
  if ('code' in app) throw new Error(app.code);
  const shop = { name: 'Bench', kind: 'cafe', country: 'BG', currency: 'EUR', language: 'en' };
  await app.call('settings.setUp', shop);
  const staging = openStaging(join(folder, 'staging'));
  const rendererFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
  const server = await startServer({ app, staging, rendererFolder });
  const system = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: findBrowser(system), args });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  await page.goto(server.ticketAddress);
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  const firstRow = page.locator('[role=grid] [role=row]').nth(1).locator('bdi');
  const lines = [...searches, ...(await callLines(app))];

  lines.push(
    await line('open the list, first names on screen', async () => {
      await page.keyboard.press('Control+Digit1');
      await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
      await page.keyboard.press('Control+Digit3');
      await firstRow.waitFor();
    }),
  );
  const frames = await scroll(page, 200, 440);
  const jumps = await scroll(page, 20, 400_000);
  lines.push(
    `  ${'a frame while scrolling ten rows'.padEnd(46)} median ${median(frames.times).toFixed(0).padStart(6)} ms   longest ${frames.longest.toFixed(0)} ms`,
  );
  lines.push(
    `  ${'a frame while dragging over 9,000 rows'.padEnd(46)} median ${median(jumps.times).toFixed(0).padStart(6)} ms   longest ${jumps.longest.toFixed(0)} ms`,
  );
  lines.push(
    await line('names of a part never seen, after a jump', async (round) => {
      await page.evaluate((top) => document.querySelector('[role=grid]')?.scrollTo(0, top), 300_000 + round * 200_000);
      await page.waitForFunction(() => !document.querySelector('[role=grid]')?.textContent.includes('…'));
    }),
  );
  const search = page.getByRole('searchbox');
  const words = ['kowalski', 'иванов', '王伟', 'zofia', 'smith', 'wf', 'петрова', 'taylor', 'anna nowak', 'garcia'];
  lines.push(
    await line('a word typed into the search, its rows shown', async (round) => {
      await search.fill(words[round % words.length]);
      await page.waitForFunction(() => !document.querySelector('[role=grid]')?.textContent.includes('…'));
      await page.getByText(/^[\d,]+ customers?$/).waitFor();
    }),
  );
  await search.fill('');
  lines.push(
    await line('a card opened with Ctrl K, three letters, Enter', async (round) => {
      await page.keyboard.press('Control+KeyK');
      await page.keyboard.type(['mar', 'ива', 'ann', '王伟', 'kow', 'zof', 'smi', 'пет', 'tay', 'gar'][round % 10]);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Write down a contact' }).waitFor();
      await page.keyboard.press('Control+Digit1');
      await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    }),
  );
  await browser.close();
  await server.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  return [`The list of ${customers} customers in the window`, ...lines].join('\n');
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { startApp } from '../../electron/app-thread.ts';
import { openDatabase } from '../../electron/db/open.ts';
import { foldName } from '../../electron/domain/name-folding.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { startServer } from '../../electron/hosts/browser/server.ts';
import { insertCustomer } from '../../electron/store/customers.ts';
import { interactionInserter } from '../../electron/store/interactions.ts';
import { generateCustomers } from '../../test/support/generate.ts';
import { median } from './rounds.ts';

const customers = 200_000;
const rounds = 9;
const printPdf = () => Promise.reject(new Error('Nothing is printed here'));

/** A shop's folder with so many customers and one contact each. */
async function filledFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const database = await openDatabase(folder, () => 0);
  if ('problem' in database) throw new Error(database.problem);
  const { raw, write } = database.connection;
  const insert = interactionInserter(write);
  const none = { amountMinor: 500, currency: 'EUR', touchpointId: 0, staffId: 0, channelId: 0, productId: 0 };
  raw.transaction(() => {
    for (const { fullName, phone, createdAt } of generateCustomers(customers)) {
      const phones = [{ e164: phone, typed: phone }];
      const customerId = insertCustomer(write, { fullName, folded: foldName(fullName), phones, createdAt });
      const day = 19_000 + (customerId % 1500);
      insert({ ...none, customerId, kind: 1, happenedAt: day * 86_400_000, day, batchId: null, note: null });
    }
  })();
  database.close();
  return folder;
}

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

/** The list of 200,000 customers as a person has it: opened, searched, scrolled, a card opened; in a real browser over the real thread. */
export async function benchCustomerWindow(): Promise<string> {
  const folder = await filledFolder();
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
  const lines: string[] = [];

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

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { median } from './rounds.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 5;
const calls = 300;
const languages = ['en', 'zh', 'bg', 'pl'] as const;

type Started = { readonly address: string; readonly readyMs: number; stop(): Promise<void> };

function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
}

/** `npm start -- --headless` until it says that it is ready. */
function start(checkout: string, dataFolder: string): Promise<Started> {
  const startedAt = performance.now();
  const env = { ...process.env, REGULARS_DATA: dataFolder, REGULARS_NO_DOWNLOAD: '1' };
  const child = spawn(process.execPath, ['build/start.mjs', '--headless'], { cwd: checkout, env });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const address = /^Regulars is ready: (\S+)\n/.exec(said)?.[1];
      if (!address) return;
      const stop = async () => {
        child.kill('SIGTERM');
        await ended;
      };
      resolve({ address, readyMs: performance.now() - startedAt, stop });
    });
    void ended.then(() => reject(new Error(`The start ended before it was ready: ${said}`)));
  });
}

async function openPage(): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const executablePath = findBrowser({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
  });
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  return { page: await browser.newPage({ locale: 'en-GB' }), close: () => browser.close() };
}

/** One call as the window makes it, timed in the window. */
function callTimes(page: Page, path: string, input: unknown, count: number): Promise<number[]> {
  return page.evaluate(
    async ({ path, input, count }) => {
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const startedAt = performance.now();
        const body = JSON.stringify({ path, input, callId: crypto.randomUUID() });
        const answer = await fetch('/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const reply = await answer.json();
        if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`);
        times.push(performance.now() - startedAt);
      }
      return times;
    },
    { path, input, count },
  );
}

async function fill(page: Page): Promise<void> {
  const shop = { name: 'Bakery Rose', kind: 'cafe', country: 'GB', currency: 'GBP', language: 'en' };
  await callTimes(page, 'settings.setUp', shop, 1);
  for (let index = 0; index < 30; index += 1) {
    const answer = { csat: 1 + ((index * 7) % 5), nps: index % 11, ces: 1 + (index % 7), comment: 'The cake was dry.' };
    await callTimes(page, 'responses.create', answer, 1);
  }
}

/** From the moment the window asks for the address until the first score of Today stands on it. */
async function paintToday(checkout: string, dataFolder: string): Promise<{ first: number; score: number }> {
  const started = await start(checkout, dataFolder);
  const { page, close } = await openPage();
  await page.goto(started.address, { waitUntil: 'commit' });
  await page.getByRole('region', { name: /Satisfied customers/ }).waitFor();
  const times = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    score: performance.now(),
  }));
  await close();
  await started.stop();
  return times;
}

/** What a person waits for: the first start from a clone, later starts, Today on screen, one call, one PDF. */
export async function benchStart(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const checkout = join(folder, 'clone');
  const dataFolder = join(folder, 'data');
  try {
    await run('git', ['clone', '-q', root, checkout], folder);
    const cold = await start(checkout, dataFolder);
    const { page, close } = await openPage();
    await page.goto(cold.address);
    await fill(page);
    const queries = await callTimes(page, 'dashboard.today', {}, calls);
    const commands = await callTimes(page, 'responses.create', { csat: 5, comment: '' }, calls);
    const november = { kind: 'month', from: '2026-11-01', to: '2026-12-01' };
    const pdfs: number[] = [];
    for (const language of languages) {
      pdfs.push(...(await callTimes(page, 'reports.print', { ...november, language }, 3)));
    }
    await close();
    await cold.stop();

    const later: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const started = await start(checkout, dataFolder);
      later.push(started.readyMs);
      await started.stop();
    }
    const paints: { first: number; score: number }[] = [];
    for (let round = 0; round < rounds; round += 1) paints.push(await paintToday(checkout, dataFolder));

    const line = (name: string, value: number) => `  ${name.padEnd(58)} ${value.toFixed(1).padStart(10)} ms`;
    return [
      'Start and first screen, medians',
      line('first start of a fresh clone: install, build, ready line', cold.readyMs),
      line(`later start until the ready line (${rounds} rounds)`, median(later)),
      line('first paint of the window', median(paints.map(({ first }) => first))),
      line('Today with its first score', median(paints.map(({ score }) => score))),
      line(`a query as the window makes it: dashboard.today (${calls} calls)`, median(queries)),
      line(`a command as the window makes it: responses.create (${calls} calls)`, median(commands)),
      line('month report as PDF (four languages, 3 each)', median(pdfs)),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

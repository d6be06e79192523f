import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { readPdf } from '../support/pdf.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const system = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };

test('somebody who knows only the README starts a fresh copy, looks around, reads Today and saves the month report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-newcomer-'));
  const checkout = join(folder, 'regulars');
  const made = ['.git', 'node_modules', 'dist', 'release'];
  for (const name of readdirSync(root).filter((each) => !made.includes(each)))
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  // What all this runs in has shown already that the lock file installs.
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  const started = spawn('npm', ['start', '--silent', '--', '--headless'], {
    cwd: checkout,
    env: { ...process.env, REGULARS_DATA: join(folder, 'data'), REGULARS_NO_DOWNLOAD: '1', LC_ALL: 'en_GB.UTF-8' },
    shell: process.platform === 'win32',
    detached: true,
  });
  const ended = once(started, 'exit');
  let said = '';
  started.stdout.on('data', (text) => (said += text));
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findBrowser(system),
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const [, address = ''] = await vi.waitFor(
      () => /^Regulars is ready: (\S+)$/m.exec(said) ?? Promise.reject(new Error('not yet')),
      120_000,
    );
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(address);
    await page.getByRole('button', { name: 'Look around a sample shop' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await page.getByText('Sample data').waitFor();
    await page.getByRole('region', { name: 'Satisfied customers' }).getByText('last 90 days').waitFor();
    await page.getByRole('link', { name: 'Reports' }).click();
    const saving = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Save PDF' }).click();
    const pdf = readPdf(readFileSync(await (await saving).path()));
    expect(pdf.pages.join(' ')).toContain('Rose’s Bakery Café');
    expect(pdf.pages.join(' ')).toContain('Month report');
  } finally {
    await browser.close();
    process.kill(-(started.pid ?? 0), 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../electron/hosts/browser/browser-finder.ts';
import { watchedBrowser } from '../support/browser-launcher.ts';

const start = fileURLToPath(new URL('../../build/start.mjs', import.meta.url));
const browserHost = fileURLToPath(new URL('../../electron/hosts/browser/main.ts', import.meta.url));
const nobody = 65_534;
const program =
  findBrowser({ platform: process.platform, env: process.env, home: homedir(), exists: existsSync }) ?? 'no browser';

type Run = {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  readonly code: Promise<number | null>;
};

let dataFolder = '';
let runs: Run[] = [];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'regulars-data-'));
});

afterEach(async () => {
  for (const { child, code } of runs) {
    child.kill('SIGTERM');
    await code;
  }
  runs = [];
  rmSync(dataFolder, { recursive: true, force: true });
});

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [start, ...args], {
    env: { ...process.env, REGULARS_DATA: dataFolder, REGULARS_NO_DOWNLOAD: '1', LC_ALL: 'en_US.UTF-8', ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  const started = { child, said, code: new Promise<number | null>((resolve) => child.on('exit', resolve)) };
  runs.push(started);
  return started;
}

async function ready({ said }: Run): Promise<string> {
  await vi.waitFor(() => expect(said.out).toContain('\n'), 60_000);
  return said.out;
}

describe('starting without a window', () => {
  test(
    'says one line with an address that lets one browser in, once, and ends when asked',
    { timeout: 120_000 },
    async () => {
      const first = run(['--headless']);
      const line = await ready(first);
      expect(line).toMatch(/^Regulars is ready: http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}\n$/);
      const address = line.slice('Regulars is ready: '.length).trim();
      const visit = () => fetch(address, { redirect: 'manual' }).then(({ status }) => status);
      expect([await visit(), await visit()]).toEqual([303, 401]);
      first.child.kill('SIGTERM');
      expect(await first.code).toBe(0);
      expect(first.said.out).toBe(line);
      expect(readdirSync(dataFolder).filter((name) => /-wal|running|sock/.test(name))).toEqual([]);
      expect(statSync(join(dataFolder, 'shop.db')).mode & 0o077).toBe(0);
    },
  );

  test('on a folder that is open already says so and changes nothing', { timeout: 120_000 }, async () => {
    await ready(run(['--headless']));
    const second = run(['--headless']);
    expect(await second.code).toBe(0);
    expect(second.said).toEqual({
      out: '',
      err: expect.stringMatching(/^Regulars is already open with the folder .*\n$/),
    });
  });

  test.each([
    ['a file that is no shop', 4, 'damaged', 'en_US.UTF-8'],
    ['a file that is no shop, in Polish', 4, 'uszkodzony', 'pl_PL.UTF-8'],
  ])('on %s says so in one sentence and leaves it alone', { timeout: 60_000 }, async (_what, code, word, locale) => {
    const file = join(dataFolder, 'shop.db');
    writeFileSync(file, 'this is no database at all');
    const refused = run(['--headless'], { LC_ALL: locale });
    expect(await refused.code).toBe(code);
    expect(refused.said.out).toBe('');
    expect(refused.said.err).toMatch(new RegExp(`^.*${word}.*\n$`));
    expect(readFileSync(file, 'utf8')).toBe('this is no database at all');
  });
});

describe('starting in a home that cannot be written', () => {
  test('says so in one sentence, and leaves the home as it was', { timeout: 60_000 }, () => {
    const home = mkdtempSync(join(tmpdir(), 'regulars-home-'));
    chmodSync(home, 0o555);
    const isRoot = process.getuid?.() === 0;
    const told = spawnSync(process.execPath, [browserHost, '--headless'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: home, LC_ALL: 'en_GB.UTF-8' },
      // Nothing is forbidden to root.
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
    expect({ status: told.status, stdout: told.stdout }).toEqual({ status: 1, stdout: '' });
    expect(told.stderr).toBe(
      `Regulars cannot write to the folder ${join(home, '.local/share/regulars')}. Allow writing there or choose another folder.\n`,
    );
    expect(readdirSync(home)).toEqual([]);
    rmSync(home, { recursive: true });
  });
});

describe('starting with a window', () => {
  test('opens the installed browser and ends when the window is closed', { timeout: 120_000 }, async () => {
    const { launcher, notes } = watchedBrowser(program);
    const started = run([], { REGULARS_HOST: 'browser', REGULARS_BROWSER: launcher });
    const address = await vi.waitFor(() => {
      const found = existsSync(notes) && /ws:\/\/\S+/.exec(readFileSync(notes, 'utf8'));
      return found ? found[0] : Promise.reject(new Error('not yet'));
    }, 60_000);
    const watcher = await chromium.connectOverCDP(address);
    const page = await vi.waitFor(() => {
      const pages = watcher.contexts()[0]?.pages() ?? [];
      return pages.find((each) => each.url().startsWith('http://127.0.0.1')) ?? Promise.reject(new Error('not yet'));
    }, 20_000);
    await page.waitForLoadState();
    expect(await page.title()).toContain('Regulars');
    await page.close();
    expect(await started.code).toBe(0);
    expect(started.said).toEqual({ out: '', err: '' });
    rmSync(dirname(launcher), { recursive: true, force: true });
  });

  test.each([
    ['no browser', { REGULARS_HOST: 'browser', REGULARS_BROWSER: '/nowhere/chrome' }, 'needs Chrome, Edge or Chromium'],
    [
      'a browser that ends at once',
      { REGULARS_HOST: 'browser', REGULARS_BROWSER: '/bin/false' },
      'could not be opened with /bin/false',
    ],
    ['a host that does not exist', { REGULARS_HOST: 'chrome' }, 'only "electron" and "browser" exist'],
  ])('with %s says one sentence and ends', { timeout: 60_000 }, async (_what, env, words) => {
    const refused = run([], env);
    expect(await refused.code).toBe(1);
    expect(refused.said.out).toBe('');
    expect(refused.said.err.trim().split('\n')).toEqual([expect.stringContaining(words)]);
  });
});

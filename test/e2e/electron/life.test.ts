import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Bridge, builtApp, environment, runtimes } from './electron-app.ts';

declare const regulars: Bridge;

let appFolder = '';
let dataFolder = '';

beforeAll(async () => {
  appFolder = await builtApp();
});

afterAll(() => rmSync(appFolder, { recursive: true, force: true }));

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'regulars-data-'));
});

afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

function ended(app: ElectronApplication): Promise<number | null> {
  return new Promise((resolve) => app.process().on('exit', resolve));
}

describe.each(runtimes)('Regulars in $name', ({ program }) => {
  const spec = test.skipIf(program === null);

  async function launch(): Promise<ElectronApplication> {
    const app = await _electron.launch({
      executablePath: program ?? '',
      args: [appFolder],
      env: environment(dataFolder),
    });
    const page = await app.firstWindow();
    await page.waitForSelector('body[data-ran=yes]');
    return app;
  }

  spec('ends with its window, and leaves one whole file', async () => {
    const app = await launch();
    const over = ended(app);
    await (await app.firstWindow()).close();
    expect(await over).toBe(0);
    expect(readdirSync(dataFolder)).toContain('shop.db');
    expect(readdirSync(dataFolder).filter((name) => /-wal|running|sock/.test(name))).toEqual([]);
  });

  spec('brings the open window to the front when it is started again', async () => {
    const app = await launch();
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      Object.assign(window ?? {}, { focus: () => Object.assign(globalThis, { wasFocused: true }) });
    });
    const second = spawnSync(program ?? '', ['--no-sandbox', appFolder], {
      env: environment(dataFolder),
      encoding: 'utf8',
    });
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('Regulars вече е отворена');
    await vi.waitFor(async () => expect(await app.evaluate(() => 'wasFocused' in globalThis)).toBe(true));
    await app.close();
  });

  spec('says in its window why a damaged file was not opened, and leaves the file alone', async () => {
    const file = join(dataFolder, 'shop.db');
    writeFileSync(file, 'not a database at all, and long enough to be looked at');
    const app = await launch();
    const page = await app.firstWindow();
    expect(await page.evaluate(() => regulars.call('settings.get', {}))).toEqual({
      ok: false,
      error: { code: 'damaged', params: { file } },
    });
    await app.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

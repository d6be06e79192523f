import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseHost, electronProgram } from '../../build/choose-host.mjs';

type Machine = {
  readonly env?: NodeJS.ProcessEnv;
  readonly isHeadless?: boolean;
  readonly has?: boolean;
  readonly canFetch?: boolean;
};

async function choose({ env = {}, isHeadless = false, has = false, canFetch = false }: Machine) {
  let isThere = has;
  let fetches = 0;
  const fetch = () => {
    fetches += 1;
    isThere = canFetch;
    return Promise.resolve();
  };
  const choice = await chooseHost({
    node: 'node',
    isHeadless,
    env,
    find: () => (isThere ? '/electron' : null),
    fetch,
    failedLately: () => false,
  });
  return { ...choice, fetches };
}

describe('the window comes from', () => {
  test('Electron where its runtime is there or can be fetched', async () => {
    expect(await choose({ has: true })).toEqual({ host: 'electron', program: '/electron', fetches: 0 });
    expect(await choose({ canFetch: true })).toEqual({ host: 'electron', program: '/electron', fetches: 1 });
  });

  test('an installed browser else, or when nothing may be fetched, or when there is no window at all', async () => {
    expect(await choose({})).toEqual({ host: 'browser', fetches: 1 });
    expect(await choose({ env: { REGULARS_NO_DOWNLOAD: '1' }, canFetch: true })).toEqual({
      host: 'browser',
      fetches: 0,
    });
    expect(await choose({ has: true, isHeadless: true })).toEqual({ host: 'browser', fetches: 0 });
  });

  test('where the person says, or it is said why not', async () => {
    expect(await choose({ env: { REGULARS_HOST: 'browser' }, has: true })).toEqual({ host: 'browser', fetches: 0 });
    const missing = await choose({ env: { REGULARS_HOST: 'electron' } });
    expect(missing).toMatchObject({
      problem: expect.stringContaining('Electron runtime is not installed'),
      fetches: 1,
    });
    const wrong = await choose({ env: { REGULARS_HOST: 'chrome' }, has: true });
    expect(wrong).toEqual({
      problem: 'REGULARS_HOST is "chrome", but only "electron" and "browser" exist.',
      fetches: 0,
    });
  });
});

test('the runtime is looked for by its file, because asking the electron package may start a download', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-electron-'));
  expect(electronProgram(folder)).toBeNull();
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(electronProgram(folder)).toBeNull();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'electron'), '');
  expect(electronProgram(folder)).toBe(join(folder, 'dist', 'electron'));
  rmSync(folder, { recursive: true });
});

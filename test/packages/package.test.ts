import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../build/bundle.mjs';
import { packageProblems } from '../../build/check-package.mjs';
import { standInProgram } from '../electron-stand-in/launcher.ts';
import { electronRuntime, type System } from './electron-runtime.ts';

declare const regulars: { call(path: string, input: unknown): Promise<unknown> };

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'regulars-packages-'));

type Target = {
  readonly system: System;
  readonly arch: 'x64' | 'arm64';
  readonly machine: string;
  readonly folder: string;
  /** What cannot be packed on this machine: the decoder of pictures of another system is not installed here. */
  readonly missing: readonly string[];
};

const missingDecoder = (name: string) => {
  const file = `node_modules/@napi-rs/image-${name}/image.${name}.node`;
  return [`missing in the archive: ${file}`, `missing beside the archive: ${file}`];
};

const targets: readonly Target[] = [
  { system: 'linux', arch: 'x64', machine: 'linux-x64', folder: 'linux-unpacked', missing: [] },
  {
    system: 'win',
    arch: 'arm64',
    machine: 'win32-arm64',
    folder: 'win-arm64-unpacked',
    missing: missingDecoder('win32-arm64-msvc'),
  },
  {
    system: 'mac',
    arch: 'arm64',
    machine: 'darwin-arm64',
    folder: 'mac-arm64',
    missing: missingDecoder('darwin-arm64'),
  },
];

async function pack({ system, arch }: Target): Promise<void> {
  const runtime = await electronRuntime(system);
  const overrides = [`-c.electronDist=${runtime}`, `-c.directories.output=${join(built, system)}`];
  const args = [join(root, 'build/pack.mjs'), '--dir', `--${system}`, `--${arch}`, ...overrides];
  await run(process.execPath, args, { cwd: root });
  rmSync(runtime, { recursive: true });
}

beforeAll(async () => {
  expect(await ensureBuilt(process.execPath, ['renderer', 'main'])).toBe(true);
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

describe('a package', () => {
  test.each(targets)('for $machine holds what belongs there and nothing else', { timeout: 180_000 }, async (target) => {
    await pack(target);
    expect(await packageProblems(join(built, target.system, target.folder), target.machine)).toEqual(target.missing);
  });

  test('runs from what was packed', async () => {
    const appFolder = join(built, 'extracted');
    extractAll(join(built, 'linux/linux-unpacked/resources/app.asar'), appFolder);
    const env = { ...process.env, REGULARS_DATA: join(built, 'data'), PATH: process.env.PATH ?? '' };
    const app = await _electron.launch({ executablePath: standInProgram(), args: [appFolder], env });
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'regulars' in globalThis);
    expect(await page.evaluate(() => regulars.call('settings.get', {}))).toMatchObject({ ok: true });
    await app.close();
  });
});

describe('reading a package back', () => {
  const machine = 'linux-x64';
  const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';

  async function tampered(change: (folder: string) => unknown): Promise<string[]> {
    const folder = mkdtempSync(join(built, 'tampered-'));
    cpSync(join(built, 'linux/linux-unpacked'), folder, { recursive: true });
    await change(folder);
    return packageProblems(folder, machine);
  }

  async function repacked(change: (content: string) => void): Promise<string[]> {
    return tampered(async (folder) => {
      const archive = join(folder, 'resources/app.asar');
      const content = mkdtempSync(join(built, 'content-'));
      extractAll(archive, content);
      change(content);
      await createPackageWithOptions(content, archive, { unpack: '*.node' });
    });
  }

  test('sees a source file, a map and the keys of development', async () => {
    const problems = await repacked((content) => {
      writeFileSync(join(content, '.npmrc'), '');
      writeFileSync(join(content, 'dist/main/main.js.map'), '');
      writeFileSync(join(content, 'package.json'), '{ "scripts": {} }');
    });
    expect(problems).toEqual([
      'not allowed in the archive: .npmrc',
      'not allowed in the archive: dist/main/main.js.map',
      'package.json was packed with its scripts',
    ]);
  });

  test('sees a native part for another machine, under the right name too', async () => {
    const other = 'linux-arm64.node';
    const problems = await tampered((folder) =>
      copyFileSync(
        join(root, 'node_modules/better-sqlite3/prebuilds', other),
        join(folder, 'resources/app.asar.unpacked', native),
      ),
    );
    expect(problems).toEqual([`not built for linux-x64: ${native}`]);
  });

  test('sees a second file outside the archive and an update feed', async () => {
    const problems = await tampered((folder) => {
      writeFileSync(join(folder, 'resources/app.asar.unpacked/extra.js'), '');
      writeFileSync(join(folder, 'resources/app-update.yml'), '');
    });
    expect(problems).toEqual(['outside the archive: extra.js', 'unwanted: app-update.yml']);
  });

  test('sees a fuse in another state', async () => {
    const problems = await tampered((folder) =>
      flipFuses(join(folder, 'regulars'), { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true }),
    );
    expect(problems).toEqual(['fuse RunAsNode is not off']);
  });

  test.each(['win', 'mac'] as const)('sees another archive than the program expects on %s', async (system) => {
    const target = targets.find((each) => each.system === system);
    const folder = join(built, system, target?.folder ?? '');
    const resources = system === 'mac' ? 'Regulars.app/Contents/Resources' : 'resources';
    const archive = join(folder, resources, 'app.asar');
    const content = mkdtempSync(join(built, 'content-'));
    extractAll(archive, content);
    writeFileSync(join(content, 'dist/main/added.js'), '');
    await createPackageWithOptions(content, archive, { unpack: '*.node' });
    expect(await packageProblems(folder, target?.machine ?? '')).toEqual([
      ...(target?.missing ?? []),
      'the program expects another archive',
    ]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage, withNonce } from '../../../electron/hosts/pages.ts';

let home = '';
let folder = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'regulars-pages-'));
  folder = join(home, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<meta nonce="__NONCE__" content="__NONCE__">');
  writeFileSync(join(folder, 'assets', 'main.js'), '"__NONCE__"');
  writeFileSync(join(home, 'bait.js'), 'outside');
  symlinkSync(join(home, 'bait.js'), join(folder, 'link.js'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the pages a host serves', () => {
  test('are those of the built renderer, the first for the bare address', async () => {
    expect((await readPage(folder, '/'))?.type).toBe('text/html; charset=utf-8');
    expect((await readPage(folder, '/assets/main.js'))?.type).toBe('text/javascript; charset=utf-8');
  });

  test('never lie outside the folder, not even behind a link', async () => {
    for (const path of [
      '/../bait.js',
      '/assets/../../bait.js',
      '/..\\bait.js',
      '/link.js',
      '/main.js\0.js',
      '/assets',
    ]) {
      expect(await readPage(folder, path)).toBeUndefined();
    }
  });

  test('carry a fresh nonce in the document only', async () => {
    const texts = await Promise.all(
      ['/', '/assets/main.js'].map(async (path) => {
        const page = await readPage(folder, path);
        return page && withNonce(page, 'n1').body.toString();
      }),
    );
    expect(texts).toEqual(['<meta nonce="n1" content="n1">', '"__NONCE__"']);
  });
});

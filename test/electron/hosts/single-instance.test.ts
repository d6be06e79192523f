import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { becomeOnly } from '../../../electron/hosts/single-instance.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-data-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('starting Regulars twice', () => {
  test('on one folder brings the first to the front, each time', async () => {
    let shown = 0;
    const first = await becomeOnly(folder, () => (shown += 1));
    expect(await becomeOnly(folder, () => undefined)).toBeUndefined();
    expect(await becomeOnly(join(folder, '.'), () => undefined)).toBeUndefined();
    expect(shown).toBe(2);
    first?.release();
  });

  test('on two folders gives two shops', async () => {
    const both = [
      await becomeOnly(join(folder, 'a'), () => undefined),
      await becomeOnly(join(folder, 'b'), () => undefined),
    ];
    expect(both.every((only) => only !== undefined)).toBe(true);
    for (const only of both) only?.release();
  });

  test('works again after the first has ended, and after it was killed', async () => {
    const first = await becomeOnly(folder, () => undefined);
    first?.release();
    writeFileSync(join(folder, 'window.sock'), 'left behind');
    const second = await becomeOnly(folder, () => undefined);
    expect(second).toBeDefined();
    second?.release();
  });

  test('works in a folder whose path is too long for a socket', async () => {
    const deep = join(folder, 'магазин за хляб и сладкиши на улица Шипка'.repeat(2));
    const first = await becomeOnly(deep, () => undefined);
    expect(await becomeOnly(deep, () => undefined)).toBeUndefined();
    first?.release();
  });

  test('leaves it to the data to complain when the folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await becomeOnly(join(folder, 'file', 'data'), () => undefined)).toBeDefined();
  });
});

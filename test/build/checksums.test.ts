import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeChecksums } from '../../build/checksums.mjs';

test('every installer, and nothing else, stands in SHA256SUMS with its sum', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-release-'));
  for (const name of ['Regulars.exe', 'Regulars.AppImage', 'builder-debug.yml', 'Regulars.exe.blockmap'])
    writeFileSync(join(folder, name), 'abc');
  expect(writeChecksums(folder)).toEqual(['Regulars.AppImage', 'Regulars.exe']);
  const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${sum}  Regulars.AppImage\n${sum}  Regulars.exe\n`);
  rmSync(folder, { recursive: true });
});

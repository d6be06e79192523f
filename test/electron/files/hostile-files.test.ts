import { describe, expect, test } from 'vitest';
import { type ImportOptions } from '../../../electron/contract/import-result.ts';
import { importOptions, fatesOf, readText } from '../../support/import-file.ts';
import { readImport } from '../../../electron/files/import-result.ts';

const million = 1_000_000;

async function fileError(bytes: Uint8Array, changes: Partial<ImportOptions> = {}): Promise<string | null> {
  return (await readImport(bytes, importOptions(changes))).fileError;
}

describe('a hostile file is refused or reported by row', { timeout: 60_000 }, () => {
  test('more bytes, rows or columns than allowed', async () => {
    expect(await fileError(Buffer.alloc(2000, 0x41), { limits: { fileBytes: 1000 } })).toBe('FILE_TOO_BIG');
    expect(await fileError(Buffer.from(`Name\n${'Ann\n'.repeat(1001)}`), { limits: { rows: 1000 } })).toBe(
      'FILE_TOO_BIG',
    );
    expect(await fileError(Buffer.from(`Name${',Note'.repeat(600)}\nAnn\n`))).toBe('FILE_TOO_BIG');
    expect(await fileError(Buffer.from(`Name,Note\nAnn${',x'.repeat(600)}\n`))).toBe('FILE_TOO_BIG');
  });

  test('a million columns, of text or of nothing', async () => {
    expect(await fileError(Buffer.from(`${'c,'.repeat(million)}\n`))).toBe('FILE_TOO_BIG');
    expect(await fileError(Buffer.from(`Name,Note\n${','.repeat(million)}\n`))).toBe('FILE_TOO_BIG');
  });

  test('millions of blank lines', async () => {
    expect(await fileError(Buffer.from(`Name\n${'\n'.repeat(100_000)}`), { limits: { rows: 1000 } })).toBe(
      'FILE_TOO_BIG',
    );
    expect(await fileError(Buffer.from(`Name\n${'\n'.repeat(1000)}`))).toBe('FILE_NO_ROWS');
  });

  test('a cell of megabytes costs its own row', async () => {
    const result = await readText(`Name,Note\nAnn,"${'A'.repeat(5 * million)}"\nBob,ok\n`, {
      mapping: { Name: 'full_name', Note: 'note' },
    });
    expect(fatesOf(result)).toEqual(['2 TEXT_TOO_LONG', '3 +']);
  });

  test('nothing but quotes', async () => {
    const result = await readText(`Name,Note\nAnn,x\n${'"'.repeat(3 * million + 1)}`, {});
    expect(result.accepted.length + result.rejected.length).toBeGreaterThan(0);
  });

  test('a quote that is never closed above a hundred thousand rows', async () => {
    const result = await readText(`Name,Note\nAnn,"x\n${'Bob,ok\n'.repeat(100_000)}`, {
      importAs: 'responses',
      mapping: { Note: 'comment' },
    });
    expect([result.rejected.length, result.accepted.length]).toEqual([1, 100_000]);
  });

  test('zero bytes among the text are taken out and told', async () => {
    const result = await readText('Name,Note\nAn\u0000n,x\n', { mapping: { Name: 'full_name' } });
    expect(result.accepted[0]?.fields).toEqual({ full_name: 'Ann' });
    expect(result.warnings).toEqual([{ row: 2, reason: 'CONTROL_CHARS', column: 'Name' }]);
  });

  test('ten thousand times the same heading', async () => {
    expect(await fileError(Buffer.from(`${'Name,'.repeat(10_000)}Name\nx\n`))).toBe('FILE_TOO_BIG');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../../support/archive.ts';
import { runCli } from '../../../support/cli.ts';
import { containerOf } from '../../../support/old-workbook.ts';
import { xlsxOf, xlsxParts } from '../../../support/workbook-parts.ts';

const sheet = [{ rows: [['Name'], ['Ann']] }];
const megabyte = 1024 * 1024;
let folder = '';

async function run(...argv: string[]): Promise<{ readonly code: number; readonly value: unknown }> {
  const { code, text } = await runCli([...argv, '--data', join(folder, 'shop'), '--json']);
  return { code, value: JSON.parse(text) };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-hostile-'));
  await run('init', '--shop', 'Rose', '--country', 'GB', '--currency', 'GBP', '--lang', 'en');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A picture of zeros packs to a thousandth of its size. */
const bomb = (bytes: number) => xlsxOf(sheet, { more: { 'xl/media/zeros.bin': new Uint8Array(bytes) } });

const refused = [
  ['a PDF with another name', 'FILE_UNSUPPORTED', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
  ['a workbook with a password', 'FILE_ENCRYPTED', () => containerOf('EncryptedPackage', Buffer.alloc(4096))],
  ['an archive with a password', 'FILE_ENCRYPTED', () => zipOf(xlsxParts(sheet), { isEncrypted: true })],
  ['a bomb that says its size', 'FILE_TOO_BIG', () => bomb(300 * megabyte)],
  [
    'a bomb that hides its size',
    'FILE_TOO_BIG',
    () =>
      zipOf(xlsxParts([{ rows: [['x'.repeat(200 * megabyte)]] }]), {
        sizeOf: (name, size) => (name.includes('sheet1') ? 1000 : size),
      }),
  ],
  ['a workbook cut off after two thirds', 'FILE_CORRUPT', () => xlsxOf(sheet).subarray(0, 1200)],
  [
    'a cell in the farthest corner',
    'FILE_TOO_BIG',
    () => xlsxOf([{ rows: [[{ xml: '<c r="XFD1048576"><v>1</v></c>' }]] }]),
  ],
  ['nothing', 'FILE_EMPTY', () => Buffer.alloc(0)],
  ['more bytes than allowed', 'FILE_TOO_BIG', () => Buffer.from('Name\n'.repeat(11_000_000))],
] as const;

describe('a file that is no list of customers is refused by the command line', { timeout: 120_000 }, () => {
  it.each(refused)('%s: %s, in words that say what to do, and nothing is written', async (_, reason, bytes) => {
    const file = join(folder, 'list.xlsx');
    writeFileSync(file, bytes());
    const { code, value } = await run('import', file, '--as', 'customers');
    expect(code).toBe(1);
    expect(value).toMatchObject({ error: { code: 'importRefused', params: { reason } } });
    expect(JSON.stringify(value)).toMatch(/try again|try once more|Split it|Choose another/);
    expect((await run('call', 'imports.list')).value).toEqual([]);
    expect((await run('call', 'customers.list')).value).toEqual([]);
  });

  it('names of entries that climb out of the folder and entities of a document type open nothing', async () => {
    const file = join(folder, 'climbing.xlsx');
    const parts = xlsxParts([{ rows: [['Name'], ['&secret;']] }], { more: { '../../climbed.txt': 'out' } });
    const spoiled = String(parts['xl/worksheets/sheet1.xml']).replaceAll('&amp;secret;', '&secret;');
    const entity = `<!DOCTYPE x [<!ENTITY secret SYSTEM "file://${file}">]>${spoiled}`;
    writeFileSync(file, zipOf({ ...parts, 'xl/worksheets/sheet1.xml': entity }));
    const { code, value } = await run('import', file, '--as', 'customers', '--dry-run');
    expect(code).toBe(0);
    expect(value).toMatchObject({ accepted: [{ fields: { full_name: '&secret;' } }] });
  });
});

import { describe, expect, test } from 'vitest';
import { type ImportLimits } from '../../../electron/contract/import-result.ts';
import { importLimits } from '../../../electron/files/import-read.ts';
import { type Sheet } from '../../../electron/files/sheet-reader.ts';
import { openWorkbook } from '../../../electron/files/workbook.ts';
import { zipOf } from '../../support/archive.ts';
import { containerOf, xlsOf } from '../../support/old-workbook.ts';
import { type MadeSheet, type MadeWorkbook, styled, xlsxOf, xlsxParts } from '../../support/workbook-parts.ts';

async function open(
  bytes: Uint8Array,
  content: 'zip' | 'ole' = 'zip',
  limits: Partial<ImportLimits> = {},
): Promise<readonly Sheet[] | string> {
  const workbook = await openWorkbook(bytes, content, { ...importLimits, ...limits });
  return typeof workbook === 'string' ? workbook : workbook.sheets;
}

async function rowsOf(sheet: MadeSheet, workbook: MadeWorkbook = {}): Promise<unknown> {
  const sheets = await open(xlsxOf([sheet], workbook));
  return typeof sheets === 'string' ? sheets : sheets[0]?.rows;
}

describe('cells of a workbook', () => {
  test('numbers in a date format are days, to the second, and all other numbers are numbers', async () => {
    const rows = [
      [
        styled(1, 45662),
        styled(2, 45662.5854166667),
        styled(3, 45662),
        styled(4, 45662),
        styled(6, 0.5),
        styled(7, 0.5),
        45662,
      ],
    ];
    expect(await rowsOf({ rows })).toEqual([
      ['2025-01-05', '2025-01-05T14:03:00', '2025-01-05', '2025-01-05', '12:00:00', 0.5, 45662],
    ]);
  });

  test('a workbook that counts days from 1904 gives the same days', async () => {
    expect(await rowsOf({ rows: [[styled(1, 44200)]] }, { properties: '<workbookPr date1904="1"/>' })).toEqual([
      ['2025-01-05'],
    ]);
  });

  test('a day written as text in the strict form is a day', async () => {
    expect(await rowsOf({ rows: [[{ xml: '<c r="@" t="d"><v>2025-01-05T00:00:00</v></c>' }]] })).toEqual([
      ['2025-01-05'],
    ]);
  });

  test('a formula gives its stored result, and none is told as a problem', async () => {
    const rows = [
      [
        { xml: '<c r="@"><f>1+1</f><v>2</v></c>' },
        { xml: '<c r="@"><f>A1</f></c>' },
        { xml: '<c r="@" t="b"><v>1</v></c>' },
      ],
    ];
    expect(await rowsOf({ rows })).toEqual([[2, { problem: 'FORMULA_NO_VALUE', text: '' }, true]]);
  });

  test('a merged area gives its value to every row', async () => {
    expect(
      await rowsOf({
        rows: [
          ['Ann', 1],
          [null, 2],
          ['Bob', 3],
        ],
        merges: ['A1:A2'],
      }),
    ).toEqual([
      ['Ann', 1],
      ['Ann', 2],
      ['Bob', 3],
    ]);
  });

  test('entities of a document type are not opened', async () => {
    const parts = xlsxParts([{ rows: [['x']] }]);
    const sheet = String(parts['xl/worksheets/sheet1.xml']).replace('>x<', '>&secret;<');
    const bytes = zipOf({
      ...parts,
      'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>${sheet}`,
    });
    expect(JSON.stringify(await open(bytes))).toContain('&secret;');
  });
});

describe('sheets of a workbook', () => {
  test('hidden ones are not read, hidden rows are told', async () => {
    const sheets = await open(
      xlsxOf([
        { rows: [['a'], ['b']], hiddenRows: [2] },
        { rows: [['x']], state: 'hidden' },
        { rows: [['y']], state: 'veryHidden' },
      ]),
    );
    expect(sheets).toMatchObject([{ rows: [['a'], ['b']], hasHiddenRows: true }]);
  });

  test('more rows than allowed refuse the file', async () => {
    const rows = Array.from({ length: 2100 }, () => ['x']);
    expect(await open(xlsxOf([{ rows }]), 'zip', { rows: 1000 })).toBe('FILE_TOO_BIG');
  });

  test('an old workbook is read, its hidden sheets are known, its password is told', async () => {
    const sheets = [
      {
        name: 'Клиенти',
        rows: [
          ['Име', 'Сума'],
          ['Иван', 12.5],
        ],
      },
      { name: 'Old', rows: [['x']], isHidden: true },
    ];
    expect(await open(xlsOf(sheets), 'ole')).toMatchObject([
      {
        name: 'Клиенти',
        rows: [
          ['Име', 'Сума'],
          ['Иван', 12.5],
        ],
        isHidden: false,
      },
      { name: 'Old', isHidden: true },
    ]);
    expect(await open(xlsOf(sheets, true), 'ole')).toBe('FILE_ENCRYPTED');
  });

  test('an OpenDocument sheet is read, a protected one is told', async () => {
    const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
    const text = (value: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const day =
      '<table:table-cell office:value-type="date" office:date-value="2025-01-05"><text:p>5.1.25</text:p></table:table-cell>';
    const names = ['office', 'table', 'text']
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(' ');
    const content = `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="Lista">${row(text('Imię'), text('Data'))}${row(text('Łucja'), day)}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const parts = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content };
    expect(await open(zipOf({ ...parts, 'META-INF/manifest.xml': '<manifest/>' }))).toMatchObject([
      {
        name: 'Lista',
        rows: [
          ['Imię', 'Data'],
          ['Łucja', '2025-01-05'],
        ],
      },
    ]);
    const locked = { ...parts, 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' };
    expect(await open(zipOf(locked))).toBe('FILE_ENCRYPTED');
  });
});

describe('what is no workbook, or a hostile one, is refused before it is unpacked', () => {
  const sheet = [{ rows: [['Name'], ['Ann']] }];

  test('cut off', async () => {
    const bytes = xlsxOf(sheet);
    expect(await open(bytes.subarray(0, bytes.length - 30))).toBe('FILE_CORRUPT');
  });

  test('broken inside', async () => {
    expect(await open(xlsxOf(sheet, { more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' } }))).toBe(
      'FILE_CORRUPT',
    );
    expect(await open(zipOf({ 'xl/workbook.xml': 'x' }))).toBe('FILE_CORRUPT');
  });

  test('declaring more than it may unpack to', async () => {
    const more = { 'xl/media/picture.bin': new Uint8Array(2_000_000) };
    expect(await open(xlsxOf(sheet, { more }), 'zip', { unpackedBytes: 1_000_000 })).toBe('FILE_TOO_BIG');
  });

  test('unpacking to more than it declares', async () => {
    const parts = xlsxParts([{ rows: [['x'.repeat(500_000)]] }]);
    const bytes = zipOf(parts, { sizeOf: (name, size) => (name.includes('sheet1') ? 100 : size) });
    expect(await open(bytes)).toBe('FILE_TOO_BIG');
  });

  test('with thousands of entries', async () => {
    const more = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`x${index}`, '']));
    expect(await open(xlsxOf(sheet, { more }))).toBe('FILE_TOO_BIG');
  });

  test('with a cell in the farthest corner', async () => {
    const rows = [['Name'], [{ xml: '<c r="XFD1048576"><v>1</v></c>' }]];
    expect(await open(xlsxOf([{ rows }]))).toBe('FILE_TOO_BIG');
  });

  test('encrypted archive entries', async () => {
    expect(await open(zipOf(xlsxParts(sheet), { isEncrypted: true }))).toBe('FILE_ENCRYPTED');
  });

  test('other archives and containers', async () => {
    expect(await open(zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }))).toBe('FILE_UNSUPPORTED');
    expect(await open(zipOf({ 'list.csv': 'Name\nAnn' }))).toBe('FILE_UNSUPPORTED');
    expect(await open(containerOf('WordDocument', Buffer.alloc(4096)), 'ole')).toBe('FILE_UNSUPPORTED');
    expect(await open(containerOf('EncryptedPackage', Buffer.alloc(4096)), 'ole')).toBe('FILE_ENCRYPTED');
    expect(await open(containerOf('Workbook', Buffer.alloc(4096)), 'ole')).toMatch(/^FILE_(?:CORRUPT|UNSUPPORTED)$/);
  });
});

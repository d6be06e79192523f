import { describe, expect, test } from 'vitest';
import { type ImportLanguage, type ImportOptions } from '../../../electron/contract/import-result.ts';
import { type ExportCell } from '../../../electron/domain/export-cell.ts';
import { exportHeading } from '../../../electron/domain/import/export-headings.ts';
import { csvChunks } from '../../../electron/files/csv-write.ts';
import { readImport } from '../../../electron/files/import-result.ts';
import { xlsxBytes } from '../../../electron/files/xlsx-write.ts';

const hostile = [
  '=1+2',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝全角',
  '＋1',
  '－1',
  '＠x',
  "'=x",
  "''=x",
  "'Ann",
  '<script>alert(1)</script>',
  'a;b,c\td',
  'line one\nline two',
  'say "hi"',
  '=HYPERLINK("http://example.com","x")',
  '_x0041_',
  '{{7*7}} $t(key)',
  'Łódź 张敏 Щилян',
  '\u202eabc',
  'a\u200bb',
  '-5',
  '0012',
  '😀',
];

const options: ImportOptions = { importAs: 'interactions', uiLanguage: 'pl', country: 'PL', today: '2026-11-21' };

function rowsFor(language: ImportLanguage): (readonly ExportCell[])[] {
  const headings = (['customer', 'note', 'date', 'amount', 'currency'] as const).map((field) =>
    exportHeading('interactions', field, language),
  );
  const rows = hostile.map((text, index): ExportCell[] => {
    const value = index % 2 === 0 ? '2025-01-05' : '2025-01-05T14:03:22';
    return [text, text, { kind: 'date', value }, { kind: 'amount', minor: index * -1001 }, 'PLN'];
  });
  return [headings, ...rows];
}

function csvOf(rows: Iterable<readonly ExportCell[]>, language: ImportLanguage): string {
  return [...csvChunks(rows, language)].join('');
}

describe('what we export, we restore', () => {
  test.each(['zh', 'bg', 'pl', 'en'] as const)(
    'every text, day and amount of a %s CSV file, with no mapping given',
    async (language) => {
      const result = await readImport(Buffer.from(csvOf(rowsFor(language), language)), options);
      expect(result.questions).toEqual([]);
      expect(result.accepted.map(({ fields }) => [fields.customer, fields.note])).toEqual(
        hostile.map((text) => [text, text]),
      );
      expect(result.accepted[1]?.fields).toMatchObject({
        date: '2025-01-05T14:03:22',
        amount: '-10.01',
        currency: 'PLN',
      });
      expect(result.accepted[2]?.fields).toMatchObject({ date: '2025-01-05', amount: '-20.02' });
    },
  );

  test('every text, day and amount of a workbook', async () => {
    const [headings = [], ...rows] = rowsFor('en');
    const bytes = await xlsxBytes([{ name: 'A/b:c', headings: headings.map(String), rows }]);
    const result = await readImport(bytes, options);
    expect(result.detected).toMatchObject({ format: 'xlsx', sheet: 'A b c' });
    expect(result.accepted.map(({ fields }) => [fields.customer, fields.note])).toEqual(
      hostile.map((text) => [text, text]),
    );
    expect(result.accepted[1]?.fields).toMatchObject({ date: '2025-01-05T14:03:22', amount: '-10.01' });
  });
});

describe('a CSV file opens in a spreadsheet program', () => {
  test('no cell begins as a formula', async () => {
    for (const language of ['en', 'pl'] as const) {
      const { cells } = await readImport(Buffer.from(csvOf(rowsFor(language), language)), options);
      const dangerous = Object.values(cells)
        .flat()
        .filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+(?:[.,]\d+)?$/.test(cell));
      expect(dangerous).toEqual([]);
    }
  });

  test('with the marks each language expects', () => {
    const rows: ExportCell[][] = [
      ['a', 1, { kind: 'amount', minor: 1250 }, { kind: 'date', value: '2025-01-05T14:03:22' }, null, ' x'],
    ];
    expect(csvOf(rows, 'en')).toBe('\ufeffa,1,12.50,2025-01-05 14:03:22,," x"\r\n');
    expect(csvOf(rows, 'bg')).toBe('\ufeffa;1;12,50;2025-01-05 14:03:22;;" x"\r\n');
  });

  test('long lists come in pieces', () => {
    const rows = Array.from({ length: 2500 }, (): ExportCell[] => ['x']);
    expect([...csvChunks(rows, 'en')]).toHaveLength(3);
  });
});

test('a text longer than a workbook cell can hold is cut and says so', async () => {
  const bytes = await xlsxBytes([{ name: '', headings: ['Name'], rows: [['x'.repeat(40_000)]] }]);
  const { accepted } = await readImport(bytes, { ...options, importAs: 'customers' });
  expect(String(accepted[0]?.fields.full_name)).toMatch(/^x{32766}…$/);
});

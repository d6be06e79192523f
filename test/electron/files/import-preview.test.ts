import { describe, expect, test } from 'vitest';
import { ImportPreview } from '../../../electron/contract/import-preview.ts';
import { type ImportOptions } from '../../../electron/contract/import-result.ts';
import { previewImport, rejectedWithCells } from '../../../electron/files/import-preview.ts';
import { openFile, openImport } from '../../../electron/files/import-read.ts';
import { xlsxOf } from '../../support/workbook-parts.ts';

const options: ImportOptions = { importAs: 'interactions', uiLanguage: 'en', country: 'US', today: '2026-11-21' };

async function preview(bytes: Uint8Array, changes: Partial<ImportOptions> = {}): Promise<ImportPreview> {
  const chosen = { ...options, ...changes };
  const shown = previewImport(openImport(await openFile(bytes, chosen), chosen), chosen);
  return ImportPreview.parse(shown);
}

describe('the preview of an import', () => {
  const sales = Buffer.from(
    'Date,Customer,Amount,Paid by\n05/06/2025,Ann,"1,234.50",card\n05/07/2025,Bob,free,cash\n,,,\nTotal,,1234.50,\n',
  );

  test('shows every column with its field and first values, and asks what the file leaves open', async () => {
    const shown = await preview(sales);
    expect(shown.columns.map(({ number, heading, field, samples }) => [number, heading, field, samples])).toEqual([
      [1, 'Date', 'date', ['05/06/2025', '05/07/2025']],
      [2, 'Customer', 'customer', ['Ann', 'Bob']],
      [3, 'Amount', 'amount', ['1,234.50', 'free']],
      [4, 'Paid by', null, ['card', 'cash']],
    ]);
    expect(shown.columns.map(({ dateOrder, decimal }) => [dateOrder, decimal])).toEqual([
      ['mdy', null],
      [null, null],
      [null, '.'],
      [null, null],
    ]);
    expect(shown.questions).toEqual([{ question: 'date_order', column: 1 }]);
  });

  test('counts what will become of the rows and shows those that will not be imported', async () => {
    const shown = await preview(sales);
    expect(shown).toMatchObject({
      accepted: 1,
      rejected: [{ reason: 'AMOUNT_INVALID', rows: 1 }],
      warned: [{ reason: 'CURRENCY_ASSUMED', rows: 1 }],
    });
    expect(shown.skipped).toEqual([
      { reason: 'BLANK_ROW', rows: 1 },
      { reason: 'TOTAL_ROW', rows: 1 },
    ]);
    expect(shown.problems).toEqual([
      { row: 3, reason: 'AMOUNT_INVALID', column: 'Amount', cells: ['05/07/2025', 'Bob', 'free', 'cash'] },
    ]);
    expect(shown.first).toEqual([{ date: '2025-05-06', customer: 'Ann', amount: '1234.50', currency: 'USD' }]);
  });

  test('takes an answer at its word', async () => {
    const shown = await preview(sales, { answers: { Date: { dateOrder: 'dmy' } } });
    expect([shown.questions, shown.first[0]?.date]).toEqual([[], '2025-06-05']);
    expect((await preview(sales, { answers: { '1': { dateOrder: 'mdy' } } })).questions).toEqual([]);
  });

  test('has one fingerprint for all files with the same headings', async () => {
    const again = Buffer.from('DATE,Customer ,Amount,Paid  by\n2025-01-01,x,1,y\n');
    const other = Buffer.from('Date,Customer,Amount\n2025-01-01,x,1\n');
    const [first, second, third] = [await preview(sales), await preview(again), await preview(other)];
    expect(first.fingerprint).toBe(second.fingerprint);
    expect(first.fingerprint).not.toBe(third.fingerprint);
  });

  test('lists the sheets to choose among', async () => {
    const rows = [
      ['Date', 'Amount'],
      ['2025-01-05', 5],
    ];
    const bytes = xlsxOf([
      { name: '2024', rows },
      { name: '2025', rows },
      { name: 'old', rows, state: 'hidden' },
    ]);
    const shown = await preview(bytes);
    expect(shown.sheets.map(({ name }) => name)).toEqual(['2024', '2025']);
    expect(shown.questions).toEqual([{ question: 'sheet', column: null }]);
    expect(shown.detected.sheet).toBe('2024');
    expect((await preview(bytes, { sheet: '2025' })).questions).toEqual([]);
  });

  test('of a list with its questions down the side asks before it reads anything', async () => {
    const bytes = Buffer.from('Question,R1,R2\nCSAT,5,4\nNPS,10,8\n');
    expect(await preview(bytes, { importAs: 'responses' })).toMatchObject({
      accepted: 0,
      questions: [{ question: 'layout' }],
    });
    expect(await preview(bytes, { importAs: 'responses', isTransposed: true })).toMatchObject({
      accepted: 2,
      questions: [],
    });
  });

  test('of a refused file says why', async () => {
    expect(await preview(Buffer.from(''))).toMatchObject({ fileError: 'FILE_EMPTY', columns: [] });
    expect(await preview(Buffer.from('Date,Amount\n'))).toMatchObject({
      fileError: 'FILE_NO_ROWS',
      detected: { format: 'csv', headerRow: 1 },
    });
  });
});

test('every row is handed over on the way, rejected ones in their original columns', async () => {
  const open = openImport(
    await openFile(Buffer.from('Date,Amount,Note\n2025-01-05,x,"a,b"\n2025-01-05,5,\n'), options),
    options,
  );
  const seen: unknown[] = [];
  previewImport(open, options, (outcome, cells) => {
    seen.push(outcome.kind === 'rejected' ? rejectedWithCells(outcome, cells) : outcome.kind);
  });
  expect(seen).toEqual([
    { row: 2, reason: 'AMOUNT_INVALID', column: 'Amount', cells: ['2025-01-05', 'x', 'a,b'] },
    'accepted',
  ]);
});

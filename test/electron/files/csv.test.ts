import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Delimiter } from '../../../electron/domain/import/delimiter.ts';
import { readBrokenRecord } from '../../../electron/files/csv-recovery.ts';
import { hasTooWideLine, visitCsvRows } from '../../../electron/files/csv.ts';

function rowsOf(text: string, delimiter: Delimiter = ','): unknown[] {
  const rows: unknown[] = [];
  visitCsvRows(text, 0, delimiter, (row, cells, flaw) => {
    rows.push(flaw === null ? [row, ...cells] : [row, ...cells, `<${flaw}>`]);
    return true;
  });
  return rows;
}

describe('records of a text file', () => {
  test.each([
    [
      'quoted commas, quotes and line breaks',
      'a,"b,c"\n"say ""hi""","x\ny"\n',
      [
        [1, 'a', 'b,c'],
        [2, 'say "hi"', 'x\ny'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'blank lines keep their numbers',
      'a\n\nb\n',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    ['an empty quoted cell', 'a,""\n', [[1, 'a', '']]],
    [
      'a quote inside an unquoted cell',
      'a,5" nail\nb,x\n',
      [
        [1, 'a', '5" nail'],
        [2, 'b', 'x'],
      ],
    ],
    ['nothing', '', []],
  ] as const)('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('a file of one column is not split', () => {
    expect(rowsOf('Bob, the builder\nAnn; x\n', '')).toEqual([
      [1, 'Bob, the builder'],
      [2, 'Ann; x'],
    ]);
  });

  test('reading ends when the visitor has enough', () => {
    const seen: number[] = [];
    visitCsvRows('a\nb\nc\n', 0, ',', (row) => {
      seen.push(row);
      return row < 2;
    });
    expect(seen).toEqual([1, 2]);
  });

  test('a row from a line in another encoding is told, its mark taken out', () => {
    expect(rowsOf('a,b\nc,"d\ue5e5"\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd', '<DECODE_ERROR>'],
    ]);
  });
});

describe('a quote out of place costs its own row only', () => {
  test.each([
    [
      'never closed',
      'a,"b\nc,d\ne,f\n',
      [
        [1, 'a', '"b', '<UNCLOSED_QUOTE>'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
      ],
    ],
    [
      'closed by the next quoted cell',
      'a,"b\nc,"d"\n',
      [
        [1, 'a', '"b', '<UNCLOSED_QUOTE>'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'not doubled inside',
      '"say "hi" now",b\nc,d\n',
      [
        [1, 'say "hi" now', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'text after the closing quote',
      '"a"x,b\nc,d\n',
      [
        [1, '"a"x', 'b', '<UNCLOSED_QUOTE>'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'on every line',
      '"a\n"b\n"c\n',
      [
        [1, '"a', '<UNCLOSED_QUOTE>'],
        [2, '"b', '<UNCLOSED_QUOTE>'],
        [3, '"c', '<UNCLOSED_QUOTE>'],
      ],
    ],
  ] as const)('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('a cell may run over 50 lines, not over more', () => {
    const cell = (lines: number): string => `"${'x\n'.repeat(lines)}"`;
    expect(readBrokenRecord(`${cell(48)},b`, 0, ',').isUnclosed).toBe(false);
    expect(readBrokenRecord(`${cell(60)},b`, 0, ',').isUnclosed).toBe(true);
  });

  test('thousands of rows after it are read', () => {
    const rows = rowsOf(`a,"b\n${'c,d\n'.repeat(100_000)}`);
    expect(rows).toHaveLength(100_001);
  });
});

describe('any well-formed file', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', 'a\nb', '"', '""', 'x,y', ' z ', 'Łódź', '张敏'),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 30 });
  const withFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

  test('gives back what was written, by the slice and record by record', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = rows.map((row) => row.map(withFeeds));
        const text = withFeeds(Papa.unparse(written, { newline: '\n', quotes: true }));
        expect(rowsOf(text)).toEqual(written.map((row, index) => [index + 1, ...row]));
        const byRecord: string[][] = [];
        for (let at = 0; at < text.length;) {
          const record = readBrokenRecord(text, at, ',');
          byRecord.push(record.cells);
          at = record.end;
        }
        expect(byRecord).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same in slices of a megabyte as in one piece', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `${index}`,
      index % 7 === 0 ? 'two\nlines "here"' : 'x,y',
      'z',
    ]);
    const text = Papa.unparse(rows, { newline: '\n' });
    expect(rowsOf(text)).toEqual(rows.map((row, index) => [index + 1, ...row]));
  });
});

test('a line of more cells than any table has is noticed, quoted delimiters apart', () => {
  expect(hasTooWideLine(`a,b\n${','.repeat(2000)}`, ',', 1000)).toBe(true);
  expect(hasTooWideLine(`a,"${','.repeat(2000)}"`, ',', 1000)).toBe(false);
  expect(hasTooWideLine('a,b\n'.repeat(2000), ',', 1000)).toBe(false);
  expect(hasTooWideLine(','.repeat(2000), '', 1000)).toBe(false);
});

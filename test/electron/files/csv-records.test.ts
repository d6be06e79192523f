import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { plainRecords } from '../../../electron/files/csv-records.ts';

function byPapaparse(text: string, delimiter: string): { readonly rows: string[][]; readonly hasErrors: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' });
  return { rows: data, hasErrors: errors.some(({ type }) => type === 'Quotes') };
}

const delimiters = fc.constantFrom(',', ';', '\t', '|', '\uffff');

test('where it splits a text at all it splits it as papaparse does', () => {
  const pieces = fc.array(fc.constantFrom('a', 'Ж', '"', '""', ',', ';', '\n', ' ', '王'), {
    minLength: 1,
    maxLength: 24,
  });
  let split = 0;
  fc.assert(
    fc.property(pieces, delimiters, (parts, delimiter) => {
      const records = plainRecords(parts.join(''), delimiter);
      if (!records) return;
      split += 1;
      expect(records).toEqual(byPapaparse(parts.join(''), delimiter).rows);
    }),
    { numRuns: 5000 },
  );
  expect(split).toBeGreaterThan(2000);
});

test('it splits every text that a careful program wrote', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'Ж', '"', ',', ';', '\n', ' '), maxLength: 5 });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';'), (rows, delimiter) => {
      const written = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter));
      expect(plainRecords(written.join('\n'), delimiter)).toEqual(rows);
    }),
  );
});

test('a quote out of place is left to others', () => {
  for (const text of ['"a"b,c', '"open,b\nc', '"a" ,b']) expect(plainRecords(text, ',')).toBeNull();
});

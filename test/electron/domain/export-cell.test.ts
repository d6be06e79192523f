import { expect, test } from 'vitest';
import { doublyGuardedText, guardedText } from '../../../electron/domain/export-cell.ts';
import { cleanText } from '../../../electron/domain/import/text.ts';

test.each(['=1', '+1+1', '-x', '@x', '＝1', '＋x', '－x', '＠x', "'=1", "''@x", '+48600100200'])(
  '%s is guarded, and read back as it was',
  (text) => {
    expect(guardedText(text)).toBe(`'${text}`);
    expect(cleanText(guardedText(text))).toBe(text);
  },
);

test.each(['-5', '-5.00', '-5,00', 'Ann', "'Ann", 'a=b', ''])('%s needs no guard', (text) => {
  expect(guardedText(text)).toBe(text);
});

test('in a workbook only what looks guarded is guarded once more', () => {
  expect(["'=1", '=1', "'Ann"].map(doublyGuardedText)).toEqual(["''=1", '=1', "'Ann"]);
});

import { expect, test } from 'vitest';
import { pageCount } from '../../../electron/files/pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('pages are counted at the root of the page tree, above its branches', () => {
  const tree = `<</Type /Pages /Kids [2 0 R 3 0 R] /Count 12>> <</Type /Pages\n/Parent 1 0 R\n/Count 8>>`;
  expect(pageCount(bytes(tree))).toBe(12);
  expect(pageCount(bytes('<</Count 3 /Kids [] /Type /Pages>>'))).toBe(3);
});

test('counts of other things are not pages', () => {
  expect(pageCount(bytes('<</Type /Outlines /Count 9>> <</Type /Pages /Count 2>>'))).toBe(2);
  expect(pageCount(bytes('not a pdf'))).toBe(0);
});

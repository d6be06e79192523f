import { describe, expect, test } from 'vitest';
import { pageRules } from '../../../renderer/documents/page-rules.ts';
import { sheets, textArea } from '../../../renderer/documents/paper-sizes.ts';

const footer = {
  lines: ['Bar "Nemo" \\ 24', 'two\nlines'] as const,
  page: (page: string, pages: string) => `第 ${page} 页，共 ${pages} 页`,
};

describe('the page rules of a document', () => {
  test('let the printer count the pages in the words of the document', () => {
    expect(pageRules(sheets.A4, footer)).toContain('content: "第 " counter(page) " 页，共 " counter(pages) " 页";');
  });

  test('keep quotes, backslashes and line breaks of a shop name inside its string', () => {
    const rules = pageRules(sheets.A4, footer);
    expect(rules).toContain(String.raw`"Bar \"Nemo\" \\ 24" "\a " "two lines";`);
  });

  test('name the sheet in millimetres', () => {
    expect(pageRules(sheets.A5, footer)).toMatch(/size: 148mm 210mm;\s+margin: 10mm 10mm 18mm;/);
  });
});

test('A4 and Letter leave the text the same width', () => {
  expect(textArea(sheets.A4).width).toBe(186);
  expect(textArea(sheets.Letter).width).toBeCloseTo(186, 6);
});

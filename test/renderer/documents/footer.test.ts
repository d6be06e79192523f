import { expect, test } from 'vitest';
import { footerOf } from '../../../renderer/documents/footer.ts';
import { documentWords } from '../../../renderer/documents/words.ts';
import { aMonthReport } from '../../support/month-report.ts';

test('below every page stand shop, period, the responses it rests on, and the page', () => {
  const english = footerOf(aMonthReport({ answers: 96 }), documentWords('en', 'GB'));
  expect([...english.lines, english.page('2', '3')]).toEqual([
    'Rose Bakery',
    'October 2026 · counted from 96 responses',
    'Page 2 of 3',
  ]);
  const polish = footerOf(aMonthReport({ language: 'pl', answers: 22 }), documentWords('pl', 'PL'));
  expect([polish.lines[1], polish.page('2', '3')]).toEqual([
    'październik 2026 · na podstawie 22 wypełnionych ankiet',
    'Strona 2 z\u00a03',
  ]);
});

test('a shop name of 200 letters is cut between letters as people see them', () => {
  const family = '👨‍👩‍👧';
  const nameOf = (shopName: string) => footerOf(aMonthReport({ shopName }), documentWords('en', 'GB')).lines[0];
  expect(nameOf(family.repeat(100))).toBe(`${family.repeat(27)}…`);
  expect(nameOf('Ł'.repeat(200))).toBe(`${'Ł'.repeat(55)}…`);
  expect(nameOf('玫'.repeat(27))).toBe('玫'.repeat(27));
});

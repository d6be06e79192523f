import { expect, test } from 'vitest';
import { currencyOfCountry, currencyOfHeading, currencyOfSign } from '../../../../electron/domain/import/currency.ts';

test.each([
  ['zł', 'PL', 'PLN'],
  ['лв.', 'BG', 'BGN'],
  ['€', 'BG', 'EUR'],
  ['¥', 'CN', 'CNY'],
  ['¥', 'JP', 'JPY'],
  ['$', 'AU', 'AUD'],
  ['$', 'BG', 'USD'],
  ['gbp', 'US', 'GBP'],
  ['xyz', 'US', null],
])('%s in %s is %s', (sign, country, currency) => {
  expect(currencyOfSign(sign, country)).toBe(currency);
});

test.each([
  ['Сума (лв.)', 'BGN'],
  ['Kwota [PLN]', 'PLN'],
  ['金额（元）', 'CNY'],
  ['Amount, EUR', 'EUR'],
  ['Amount', null],
])('the heading %s names %s', (heading, currency) => {
  expect(currencyOfHeading(heading, 'BG')).toBe(currency);
});

test('Bulgaria paid in leva until the end of 2025 and pays in euro since', () => {
  expect([
    currencyOfCountry('BG', '2025-12-31'),
    currencyOfCountry('BG', '2026-01-01'),
    currencyOfCountry('BG', null),
  ]).toEqual(['BGN', 'EUR', 'EUR']);
  expect([currencyOfCountry('PL', '2020-01-01'), currencyOfCountry('XX', null)]).toEqual(['PLN', null]);
});

import { describe, expect, test } from 'vitest';
import {
  countryChoices,
  currencyChoices,
  currencyOf,
  likelyCountry,
} from '../../../../renderer/screens/first-run/countries.ts';

describe('countries and their money', () => {
  test('each country has a name and each currency is one that exists', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    const countries = countryChoices('en-GB');
    expect(countries.length).toBeGreaterThan(230);
    expect(countries.filter(({ value, label }) => value === label)).toEqual([]);
    expect(countries.map(({ value }) => currencyOf(value)).filter((code) => !known.has(code))).toEqual([]);
  });

  test('the four home markets come with the money they pay in', () => {
    expect(['CN', 'BG', 'PL', 'GB'].map(currencyOf)).toEqual(['CNY', 'EUR', 'PLN', 'GBP']);
  });

  test('the country follows the system, else the language', () => {
    expect(likelyCountry(['en-IE', 'en'], 'en')).toBe('IE');
    expect(likelyCountry(['bg'], 'bg')).toBe('BG');
    expect(likelyCountry(['zh-Hans-CN'], 'zh')).toBe('CN');
  });

  test('lists stand in the order of the language', () => {
    const [first] = countryChoices('bg-BG');
    expect(first?.label.startsWith('А')).toBe(true);
    expect(currencyChoices('pl-PL').find(({ value }) => value === 'PLN')?.label).toBe('złoty polski (PLN)');
  });
});

import { describe, expect, test } from 'vitest';
import { preferredLanguage } from '../../../renderer/i18n/language.ts';
import { pseudo } from '../../../renderer/i18n/pseudo.ts';

describe('the language of a new shop', () => {
  test('is the first of the system that the product speaks', () => {
    expect(preferredLanguage(['de-DE', 'pl-PL', 'en-US'])).toBe('pl');
    expect(preferredLanguage(['zh-Hans-CN'])).toBe('zh');
    expect(preferredLanguage(['fr'])).toBe('en');
  });
});

describe('the pseudo-language', () => {
  test('is longer by two fifths, accented, and shows both ends', () => {
    expect(pseudo('Save now!!')).toBe('[Šávë ñöw!!~~~~]');
  });
});

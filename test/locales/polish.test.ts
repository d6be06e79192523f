import { expect, test } from 'vitest';
import { bindSingleLetters } from '../../locales/polish.ts';

test('a single letter goes to the next line with the word it belongs to', () => {
  expect(bindSingleLetters('Zadowoleni w czerwcu i z obsługi')).toBe('Zadowoleni w\u00a0czerwcu i\u00a0z\u00a0obsługi');
  expect(bindSingleLetters('W maju („i tak” a o tym) u nas')).toBe(
    'W\u00a0maju („i\u00a0tak” a\u00a0o\u00a0tym) u\u00a0nas',
  );
});

test('letters inside words and at the end of a sentence stay as they are', () => {
  expect(bindSingleLetters('Opinia i wizyta: plan A')).toBe('Opinia i\u00a0wizyta: plan A');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordFinder } from '../../../electron/domain/words-in-text.ts';

it('finds a name anywhere in a sentence, in every script, and nothing that only begins like one', () => {
  const has = wordFinder(['Анна', '王伟', '+359888', 'Ann']);
  expect(['за Анна.', '找王伟', 'tel +359888765', 'Annabel'].map(has)).toEqual([true, true, true, true]);
  expect(['Ан', '王', '+35988', 'ann', ''].filter(has)).toEqual([]);
  expect(wordFinder([])('Анна')).toBe(false);
  expect(wordFinder([''])('Анна')).toBe(false);
});

it('agrees with looking for each word by itself', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '王', '😀'), maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(
        letters.filter((word) => word !== ''),
        { maxLength: 6 },
      ),
      letters,
      (words, text) => {
        expect(wordFinder(words)(text)).toBe(words.some((word) => text.includes(word)));
      },
    ),
  );
});

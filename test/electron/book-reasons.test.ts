import { expect, it } from 'vitest';
import { languages } from '../../electron/contract/settings.ts';
import { texts } from '../../locales/index.ts';

const reasons = ['notBook', 'cut', 'changed', 'wrongPassphrase', 'needsPassphrase'];

it('a refused copy is told with its reason in words, and a name cannot smuggle other words in', () => {
  expect(texts('en')('errors.bookRefused', { file: 'a', reason: 'cut' })).toContain('its end is missing');
  for (const language of languages) {
    const told = reasons.map((reason) => texts(language)('errors.bookRefused', { file: 'shop.regulars', reason }));
    expect(new Set(told).size).toBe(reasons.length);
    for (const sentence of told) expect(sentence).not.toMatch(/\$t\(|book_|[a-z]Passphrase/);
    const smuggled = texts(language)('errors.bookRefused', { file: '$t(errors.diskFull)', reason: 'cut' });
    expect(smuggled).toContain('$t(errors.diskFull)');
  }
});

import { expect, test } from 'vitest';
import { readEmail } from '../../../../electron/domain/import/email.ts';

test.each([
  ['ann@example.com', 'ann@example.com', null],
  [' Ivan.Petrov@Example.BG ', 'Ivan.Petrov@Example.BG', null],
  ['mailto:ann@example.com', 'ann@example.com', null],
  ['Ann Poe <ann@example.com>', 'ann@example.com', null],
  ['ann＠example．com', 'ann@example.com', null],
  ['иван@пример.бг', 'иван@пример.бг', null],
  ['a@b.co; c@d.co', 'a@b.co', 'MULTIPLE_EMAILS'],
  ['anonymous', null, null],
  ['-', null, null],
  ['', null, null],
  ['ann@', null, 'EMAIL_INVALID'],
  ['ann.example.com', null, 'EMAIL_INVALID'],
  ['a@b', null, 'EMAIL_INVALID'],
  ['x'.repeat(2000), null, 'EMAIL_INVALID'],
])('%s', (text, email, warning) => {
  expect(readEmail(text)).toEqual({ email, warning });
});

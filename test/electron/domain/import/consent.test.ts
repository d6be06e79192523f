import { expect, test } from 'vitest';
import { readConsent } from '../../../../electron/domain/import/consent.ts';

test.each([
  ['Yes', 'yes'],
  ['TAK', 'yes'],
  ['да', 'yes'],
  ['同意', 'yes'],
  ['1', 'yes'],
  ['nie', 'no'],
  ['Не', 'no'],
  ['不同意', 'no'],
  ['0', 'no'],
  ['', null],
  ['maybe', null],
  ['unknown', null],
  ['yes please, by post', null],
])('%j says %s', (text, consent) => {
  expect(readConsent(text)).toBe(consent);
});

import { expect, it } from 'vitest';
import { fromMinor, minorDigits, toMinor } from '../../../electron/domain/money.ts';

it('money has the digits of its currency: cents, none, or thousandths', () => {
  expect(['EUR', 'BGN', 'PLN', 'CNY', 'JPY', 'KRW', 'KWD', 'XX', ''].map(minorDigits)).toEqual([
    2, 2, 2, 2, 0, 0, 3, 2, 2,
  ]);
});

it.each([
  ['EUR', 12.34, 1234],
  ['EUR', 1.005, 101],
  ['EUR', 0.57, 57],
  ['JPY', 1500, 1500],
  ['KWD', 1.234, 1234],
] as const)('%s %f is %i minor units', (currency, amount, minor) => {
  expect(toMinor(amount, currency)).toBe(minor);
});

it('an amount stays what it is on the way there and back', () => {
  for (const currency of ['EUR', 'JPY', 'KWD'])
    for (const minor of [0, 1, 99, 101, 1999, 123_456_789])
      expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor);
});

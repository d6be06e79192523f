import { expect, test } from 'vitest';
import {
  isChineseIdentityNumber,
  isEgn,
  isIdentityNumber,
  isIpAddress,
  isPesel,
} from '../../../../electron/domain/import/identity-number.ts';

test.each(['44051401359', '02070803628'])('%s has the form and check digit of a PESEL', (text) => {
  expect([isPesel(text), isIdentityNumber(text)]).toEqual([true, true]);
});

test.each(['7523169263', '8032056031'])('%s has the form and check digit of an ЕГН', (text) => {
  expect([isEgn(text), isIdentityNumber(text)]).toEqual([true, true]);
});

test('11010519491231002X has the form and check character of a Chinese identity number', () => {
  expect([isChineseIdentityNumber('11010519491231002X'), isIdentityNumber("'11010519491231002x")]).toEqual([
    true,
    true,
  ]);
});

test.each(['44051401358', '7523169264', '110105194912310021', '13800138000', '0888123456', ''])(
  '%s is no identity number',
  (text) => {
    expect(isIdentityNumber(text)).toBe(false);
  },
);

test('an address is told with or without the place beside it', () => {
  expect(['192.0.2.7', '192.0.2.7(北京-北京)', '192.0.2.700', '1.2.3'].map(isIpAddress)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

import { describe, expect, test } from 'vitest';
import { hasLostDigits, phoneReader } from '../../../../electron/domain/import/phone.ts';

function read(text: string | number, country: string, others: string[] = []): string | null {
  const { phone, warning } = phoneReader(country, others)(text);
  return warning === null ? phone : [phone, warning].filter(Boolean).join(' ');
}

describe('a phone number is the same number however it is typed', () => {
  test.each([
    ['0888123456', 'BG', '+359888123456'],
    ['888123456', 'BG', '+359888123456'],
    ['+359 88 812 3456', 'BG', '+359888123456'],
    ['00359888123456', 'BG', '+359888123456'],
    ['359888123456', 'BG', '+359888123456'],
    ['02/981 23 45', 'BG', '+35929812345'],
    ['тел. 0888 123-456', 'BG', '+359888123456'],
    ["'0888123456", 'BG', '+359888123456'],
    ['="0888123456"', 'BG', '+359888123456'],
    ['\u202a+359888123456\u202c', 'BG', '+359888123456'],
    ['0888-123-456 вътр. 12', 'BG', '+359888123456'],
    ['600 100 200', 'PL', '+48600100200'],
    ['(22) 123 45 67', 'PL', '+48221234567'],
    ['0048 600-100-200', 'PL', '+48600100200'],
    ['48600100200', 'PL', '+48600100200'],
    ['tel. 600.100.200', 'PL', '+48600100200'],
    ['22 123 45 67 wew. 5', 'PL', '+48221234567'],
    ['13800138000', 'CN', '+8613800138000'],
    ['138 0013 8000', 'CN', '+8613800138000'],
    ['１３８００１３８０００', 'CN', '+8613800138000'],
    ['+86 138-0013-8000', 'CN', '+8613800138000'],
    ['86 13800138000', 'CN', '+8613800138000'],
    ['0571-88888888', 'CN', '+8657188888888'],
    ['0571-88888888-801', 'CN', '+8657188888888'],
    ['010-88888888转801', 'CN', '+861088888888'],
    ['（0571）88888888', 'CN', '+8657188888888'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['(020) 7946-0018 ext. 4', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', 'GB', '+442079460018'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['1-212-555-0123', 'US', '+12125550123'],
    [13800138000, 'CN', '+8613800138000'],
    [888123456, 'BG', '+359888123456'],
  ] as const)('%s in %s', (text, country, phone) => {
    expect(read(text, country)).toBe(phone);
  });

  test.each([
    ['600 100 200', '+48600100200'],
    ['13800138000', '+8613800138000'],
    ['+86 138 0013 8000', '+8613800138000'],
    ['48600100200', '+48600100200'],
    ['0888 123 456', '+359888123456'],
  ])('%s is found in another of the shop’s countries', (text, phone) => {
    expect(read(text, 'BG', ['BG', 'PL', 'CN'])).toBe(phone);
  });
});

describe('what cannot be trusted stays empty', () => {
  test.each(['8.88123E+08', '8,88123E+08', '1E+10', '3.59888E+11'])('%s has lost its last digits', (text) => {
    expect(hasLostDigits(text)).toBe(true);
    expect(read(text, 'BG')).toBe('PHONE_LOST_DIGITS');
  });

  test.each([1.38e15, 0.5])('the number %d of a sheet is no whole phone number', (cell) => {
    expect(read(cell, 'CN')).toBe('PHONE_LOST_DIGITS');
  });

  test.each(['0888 12', 'няма', '12', '999999999999999999999', 'x'.repeat(300), '+0000000000'])(
    '%s is no number',
    (text) => {
      expect(read(text, 'BG')).toBe('PHONE_INVALID');
    },
  );

  test.each(['', '-', '/', 'n/a', '(空)'])('"%s" is no number and no mistake', (text) => {
    expect(read(text, 'BG')).toBeNull();
  });
});

test.each([
  ['0888 123 456; 0899 123 457', '+359888123456 MULTIPLE_PHONES'],
  ['0888123456, 0899123457', '+359888123456 MULTIPLE_PHONES'],
  ['0888123456 / 0899123457', '+359888123456 MULTIPLE_PHONES'],
  ['0888123456 или 0899123457', '+359888123456 MULTIPLE_PHONES'],
  ['0888 12; 0899 123 457', '+359899123457 MULTIPLE_PHONES'],
  ['0888123456\n0899123457', '+359888123456 MULTIPLE_PHONES'],
  ['0888,123,456', '+359888123456'],
])('of several numbers in %j the first good one counts', (text, phone) => {
  expect(read(text, 'BG')).toBe(phone);
});

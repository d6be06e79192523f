import { describe, expect, test } from 'vitest';
import {
  amountToText,
  decideDecimal,
  type DecimalSign,
  isNoAmount,
  newAmountEvidence,
  noteAmount,
  readAmount,
} from '../../../../electron/domain/import/amount-column.ts';
import { type Cell } from '../../../../electron/domain/import/cell.ts';

function decide(cells: readonly Cell[], country: string): string {
  const evidence = newAmountEvidence();
  cells.forEach((cell) => noteAmount(evidence, cell, country));
  const { decimal, mustAsk } = decideDecimal(evidence, country);
  return mustAsk ? `ask (${decimal})` : decimal;
}

function read(text: string, decimal: DecimalSign, country: string): string {
  const { minor, currency, isInvalid } = readAmount(text, decimal, country);
  if (isInvalid) return 'invalid';
  return minor === null ? 'none' : [amountToText(minor), currency].filter(Boolean).join(' ');
}

describe('an amount in a column with decimal commas', () => {
  test.each([
    ['12,5', '12.50'],
    ['12', '12.00'],
    ['0', '0.00'],
    ['1 234,50', '1234.50'],
    ['1\u00a0234,50', '1234.50'],
    ['1\u202f234,50 zł', '1234.50 PLN'],
    ['1.234,50', '1234.50'],
    ["1'234,50", '1234.50'],
    ['1 234 567,89', '1234567.89'],
    ['-5,00', '-5.00'],
    ['5,00-', '-5.00'],
    ['(5,00)', '-5.00'],
    ['(5,00 zł)', '-5.00 PLN'],
    ['\u22127,25', '-7.25'],
    ['– 7,25', '-7.25'],
    ['-7,25 zł', '-7.25 PLN'],
    ['zł 7,25', '7.25 PLN'],
    ['15 EUR', '15.00 EUR'],
    ['15,00€', '15.00 EUR'],
    ['€ 15,00', '15.00 EUR'],
    ['20 лв.', '20.00 BGN'],
    ['20,50 лв', '20.50 BGN'],
    ['20 лева', '20.00 BGN'],
    ['12,-', '12.00'],
    ['１２，５０', '12.50'],
    ['1.234', '1234.00'],
    ['+5,00', '5.00'],
    [',5', '0.50'],
    ['0,00', '0.00'],
  ])('%s is %s', (text, amount) => {
    expect(read(text, ',', 'PL')).toBe(amount);
  });

  test.each([
    '12,345',
    '1e3',
    'gratis',
    '1 23,50',
    '1.23,50',
    '12.5.3',
    '1,2,3',
    '5 %',
    '12 foo',
    '--5',
    '-(5)',
    '5,00 zł €',
  ])('%s is refused', (text) => expect(read(text, ',', 'PL')).toBe('invalid'));
});

describe('an amount in a column with decimal points', () => {
  test.each([
    ['£1,234.50', '1234.50 GBP', 'GB'],
    ['1,234', '1234.00', 'GB'],
    ['1,234,567.8', '1234567.80', 'GB'],
    ['.5', '0.50', 'GB'],
    ['12.', '12.00', 'GB'],
    ['$5', '5.00 USD', 'US'],
    ['-$5.00', '-5.00 USD', 'US'],
    ['$-5.00', '-5.00 USD', 'US'],
    ['$5', '5.00 AUD', 'AU'],
    ['¥1,280.00', '1280.00 CNY', 'CN'],
    ['￥1，280．00', '1280.00 CNY', 'CN'],
    ['¥500', '500.00 JPY', 'JP'],
    ['1,280元', '1280.00 CNY', 'CN'],
    ['人民币 12.5', '12.50 CNY', 'CN'],
    ['1.2万', '12000.00', 'CN'],
    ['3万元', '30000.00 CNY', 'CN'],
    ['1.2345万', '12345.00', 'CN'],
    ['5千', '5000.00', 'CN'],
  ])('%s is %s', (text, amount, country) => {
    expect(read(text, '.', country)).toBe(amount);
  });

  test.each([
    '1e3',
    '1,23,456',
    '12,50',
    'Infinity',
    'NaN',
    '99999999999999999999.99',
    '0x10',
    '1.2.3',
    '12,3456',
    '$',
    ''.padEnd(70, '1'),
  ])('%s is refused', (text) => expect(read(text, '.', 'GB')).toBe('invalid'));
});

test.each(['', '-', '—', '/', 'n/a', '(空)'])('"%s" is no amount and no error', (text) => {
  expect(read(text, ',', 'PL')).toBe('none');
  expect(isNoAmount(text)).toBe(true);
});

describe('amounts that a sheet holds as numbers', () => {
  test.each([
    [1234.5, 123450],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [-7.25, -725],
    [33.333333, 3333],
    [0, 0],
  ])('%d becomes %d hundredths', (value, minor) => {
    expect(readAmount(value, ',', 'PL')).toEqual({ minor, currency: null, isInvalid: false });
  });

  test.each([true, 1e20])('%s is refused', (cell) => expect(readAmount(cell, ',', 'PL').isInvalid).toBe(true));
});

describe('the decimal sign is decided for the whole column', () => {
  test.each([
    [['12,50', '7'], 'GB', ','],
    [['12.50', '7'], 'PL', '.'],
    [['1,234.50'], 'PL', '.'],
    [['1.234,50'], 'GB', ','],
    [['1,234', '5,678'], 'PL', 'ask (,)'],
    [['1,234', '5,678'], 'GB', '.'],
    [['1.234', '5.678'], 'GB', 'ask (.)'],
    [['1.234', '5.678'], 'BG', ','],
    [['1,234', '0,5'], 'PL', ','],
    [['1,234,567'], 'PL', '.'],
    [['12', '15'], 'PL', ','],
    [['12,50', '13.50'], 'PL', 'ask (,)'],
    [['1.50', '2.50', '3.50', '4.50', '12,50'], 'GB', '.'],
    [[12.5, '1,234'], 'PL', 'ask (,)'],
    [['gratis', ''], 'CN', '.'],
  ] as const)('%j in %s: %s', (cells, country, decision) => {
    expect(decide(cells, country)).toBe(decision);
  });
});

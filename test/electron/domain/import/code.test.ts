import { expect, test } from 'vitest';
import { readCode } from '../../../../electron/domain/import/code.ts';

test.each([
  ['0001', '0001', null],
  ['\t000001', '000001', null],
  ['="0138"', '0138', null],
  ["'0138", '0138', null],
  [1001, '1001', null],
  ['FS 1/2025', 'FS 1/2025', null],
  ['1E5', '1E5', null],
  ['1.23457E+15', null, 'CODE_LOST_DIGITS'],
  ['6,92012E+12', null, 'CODE_LOST_DIGITS'],
  [1.2345678901234567e20, null, 'CODE_LOST_DIGITS'],
  ['', null, null],
  [null, null, null],
  ['/', null, null],
] as const)('the code %s', (cell, code, warning) => {
  expect(readCode(cell)).toEqual({ code, warning });
});

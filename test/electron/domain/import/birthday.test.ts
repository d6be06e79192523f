import { expect, test } from 'vitest';
import { readBirthday } from '../../../../electron/domain/import/birthday.ts';

test.each([
  ['1990/5/1', '1990-05-01'],
  ['1.5.1990', '1990-05-01'],
  ['1.5.65', '1965-05-01'],
  ['1.5.24', '2024-05-01'],
  ['5月1日', '--05-01'],
  ['1 maja', '--05-01'],
  ['1 май', '--05-01'],
  ['1.05.', '--05-01'],
  ['--05-01', '--05-01'],
  ['29.02', '--02-29'],
  ['2025-01-05 10:00:00', '2025-01-05'],
  ['', null],
])('the birthday %s is kept as %s', (text, value) => {
  expect(readBirthday(text, text === '--05-01' ? 'mdy' : 'dmy', '2026-11-21')).toEqual({ value, isInvalid: false });
});

test.each(['30.02', '2030-01-01', 'maj', 'x'])('%s is no birthday', (text) => {
  expect(readBirthday(text, 'dmy', '2026-11-21')).toEqual({ value: null, isInvalid: true });
});

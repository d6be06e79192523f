import { expect, test } from 'vitest';
import { isSensitiveColumn } from '../../../../electron/domain/import/sensitive-column.ts';

test.each([
  'PESEL',
  'ЕГН',
  '身份证号',
  'IP Address',
  '来自IP',
  'Алергии',
  'Choroby przewlekłe',
  'Health notes',
  '过敏史',
  'Nr dowodu',
])('a column headed %s is left out unless it is mapped', (heading) =>
  expect(isSensitiveColumn(heading, [])).toBe(true),
);

test.each(['Name', 'Zip', 'Recipient', 'Описание', 'Shipping'])('a column headed %s is not', (heading) => {
  expect(isSensitiveColumn(heading, ['x', 'y'])).toBe(false);
});

test('national numbers are known by their check digits under any heading', () => {
  expect(isSensitiveColumn('Numer', ['44051401359', '02070803628', ''])).toBe(true);
  expect(isSensitiveColumn('Numer', ['44051401359', '12345678901', '12345678902'])).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { exportHeading } from '../../../../electron/domain/import/export-headings.ts';
import { fieldsOf } from '../../../../electron/domain/import/fields.ts';
import { countKnownHeadings, fieldOfHeading } from '../../../../electron/domain/import/heading-words.ts';

describe('a heading names its field in four languages', () => {
  test.each([
    ['customers', 'Imię i nazwisko', 'full_name'],
    ['customers', 'ИМЕ И ФАМИЛИЯ', 'full_name'],
    ['customers', '会员姓名', 'full_name'],
    ['customers', 'Nr tel.', 'phone'],
    ['customers', 'Тел.', 'phone'],
    ['customers', '手机号码', 'phone'],
    ['customers', 'E-mail:', 'email'],
    ['customers', 'Телефон (мобилен)', 'phone'],
    ['customers', '1. Name', 'full_name'],
    ['customers', 'Full\nname', 'full_name'],
    ['customers', '开卡日期', 'since'],
    ['customers', 'Data urodzenia', 'birthday'],
    ['customers', 'ЕГН', null],
    ['interactions', 'Data wyst.', 'date'],
    ['interactions', 'Brutto', 'amount'],
    ['interactions', '金额（元）', 'amount'],
    ['interactions', 'Сума (лв.)', 'amount'],
    ['interactions', 'Kontrahent', 'customer'],
    ['interactions', '交易单号', 'code'],
    ['responses', 'Клеймо за време', 'date'],
    ['responses', 'CSAT', 'csat'],
    ['responses', 'Uwagi', 'comment'],
    ['responses', '您的建议', 'comment'],
    ['responses', 'constructor', null],
    ['responses', '__proto__', null],
    ['responses', '', null],
  ] as const)('%s: %j is %s', (target, heading, field) => {
    expect(fieldOfHeading(target, heading)).toBe(field);
  });

  test.each(['customers', 'interactions', 'responses'] as const)(
    'every heading our %s exports have is known',
    (target) => {
      const own = fieldsOf(target).filter(
        (field) => !/^r\d/.test(field) && !(target === 'customers' && /amount|currency/.test(field)),
      );
      for (const language of ['en', 'zh', 'bg', 'pl'] as const) {
        const read = own.map((field) => fieldOfHeading(target, exportHeading(target, field, language)));
        expect(read).toEqual(own);
      }
    },
  );

  test('a field counts once however many headings name it', () => {
    expect(countKnownHeadings('customers', ['Name', 'Phone', 'Mobile', 'Nonsense', ''])).toBe(2);
  });
});

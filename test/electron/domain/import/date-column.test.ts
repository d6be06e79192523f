import { describe, expect, test } from 'vitest';
import {
  dateOfSerial,
  decideDateOrder,
  isNoDate,
  isRealDay,
  newDateEvidence,
  noteDate,
  readDate,
} from '../../../../electron/domain/import/date-column.ts';
import { type Cell } from '../../../../electron/domain/import/cell.ts';

function decide(cells: readonly Cell[], country: string): string {
  const evidence = newDateEvidence();
  cells.forEach((cell) => noteDate(evidence, cell));
  const { order, mustAsk } = decideDateOrder(evidence, country);
  return mustAsk ? `ask (${order})` : order;
}

describe('a date means the same day however it is written', () => {
  test.each([
    '2025-01-05',
    '2025/1/5',
    '2025.01.05',
    '20250105',
    '05.01.2025',
    '5.1.25',
    '05/01/2025',
    '05-01-2025',
    '05.01.2025 г.',
    '05.01.2025г.',
    '5.01.2025 r.',
    '5 stycznia 2025',
    '5 stycznia 2025 r.',
    '5 sty 2025',
    'niedziela, 5 stycznia 2025',
    '5 януари 2025 г.',
    '5 яну 2025',
    'неделя, 5 януари 2025 г.',
    '5 January 2025',
    'January 5, 2025',
    'Jan 5, 2025',
    'Sunday, 5 January 2025',
    '5th Jan 2025',
    '5-Jan-2025',
    '5-Jan-25',
    '05-sty-2025',
    '5 I 2025',
    '5.I.2025',
    '5.01.2025,',
    '2025年1月5日',
    '2025年01月05日',
    '25年1月5日',
    '2025年1月5日 星期日',
    '２０２５年１月５日',
    '２０２５／１／５',
    '05. 01. 2025',
    '45662',
  ])('%s is 5 January 2025', (text) => {
    expect(readDate(text, 'dmy')).toEqual({ value: '2025-01-05', isInvalid: false });
  });

  test.each([
    '2025-01-05 14:03:22',
    '2025-01-05T14:03:22',
    '2025-01-05T14:03:22Z',
    '2025-01-05T14:03:22.123+02:00',
    '2025/1/5 14:03:22',
    '05.01.2025 14:03:22',
    '5.01.2025 г. 14:03:22',
    '5.01.2025 г., 14:03:22 ч.',
    '5 stycznia 2025 14:03:22',
    '5/1/2025 2:03:22 PM',
    '5/1/2025, 2:03:22 pm',
    '2025/01/05 2:03:22 PM GMT+2',
    '2025年1月5日 14:03:22',
    '2025年1月5日 下午2:03:22',
    '2025年1月5日14时03分22秒',
    '2025/1/5 下午 2:03:22',
    'Jan 5, 2025 2:03:22 PM',
  ])('%s keeps its time of day as written', (text) => {
    expect(readDate(text, 'dmy').value).toBe('2025-01-05T14:03:22');
  });

  test.each([
    ['5.01.2025 14:03', '2025-01-05T14:03:00'],
    ['2025年1月5日 上午9:05', '2025-01-05T09:05:00'],
    ['2025年1月5日 凌晨12:05', '2025-01-05T00:05:00'],
    ['5/1/2025 12:05 AM', '2025-01-05T00:05:00'],
    ['5/1/2025 12:05 PM', '2025-01-05T12:05:00'],
    ['2025-01-05 00:00:00', '2025-01-05T00:00:00'],
  ])('%s is read as %s', (text, value) => {
    expect(readDate(text, 'dmy').value).toBe(value);
  });

  test.each([
    ['5.1.69', '2069-01-05'],
    ['5.1.70', '1970-01-05'],
    ['5.1.00', '2000-01-05'],
  ])('the short year in %s gives %s', (text, value) => {
    expect(readDate(text, 'dmy').value).toBe(value);
  });
});

describe('what is no day is refused, not repaired', () => {
  test.each([
    '31.02.2025',
    '29.02.2025',
    '00.00.0000',
    '32.01.2025',
    '13/13/2025',
    '01.13.2025',
    '5.1.1899',
    '5.1.2101',
    'wczoraj',
    '2025',
    '2025-01',
    '5.1',
    '5 foo 2025',
    '05.01.2025 25:00',
    '05.01.2025 14:61',
    '5/1/2025 14:03 PM',
    '1.2.3.4',
    '12345678',
    '19999',
    '80000',
    '2025-01-05-06',
    'TRUE',
  ])('%s', (text) => {
    expect(readDate(text, 'dmy')).toEqual({ value: null, isInvalid: true });
  });

  test('a truth value and a number outside the calendar are refused', () => {
    expect(readDate(true, 'dmy').isInvalid).toBe(true);
    expect(readDate(3.5, 'dmy').isInvalid).toBe(true);
    expect(readDate(1e9, 'dmy').isInvalid).toBe(true);
  });

  test('an empty cell, a dash and the marks of form tools are no date and no error', () => {
    for (const text of ['', '-', '—', '/', '(空)', '(跳过)', 'N/A']) {
      expect(readDate(text, 'dmy')).toEqual({ value: null, isInvalid: false });
      expect(isNoDate(text)).toBe(true);
    }
    expect(readDate(null, 'dmy')).toEqual({ value: null, isInvalid: false });
  });
});

describe('day counts of spreadsheets', () => {
  test.each([
    [45662, '2025-01-05'],
    [45662.5854166667, '2025-01-05T14:03:00'],
    [45662.999999, '2025-01-06'],
    [20000, '1954-10-03'],
  ])('%d is %s', (serial, value) => {
    expect(dateOfSerial(serial)).toEqual({ value, isInvalid: false });
    expect(readDate(serial, 'mdy').value).toBe(value);
  });

  test.each([19999, 80000, NaN, 0])('%d is no day', (serial) => {
    expect(dateOfSerial(serial).isInvalid).toBe(true);
  });
});

describe('one order of day and month holds for a whole column', () => {
  test.each([
    [['13/01/2025', '05/06/2025'], 'US', 'dmy'],
    [['01/13/2025', '05/06/2025'], 'GB', 'mdy'],
    [['05/06/2025'], 'US', 'ask (mdy)'],
    [['05/06/2025'], 'GB', 'ask (dmy)'],
    [['05/06/2025'], 'BG', 'dmy'],
    [['05/06/2025'], 'PL', 'dmy'],
    [['05-06-2025'], 'PL', 'dmy'],
    [['05/06/2025'], 'CN', 'ask (dmy)'],
    [['25/6/5', '25/6/7'], 'CN', 'ymd'],
    [['24/06/13'], 'CN', 'ymd'],
    [['13/01/2025', '01/14/2025', '05/06/2025'], 'US', 'ask (dmy)'],
    [['13/01/2025', '01/14/2025'], 'BG', 'ask (dmy)'],
    [['05.06.2025'], 'US', 'mdy'],
    [['2025-06-05', '2025/6/5', '5 June 2025'], 'US', 'mdy'],
    [['05/05/2025'], 'US', 'mdy'],
    [['13/13/2025', ''], 'BG', 'dmy'],
    [[45662, '5/6/2025'], 'US', 'ask (mdy)'],
  ] as const)('%j in %s is read as %s', (cells, country, order) => {
    expect(decide(cells, country)).toBe(order);
  });

  test('the decided order is applied to every cell that leaves it open, and dots always put the day first', () => {
    expect(readDate('05/06/2025', 'mdy').value).toBe('2025-05-06');
    expect(readDate('05/06/2025', 'dmy').value).toBe('2025-06-05');
    expect(readDate('25/6/5', 'ymd').value).toBe('2025-06-05');
    expect(readDate('05/06/2025', 'ymd').value).toBe('2025-06-05');
    expect(readDate('05.06.2025', 'mdy').value).toBe('2025-06-05');
    expect(readDate('13/06/2025', 'mdy').isInvalid).toBe(true);
  });
});

test('leap days exist only in leap years', () => {
  expect([isRealDay(2024, 2, 29), isRealDay(2025, 2, 29), isRealDay(2000, 2, 29), isRealDay(1900, 2, 29)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

import { describe, expect, test } from 'vitest';
import { formatsFor, localeOf } from '../../locales/formats.ts';
import { type ProductLanguage } from '../../locales/index.ts';

const shops = { zh: 'CN', bg: 'BG', pl: 'PL', en: 'GB' } as const satisfies Record<ProductLanguage, string>;

/** Intl may choose other spaces with each release; what a person reads stays the same. */
function plain(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}

function inAll(write: (formats: ReturnType<typeof formatsFor>) => string): Record<ProductLanguage, string> {
  const of = (language: ProductLanguage) => plain(write(formatsFor(language, shops[language])));
  return { zh: of('zh'), bg: of('bg'), pl: of('pl'), en: of('en') };
}

describe('numbers of a shop', () => {
  test('a share is whole points, half up, in every language', () => {
    expect(inAll((f) => f.percent(0.285))).toEqual({ zh: '29%', bg: '29%', pl: '29%', en: '29%' });
    expect(inAll((f) => f.percent(1 - 0.9 + 0.005))).toEqual({ zh: '11%', bg: '11%', pl: '11%', en: '11%' });
  });

  test('range ends are rounded outward, and a whole number is not pushed further by binary noise', () => {
    expect(inAll((f) => f.range('share', 0.744, 0.965))).toEqual({
      zh: '74%～97%',
      bg: '74–97%',
      pl: '74–97%',
      en: '74–97%',
    });
    expect(formatsFor('en', 'GB').range('share', 0.57, 0.69)).toBe('57–69%');
    expect(inAll((f) => f.range('mean', 5.31, 5.9))).toEqual({
      zh: '5.3～5.9',
      bg: '5,3–5,9',
      pl: '5,3–5,9',
      en: '5.3–5.9',
    });
  });

  test('a recommendation score carries its sign, and no dash stands between two signs', () => {
    expect(inAll((f) => f.signed(35))).toEqual({ zh: '+35', bg: '+35', pl: '+35', en: '+35' });
    expect([0, -0.2, -12.5].map(formatsFor('bg', 'BG').signed)).toEqual(['0', '0', '−12']);
    expect(inAll((f) => f.range('nps', -13.2, 74))).toEqual({
      zh: '−14～+74',
      bg: 'от −14 до +74',
      pl: 'od −14 do +74',
      en: '−14 to +74',
    });
  });

  test('grouping starts at five digits in Bulgarian and Polish', () => {
    expect(inAll((f) => f.number(1234.56, 1))).toEqual({ zh: '1,234.6', bg: '1234,6', pl: '1234,6', en: '1,234.6' });
    expect(inAll((f) => f.number(12_345))).toEqual({ zh: '12,345', bg: '12 345', pl: '12 345', en: '12,345' });
  });

  test('money keeps the minor units of its own currency', () => {
    expect(inAll((f) => f.money(-1_234_550, 'EUR'))).toEqual({
      zh: '−€12,345.50',
      bg: '−12 345,50 €',
      pl: '−12 345,50 €',
      en: '−€12,345.50',
    });
    expect(formatsFor('zh', 'CN').money(123_450, 'CNY')).toBe('¥1,234.50');
    expect(formatsFor('en', 'US').money(1200, 'JPY')).toBe('¥1,200');
  });

  test('a figure whose level forbids a number has neither value nor range', () => {
    expect(formatsFor('pl', 'PL').figure('share', { value: null, lo: null, hi: null })).toEqual({
      value: null,
      range: null,
    });
    expect(formatsFor('pl', 'PL').figure('share', { value: 0.9, lo: 0.744, hi: 0.965 })).toEqual({
      value: '90%',
      range: '74–97%',
    });
  });
});

describe('days of a shop', () => {
  test('a month on an axis is a word, also in Bulgarian', () => {
    expect(inAll((f) => f.month('2026-06'))).toEqual({ zh: '6月', bg: 'юни', pl: 'cze', en: 'Jun' });
    expect(['2026-01', '2026-11'].map(formatsFor('bg', 'BG').month)).toEqual(['яну', 'ное']);
  });

  test('a month with its year is in the nominative', () => {
    expect(inAll((f) => f.monthYear('2026-01'))).toEqual({
      zh: '2026年1月',
      bg: 'януари 2026 г.',
      pl: 'styczeń 2026',
      en: 'January 2026',
    });
  });

  test('a day is the same day on every clock', () => {
    expect(inAll((f) => f.day('2026-01-05'))).toEqual({
      zh: '2026年1月5日',
      bg: '5 януари 2026 г.',
      pl: '5 stycznia 2026',
      en: '5 January 2026',
    });
    expect(inAll((f) => f.shortDay('2026-01-05'))).toEqual({
      zh: '2026年1月5日',
      bg: '5 яну 2026 г.',
      pl: '5 sty 2026',
      en: '5 Jan 2026',
    });
  });

  test.each([
    [
      'a month',
      '2026-06-01',
      '2026-07-01',
      { zh: '2026年6月', bg: 'юни 2026 г.', pl: 'czerwiec 2026', en: 'June 2026' },
    ],
    [
      'a quarter',
      '2026-04-01',
      '2026-07-01',
      { zh: '2026年4月至6月', bg: 'април – юни 2026 г.', pl: 'kwiecień 2026 – czerwiec 2026', en: 'April – June 2026' },
    ],
    ['a year', '2026-01-01', '2027-01-01', { zh: '2026年', bg: '2026 г.', pl: '2026', en: '2026' }],
    [
      'two weeks',
      '2026-06-01',
      '2026-06-16',
      { zh: '2026年6月1日至6月15日', bg: '1 – 15 юни 2026 г.', pl: '1–15 czerwca 2026', en: '1 – 15 June 2026' },
    ],
    [
      'a winter',
      '2025-12-10',
      '2026-02-16',
      {
        zh: '2025年12月10日至2026年2月15日',
        bg: '10 декември 2025 г. – 15 февруари 2026 г.',
        pl: '10 grudnia 2025 – 15 lutego 2026',
        en: '10 December 2025 – 15 February 2026',
      },
    ],
    [
      'one day',
      '2026-06-01',
      '2026-06-02',
      { zh: '2026年6月1日', bg: '1 юни 2026 г.', pl: '1 czerwca 2026', en: '1 June 2026' },
    ],
  ])('%s has its own name', (_, from, to, expected) => {
    expect(inAll((f) => f.period({ from, to }))).toEqual(expected);
  });

  test('days from today, moments and lists follow the language', () => {
    expect(inAll((f) => f.relativeDays(-1))).toEqual({ zh: '昨天', bg: 'вчера', pl: 'wczoraj', en: 'yesterday' });
    expect(inAll((f) => f.list(['А', 'Б', 'В']))).toEqual({
      zh: 'А、Б和В',
      bg: 'А, Б и В',
      pl: 'А, Б i В',
      en: 'А, Б and В',
    });
    expect(plain(formatsFor('bg', 'BG').dateTime(1_780_000_000_000, 'Europe/Sofia'))).toBe('28.05.2026 г., 23:26');
  });

  test('English follows the country of the shop, British where the country has no English of its own', () => {
    expect([localeOf('en', 'US'), localeOf('en', 'CN'), localeOf('zh', 'US')]).toEqual(['en-US', 'en-GB', 'zh-CN']);
    expect(formatsFor('en', 'US').day('2026-01-05')).toBe('January 5, 2026');
  });
});

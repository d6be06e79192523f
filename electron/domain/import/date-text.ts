import { type DateOrder } from '../../contract/import-result.ts';
import { monthOfWord, withoutWeekday } from './date-words.ts';
import { foldWord } from './text.ts';

/** What a date text says before it is known which of its numbers is the day. */
export interface DateParts {
  /** The numbers in the order written; year, month, day where `order` is fixed as `ymd`. */
  readonly numbers: readonly [number, number, number];
  /** The order the text itself proves (a year first, a month in words, dots), else null. */
  readonly order: DateOrder | null;
  readonly separator: string;
  readonly hasShortYear: boolean;
  /** Time of day as `HH:MM:SS`, or null where none is written. */
  readonly time: string | null;
}

const fast = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const numeric = /^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})$/;
const chinese = /^(\d{2}|\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/;
const compact = /^(\d{4})(\d\d)(\d\d)$/;
const dayFirstWords = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?:of )?([\p{L}]+)\.?[\s.,-]*(\d{2}|\d{4})$/u;
const monthFirstWords = /^([\p{L}]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const yearFirstWords = /^(\d{4})[\s-]+([\p{L}]+)\.?[\s-]+(\d{1,2})$/u;
const yearSuffix = /\s*(?:г\.|г|r\.|r|година|roku|год\.?)(?=\s|,|$)/u;
const timeAtEnd =
  /^(.*?)(?:[\s,]+(?:at|o|godz\.?|в|ч\.)?\s*|t|(?<=[日号]))(上午|下午|凌晨|早上|中午|晚上|am|pm)?\s*(\d{1,2})(?:[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d+)?)?|[时点](?:(\d{1,2})分?(?:(\d{1,2})秒)?)?)\s*(a\.?m\.?|p\.?m\.?|пр\.?\s?об\.?|сл\.?\s?об\.?)?\s*(?:ч\.?|h)?\s*(?:z|utc|gmt|eet|eest|cet|cest|est|edt|pst|pdt|cst|bst)?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?$/u;

/** Takes a date text apart, or null when it is no date text. Nothing is guessed: who is day and who month is for the column to say. */
export function readDateText(text: string): DateParts | null {
  if (!looksNumeric(text)) return readWrittenDate(text);
  const quick = fast.exec(text);
  if (!quick) return readWrittenDate(text);
  const time = quick[5] === undefined ? null : clock(quick[5], quick[6], quick[7], '');
  return time === undefined ? null : numericParts(quick[1], quick[2], quick[3], quick[4], time);
}

function looksNumeric(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length >= 6 && text.length <= 19 && first >= 48 && first <= 57;
}

function readWrittenDate(text: string): DateParts | null {
  if (text.length > 60) return null;
  const folded = withoutWeekday(foldWord(text)).replace(yearSuffix, '').trim();
  const timed = timeAtEnd.exec(folded);
  const half = timed?.[2] ?? timed?.[8] ?? '';
  const time = timed ? clock(timed[3], timed[4] ?? timed[6], timed[5] ?? timed[7], half) : null;
  if (time === undefined) return null;
  const day = withoutWeekday(timed?.[1] ?? folded)
    .replace(yearSuffix, '')
    .replace(/[,\s]+$/, '');
  const parts = numeric.exec(day);
  if (parts) return numericParts(parts[1], parts[2], parts[3], parts[4], time);
  const hanzi = chinese.exec(day) ?? compact.exec(day);
  if (hanzi) return fixed(hanzi[1], Number(hanzi[2]), hanzi[3], time);
  const dayFirst = dayFirstWords.exec(day);
  if (dayFirst) return fixed(dayFirst[3], monthOfWord(dayFirst[2] ?? ''), dayFirst[1], time);
  const monthFirst = monthFirstWords.exec(day);
  if (monthFirst) return fixed(monthFirst[3], monthOfWord(monthFirst[1] ?? ''), monthFirst[2], time);
  const yearFirst = yearFirstWords.exec(day);
  return yearFirst ? fixed(yearFirst[1], monthOfWord(yearFirst[2] ?? ''), yearFirst[3], time) : null;
}

function fixed(
  year: string | undefined,
  month: number | null,
  day: string | undefined,
  time: string | null,
): DateParts | null {
  if (month === null || year === undefined) return null;
  return {
    numbers: [Number(year), month, Number(day)],
    order: 'ymd',
    separator: '',
    hasShortYear: year.length < 3,
    time,
  };
}

function numericParts(
  first: string | undefined,
  separator: string | undefined,
  second: string | undefined,
  third: string | undefined,
  time: string | null,
): DateParts | null {
  if (first === undefined || second === undefined || third === undefined || separator === undefined) return null;
  const isShortYearFirst = first.length === 2 && third.length === 1 && separator !== '.';
  const hasYearFirst = (first.length === 4 && third.length <= 2) || isShortYearFirst;
  const hasYearLast = first.length <= 2 && (third.length === 2 || third.length === 4);
  if (!hasYearFirst && !hasYearLast) return null;
  const numbers = [Number(first), Number(second), Number(third)] as const;
  if (hasYearFirst) return { numbers, order: 'ymd', separator, hasShortYear: isShortYearFirst, time };
  return { numbers, order: separator === '.' ? 'dmy' : null, separator, hasShortYear: third.length === 2, time };
}

function clock(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  half: string,
): string | undefined {
  const isAfternoon = /^(?:p|下午|晚上|中午|сл)/u.test(half);
  const isMorning = /^(?:a|上午|凌晨|早上|пр)/u.test(half);
  const written = Number(hours);
  if ((isAfternoon || isMorning) && written > 12 && !/[午上晨]/u.test(half)) return undefined;
  let hour = written;
  if (isAfternoon && written < 12 && !(half === '中午' && written >= 10)) hour += 12;
  if (isMorning && written === 12) hour = 0;
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
}

/** A number from 0 to 99 with two digits. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

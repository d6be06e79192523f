import { type DateOrder } from '../../contract/import-result.ts';
import { type Cell, cellText } from './cell.ts';
import { type DateValue, isRealDay, readDate } from './date-column.ts';
import { monthOfWord } from './date-words.ts';
import { foldWord } from './text.ts';

const invalid: DateValue = { value: null, isInvalid: true };

/**
 * Reads a birthday: a day, or `--MM-DD` where no year is given. A two-digit year that would lie in the future is taken as one
 * of the last century. Times are dropped.
 */
export function readBirthday(cell: Cell, order: DateOrder, today: string): DateValue {
  const full = readDate(cell, order);
  if (full.value === null) return full.isInvalid ? withoutYear(cell, order) : full;
  const day = full.value.slice(0, 10);
  if (day <= today) return { value: day, isInvalid: false };
  const isShortYear = !/\d{4}/.test(cellText(cell));
  return isShortYear ? { value: `${Number(day.slice(0, 4)) - 100}${day.slice(4)}`, isInvalid: false } : invalid;
}

function withoutYear(cell: Cell, order: DateOrder): DateValue {
  if (typeof cell === 'number') return invalid;
  const text = foldWord(cellText(cell)).replace(/\s*г\.?$/u, '');
  const hanzi = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text);
  if (hanzi) return dayOfYear(Number(hanzi[1]), Number(hanzi[2]));
  const words = /^(\d{1,2})\.?\s*(\p{L}+)\.?$/u.exec(text);
  if (words) return dayOfYear(monthOfWord(words[2] ?? '') ?? 0, Number(words[1]));
  const numbers = /^(?:--)?(\d{1,2})([./-])(\d{1,2})\.?$/.exec(text);
  if (!numbers) return invalid;
  const [first, second] = [Number(numbers[1]), Number(numbers[3])];
  const isMonthFirst = second > 12 || (first <= 12 && numbers[2] !== '.' && order !== 'dmy');
  return isMonthFirst ? dayOfYear(first, second) : dayOfYear(second, first);
}

function dayOfYear(month: number, day: number): DateValue {
  if (!isRealDay(2024, month, day)) return invalid;
  return { value: `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, isInvalid: false };
}

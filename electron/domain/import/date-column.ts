import { type DateOrder } from '../../contract/import-result.ts';
import { type Cell, cellText } from './cell.ts';
import { type DateParts, readDateText, twoDigits } from './date-text.ts';
import { foldText } from './text.ts';

/** How often the texts of a column prove one order of day, month and year, and how often they leave it open. */
export interface DateEvidence {
  dayFirst: number;
  monthFirst: number;
  yearFirst: number;
  /** Such as 24/06/13, where only the month is certain. */
  dayOrYearFirst: number;
  open: number;
  openShortYear: number;
  read: number;
  unread: number;
  firstYear: number;
  lastYear: number;
}

/** The order a column is read in, and whether a person has to confirm it. */
export interface DateDecision {
  readonly order: DateOrder;
  readonly mustAsk: boolean;
}

/** A day, or a day with its time, as written: no zone is applied. Null where the cell holds none. */
export type DateValue = { readonly value: string | null; readonly isInvalid: boolean };

const dayFirstCountries: ReadonlySet<string> = new Set(['BG', 'PL']);
const monthFirstCountries: ReadonlySet<string> = new Set(['US', 'PH']);
const yearFirstCountries: ReadonlySet<string> = new Set(['CN', 'TW', 'JP', 'KR', 'HU', 'LT']);
const noDate: ReadonlySet<string> = new Set(['', '-', '--', '–', '—', '/', '(空)', '(跳过)', 'n/a', '无']);
const nothing: DateValue = { value: null, isInvalid: false };
const invalid: DateValue = { value: null, isInvalid: true };
const firstSerial = 20000;
const lastSerial = 79999;
const daysByMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const msPerDay = 86_400_000;
const serialEpoch = Date.UTC(1899, 11, 30);

/** A counter to hand to `noteDate`. */
export function newDateEvidence(): DateEvidence {
  return {
    ...{ dayFirst: 0, monthFirst: 0, yearFirst: 0, dayOrYearFirst: 0, open: 0, openShortYear: 0, read: 0, unread: 0 },
    ...{ firstYear: Infinity, lastYear: -Infinity },
  };
}

/** Counts what one cell proves about the order of its column. */
export function noteDate(evidence: DateEvidence, cell: Cell, readText = readDateText): void {
  if (typeof cell === 'number') {
    if (cell >= firstSerial && cell <= lastSerial + 1) evidence.read += 1;
    else evidence.unread += 1;
    return;
  }
  const text = cellText(cell).trim();
  if (isNoDate(text)) return;
  const parts = readText(text);
  if (!parts) {
    if (serialOf(text) === null) evidence.unread += 1;
    else evidence.read += 1;
    return;
  }
  evidence.read += 1;
  noteYear(evidence, parts);
  if (parts.order) return;
  const [first, second, third] = parts.numbers;
  const canDayFirst = first <= 31 && second <= 12;
  const canMonthFirst = first <= 12 && second <= 31;
  const canYearFirst = parts.hasShortYear && second <= 12 && third <= 31;
  if (canDayFirst && canMonthFirst) {
    if (first === second && !(canYearFirst && third !== first)) return;
    evidence.open += 1;
    if (parts.hasShortYear) evidence.openShortYear += 1;
  } else if (canDayFirst && canYearFirst) evidence.dayOrYearFirst += 1;
  else if (canDayFirst) evidence.dayFirst += 1;
  else if (canMonthFirst) evidence.monthFirst += 1;
  else if (canYearFirst) evidence.yearFirst += 1;
}

/** Decides the order of a whole column: proof first, then the habit of the country where it has only one, else a question. */
export function decideDateOrder(evidence: DateEvidence, country: string): DateDecision {
  const habit = habitOf(country);
  const isYearLikely = habit === 'ymd' || evidence.yearFirst > 0;
  const dayFirst = evidence.dayFirst + (isYearLikely ? 0 : evidence.dayOrYearFirst);
  const yearFirst = evidence.yearFirst + (isYearLikely ? evidence.dayOrYearFirst : 0);
  const proofs = [dayFirst, evidence.monthFirst, yearFirst].filter((count) => count > 0).length;
  if (proofs > 1) return { order: evidence.monthFirst > dayFirst ? 'mdy' : 'dmy', mustAsk: true };
  if (dayFirst > 0) return { order: 'dmy', mustAsk: false };
  if (evidence.monthFirst > 0) return { order: 'mdy', mustAsk: false };
  if (yearFirst > 0) return { order: 'ymd', mustAsk: false };
  if (habit === 'ymd') {
    const isYearFirst = evidence.openShortYear === evidence.open;
    return { order: isYearFirst ? 'ymd' : 'dmy', mustAsk: evidence.open > 0 && !isYearFirst };
  }
  return { order: habit, mustAsk: evidence.open > 0 && !dayFirstCountries.has(country) };
}

/** Reads the date of a cell in the order of its column; a number is taken as a spreadsheet's day count. */
export function readDate(cell: Cell, order: DateOrder): DateValue {
  if (cell === null) return nothing;
  if (typeof cell === 'number') return dateOfSerial(cell);
  if (typeof cell === 'boolean') return invalid;
  const text = cellText(cell).trim();
  const parts = readDateText(text);
  if (parts) return dateOfParts(parts, order);
  if (isNoDate(text)) return nothing;
  const serial = serialOf(text);
  return serial === null ? invalid : dateOfSerial(serial);
}

/** The day and time of a spreadsheet's day count (1900 system), to the second; only 20000 to 79999 (1954 to 2119) count. */
export function dateOfSerial(serial: number): DateValue {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return invalid;
  const seconds = Math.round(serial * 86_400);
  const moment = new Date(serialEpoch + Math.floor(seconds / 86_400) * msPerDay);
  const rest = seconds % 86_400;
  const day = isoDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  if (rest === 0) return { value: day, isInvalid: moment.getUTCFullYear() > 2100 };
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return { value: `${day}T${time.map(twoDigits).join(':')}`, isInvalid: false };
}

/** Whether a text is one of the ways to write that there is no date. */
export function isNoDate(text: string): boolean {
  return text === '' || (text.length < 5 && noDate.has(foldText(text)));
}

function noteYear(evidence: DateEvidence, { numbers, order, hasShortYear }: DateParts): void {
  const year = order === 'ymd' ? numbers[0] : numbers[2];
  const full = hasShortYear ? fullYearOf(year) : year;
  evidence.firstYear = Math.min(evidence.firstYear, full);
  evidence.lastYear = Math.max(evidence.lastYear, full);
}

function serialOf(text: string): number | null {
  return /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

function habitOf(country: string): DateOrder {
  if (monthFirstCountries.has(country)) return 'mdy';
  return yearFirstCountries.has(country) ? 'ymd' : 'dmy';
}

function dateOfParts(parts: DateParts, order: DateOrder): DateValue {
  const [first, second, third] = parts.numbers;
  const written = parts.order ?? (order === 'ymd' && !parts.hasShortYear ? 'dmy' : order);
  const [year, month, day] =
    written === 'ymd' ? [first, second, third] : written === 'mdy' ? [third, first, second] : [third, second, first];
  const fullYear = parts.hasShortYear ? fullYearOf(year) : year;
  if (!isRealDay(fullYear, month, day)) return invalid;
  const text = isoDay(fullYear, month, day);
  return { value: parts.time === null ? text : `${text}T${parts.time}`, isInvalid: false };
}

function fullYearOf(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

/** Whether such a day exists between 1900 and 2100. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && isLeapYear ? 29 : (daysByMonth[month - 1] ?? 0));
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

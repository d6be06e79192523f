import { type Cell, cellText } from './cell.ts';
import { currencyOfSign } from './currency.ts';

/** The sign between whole and hundredths. */
export type DecimalSign = ',' | '.';

/** How often the texts of a column prove one decimal sign, and how often a single group of three leaves it open. */
export interface AmountEvidence {
  comma: number;
  point: number;
  openComma: number;
  openPoint: number;
  read: number;
  unread: number;
  /** Amounts that name no currency, and the currencies the others name. */
  bare: number;
  readonly named: Set<string>;
}

/** The decimal sign a column is read with, and whether a person has to confirm it. */
export interface DecimalDecision {
  readonly decimal: DecimalSign;
  readonly mustAsk: boolean;
}

/** An amount in minor units (hundredths); null where the cell holds none. `currency` is null unless the cell names it. */
export interface AmountValue {
  readonly minor: number | null;
  readonly currency: string | null;
  readonly isInvalid: boolean;
}

interface AmountText {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly factor: number;
  readonly currency: string | null;
}

const pointCountries: ReadonlySet<string> = new Set(
  'GB US IE CN HK TW JP SG AU NZ CA IN MT IL KR TH MY PH MX'.split(' '),
);
const nothing: AmountValue = { minor: null, currency: null, isInvalid: false };
const invalid: AmountValue = { minor: null, currency: null, isInvalid: true };
const longestSimple = 11;
const plainInteger = /^\d{1,12}$/;
const simpleNumber = /^-?\d+(?:[.,]\d{1,2})?$/;
const body = /^(?:\d[\d ,.']*|[.,]\d+)$/;

/** A counter to hand to `noteAmount`. */
export function newAmountEvidence(): AmountEvidence {
  return { comma: 0, point: 0, openComma: 0, openPoint: 0, read: 0, unread: 0, bare: 0, named: new Set() };
}

/** Counts what one cell proves about the decimal sign of its column. */
export function noteAmount(evidence: AmountEvidence, cell: Cell, country: string): void {
  if (typeof cell === 'number') {
    evidence.read += 1;
    evidence.bare += 1;
    return;
  }
  const text = cellText(cell).trim();
  if (isNoAmount(text)) return;
  const parts = amountText(text, country);
  if (!parts) {
    evidence.unread += 1;
    return;
  }
  evidence.read += 1;
  if (parts.currency === null) evidence.bare += 1;
  else evidence.named.add(parts.currency);
  noteDigits(evidence, parts.digits);
}

/** Decides the decimal sign of a whole column: proof first, then the habit of the country; asks when the two readings differ a thousandfold. */
export function decideDecimal(evidence: AmountEvidence, country: string): DecimalDecision {
  const habit = pointCountries.has(country) ? '.' : ',';
  const { comma, point } = evidence;
  if (comma > 0 || point > 0) {
    const decimal = comma === point ? habit : comma > point ? ',' : '.';
    const minority = Math.min(comma, point);
    return { decimal, mustAsk: minority > 0 && minority * 3 > Math.max(comma, point) };
  }
  const open = habit === ',' ? evidence.openComma : evidence.openPoint;
  return { decimal: habit, mustAsk: open > 0 };
}

/** Reads an amount with the decimal sign of its column. More than two decimals, odd grouping and other words are refused. */
export function readAmount(cell: Cell, decimal: DecimalSign, country: string): AmountValue {
  if (cell === null) return nothing;
  if (typeof cell === 'number') return amountOfNumber(cell);
  if (typeof cell === 'boolean') return invalid;
  const text = cellText(cell).trim();
  if (isNoAmount(text)) return nothing;
  const simple = simpleMinor(text, decimal);
  if (simple !== null) return { minor: simple, currency: null, isInvalid: false };
  const parts = amountText(text, country);
  if (!parts) return invalid;
  const minor = minorUnits(parts.digits, decimal, parts.factor);
  if (minor === null) return invalid;
  return { minor: parts.isNegative ? 0 - minor : minor, currency: parts.currency, isInvalid: false };
}

/** The commonest forms, `12` and `12,50`, without taking them apart. */
function simpleMinor(text: string, decimal: DecimalSign): number | null {
  const at = text.length - 3;
  const hasDecimals = text[at] === decimal;
  let minor = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (hasDecimals && place === at) continue;
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9 || place > longestSimple || (hasDecimals && at === 0)) return null;
    minor = minor * 10 + digit;
  }
  return hasDecimals ? minor : minor * 100;
}

/** An amount in minor units as decimal text with two digits, such as `-5.00`. */
export function amountToText(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whether a text is one of the ways to write that there is no amount. */
export function isNoAmount(text: string): boolean {
  return text === '' || /^(?:[-–—/]+|n\/a|\(空\)|无)$/i.test(text);
}

function amountOfNumber(value: number): AmountValue {
  const minor = Math.round(Number((Math.abs(value) * 100).toPrecision(15)));
  if (!Number.isSafeInteger(minor)) return invalid;
  return { minor: value < 0 ? 0 - minor : minor, currency: null, isInvalid: false };
}

function amountText(text: string, country: string): AmountText | null {
  if (simpleNumber.test(text)) {
    const isNegative = text.startsWith('-');
    return { digits: isNegative ? text.slice(1) : text, isNegative, factor: 1, currency: null };
  }
  if (text.length > 60) return null;
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/[\u2019\u02bc`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(\d),-+(?=\s|$|\D)/, '$1')
    .trim();
  const start = folded.search(/[.,]?\d/);
  if (start < 0) return null;
  const end = folded.search(/\d[.,]?[^\d]*$/) + 1;
  const stop = folded[end] === '.' || folded[end] === ',' ? end + 1 : end;
  const digits = folded.slice(start, stop);
  const around = [folded.slice(0, start), folded.slice(stop)] as const;
  const signs = around.join('').replace(/[^+-]/g, '');
  const brackets = around.map((part) => part.replace(/[^()]/g, '')).join('|');
  if (!body.test(digits) || signs.length > 1 || (brackets !== '|' && (brackets !== '(|)' || signs !== ''))) return null;
  const words = around.map((part) => part.replace(/[+\-()\s]/g, ''));
  const multiple = /^[万千]/.exec(words[1] ?? '')?.[0] ?? '';
  const named = [words[0] ?? '', (words[1] ?? '').slice(multiple.length)].filter((word) => word !== '');
  const currencies = new Set(named.map((word) => currencyOfSign(word, country)));
  if (currencies.has(null) || currencies.size > 1) return null;
  return {
    digits,
    isNegative: brackets !== '|' || signs === '-',
    factor: multiple === '万' ? 10_000 : multiple === '千' ? 1000 : 1,
    currency: [...currencies][0] ?? null,
  };
}

function noteDigits(evidence: AmountEvidence, digits: string): void {
  if (plainInteger.test(digits)) return;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    const last = comma > point ? ',' : '.';
    if (minorUnits(digits, last, 1) === null) return;
    if (last === ',') evidence.comma += 1;
    else evidence.point += 1;
    return;
  }
  const sign = comma >= 0 ? ',' : '.';
  const at = Math.max(comma, point);
  if (at < 0) return;
  const isRepeated = digits.indexOf(sign) !== at;
  const decimals = digits.length - at - 1;
  if (isRepeated) {
    if (minorUnits(digits, sign === ',' ? '.' : ',', 1) !== null) noteProof(evidence, sign === ',' ? '.' : ',');
  } else if (decimals === 3 && /^[1-9]\d{0,2}$/.test(digits.slice(0, at))) {
    if (sign === ',') evidence.openComma += 1;
    else evidence.openPoint += 1;
  } else if (decimals <= 2) noteProof(evidence, sign);
}

function noteProof(evidence: AmountEvidence, decimal: DecimalSign): void {
  if (decimal === ',') evidence.comma += 1;
  else evidence.point += 1;
}

function minorUnits(digits: string, decimal: DecimalSign, factor: number): number | null {
  const at = digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const decimals = at < 0 ? '' : digits.slice(at + 1);
  if (!/^\d*$/.test(decimals) || (decimals.length > 2 && factor === 1) || decimals.length > 6) return null;
  const plain = ungrouped(whole, decimal === ',' ? '.' : ',');
  if (plain === null || (plain === '' && decimals === '')) return null;
  const minor = Math.round(Number(`${plain === '' ? '0' : plain}.${decimals === '' ? '0' : decimals}`) * 100 * factor);
  return Number.isSafeInteger(minor) ? minor : null;
}

function ungrouped(whole: string, thousands: DecimalSign): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const grouping = whole.replace(/\d/g, '');
  const sign = grouping[0] ?? '';
  if (sign !== ' ' && sign !== "'" && sign !== thousands) return null;
  if ([...grouping].some((other) => other !== sign)) return null;
  const [first = '', ...rest] = whole.split(sign);
  if (first.length < 1 || first.length > 3 || rest.some((group) => group.length !== 3)) return null;
  return first + rest.join('');
}

import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type RowWarning } from '../../contract/import-result.ts';
import { type Cell, cellText } from './cell.ts';
import { withoutTextGuard } from './text.ts';

/** A phone number in E.164 form, or null; `warning` says what was lost or dropped. */
export interface PhoneValue {
  readonly phone: string | null;
  readonly warning: RowWarning | null;
}

const none: PhoneValue = { phone: null, warning: null };
const lostDigits: PhoneValue = { phone: null, warning: 'PHONE_LOST_DIGITS' };
const exponent = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const empty = /^(?:[-–—/.]*|\(空\)|\(跳过\)|n\/a)$/i;
const extension =
  /\s*(?:转|轉|分机|内线|ext\.?|extension|x|вътр\.?|вътрешен|доб\.?|wew\.?|wewn\.?|#)\s*:?\s*\d{1,6}\s*$/iu;
const chineseExtension = /^(\+?(?:86)?[\s-]?\(?0?\d{2,3}\)?[\s-]?\d{7,8})-\d{1,5}$/;
const betweenNumbers = /[;,|、\n]|\s(?:lub|albo|i|oraz|or|and|и|или|或)\s/iu;
const longestInteger = 1e15;
const longestRemembered = 40;
const mostRemembered = 50_000;

/** Whether a text is what a spreadsheet shows of a number it has shortened, such as `1.38E+10`. */
export function hasLostDigits(text: string): boolean {
  return exponent.test(text);
}

/**
 * A reader of phone cells that tries the shop's country first, then the others. Of several numbers in a cell the first good
 * one counts. A number that lost digits is never repaired. Lists repeat their regulars, so numbers once read are remembered.
 */
export function phoneReader(country: string, others: readonly string[] = []): (cell: Cell) => PhoneValue {
  const countries = [...new Set([country, ...others])].filter((code) => isSupportedCountry(code));
  const known = new Map<string, PhoneValue>();
  return (cell) => {
    if (typeof cell !== 'string' || cell.length > longestRemembered) return readPhone(cell, countries);
    const remembered = known.get(cell);
    if (remembered) return remembered;
    const value = readPhone(cell, countries);
    if (known.size < mostRemembered) known.set(cell, value);
    return value;
  };
}

function readPhone(cell: Cell, countries: readonly CountryCode[]): PhoneValue {
  if (cell === null || cell === '') return none;
  if (typeof cell === 'number' && (!Number.isInteger(cell) || cell >= longestInteger)) return lostDigits;
  const written = withoutTextGuard(cellText(cell).normalize('NFKC').replace(invisible, ''));
  if (empty.test(written)) return none;
  if (written.length > 200) return { phone: null, warning: 'PHONE_INVALID' };
  if (hasLostDigits(written)) return lostDigits;
  const parts = splitNumbers(written);
  for (const part of parts) {
    const phone = onePhone(part, countries);
    if (phone) return { phone, warning: parts.length > 1 ? 'MULTIPLE_PHONES' : null };
  }
  return { phone: null, warning: 'PHONE_INVALID' };
}

/** The single numbers of a text that may hold several. */
export function splitNumbers(text: string): string[] {
  const parts = text.split(betweenNumbers).filter((part) => digitsOf(part).length > 0);
  const isOneNumber = parts.length > 1 && parts.every((part) => digitsOf(part).length < 6);
  const whole = isOneNumber ? [text.replace(/[,|]/g, ' ')] : parts;
  return whole.flatMap((part) => {
    const halves = part.split('/');
    return halves.length > 1 && halves.every((half) => digitsOf(half).length >= 6)
      ? halves
      : [part.replaceAll('/', ' ')];
  });
}

function onePhone(part: string, countries: readonly CountryCode[]): string | null {
  const bare = part.replace(extension, '').trim().replace(chineseExtension, '$1');
  const digits = digitsOf(bare);
  if (digits.length < 5 || digits.length > 18) return null;
  for (const country of countries) {
    const number = parsePhoneNumberFromString(bare, country);
    if (number?.isValid()) return number.number;
  }
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  const number =
    bare.includes('+') && !digits.startsWith('00') ? undefined : parsePhoneNumberFromString(`+${international}`);
  if (!number?.isValid()) return null;
  const isExpected = digits.startsWith('00') || countries.some((country) => number.country === country);
  return isExpected ? number.number : null;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

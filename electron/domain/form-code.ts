import { encodeQR } from 'qr';

/** What the code on a form page says; `sheet` is the six-character number of a numbered copy. */
export interface FormCode {
  readonly form: string;
  readonly page: number;
  readonly pages: number;
  readonly sheet: string | null;
}

const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const formSymbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const pattern = /^RG1:([0-9A-HJKMNP-TV-Z]{8}):([1-9])\/([1-9])(?::([0-9A-Z]{6}))?:([0-9A-Z])$/;

/** The check character of ISO 7064, MOD 37,36, over the digits and capital letters of the text. */
function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const value = symbols.indexOf(character);
    if (value >= 0) product = (((product + value) % 36 || 36) * 2) % 37;
  }
  return symbols.charAt((37 - product) % 36);
}

/** The text of a page code, which is also printed at the foot of the page for typing in. */
export function formCodeText(code: FormCode): string {
  const sheet = code.sheet === null ? '' : `:${code.sheet}`;
  const text = `RG1:${code.form}:${code.page}/${code.pages}${sheet}`;
  return `${text}:${checkCharacter(text)}`;
}

/** Reads a page code, scanned or typed (small letters and spaces are forgiven); null when it is not one of ours or wrong. */
export function parseFormCode(text: string): FormCode | null {
  const match = pattern.exec(text.toUpperCase().replaceAll(/\s/g, ''));
  if (!match) return null;
  const [whole, form = '', page = '', pages = '', sheet, check] = match;
  if (checkCharacter(whole.slice(0, -2)) !== check || page > pages) return null;
  return { form, page: Number(page), pages: Number(pages), sheet: sheet ?? null };
}

/** A form's name on paper from at least eight random bytes given by the caller. */
export function formIdFrom(random: Uint8Array): string {
  return Array.from(random.subarray(0, 8), (byte) => formSymbols.charAt(byte % 32)).join('');
}

/** The number of a numbered copy as printed: 1 to 999 999 in six digits. */
export function sheetNumber(copy: number): string {
  return String(copy).padStart(6, '0');
}

/** The 25 rows of 25 modules of a page code (QR version 2, level Q), true for black. */
export function codeModules(text: string): boolean[][] {
  const bordered = encodeQR(text, 'raw', { ecc: 'quartile', encoding: 'alphanumeric', version: 2, border: 1 });
  return bordered.slice(1, -1).map((row) => row.slice(1, -1));
}

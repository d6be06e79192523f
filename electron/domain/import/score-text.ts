import { type Cell, cellProblem, cellText } from './cell.ts';
import { monthOfWord } from './date-words.ts';
import { foldText } from './text.ts';

/** What one cell of a score column says, before the scale is applied. */
export interface ScoreText {
  /** The number written, null where there are only words. */
  readonly number: number | null;
  /** The words without the number, empty where there are none. */
  readonly words: string;
  /** The scale length written after a slash (`4/5`), else null. */
  readonly outOf: number | null;
  /** Whether the number stands clearly apart from the words, so that it counts even beside words that are in no list. */
  readonly isNumberClear: boolean;
  /** Whether the cell can be no mark at all: a date, a truth value. */
  readonly isForeign: boolean;
}

const longestLabel = 300;
const digitsOnly = /^[0-9]{1,9}$/;
const wholeNumber = /^([+-]?\d{1,9})(?:[.,](\d+))?$/;
const outOf = /^(\d{1,3})\s?(?:\/|of|out of|от|z|ze|из)\s?(\d{1,3})$/;
const withUnit =
  /^([+-]?\d{1,9})(?:[.,](\d+))?\s?(?:分|星|级|颗星|points?|pts?\.?|stars?|pkt\.?|punkt(?:y|ów)?|т\.?|точк[аи]|звезд[аи]|gwiazd(?:ka|ki|ek)|★)$/u;
const numberFirst = /^(-?\d{1,3})(\s*[-–—:.)=、(]\s*|分\s*|\s+|(?=\p{Script=Han}))(\p{L}[^()]*)[)]?$/u;
const numberLast = /^(\p{L}[^()\d]*?)\s*(?:[-–—:=]\s*|[([]\s*)(\d{1,3})\s*分?\s*[)\]]?$/u;
const optionLetter = /^\(?[a-k][.、)]\s*(?=\S)/i;
const stars = /^[★☆]+$/u;
const dateLike = /^\d{4}-\d\d-\d\d/;

/** Takes the text of a score cell apart, or null for a cell that holds nothing. */
export function readScoreText(cell: Cell): ScoreText | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return markOnly(roundNoise(cell));
  if (typeof cell === 'boolean' || cellProblem(cell)) return foreign(cellText(cell));
  const text = cellText(cell);
  if (digitsOnly.test(text)) return markOnly(Number(text));
  if (text.length > longestLabel) return foreign(text);
  const folded = text
    .normalize('NFKC')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (folded === '') return null;
  const lower = folded.toLowerCase();
  const number = wholeNumber.exec(lower) ?? withUnit.exec(lower);
  if (number) return markOnly(decimalOf(number[1], number[2]));
  const share = outOf.exec(lower);
  if (share) return markOnly(Number(share[1]), Number(share[2]));
  if (stars.test(folded)) return markOnly(folded.replaceAll('☆', '').length, starTotal(folded));
  if (dateLike.test(folded)) return foreign(folded);
  const bare = folded.replace(optionLetter, '');
  const first = numberFirst.exec(bare);
  if (first) return besideWords(first[1], first[3], (first[2] ?? '').trim() !== '');
  const last = numberLast.exec(bare);
  if (last) return besideWords(last[2], last[1], false);
  return { number: null, words: bare === '' ? folded : bare, outOf: null, isNumberClear: false, isForeign: false };
}

/** A heading or answer text compared with a list of answers a person has decided about. */
export function foldAnswer(text: string): string {
  return foldText(text);
}

function markOnly(number: number, total: number | null = null): ScoreText {
  return { number, words: '', outOf: total, isNumberClear: true, isForeign: false };
}

function besideWords(number: string | undefined, written: string | undefined, isNumberClear: boolean): ScoreText {
  const words = (written ?? '').trim();
  if (monthOfWord(words) !== null && words.length > 2) return foreign(words);
  return { number: Number(number), words, outOf: null, isNumberClear, isForeign: false };
}

function starTotal(text: string): number | null {
  return text.includes('☆') ? text.length : null;
}

function foreign(text: string): ScoreText {
  return { number: null, words: text, outOf: null, isNumberClear: false, isForeign: true };
}

function decimalOf(whole: string | undefined, decimals: string | undefined): number {
  return Number(`${whole}.${decimals ?? '0'}`);
}

function roundNoise(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-9 ? nearest : value;
}

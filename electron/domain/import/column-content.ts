import { readAmount } from './amount-column.ts';
import { type Cell, cellText, isBlank } from './cell.ts';
import { readDateText } from './date-text.ts';
import { readEmail } from './email.ts';
import { labelMeaning } from './score-labels.ts';
import { readScoreText } from './score-text.ts';

/** What the first values of a column look like: shares from 0 to 1 of the values that are not empty. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  readonly emails: number;
  readonly phones: number;
  readonly dates: number;
  readonly amounts: number;
  /** Whole numbers from 0 to 10, alone or with words. */
  readonly marks: number;
  readonly highestMark: number;
  readonly labels: number;
  readonly several: number;
  readonly averageLength: number;
}

const severalAnswers = /[┋;]|, (?=\p{Lu})/u;

/** Looks at the first values of a column. */
export function lookAtColumn(cells: readonly Cell[], country: string): ColumnContent {
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = filled.map((cell) => cellText(cell).trim());
  const share = (test: (text: string, index: number) => boolean): number => {
    return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  };
  const marks = filled.map(markOf);
  return {
    filled: texts.length,
    distinct: new Set(texts).size,
    emails: share((text) => text.includes('@') && readEmail(text).email !== null),
    phones: share(isPhoneLike),
    dates: share((text) => readDateText(text) !== null),
    amounts: share((text) => isAmountLike(text, country)),
    marks: share((_, index) => marks[index] !== null),
    highestMark: Math.max(0, ...marks.map((mark) => mark ?? 0)),
    labels: share((text) => labelMeaning(text) !== null && text.length > 1),
    several: share((text) => severalAnswers.test(text)),
    averageLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

function markOf(cell: Cell): number | null {
  const number = readScoreText(cell)?.number ?? null;
  return number !== null && Number.isInteger(number) && number >= 0 && number <= 10 ? number : null;
}

function isPhoneLike(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && /^[+(]?[\d\s().\-/]+$/.test(text) && readDateText(text) === null;
}

function isAmountLike(text: string, country: string): boolean {
  return !readAmount(text, ',', country).isInvalid || !readAmount(text, '.', country).isInvalid;
}

import { type RowWarning } from '../../contract/import-result.ts';
import { type Cell, cellText } from './cell.ts';
import { hasLostDigits } from './phone.ts';
import { cleanText, withoutTextGuard } from './text.ts';

/** A code as written, or null; `warning` tells of a code whose last digits a spreadsheet has dropped. */
export interface CodeValue {
  readonly code: string | null;
  readonly warning: RowWarning | null;
}

const none: CodeValue = { code: null, warning: null };
const lostDigits: CodeValue = { code: null, warning: 'CODE_LOST_DIGITS' };
const exactIntegers = 1e15;

/** Reads a customer, receipt or respondent code. Leading zeros stay; a code that lost digits is left out, never repaired. */
export function readCode(cell: Cell): CodeValue {
  if (cell === null || cell === '') return none;
  if (typeof cell === 'number' && Math.abs(cell) >= exactIntegers) return lostDigits;
  const code = cleanText(withoutTextGuard(cellText(cell)));
  if (code === '' || code === '-' || code === '/') return none;
  return hasLostDigits(code) && /[.,]/.test(code) ? lostDigits : { code, warning: null };
}

import { mayBeGuarded, withoutTextGuard } from './text.ts';

/** A sheet cell that holds an error such as `#N/A`, or a formula whose result was never stored. */
export interface CellProblem {
  readonly problem: 'CELL_ERROR' | 'FORMULA_NO_VALUE';
  readonly text: string;
}

const errorText = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERR!|GETTING_DATA)$/;

/** One cell as it comes from a file: text files give text only, sheets also numbers and truth values; dates are ISO text. */
export type Cell = string | number | boolean | CellProblem | null;

/** The text a person would see in the cell; numbers keep all their digits. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.text;
}

/** Whether the cell holds nothing but white space. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return cell.length === 0 || cell.trim().length === 0;
  return cell === null || cell === undefined;
}

/** Whether no cell of the row holds anything. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every(isBlank);
}

/** An error that a spreadsheet shows instead of a value, as the problem it is; any other cell unchanged. */
export function withErrorsTold(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.charCodeAt(0) !== 35 || !errorText.test(cell)) return cell;
  return { problem: 'CELL_ERROR', text: cell };
}

/** A cell of a column of values without the apostrophe or `="…"` that kept it text. */
export function withoutCellGuard(cell: Cell): Cell {
  return typeof cell === 'string' && mayBeGuarded(cell) ? withoutTextGuard(cell) : cell;
}

/** The problem a cell carries, if any. */
export function cellProblem(cell: Cell | undefined): CellProblem | null {
  return typeof cell === 'object' && cell !== null ? cell : null;
}

function numberText(value: number): string {
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)));
  return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}

/** Whether the cell holds `-2` or `-3`, which 问卷星 writes for an answer that was left out or skipped. */
export function isNegativeGap(cell: Cell): boolean {
  return cell === -2 || cell === -3 || cell === '-2' || cell === '-3';
}

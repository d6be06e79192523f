import { type FileError } from '../contract/import-result.ts';
import { type Cell } from '../domain/import/cell.ts';
import { type MergedArea } from './table.ts';

/** Workbook formats that can be read. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'ods';

/** One sheet with its rows, the first being row 1; hidden sheets come without rows. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly MergedArea[];
  readonly hasHiddenRows: boolean;
  /** Whether rows beyond the allowed number were left out. */
  readonly isCut: boolean;
}

/** Reads the sheets of a workbook, or says why it cannot. No formula, macro or link is ever followed. */
export type SheetReader = (
  bytes: Uint8Array,
  format: WorkbookFormat,
  mostRows: number,
) => Promise<readonly Sheet[] | FileError>;

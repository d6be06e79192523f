import { type FileFormat } from '../contract/import-result.ts';
import { type Cell } from '../domain/import/cell.ts';

/** What is known about a row apart from its cells. */
export type RowFlaw = 'UNCLOSED_QUOTE' | 'DECODE_ERROR' | null;

/** Takes one row: its number as a spreadsheet shows it, its cells, its flaw. Giving back false ends the reading. */
export type RowVisitor = (row: number, cells: readonly Cell[], flaw: RowFlaw) => boolean;

/** A sheet of a workbook, as far as a person has to choose among them. */
export interface SheetInfo {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: number;
}

/** An area of a sheet that is shown as one cell; rows and columns from 0, ends included. */
export interface MergedArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** The rows of one file or sheet, to be gone through as often as needed without holding them all. */
export interface Table {
  readonly format: FileFormat;
  readonly encoding: string | null;
  readonly isEncodingSure: boolean;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** False when another sheet looks as much like the list that is wanted. */
  readonly isSheetSure: boolean;
  readonly sheets: readonly SheetInfo[];
  readonly merges: readonly MergedArea[];
  readonly hasHiddenRows: boolean;
  readonly visitRows: (visit: RowVisitor) => void;
}

import { type Sheet as HucreSheet, type Workbook } from 'hucre/xlsx';
import { type FileError } from '../contract/import-result.ts';
import { type Cell } from '../domain/import/cell.ts';
import { type Sheet, type SheetReader, type WorkbookFormat } from './sheet-reader.ts';
import { type MergedArea } from './table.ts';

const msPerSecond = 1000;
const firstCalendarYear = 1901;
const midnight = /^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?$/;

/** Reads workbooks with the hucre library. */
export const readWithHucre: SheetReader = async (bytes, format, mostRows) => {
  try {
    const workbook = await readWorkbook(bytes, format, mostRows);
    return workbook.sheets.map((sheet) => toSheet(sheet, mostRows));
  } catch (error) {
    return refusalOf(error);
  }
};

async function readWorkbook(bytes: Uint8Array, format: WorkbookFormat, maxRows: number): Promise<Workbook> {
  if (format === 'ods') return (await import('hucre/ods')).readOds(bytes);
  const { readXls, readXlsx } = await import('hucre/xlsx');
  if (format === 'xls') return readXls(bytes);
  return readXlsx(bytes, { maxRows, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
}

function toSheet(sheet: HucreSheet, mostRows: number): Sheet {
  const isHidden = sheet.hidden === true || sheet.veryHidden === true;
  const unsolved = unsolvedFormulas(sheet);
  const rows = isHidden ? [] : sheet.rows.map((row, rowIndex) => toCells(row, unsolved, rowIndex));
  const merges = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => {
    return { startRow, endRow, startColumn: startCol, endColumn: endCol };
  });
  fillDown(rows, merges);
  const hasHiddenRows = [...(sheet.rowDefs?.values() ?? [])].some((row) => row.hidden === true);
  return { name: sheet.name, isHidden, rows, merges, hasHiddenRows, isCut: sheet.rows.length >= mostRows };
}

function toCells(row: HucreSheet['rows'][number] | undefined, unsolved: ReadonlySet<string>, rowIndex: number): Cell[] {
  const cells: Cell[] = [];
  for (const [column, value] of (row ?? []).entries()) {
    if (value instanceof Date) cells.push(dateText(value));
    else if (typeof value === 'string') cells.push(midnight.exec(value)?.[1] ?? value);
    else if (value === null && unsolved.size > 0 && unsolved.has(`${rowIndex},${column}`)) {
      cells.push({ problem: 'FORMULA_NO_VALUE', text: '' });
    } else cells.push(value ?? null);
  }
  return cells;
}

function unsolvedFormulas(sheet: HucreSheet): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.type === 'formula' && cell.value === null) places.add(place);
  }
  return places;
}

function dateText(value: Date): string {
  const rounded = new Date(Math.round(value.getTime() / msPerSecond) * msPerSecond);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day = '', time = ''] = rounded.toISOString().slice(0, 19).split('T');
  if (rounded.getUTCFullYear() < firstCalendarYear) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

function fillDown(rows: Cell[][], merges: readonly MergedArea[]): void {
  for (const { startRow, endRow, startColumn } of merges) {
    const value = rows[startRow]?.[startColumn] ?? null;
    if (value === null) continue;
    for (let index = startRow + 1; index <= Math.min(endRow, rows.length - 1); index += 1) {
      const row = rows[index];
      if (!row) continue;
      while (row.length <= startColumn) row.push(null);
      row[startColumn] = value;
    }
  }
}

function refusalOf(error: unknown): FileError {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'EncryptedFileError') return 'FILE_ENCRYPTED';
  if (name === 'UnsupportedFormatError') return 'FILE_UNSUPPORTED';
  if (/Unsupported XLS version|missing Workbook stream/.test(message)) return 'FILE_UNSUPPORTED';
  return /\blimit\b|supported sheet bounds|possible zip bomb/.test(message) ? 'FILE_TOO_BIG' : 'FILE_CORRUPT';
}

import { type CellValue, type WriteSheet } from 'hucre/xlsx';
import { doublyGuardedText, type ExportCell } from '../domain/export-cell.ts';

/** One sheet of an exported workbook: its name, headings and rows. */
export interface ExportSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly ExportCell[]>;
}

const dayFormat = 'yyyy-mm-dd';
const momentFormat = 'yyyy-mm-dd hh:mm:ss';
const amountFormat = '0.00';
const longestText = 32_767;
const widthBySize = { least: 10, most: 40 };

/** Writes a workbook with real dates and numbers; texts stay texts, whatever they begin with. */
export async function xlsxBytes(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: sheets.map(toWriteSheet), stringMode: 'inline' });
}

function toWriteSheet({ name, headings, rows }: ExportSheet): WriteSheet {
  const values: CellValue[][] = [[...headings]];
  const formats = headings.map((): string | null => null);
  for (const row of rows) {
    values.push(row.map(cellValue));
    row.forEach((cell, index) => {
      formats[index] = widerFormat(formats[index] ?? null, cell);
    });
  }
  const columns = headings.map((heading, index) => {
    const width = Math.min(widthBySize.most, Math.max(widthBySize.least, heading.length + 2));
    const numFmt = formats[index];
    return numFmt ? { width, numFmt } : { width };
  });
  return { name: sheetName(name), columns, rows: values };
}

function cellValue(cell: ExportCell): CellValue {
  if (typeof cell === 'string') return workbookText(cell);
  if (cell === null || typeof cell === 'number') return cell;
  if (cell.kind === 'amount') return cell.minor / 100;
  return new Date(`${cell.value.length === 10 ? `${cell.value}T00:00:00` : cell.value}Z`);
}

/** Text as a workbook can hold it: at most 32,767 characters, whole characters only, `_x0041_` not taken for an escape. */
function workbookText(text: string): string {
  const escaped = doublyGuardedText(text)
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return escaped.length > longestText ? `${escaped.slice(0, longestText - 1).toWellFormed()}…` : escaped;
}

function widerFormat(format: string | null, cell: ExportCell): string | null {
  if (cell === null || typeof cell !== 'object') return format;
  if (cell.kind === 'amount') return amountFormat;
  return cell.value.length > 10 ? momentFormat : (format ?? dayFormat);
}

function sheetName(name: string): string {
  const allowed = name.replace(/[[\]:*?/\\]/g, ' ').trim();
  return allowed === '' ? 'Sheet1' : allowed.slice(0, 31);
}

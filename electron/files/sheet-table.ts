import { type WorkbookFormat, type Sheet } from './sheet-reader.ts';
import { type SheetInfo, type Table } from './table.ts';

/** Makes a table of one sheet of a workbook. */
export function sheetTable(
  format: WorkbookFormat,
  sheet: Sheet,
  sheets: readonly SheetInfo[],
  isSheetSure: boolean,
): Table {
  return {
    ...{ format, encoding: null, isEncodingSure: true, delimiter: null, sheets },
    sheet: sheet.name,
    isSheetSure,
    merges: sheet.merges,
    hasHiddenRows: sheet.hasHiddenRows,
    visitRows: (visit) => {
      for (const [index, cells] of sheet.rows.entries()) if (!visit(index + 1, cells, null)) return;
    },
  };
}

/** What a person chooses among: the sheets of a workbook. */
export function sheetInfos(sheets: readonly Sheet[]): SheetInfo[] {
  return sheets.map(({ name, isHidden, rows }) => ({ name, isHidden, rows: rows.length }));
}

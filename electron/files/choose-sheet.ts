import { type FileError, type ImportOptions } from '../contract/import-result.ts';
import { isBlankRow } from '../domain/import/cell.ts';
import { layoutOf } from './import-plan.ts';
import { sheetInfos, sheetTable } from './sheet-table.ts';
import { type Table } from './table.ts';
import { type OpenWorkbook } from './workbook.ts';

/** The sheet a person has chosen, or the visible one whose headings fit best; hidden sheets are never taken. */
export function chooseSheet({ format, sheets }: OpenWorkbook, options: ImportOptions): Table | FileError {
  const infos = sheetInfos(sheets);
  const visible = sheets.filter(({ isHidden, rows }) => !isHidden && rows.some((row) => !isBlankRow(row)));
  const chosen = visible.find(({ name }) => name === options.sheet);
  if (chosen) return sheetTable(format, chosen, infos, true);
  const ranked = visible
    .map((sheet) => {
      const table = sheetTable(format, sheet, infos, true);
      return { sheet, known: layoutOf(table, options).knownHeadings };
    })
    .sort((a, b) => b.known - a.known);
  const [best, second] = ranked;
  if (!best) return 'FILE_EMPTY';
  return sheetTable(format, best.sheet, infos, second === undefined || best.known > second.known);
}

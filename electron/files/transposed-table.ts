import { type Cell } from '../domain/import/cell.ts';
import { type Table } from './table.ts';

/** A table with rows and columns exchanged, for lists that have the questions down and the people across. */
export function transposedTable(table: Table): Table {
  return {
    ...table,
    merges: [],
    visitRows: (visit) => {
      const rows: (readonly Cell[])[] = [];
      table.visitRows((_, cells) => {
        rows.push(cells);
        return true;
      });
      const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
      for (let column = 0; column < width; column += 1) {
        const cells = rows.map((row) => row[column] ?? null);
        if (!visit(column + 1, cells, null)) return;
      }
    },
  };
}

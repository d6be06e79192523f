import { createSortedRowModel, type RowData, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';

/** One column of a table. */
export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; null comes last. Without it the column does not sort. */
  readonly sortValue?: (row: Row) => string | number | null;
  /** A CSS grid track, such as `2fr` or `8rem`. */
  readonly width?: string;
  /** How narrow a column may become that takes its share of the width, such as `9rem`; then the table scrolls sideways. */
  readonly least?: string;
  readonly align?: 'end';
};

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

type SortedRowsInput<Row> = {
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** The locale whose order words follow. */
  readonly locale: string;
};

/** The rows in the order that the person chose; words sort as the language sorts them. */
export function useSortedRows<Row extends RowData>({ rows, rowId, columns, locale }: SortedRowsInput<Row>) {
  const definitions = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return columns.map(({ id, sortValue }) => ({
      id,
      accessorFn: (row: Row) => sortValue?.(row) ?? undefined,
      enableSorting: sortValue !== undefined,
      sortUndefined: 'last' as const,
      sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }) => {
        const [left, right] = [a.getValue(id), b.getValue(id)];
        return typeof left === 'number' && typeof right === 'number'
          ? left - right
          : compare(String(left), String(right));
      },
    }));
  }, [columns, locale]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowId });
  // Rows in their own order need no model: of 200,000 it would be a copy that nobody looks at.
  const isSorted = table.state.sorting.length > 0;
  return {
    sorted: isSorted ? table.getRowModel().rows.map((row) => row.original) : rows,
    sortOf(id: string): 'ascending' | 'descending' | undefined {
      const sort = table.state.sorting.find((candidate) => candidate.id === id);
      return sort && (sort.desc ? 'descending' : 'ascending');
    },
    toggleSort: (id: string) => table.getColumn(id)?.toggleSorting(),
  };
}

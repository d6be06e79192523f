import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RowData } from '@tanstack/react-table';
import { useWords } from '../i18n/use-words.ts';
import { hasCommandKey, isEnter, isShortcut, isTyping } from './keys.ts';
import { allOrNone, extended, noSelection, type Selection, toggled } from './selection.ts';
import { type Column, useSortedRows } from './sorted-rows.ts';
import css from './data-table.module.css';

export { type Column } from './sorted-rows.ts';

type DataTableProps<Row> = {
  /** Names the table for those who do not see its title. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Enter or a double click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** Buttons for the rows selected; without it nothing can be selected. */
  readonly actions?: (ids: readonly string[], clear: () => void) => ReactNode;
  /** Del on the rows selected, or on the current one. */
  readonly onDelete?: (ids: readonly string[]) => void;
  /** Stands in for the table while there are no rows. */
  readonly empty: ReactNode;
};

const rowHeightPx = 44;
const pageRows = 10;

function stepOf(key: string, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
    Home: -count,
    End: count,
  };
  return steps[key] ?? null;
}

/** A long list: only the rows in sight are drawn, any column sorts, and everything works from the keyboard. */
export function DataTable<Row extends RowData>({
  label,
  rows,
  rowId,
  columns,
  onOpen,
  actions,
  onDelete,
  empty,
}: DataTableProps<Row>) {
  const { t, formats } = useWords();
  const tableId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { sorted, sortOf, toggleSort } = useSortedRows({ rows, rowId, columns, locale: formats.tag });
  const [active, setActive] = useState(0);
  const [selection, setSelection] = useState<Selection>(noSelection);
  // Asked for only when needed: a list of 200,000 is drawn anew at every step of its scrolling.
  const order = () => sorted.map(rowId);
  const selected = selection.ids.size === 0 ? [] : order().filter((id) => selection.ids.has(id));
  const current = Math.min(active, sorted.length - 1);
  const rowPx = (rowHeightPx * parseFloat(getComputedStyle(document.documentElement).fontSize || '16')) / 16;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 8,
    // The current row stays in the document, because the grid names it to screen readers.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });

  if (rows.length === 0) return empty;

  const tracks = columns.map(({ width = '1fr', least = '6rem' }) => ({
    width,
    least: width.endsWith('fr') ? least : width,
  }));
  const grid = tracks.map(({ width, least }) => `minmax(${least}, ${width})`).join(' ');
  const minWidth = `calc(${tracks.map(({ least }) => least).join(' + ')})`;
  const idOf = (index: number) => `${tableId}-${index}`;
  const idAt = (index: number) => {
    const row = sorted[index];
    return row === undefined ? '' : rowId(row);
  };

  function moveTo(index: number, isExtending: boolean): void {
    const next = Math.max(0, Math.min(sorted.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    if (isExtending && actions) setSelection(extended(selection, order(), idAt(next)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = sorted[current];
    const step = stepOf(event.key, sorted.length);
    if (isTyping(event.target) || event.target !== scroller.current) return;
    if (step !== null) moveTo(current + step, event.shiftKey);
    else if (isEnter(event.nativeEvent) && row && onOpen) onOpen(row);
    else if (event.key === ' ' && actions) setSelection(toggled(selection, idAt(current)));
    else if (isShortcut(event.nativeEvent, { code: 'KeyA' }) && actions) setSelection(allOrNone(selection, order()));
    else if (event.key === 'Escape' && selected.length > 0) setSelection(noSelection);
    else if (event.key === 'Delete' && onDelete) onDelete(selected.length > 0 ? selected : [idAt(current)]);
    else return;
    event.preventDefault();
  }

  function onRowClick(event: MouseEvent, index: number): void {
    setActive(index);
    if (!actions) return;
    if (event.shiftKey) setSelection(extended(selection, order(), idAt(index)));
    else if (hasCommandKey(new KeyboardEvent('click', { ctrlKey: event.ctrlKey, metaKey: event.metaKey })))
      setSelection(toggled(selection, idAt(index)));
    else setSelection({ ids: new Set(), anchor: idAt(index) });
  }

  return (
    <div className={css.frame}>
      {actions && selected.length > 0 && (
        <div className={css.actions} role="toolbar" aria-label={t('common.selected', { count: selected.length })}>
          <span role="status">{t('common.selected', { count: selected.length })}</span>
          {actions(selected, () => setSelection(noSelection))}
        </div>
      )}
      <div
        ref={scroller}
        className={css.table}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-multiselectable={actions ? true : undefined}
        aria-activedescendant={idOf(current)}
        onKeyDown={onKeyDown}
      >
        <div className={css.head} role="rowgroup" style={{ minWidth }}>
          <div className={css.row} role="row" aria-rowindex={1} style={{ gridTemplateColumns: grid }}>
            {columns.map((column) => {
              const sort = sortOf(column.id);
              return (
                <div
                  key={column.id}
                  className={css.cell}
                  role="columnheader"
                  data-align={column.align}
                  aria-sort={sort}
                >
                  {column.sortValue ? (
                    <button type="button" className={css.sort} onClick={() => toggleSort(column.id)}>
                      {column.label}
                      {sort === 'ascending' && <IconArrowUp size="1rem" aria-hidden />}
                      {sort === 'descending' && <IconArrowDown size="1rem" aria-hidden />}
                    </button>
                  ) : (
                    column.label
                  )}
                </div>
              );
            })}
          </div>
        </div>
        <div className={css.body} role="rowgroup" style={{ minWidth, height: `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = sorted[index];
            return (
              row !== undefined && (
                <div
                  key={idAt(index)}
                  id={idOf(index)}
                  className={css.row}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={actions ? selection.ids.has(idAt(index)) : undefined}
                  data-current={index === current || undefined}
                  style={{ gridTemplateColumns: grid, transform: `translateY(${start}px)` }}
                  onClick={(event) => onRowClick(event, index)}
                  onDoubleClick={() => onOpen?.(row)}
                >
                  {columns.map((column) => (
                    <div key={column.id} className={css.cell} role="gridcell" data-align={column.align}>
                      {column.cell(row)}
                    </div>
                  ))}
                </div>
              )
            );
          })}
        </div>
      </div>
      <p className={css.count}>{t('common.rows', { count: sorted.length, shown: formats.number(sorted.length) })}</p>
    </div>
  );
}

import { type ImportTarget } from '../../contract/import-result.ts';
import { type Cell, cellText, isBlank, isBlankRow } from './cell.ts';
import { readDateText } from './date-text.ts';
import { countKnownHeadings, fieldOfHeading } from './heading-words.ts';
import { foldHeading } from './text.ts';

/** A row of the beginning of a table, with its number as a spreadsheet shows it. */
export interface HeadRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Where a table starts and what its columns are called. */
export interface TableLayout {
  /** The row with the headings, null where there is none. */
  readonly headerRow: number | null;
  /** A row above the headings that groups them, or the one below that continues them. */
  readonly groupRow: number | null;
  readonly continuedRow: number | null;
  readonly headings: readonly string[];
  /** The headings of the heading row alone, without groups and continuations. */
  readonly plainHeadings: readonly string[];
  /** How many cells the heading row has, empty ones at its end counted: longer rows hold too much. */
  readonly width: number;
  /** How many headings are known, for comparing sheets. */
  readonly knownHeadings: number;
  /** The first column of the table, from 0. */
  readonly firstColumn: number;
  readonly isTransposed: boolean;
}

/** What the search for the headings starts from. */
export interface LayoutHints {
  readonly target: ImportTarget;
  readonly mappedHeadings: ReadonlySet<string>;
  /** A person's choice: a row number, null for "there is no heading", undefined for "find it". */
  readonly headerRow: number | null | undefined;
  /** False once a person has said that the questions do not stand in the first column. */
  readonly mayBeTransposed: boolean;
  /** Areas of the sheet shown as one cell; rows and columns from 0. */
  readonly merges: readonly HeadMerge[];
}

/** An area shown as one cell, as far as headings are concerned. */
export interface HeadMerge {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const searchedRows = 40;
const toolWords = new Set(['response', 'open-ended response', 'odpowiedz', 'отговор', '回答']);

/** Finds the headings among the first rows of a table. */
export function findLayout(rows: readonly HeadRow[], hints: LayoutHints): TableLayout {
  if (hints.headerRow === null) return withoutHeading(rows);
  const chosen = hints.headerRow === undefined ? findHeading(rows, hints) : rowIndex(rows, hints.headerRow);
  if (chosen === null)
    return isTransposed(rows, hints) ? { ...withoutHeading(rows), isTransposed: true } : withoutHeading(rows);
  return layoutAt(rows, chosen, hints);
}

/** Headings made comparable for mappings: white space, case and width folded. */
export function headingKey(heading: string): string {
  return foldHeading(heading);
}

function rowIndex(rows: readonly HeadRow[], row: number): number | null {
  const index = rows.findIndex((candidate) => candidate.row === row);
  return index < 0 ? null : index;
}

function findHeading(rows: readonly HeadRow[], hints: LayoutHints): number | null {
  let best: number | null = null;
  let bestScore = 0;
  rows.slice(0, searchedRows).forEach(({ cells }, index) => {
    const score = headingScore(cells, hints);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  if (best !== null && !isTransposedFrom(rows, best, hints)) return best;
  return best === null ? lastTextRowBeforeData(rows) : null;
}

function headingScore(cells: readonly Cell[], { target, mappedHeadings }: LayoutHints): number {
  const texts = cells.map((cell) => (isBlank(cell) ? '' : cellText(cell)));
  const filled = texts.filter((text) => text !== '').length;
  if (filled === 0) return 0;
  const mapped = texts.filter((text) => text !== '' && mappedHeadings.has(headingKey(text))).length;
  const known = countKnownHeadings(target, texts);
  const isMostlyText = cells.filter((cell) => typeof cell === 'number').length * 2 < filled;
  return isMostlyText ? mapped * 3 + known + (mapped + known > 0 ? Math.min(filled, 5) / 100 : 0) : 0;
}

function lastTextRowBeforeData(rows: readonly HeadRow[]): number | null {
  const data = rows.findIndex(({ cells }) => isDataLike(cells));
  const before = data < 0 ? rows : rows.slice(0, data);
  if (data < 0) {
    const width = Math.max(0, ...rows.map(({ cells }) => filledCount(cells)));
    const first = rows.findIndex(({ cells }) => filledCount(cells) >= Math.min(2, width));
    return first < 0 ? null : first;
  }
  for (let index = before.length - 1; index >= 0; index -= 1) {
    if (filledCount(before[index]?.cells ?? []) >= 1 && isWideEnough(rows, index, data)) return index;
  }
  return null;
}

function isWideEnough(rows: readonly HeadRow[], index: number, data: number): boolean {
  const width = filledCount(rows[data]?.cells ?? []);
  return filledCount(rows[index]?.cells ?? []) * 2 >= width;
}

function isDataLike(cells: readonly Cell[]): boolean {
  return cells.some((cell) => {
    if (typeof cell === 'number') return true;
    const text = cellText(cell).trim();
    if (text === '') return false;
    return /^[+(]?\d[\d\s.,()/:-]*$/.test(text) || /^[^\s@]+@[^\s@]+\.\w+$/.test(text) || readDateText(text) !== null;
  });
}

function filledCount(cells: readonly Cell[]): number {
  return cells.reduce<number>((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);
}

function isTransposed(rows: readonly HeadRow[], hints: LayoutHints): boolean {
  const first = rows.findIndex(({ cells }) => !isBlankRow(cells));
  return first >= 0 && isTransposedFrom(rows, first, hints);
}

function isTransposedFrom(rows: readonly HeadRow[], heading: number, hints: LayoutHints): boolean {
  const { target, mappedHeadings, mayBeTransposed } = hints;
  if (!mayBeTransposed || mappedHeadings.size > 0 || target !== 'responses') return false;
  const head = rows[heading]?.cells ?? [];
  const known = head.filter((cell) => typeof cell === 'string' && fieldOfHeading(target, cell) !== null).length;
  const down = rows.slice(heading).map(({ cells }) => cellText(cells.find((cell) => !isBlank(cell)) ?? ''));
  return countKnownHeadings(target, down) >= 2 && known <= 1 && filledCount(head) >= 2;
}

function withoutHeading(rows: readonly HeadRow[]): TableLayout {
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0);
  return {
    ...{ headerRow: null, groupRow: null, continuedRow: null, knownHeadings: 0, firstColumn: 0, isTransposed: false },
    width,
    headings: Array.from({ length: width }, () => ''),
    plainHeadings: Array.from({ length: width }, () => ''),
  };
}

function layoutAt(rows: readonly HeadRow[], index: number, hints: LayoutHints): TableLayout {
  const row = rows[index];
  if (!row) return withoutHeading(rows);
  const above = rows[index - 1];
  const below = rows[index + 1];
  const group = above && isGroupRow(above, row, hints) ? above : null;
  const continued = !group && below && isContinuedRow(row, below) ? below : null;
  const width =
    Math.max(lastFilled(row.cells), lastFilled(continued?.cells ?? []), group ? lastFilled(group.cells) : -1) + 1;
  const own = Array.from({ length: width }, (_, column) => headingText(row.cells[column]));
  const groups = group ? spread(group, width, hints.merges) : null;
  const carried = continued ? carry(own) : own;
  const headings = own.map((heading, column) => {
    if (groups) return joined(groups[column] ?? '', heading);
    const detail = headingText(continued?.cells[column]);
    return detail === '' ? heading : continuedHeading(carried[column] ?? '', detail);
  });
  return {
    headerRow: row.row,
    groupRow: group?.row ?? null,
    continuedRow: continued?.row ?? null,
    headings,
    width: Math.max(width, row.cells.length),
    plainHeadings: continued ? carried : own,
    knownHeadings: countKnownHeadings(hints.target, own) + mappedCount(own, hints),
    firstColumn: Math.max(
      0,
      headings.findIndex((heading) => heading !== ''),
    ),
    isTransposed: false,
  };
}

function mappedCount(headings: readonly string[], { mappedHeadings }: LayoutHints): number {
  return headings.filter((heading) => heading !== '' && mappedHeadings.has(headingKey(heading))).length;
}

/** A row above the headings that names groups of them: merged over several columns, or texts with gaps to their right. */
function isGroupRow(above: HeadRow, heading: HeadRow, { merges }: LayoutHints): boolean {
  const filled = filledCount(above.cells);
  if (filled === 0 || isDataLike(above.cells) || above.row !== heading.row - 1) return false;
  const width = lastFilled(heading.cells) - heading.cells.findIndex((cell) => !isBlank(cell)) + 1;
  const spans = merges.filter((merge) => merge.startRow === above.row - 1 && merge.endColumn > merge.startColumn);
  if (spans.some((merge) => merge.endColumn - merge.startColumn + 1 >= width)) return false;
  if (spans.length > 0) return true;
  const texts = above.cells.map(headingText);
  const hasGap = texts.some(
    (text, column) => text !== '' && texts[column + 1] === '' && !isBlank(heading.cells[column + 1]),
  );
  return filled >= 2 && hasGap && !texts.some((text) => /[:：]/.test(text));
}

/** A row below the headings that goes on with them, as survey tools write several columns of one question. */
function isContinuedRow(heading: HeadRow, below: HeadRow): boolean {
  if (below.row !== heading.row + 1 || isDataLike(below.cells) || filledCount(below.cells) === 0) return false;
  const width = Math.max(lastFilled(heading.cells), lastFilled(below.cells)) + 1;
  const columns = Array.from({ length: width }, (_, column) => column);
  const onlyBelow = columns.filter((column) => isBlank(heading.cells[column]) && !isBlank(below.cells[column])).length;
  const onlyAbove = columns.filter((column) => !isBlank(heading.cells[column]) && isBlank(below.cells[column])).length;
  const hasToolWords = below.cells.some((cell) => toolWords.has(headingKey(headingText(cell))));
  return isBlank(below.cells[0]) && onlyAbove > 0 && (hasToolWords || onlyBelow > 0) && isAllText(below.cells);
}

function isAllText(cells: readonly Cell[]): boolean {
  return cells.every((cell) => isBlank(cell) || typeof cell === 'string');
}

function spread(group: HeadRow, width: number, merges: readonly HeadMerge[]): string[] {
  const texts = Array.from({ length: width }, (_, column) => headingText(group.cells[column]));
  const spans = merges.filter((merge) => merge.startRow === group.row - 1 && merge.endColumn > merge.startColumn);
  if (spans.length === 0) return carry(texts);
  for (const { startColumn, endColumn } of spans) {
    for (let column = startColumn + 1; column <= endColumn && column < width; column += 1) {
      texts[column] = texts[startColumn] ?? '';
    }
  }
  return texts;
}

function carry(texts: readonly string[]): string[] {
  let last = '';
  return texts.map((text) => {
    if (text !== '') last = text;
    return last;
  });
}

function joined(group: string, heading: string): string {
  if (group === '' || headingKey(group) === headingKey(heading)) return heading;
  return heading === '' ? group : `${group} / ${heading}`;
}

function continuedHeading(heading: string, detail: string): string {
  return toolWords.has(headingKey(detail)) ? heading : joined(heading, detail);
}

function headingText(cell: Cell | undefined): string {
  return cellText(cell).replace(/\s+/g, ' ').trim();
}

function lastFilled(cells: readonly Cell[]): number {
  for (let column = cells.length - 1; column >= 0; column -= 1) if (!isBlank(cells[column])) return column;
  return -1;
}

import { type FileError, type FileWarning, type ImportLimits, type ImportOptions } from '../contract/import-result.ts';
import { type Cell, cellText, isBlank, isBlankRow, isNegativeGap } from '../domain/import/cell.ts';
import { lookAtColumn } from '../domain/import/column-content.ts';
import { answerKindOf, guessColumns } from '../domain/import/column-guess.ts';
import { mapColumns, mappedHeadings } from '../domain/import/column-mapping.ts';
import { mustAskCurrency } from '../domain/import/currency-question.ts';
import { knownShape } from '../domain/import/known-shapes.ts';
import {
  type ColumnDecision,
  type ColumnStudy,
  type MappedColumn,
  studyColumn,
} from '../domain/import/plan-columns.ts';
import { type ImportPlan, type PlanQuestion } from '../domain/import/plan.ts';
import { isSensitiveColumn } from '../domain/import/sensitive-column.ts';
import { findLayout, type HeadRow, headingKey, type TableLayout } from '../domain/import/table-layout.ts';
import { type Table } from './table.ts';

/** Why no rows can be read, with what was found of the table before. */
export interface PlanRefusal {
  readonly fileError: FileError;
  readonly headerRow: number | null;
  readonly headings: readonly string[];
}

const headRows = 60;
const sampleRows = 300;
const sampleCharacters = 500;
const blankRowsFactor = 6;

/** The headings of a table, as found among its first rows. */
export function layoutOf(table: Table, options: ImportOptions): TableLayout {
  return findLayout(firstRows(table, headRows), {
    target: options.importAs,
    mappedHeadings: mappedHeadings(options.mapping ?? null),
    headerRow: options.headerRow,
    mayBeTransposed: options.isTransposed === undefined,
    merges: table.merges,
  });
}

/** Finds the headings and decides for every column how it is read: one pass over the head, one over all rows. */
export function planImport(table: Table, options: ImportOptions, limits: ImportLimits): ImportPlan | PlanRefusal {
  const head = firstRows(table, headRows);
  if (head.some(({ cells }) => lastFilled(cells) >= limits.columns)) {
    return { fileError: 'FILE_TOO_BIG', headerRow: null, headings: [] };
  }
  const layout = widened(layoutOf(table, options), options);
  const shape = knownShape(options.importAs, layout.plainHeadings);
  const samples = columnSamples(table, layout);
  const columns = columnsOf(layout, samples, options, shape);
  const studies = columns.map((column) => studyColumn(column, options, shape?.dateOrder ?? null));
  const study = studyRows(table, layout, studies, limits);
  if (typeof study === 'string') return { fileError: study, headerRow: layout.headerRow, headings: layout.headings };
  const decisions = studies.map(({ decide }) => decide());
  return {
    target: options.importAs,
    columns: decisions.map(({ column }) => column),
    headings: layout.headings,
    plainHeadings: layout.plainHeadings,
    width: layout.width,
    headerRow: layout.headerRow,
    headingRows: new Set([layout.groupRow, layout.continuedRow].filter((row) => row !== null)),
    lastDataRow: study.lastDataRow,
    isText: table.format === 'csv',
    isTransposed: layout.isTransposed,
    shape,
    country: options.country,
    countries: options.countries ?? [],
    today: options.today,
    currency: options.currency ?? null,
    cellCharacters: limits.cellCharacters,
    questions: questionsOf(table, layout, decisions, options),
    fileWarnings: fileWarningsOf(table, layout, decisions),
  };
}

/** The layout with a column without heading for every column number that a mapping names beyond the headings. */
function widened(layout: TableLayout, { mapping, limits }: ImportOptions): TableLayout {
  const numbers = Object.keys(mapping ?? {}).filter((key) => /^\d{1,3}$/.test(key));
  const missing = Math.max(0, ...numbers.map(Number)) - layout.headings.length;
  if (missing <= 0 || (limits?.columns !== undefined && missing > limits.columns)) return layout;
  const blank = Array.from({ length: missing }, () => '');
  return { ...layout, headings: [...layout.headings, ...blank], plainHeadings: [...layout.plainHeadings, ...blank] };
}

function columnsOf(
  layout: TableLayout,
  samples: readonly (readonly Cell[])[],
  options: ImportOptions,
  shape: ImportPlan['shape'],
): MappedColumn[] {
  const looks = layout.headings.map((heading, index) => {
    const cells = samples[index] ?? [];
    const isSensitive = isSensitiveColumn(heading, cells.map(cellText));
    return { heading, plainHeading: layout.plainHeadings[index] ?? '', isSensitive, cells };
  });
  const inputs = looks.map(({ heading, isSensitive, cells }) => {
    const answered = shape?.hasNegativeGaps ? cells.filter((cell) => !isNegativeGap(cell)) : cells;
    return { heading, isSensitive, content: lookAtColumn(answered, options.country) };
  });
  if (!options.mapping && !layout.isTransposed) return guessColumns(inputs, options.importAs, shape, options.headings);
  return mapColumns(looks, options.mapping ?? {}, options.importAs).map((column) => {
    const input = inputs[column.index];
    return column.field === 'answer' && input ? { ...column, answerKind: answerKindOf(input.content) } : column;
  });
}

function firstRows(table: Table, count: number): HeadRow[] {
  const rows: HeadRow[] = [];
  table.visitRows((row, cells) => {
    rows.push({ row, cells: cells.map(shortened) });
    return rows.length < count;
  });
  return rows;
}

/** Enough of a cell to judge its column by; a cell of megabytes would cost seconds. */
function shortened(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > sampleCharacters ? cell.slice(0, sampleCharacters) : cell;
}

function columnSamples(table: Table, layout: TableLayout): Cell[][] {
  const firstRow = layout.continuedRow ?? layout.headerRow ?? 0;
  const rows = firstRows(table, firstRow + sampleRows).filter(({ row, cells }) => row > firstRow && !isBlankRow(cells));
  return layout.headings.map((_, index) => rows.map(({ cells }) => cells[index] ?? null));
}

function studyRows(
  table: Table,
  layout: TableLayout,
  studies: readonly ColumnStudy[],
  limits: ImportLimits,
): { readonly lastDataRow: number } | FileError {
  const dating = studies.find(({ isDating }) => isDating);
  const noting = studies.flatMap(({ index, note }) => (note ? [{ index, note }] : []));
  const firstRow = layout.continuedRow ?? layout.headerRow ?? 0;
  let lastWideRow = 0;
  let lastDatedRow = 0;
  let dates = 0;
  let rows = 0;
  let error: FileError | null = null;
  table.visitRows((row, cells) => {
    if (cells.length > limits.columns && lastFilled(cells) >= limits.columns) error = 'FILE_TOO_BIG';
    if (row <= firstRow) return error === null;
    const filled = countFilled(cells);
    if (filled > 1) lastWideRow = row;
    if (filled > 0) rows += 1;
    if (rows > limits.rows || row > limits.rows * blankRowsFactor) error = 'FILE_TOO_BIG';
    for (const { index, note } of noting) note(cells[index] ?? null);
    const datesRead = dating?.datesRead() ?? 0;
    if (datesRead > dates) lastDatedRow = row;
    dates = datesRead;
    return error === null;
  });
  if (error !== null) return error;
  return rows === 0 ? 'FILE_NO_ROWS' : { lastDataRow: dates > 0 ? lastDatedRow : lastWideRow };
}

function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell));
}

function countFilled(cells: readonly Cell[]): number {
  let filled = 0;
  for (const cell of cells) {
    if (!isBlank(cell)) filled += 1;
    if (filled > 1) break;
  }
  return filled;
}

function questionsOf(
  table: Table,
  layout: TableLayout,
  decisions: readonly ColumnDecision[],
  options: ImportOptions,
): PlanQuestion[] {
  const questions = decisions.flatMap((decision) => decision.questions);
  if (mustAskCurrency(decisions, options.country, options.currency)) {
    const column = decisions.find((decision) => decision.column.field === 'amount')?.column.index ?? null;
    questions.push({ question: 'currency', column });
  }
  if (!table.isEncodingSure) questions.push({ question: 'encoding', column: null });
  if (!table.isSheetSure) questions.push({ question: 'sheet', column: null });
  if (layout.isTransposed) questions.push({ question: 'layout', column: null });
  return questions;
}

function fileWarningsOf(table: Table, layout: TableLayout, decisions: readonly ColumnDecision[]): FileWarning[] {
  const warnings = headingWarnings(layout);
  if (decisions.some(({ isScaleReversed }) => isScaleReversed)) warnings.push('SCALE_REVERSED');
  if (decisions.some(({ column }) => column.isSensitive)) warnings.push('SENSITIVE_COLUMN');
  if (decisions.every(({ column }) => column.field === null)) warnings.push('NO_KNOWN_COLUMNS');
  if (table.hasHiddenRows) warnings.push('HIDDEN_ROWS');
  if (table.sheets.filter(({ isHidden, rows }) => !isHidden && rows > 0).length > 1) warnings.push('OTHER_SHEETS');
  return warnings;
}

function headingWarnings(layout: TableLayout): FileWarning[] {
  if (layout.headerRow === null) return [];
  const keys = layout.headings.slice(layout.firstColumn).map(headingKey);
  const filled = keys.filter((key) => key !== '');
  const warnings: FileWarning[] = [];
  if (new Set(filled).size < filled.length) warnings.push('HEADER_DUPLICATE');
  if (filled.length < keys.length) warnings.push('HEADER_EMPTY');
  return warnings;
}

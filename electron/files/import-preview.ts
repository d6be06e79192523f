import { type ImportPreview, type PreviewColumn, type ReasonCount } from '../contract/import-preview.ts';
import { type ImportOptions, type RejectedRow } from '../contract/import-result.ts';
import { type Cell, cellText, isBlank } from '../domain/import/cell.ts';
import { headingFingerprint } from '../domain/import/fingerprint.ts';
import { type PlannedColumn } from '../domain/import/plan.ts';
import { type RowOutcome } from '../domain/import/row-outcome.ts';
import { rowReader } from '../domain/import/row-reader.ts';
import { type ImportRefusal, type OpenImport } from './import-read.ts';
import { detectedIn, shownFields } from './import-result.ts';

const shownSamples = 3;
const shownProblems = 50;
const shownFirst = 5;
const sampleCharacters = 200;

/** Takes every row of a file with its cells as written, in the order of the file. */
export type OutcomeVisitor = (outcome: RowOutcome, cells: readonly Cell[]) => void;

/**
 * Shows what an import would do: every column with its first values, every row counted by what becomes of it. Whoever wants
 * the rows themselves gets each of them on the way.
 */
export function previewImport(
  open: OpenImport | ImportRefusal,
  options: ImportOptions,
  visit: OutcomeVisitor = () => undefined,
): ImportPreview {
  if ('fileError' in open) return refusedPreview(open, options);
  const { plan, table } = open;
  const preview: ImportPreview = {
    ...emptyPreview(options, plan.headings),
    detected: detectedIn(table, plan.headerRow),
    sheets: table.sheets.map((sheet) => ({ ...sheet })),
    shape: plan.shape?.name ?? null,
    questions: plan.questions.map(({ question, column }) => ({
      question,
      column: column === null ? null : column + 1,
    })),
    fileWarnings: [...plan.fileWarnings],
  };
  const samples = plan.columns.map((): string[] => []);
  const counts = { rejected: new Map(), skipped: new Map(), warned: new Map() };
  const read = rowReader(plan);
  table.visitRows((row, cells, flaw) => {
    const outcome = plan.isTransposed ? null : read(row, cells, flaw);
    if (outcome === null) return true;
    visit(outcome, cells);
    if (outcome.kind !== 'skipped') takeSamples(samples, plan.columns, cells);
    if (outcome.kind === 'skipped') countReason(counts.skipped, outcome.reason);
    else if (outcome.kind === 'rejected') {
      countReason(counts.rejected, outcome.reason);
      if (preview.problems.length < shownProblems) preview.problems.push(rejectedWithCells(outcome, cells));
    } else {
      preview.accepted += 1;
      new Set(outcome.warnings.map(({ reason }) => reason)).forEach((reason) => countReason(counts.warned, reason));
      if (preview.first.length < shownFirst) preview.first.push({ ...shownFields(outcome) });
    }
    return true;
  });
  preview.columns = plan.columns.map((column) => shownColumn(column, samples[column.index] ?? []));
  preview.rejected = reasonCounts(counts.rejected);
  preview.skipped = reasonCounts(counts.skipped);
  preview.warned = reasonCounts(counts.warned);
  return preview;
}

/** A rejected row with its cells as written: for the list a person can correct and import again. */
export type RejectedCells = RejectedRow & { cells: string[] };

/** A rejected row in its original columns, its cells cut where nobody reads on. */
export function rejectedWithCells({ row, reason, column }: RejectedRow, cells: readonly Cell[]): RejectedCells {
  return { row, reason, column, cells: cells.map((cell) => cellText(cell).slice(0, sampleCharacters * 10)) };
}

function takeSamples(samples: readonly string[][], columns: readonly PlannedColumn[], cells: readonly Cell[]): void {
  for (const { index } of columns) {
    const taken = samples[index];
    const cell = cells[index];
    if (!taken || taken.length >= shownSamples || isBlank(cell)) continue;
    taken.push(cellText(cell).slice(0, sampleCharacters));
  }
}

function shownColumn(column: PlannedColumn, samples: string[]): PreviewColumn {
  const { index, heading, field, answerKind, confidence, isSensitive, kind, dateOrder, decimal, score } = column;
  return {
    number: index + 1,
    ...{ heading, field, answerKind, confidence, isSensitive, samples },
    dateOrder: kind === 'date' || kind === 'birthday' ? dateOrder : null,
    decimal: kind === 'amount' ? decimal : null,
    scale: score ? { min: score.scale.min, max: score.scale.max, isReversed: score.isReversed } : null,
  };
}

function countReason(counts: Map<ReasonCount['reason'], number>, reason: ReasonCount['reason']): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}

function reasonCounts(counts: ReadonlyMap<ReasonCount['reason'], number>): ReasonCount[] {
  return [...counts].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows);
}

function refusedPreview(
  { fileError, table, headerRow, headings }: ImportRefusal,
  options: ImportOptions,
): ImportPreview {
  const sheets = table?.sheets.map((sheet) => ({ ...sheet })) ?? [];
  return { ...emptyPreview(options, headings), fileError, detected: detectedIn(table, headerRow), sheets };
}

function emptyPreview(options: ImportOptions, headings: readonly string[]): ImportPreview {
  return {
    ...{ fileError: null, sheets: [], shape: null, columns: [], questions: [], fileWarnings: [], accepted: 0 },
    ...{ rejected: [], skipped: [], warned: [], problems: [], first: [] },
    detected: { format: null, encoding: null, delimiter: null, headerRow: null, sheet: null },
    fingerprint: headingFingerprint(options.importAs, headings),
  };
}

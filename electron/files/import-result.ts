import { type Detected, type FileError, type ImportOptions, type ImportResult } from '../contract/import-result.ts';
import { type ReadingOf } from '../domain/duplicate-customers.ts';
import { amountToText } from '../domain/import/amount-column.ts';
import { cellText } from '../domain/import/cell.ts';
import { duplicateRows } from '../domain/import/duplicate-rows.ts';
import { repeatedSales, type RepeatedSales } from '../domain/import/repeated-sales.ts';
import { type AcceptedOutcome, type RowOutcome } from '../domain/import/row-outcome.ts';
import { hasHanzi } from '../domain/name-folding.ts';
import { openFile, type OpenFile, openImport, readRows } from './import-read.ts';
import { type Table } from './table.ts';

const shownRows = 2000;

/** Reads a whole file into one result, as reports and dry runs need it; raw cells are shown for the first 2,000 rows. */
export async function readImport(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const startedAt = performance.now();
  return importResult(await openFile(bytes, options), options, startedAt);
}

/** The result of reading a file that is already open (or was refused); `startedAt` is a moment of `performance.now()`. */
export async function importResult(
  file: OpenFile | FileError,
  options: ImportOptions,
  startedAt: number,
): Promise<ImportResult> {
  const open = openImport(file, options);
  const result = emptyResult(startedAt);
  if ('fileError' in open) {
    const { fileError, headerRow, headings, table } = open;
    return { ...result, fileError, detected: detectedIn(table, headerRow), header: [...headings] };
  }
  const { plan, table } = open;
  result.detected = detectedIn(table, plan.headerRow);
  result.header = [...plan.headings];
  result.fileWarnings = [...plan.fileWarnings];
  result.questions = [...new Set(plan.questions.map(({ question }) => question))];
  const repeats = repeatedSales();
  readRows(open, (batch) => batch.forEach((outcome) => addOutcome(result, outcome, repeats)));
  if (options.importAs === 'interactions' && repeats.hasFound()) result.fileWarnings.push('POSSIBLE_DUPLICATE_ROWS');
  if (options.importAs === 'customers') {
    result.duplicates = duplicateRows(result.accepted, await readingFor(result.accepted));
  }
  table.visitRows((row, cells) => {
    result.cells[row] = cells.map(cellText);
    return row < shownRows;
  });
  result.stats = statsSince(startedAt);
  return result;
}

/** What was found out about a table, for results and previews. */
export function detectedIn(table: Table | null, headerRow: number | null): Detected {
  if (!table) return { format: null, encoding: null, delimiter: null, headerRow: null, sheet: null };
  const { format, encoding, delimiter, sheet } = table;
  return { format, encoding, delimiter, headerRow, sheet };
}

/** The fields of a row as shown in results: amounts as decimal text. */
export function shownFields({ fields }: AcceptedOutcome): AcceptedOutcome['fields'] {
  return typeof fields.amount === 'number' ? { ...fields, amount: amountToText(fields.amount) } : fields;
}

async function readingFor(accepted: ImportResult['accepted']): Promise<ReadingOf> {
  const needsReading = accepted.some(({ fields }) => hasHanzi(String(fields.full_name ?? '')));
  return needsReading ? (await import('../domain/hanzi-reading.ts')).hanziReading : (name) => name;
}

function addOutcome(result: ImportResult, outcome: RowOutcome, repeats: RepeatedSales): void {
  const { row } = outcome;
  if (outcome.kind === 'rejected') result.rejected.push({ row, reason: outcome.reason, column: outcome.column });
  else if (outcome.kind === 'skipped') result.skipped.push({ row, reason: outcome.reason });
  else {
    repeats.note(outcome);
    result.accepted.push({ row, fields: { ...shownFields(outcome) } });
    outcome.warnings.forEach(({ reason, column }) => result.warnings.push({ row, reason, column }));
  }
}

function emptyResult(startedAt: number): ImportResult {
  return {
    ...{ fileError: null, detected: detectedIn(null, null), header: [], accepted: [], rejected: [], skipped: [] },
    ...{ warnings: [], fileWarnings: [], questions: [], duplicates: [], cells: {}, stats: statsSince(startedAt) },
  };
}

function statsSince(startedAt: number): ImportResult['stats'] {
  return { seconds: (performance.now() - startedAt) / 1000, rssMb: process.memoryUsage().rss / 1_048_576 };
}

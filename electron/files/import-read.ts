import { type FileError, type ImportLimits, type ImportOptions } from '../contract/import-result.ts';
import { type ImportPlan } from '../domain/import/plan.ts';
import { type RowOutcome } from '../domain/import/row-outcome.ts';
import { rowReader } from '../domain/import/row-reader.ts';
import { chooseSheet } from './choose-sheet.ts';
import { type PlanRefusal, planImport } from './import-plan.ts';
import { sniffContent } from './sniff.ts';
import { type Table } from './table.ts';
import { openTextTable } from './text-table.ts';
import { transposedTable } from './transposed-table.ts';
import { openWorkbook, type OpenWorkbook } from './workbook.ts';

/** The limits of every import unless a caller raises them. */
export const importLimits: ImportLimits = {
  fileBytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cellCharacters: 100_000,
  unpackedBytes: 100 * 1024 * 1024,
  archiveEntries: 2000,
};

/** A file whose columns are understood, ready for its rows to be read as often as needed. */
export interface OpenImport {
  readonly table: Table;
  readonly plan: ImportPlan;
}

/** Why nothing can be read, with the table if it came that far. */
export type ImportRefusal = PlanRefusal & { readonly table: Table | null };

const batchRows = 2000;

/** A file of which it is known what it is: text still to be decoded, or the sheets of a workbook. */
export type OpenFile =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'workbook'; readonly workbook: OpenWorkbook };

/** Opens a file by its content (never by its name), or says why it is refused. */
export async function openFile(bytes: Uint8Array, options: ImportOptions): Promise<OpenFile | FileError> {
  const limits = limitsOf(options);
  if (bytes.length > limits.fileBytes) return 'FILE_TOO_BIG';
  const content = sniffContent(bytes);
  if (content === 'empty') return 'FILE_EMPTY';
  if (content === 'text') return { kind: 'text', bytes };
  if (content !== 'zip' && content !== 'ole') return 'FILE_UNSUPPORTED';
  const workbook = await openWorkbook(bytes, content, limits);
  return typeof workbook === 'string' ? workbook : { kind: 'workbook', workbook };
}

/**
 * Understands an opened file; to be called again whenever a person changes an option. Where only its first rows matter, as for
 * what the file is at all, no others are looked at.
 */
export function openImport(
  file: OpenFile | FileError,
  options: ImportOptions,
  mostRows = Infinity,
): OpenImport | ImportRefusal {
  if (typeof file === 'string') return refusedFile(file);
  const found =
    file.kind === 'text'
      ? openTextTable(file.bytes, options, options, limitsOf(options).columns)
      : chooseSheet(file.workbook, options);
  if (typeof found === 'string') return refusedFile(found);
  const whole = options.isTransposed ? transposedTable(found) : found;
  const table = mostRows === Infinity ? whole : firstRowsOf(whole, mostRows);
  const plan = planImport(table, options, limitsOf(options));
  return 'fileError' in plan ? { ...plan, table } : { table, plan };
}

/** Reads all rows in the order of the file and hands them over in batches; the receiver may write each batch at once. */
export function readRows({ table, plan }: OpenImport, take: (batch: readonly RowOutcome[]) => void): void {
  if (plan.isTransposed) return;
  const read = rowReader(plan);
  let batch: RowOutcome[] = [];
  table.visitRows((row, cells, flaw) => {
    const outcome = read(row, cells, flaw);
    if (outcome) batch.push(outcome);
    if (batch.length === batchRows) {
      take(batch);
      batch = [];
    }
    return true;
  });
  if (batch.length > 0) take(batch);
}

function firstRowsOf(table: Table, mostRows: number): Table {
  return { ...table, visitRows: (visit) => table.visitRows((row, ...rest) => visit(row, ...rest) && row < mostRows) };
}

function refusedFile(fileError: FileError): ImportRefusal {
  return { fileError, table: null, headerRow: null, headings: [] };
}

function limitsOf(options: ImportOptions): ImportLimits {
  return { ...importLimits, ...options.limits };
}

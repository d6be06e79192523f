import { type ImportLanguage } from '../contract/import-result.ts';
import { amountToText } from '../domain/import/amount-column.ts';
import { type ExportCell, guardedText } from '../domain/export-cell.ts';

const byteOrderMark = '\ufeff';
const chunkRows = 1000;

/**
 * Writes a list as CSV that spreadsheet programs of the language open without asking: UTF-8 with a byte order mark, CRLF,
 * semicolons and decimal commas for Bulgarian and Polish, ISO dates. Given back in pieces, so that long lists need no memory.
 */
export function* csvChunks(rows: Iterable<readonly ExportCell[]>, language: ImportLanguage): Generator<string, void> {
  const delimiter = language === 'bg' || language === 'pl' ? ';' : ',';
  let lines: string[] = [byteOrderMark];
  let count = 0;
  for (const row of rows) {
    lines.push(row.map((cell) => csvCell(cell, delimiter)).join(delimiter), '\r\n');
    count += 1;
    if (count % chunkRows === 0) {
      yield lines.join('');
      lines = [];
    }
  }
  yield lines.join('');
}

function csvCell(cell: ExportCell, delimiter: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return quoted(guardedText(cell), delimiter);
  if (cell.kind === 'date') return cell.value.replace('T', ' ');
  const amount = amountToText(cell.minor);
  return delimiter === ';' ? amount.replace('.', ',') : amount;
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\n\r]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

import Papa from 'papaparse';
import { type Delimiter } from '../domain/import/delimiter.ts';
import { plainRecords } from './csv-records.ts';
import { doubtMark } from './decode.ts';
import { readBrokenRecord } from './csv-recovery.ts';
import { type RowVisitor } from './table.ts';

const sliceCharacters = 1 << 18;
const longestSlice = 8 << 20;
const noDelimiter = '\uffff';

/**
 * Goes through the records of a text with LF line ends, a slice at a time. Where a quote is out of place the records are read
 * one by one, so that a stray quote costs its own row and not the rest of the file.
 */
export function visitCsvRows(text: string, start: number, delimiter: Delimiter, visit: RowVisitor): void {
  const sign = delimiter === '' ? noDelimiter : delimiter;
  const isMixed = text.includes(doubtMark);
  let position = start;
  let row = 1;
  const give = (cells: string[], isUnclosed: boolean): boolean => {
    const flaw = isMixed && takeDoubtMark(cells) ? 'DECODE_ERROR' : null;
    const more = visit(row, cells, isUnclosed ? 'UNCLOSED_QUOTE' : flaw);
    row += 1;
    return more;
  };
  while (position < text.length) {
    const end = sliceEnd(text, position);
    const records = end - position > longestSlice ? null : parseSlice(text, position, end, sign);
    if (records) {
      for (const cells of records) if (!give(cells, false)) return;
      position = end;
    } else {
      while (position < end) {
        const record = readBrokenRecord(text, position, sign);
        if (!give(record.cells, record.isUnclosed)) return;
        position = record.end;
      }
    }
  }
}

function parseSlice(text: string, start: number, end: number, delimiter: string): string[][] | null {
  const slice = text.slice(start, text.charCodeAt(end - 1) === 10 ? end - 1 : end);
  if (slice === '') return [['']];
  const plain = plainRecords(slice, delimiter);
  if (plain) return plain;
  const result = Papa.parse<string[]>(slice, { delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' });
  return result.errors.some((error) => error.type === 'Quotes') ? null : result.data;
}

function sliceEnd(text: string, position: number): number {
  let end = lineEnd(text, Math.min(position + sliceCharacters, text.length));
  if (end - position > longestSlice || !text.slice(position, end).includes('"')) return end;
  let quotes = countQuotes(text, position, end);
  for (let line = 0; quotes % 2 === 1 && end < text.length && line < 50; line += 1) {
    const next = lineEnd(text, end);
    quotes += countQuotes(text, end, next);
    end = next;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function countQuotes(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function takeDoubtMark(cells: string[]): boolean {
  const at = cells.findIndex((cell) => cell.includes(doubtMark));
  if (at < 0) return false;
  cells.forEach((cell, index) => {
    if (cell.includes(doubtMark)) cells[index] = cell.replaceAll(doubtMark, '');
  });
  return true;
}

/** Whether some line has so many delimiters outside quotes that reading it would fill the memory. */
export function hasTooWideLine(text: string, delimiter: Delimiter, mostDelimiters: number): boolean {
  if (delimiter === '') return false;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    if (end - start > mostDelimiters && isTooWide(text, start, end, delimiter, mostDelimiters)) return true;
    start = end;
  }
  return false;
}

function isTooWide(text: string, start: number, end: number, delimiter: string, mostDelimiters: number): boolean {
  const line = text.slice(start, end);
  let count = 0;
  let isQuoted = false;
  let quote = line.indexOf('"');
  for (let at = line.indexOf(delimiter); at >= 0 && count <= mostDelimiters; at = line.indexOf(delimiter, at + 1)) {
    for (; quote >= 0 && quote < at; quote = line.indexOf('"', quote + 1)) isQuoted = !isQuoted;
    if (!isQuoted) count += 1;
  }
  return count > mostDelimiters;
}

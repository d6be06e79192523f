import { type FileError } from '../contract/import-result.ts';
import { chooseDelimiter, type Delimiter, delimiterOfSepLine } from '../domain/import/delimiter.ts';
import { hasTooWideLine, visitCsvRows } from './csv.ts';
import { decodeText, type Reader } from './decode.ts';
import { type Table } from './table.ts';

const sampleCharacters = 64 * 1024;
const blankColumnsFactor = 50;

/** What a person may have chosen for a text file instead of what is found. */
export interface TextChoices {
  readonly encoding?: string | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** Opens a text file as a table. */
export function openTextTable(
  bytes: Uint8Array,
  reader: Reader,
  choices: TextChoices,
  mostColumns: number,
): Table | FileError {
  const { text, encoding, isSure } = decodeText(bytes, reader, choices.encoding);
  if (text.trim() === '') return 'FILE_EMPTY';
  const named = delimiterOfSepLine(text);
  const start = named?.end ?? 0;
  const delimiter = choices.delimiter ?? named?.delimiter ?? chooseDelimiter(sampleFrom(text, start));
  if (hasTooWideLine(text, delimiter, mostColumns * blankColumnsFactor)) return 'FILE_TOO_BIG';
  return {
    ...{ format: 'csv', encoding, isEncodingSure: isSure, sheet: null, isSheetSure: true },
    ...{ sheets: [], merges: [], hasHiddenRows: false },
    delimiter: delimiter === '' ? null : delimiter,
    visitRows: (visit) => visitCsvRows(text, start, delimiter, visit),
  };
}

function sampleFrom(text: string, start: number): string {
  const sample = text.slice(start, start + sampleCharacters);
  if (start + sampleCharacters >= text.length) return sample;
  const end = sample.lastIndexOf('\n');
  return end < 0 ? sample : sample.slice(0, end);
}

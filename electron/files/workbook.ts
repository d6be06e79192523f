import { type FileError, type ImportLimits } from '../contract/import-result.ts';
import { readWithHucre } from './hucre-sheet-reader.ts';
import { type Sheet, type SheetReader, type WorkbookFormat } from './sheet-reader.ts';
import { readXlsGlobals } from './xls-globals.ts';
import { readSmallEntry, readZipDirectory } from './zip-directory.ts';

/** A workbook whose sheets are in memory. */
export interface OpenWorkbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
}

const spareRows = 50_000;
const manifestBytes = 1_000_000;
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const oldWorkbook = [Buffer.from('Workbook', 'utf16le'), Buffer.from('Book', 'utf16le')];

/** Opens an archive or container that looks like a workbook, after checking that it cannot fill the memory. */
export async function openWorkbook(
  bytes: Uint8Array,
  content: 'zip' | 'ole',
  limits: ImportLimits,
  read: SheetReader = readWithHucre,
): Promise<OpenWorkbook | FileError> {
  const format = content === 'zip' ? formatOfArchive(bytes, limits) : formatOfContainer(bytes);
  if (isFileError(format)) return format;
  const sheets = await read(bytes, format, limits.rows + Math.min(limits.rows, spareRows));
  if (!isSheets(sheets)) return sheets;
  if (sheets.some(({ isCut }) => isCut)) return 'FILE_TOO_BIG';
  if (format !== 'xls') return { format, sheets };
  const { hiddenSheets } = readXlsGlobals(bytes);
  return {
    format,
    sheets: sheets.map((sheet) => (hiddenSheets.has(sheet.name) ? { ...sheet, isHidden: true } : sheet)),
  };
}

function formatOfArchive(bytes: Uint8Array, limits: ImportLimits): WorkbookFormat | FileError {
  const directory = readZipDirectory(bytes);
  if (!directory) return 'FILE_CORRUPT';
  if (directory.isEncrypted) return 'FILE_ENCRYPTED';
  if (directory.unpackedBytes > limits.unpackedBytes || directory.names.length > limits.archiveEntries)
    return 'FILE_TOO_BIG';
  if (directory.names.includes('mimetype') && directory.names.includes('content.xml')) {
    const manifest = readSmallEntry(bytes, directory, 'META-INF/manifest.xml', manifestBytes) ?? '';
    return manifest.includes('encryption-data') ? 'FILE_ENCRYPTED' : 'ods';
  }
  return directory.names.some((name) => /(?:^|[/\\])workbook\d*\.xml$/i.test(name)) ? 'xlsx' : 'FILE_UNSUPPORTED';
}

function formatOfContainer(bytes: Uint8Array): WorkbookFormat | FileError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(encryptedPackage)) return 'FILE_ENCRYPTED';
  if (!oldWorkbook.some((name) => buffer.includes(name))) return 'FILE_UNSUPPORTED';
  return readXlsGlobals(bytes).isEncrypted ? 'FILE_ENCRYPTED' : 'xls';
}

function isFileError(value: WorkbookFormat | FileError): value is FileError {
  return value.startsWith('FILE_');
}

function isSheets(value: readonly Sheet[] | FileError): value is readonly Sheet[] {
  return typeof value !== 'string';
}

import iconv from 'iconv-lite';
import { type ImportOptions, type ImportResult } from '../../electron/contract/import-result.ts';
import { readImport } from '../../electron/files/import-result.ts';

/** Options of a shop in Britain on 21 November 2026, with what a test changes. */
export function importOptions(changes: Partial<ImportOptions> = {}): ImportOptions {
  return { importAs: 'customers', uiLanguage: 'en', country: 'GB', today: '2026-11-21', ...changes };
}

/** The habits of a shop in one of the four countries. */
export const shops = {
  bulgarian: { uiLanguage: 'bg', country: 'BG' },
  chinese: { uiLanguage: 'zh', country: 'CN' },
  english: { uiLanguage: 'en', country: 'GB' },
  polish: { uiLanguage: 'pl', country: 'PL' },
} as const satisfies Record<string, Pick<ImportOptions, 'uiLanguage' | 'country'>>;

/** Reads a file made of a text, in UTF-8 unless another encoding is named. */
export async function readText(
  text: string,
  changes: Partial<ImportOptions>,
  encoding = 'utf8',
): Promise<ImportResult> {
  return readImport(iconv.encode(text, encoding), importOptions(changes));
}

/** The imported rows by number, each with its fields. */
export function recordsOf(result: ImportResult): Record<number, ImportResult['accepted'][number]['fields']> {
  return Object.fromEntries(result.accepted.map(({ row, fields }) => [row, fields]));
}

/** What became of every row, in the order of the file: `+` imported, or why not. */
export function fatesOf(result: ImportResult): string[] {
  const fates = [
    ...result.accepted.map(({ row }) => [row, '+'] as const),
    ...result.rejected.map(({ row, reason }) => [row, reason] as const),
    ...result.skipped.map(({ row, reason }) => [row, reason] as const),
  ];
  return fates.sort(([a], [b]) => a - b).map(([row, fate]) => `${row} ${fate}`);
}

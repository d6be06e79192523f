import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { applicationId, versionOf } from './migrate.ts';
import { schemaVersion } from './migrations/index.ts';

/** Why a file could not be opened; the file is left exactly as it was. */
export type OpenProblem =
  | { readonly problem: 'folderInUse' | 'folderReadOnly'; readonly folder: string }
  | { readonly problem: 'notRegulars' | 'damaged'; readonly file: string }
  | { readonly problem: 'newerSchema'; readonly file: string; readonly found: number; readonly known: number }
  | { readonly problem: 'diskFull' };

/** The name of the live file inside the data folder. */
export const databaseName = 'shop.db';

const magic = 'SQLite format 3\u0000';

function startsLikeSqlite(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(magic.length);
    readSync(handle, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1') === magic;
  } finally {
    closeSync(handle);
  }
}

/** Looks at a file without being able to change it, and says why it must not be opened, or null. */
export function inspect(file: string): OpenProblem | null {
  if (!startsLikeSqlite(file)) return { problem: 'damaged', file };
  const raw = new Sqlite(file, { readonly: true, timeout: 500 });
  try {
    const found = versionOf(raw);
    const identity = Number(raw.pragma('application_id', { simple: true }));
    const tables = Number(raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
    if (identity !== applicationId && tables > 0) return { problem: 'notRegulars', file };
    if (found > schemaVersion) return { problem: 'newerSchema', file, found, known: schemaVersion };
    return null;
  } finally {
    raw.close();
  }
}

/** What an error of SQLite or of the file system means for the shop's file; undefined for anything unforeseen. */
export function problemOf(error: unknown, file: string): OpenProblem | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY')) return { problem: 'folderInUse', folder: dirname(file) };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { problem: 'damaged', file };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { problem: 'diskFull' };
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM'
  ) {
    return { problem: 'folderReadOnly', folder: dirname(file) };
  }
  return undefined;
}

/** True when the file holds together: pages, indexes and references. */
export function isWhole(raw: Sqlite.Database): boolean {
  const answer = raw.pragma('quick_check(1)', { simple: true });
  return answer === 'ok' && (raw.pragma('foreign_key_check') as unknown[]).length === 0;
}

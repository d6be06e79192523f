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

/** The first 100 bytes: SQLite's own description of the file. */
function headerOf(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(100);
    readSync(handle, bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    closeSync(handle);
  }
}

type Identity = { readonly found: number; readonly identity: number; readonly isEmpty: boolean };

function identityOf(file: string, header: Buffer): Identity {
  try {
    const raw = new Sqlite(file, { readonly: true, timeout: 500 });
    try {
      const found = versionOf(raw);
      const identity = Number(raw.pragma('application_id', { simple: true }));
      const tables = Number(raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
      return { found, identity, isEmpty: tables === 0 };
    } finally {
      raw.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'SQLITE_READONLY_ROLLBACK' && code !== 'SQLITE_READONLY_RECOVERY') throw error;
    // A journal waits to be played back, which only a writer can do: the header has to tell who wrote the file.
    const identity = header.readInt32BE(68);
    return { found: header.readInt32BE(60), identity, isEmpty: identity === 0 };
  }
}

/** Looks at a file without being able to change it, and says why it must not be opened, or null. */
export function inspect(file: string): OpenProblem | null {
  const header = headerOf(file);
  if (header.toString('latin1', 0, magic.length) !== magic) return { problem: 'damaged', file };
  const { found, identity, isEmpty } = identityOf(file, header);
  if (identity !== applicationId && !isEmpty) return { problem: 'notRegulars', file };
  if (found > schemaVersion) return { problem: 'newerSchema', file, found, known: schemaVersion };
  return null;
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

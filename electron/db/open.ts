import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { backUp } from './backup.ts';
import { type Connection, connect } from './database.ts';
import { databaseName, inspect, isWhole, type OpenProblem, problemOf } from './inspect.ts';
import { isBehind, migrate } from './migrate.ts';
import { finishRestore } from './restore.ts';

export type OpenedDatabase = {
  readonly connection: Connection;
  /** Closes in the order that leaves one whole file: checkpoint, optimize, close, clear the running marker. */
  close(): void;
};

/** Up to this size a file is looked through at every start: it takes a quarter of a second; larger ones after an unclean end. */
const checkedAlwaysBytes = 64 * 1024 * 1024;

function prepare(raw: Sqlite.Database): void {
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  raw.pragma('secure_delete = ON');
  raw.pragma('temp_store = MEMORY');
  raw.pragma('cache_size = -64000');
  if (process.platform === 'darwin') raw.pragma('fullfsync = ON');
}

function assertWritable(folder: string): OpenProblem | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const probe = join(folder, '.writable');
    writeFileSync(probe, '');
    rmSync(probe);
    return null;
  } catch (error) {
    return problemOf(error, join(folder, databaseName)) ?? { problem: 'folderReadOnly', folder };
  }
}

/** Opens the shop's file in a data folder, or makes it: identity, start check, backup before migration, capture of changes. */
export async function openDatabase(folder: string, now: () => number): Promise<OpenedDatabase | OpenProblem> {
  const unwritable = assertWritable(folder);
  if (unwritable) return unwritable;
  const file = join(folder, databaseName);
  const marker = join(folder, 'running');
  let raw: Sqlite.Database | undefined;
  try {
    await finishRestore(folder);
    if (existsSync(file)) {
      const problem = statSync(file).size === 0 ? ({ problem: 'damaged', file } as const) : inspect(file);
      if (problem) return problem;
    }
    raw = new Sqlite(file, { timeout: 500 });
    prepare(raw);
    raw.exec('BEGIN IMMEDIATE; COMMIT');
    const isDue = existsSync(marker) || statSync(file).size <= checkedAlwaysBytes;
    if (isDue && !isWhole(raw)) {
      raw.close();
      return { problem: 'damaged', file };
    }
    if (isBehind(raw)) await backUp(raw, join(folder, 'backups'), { reason: 'migration', at: now() });
    migrate(raw);
    writeFileSync(marker, String(process.pid), { mode: 0o600 });
  } catch (error) {
    raw?.close();
    const problem = problemOf(error, file);
    if (problem) return problem;
    throw error;
  }
  const opened = raw;
  return {
    connection: connect(opened),
    close() {
      opened.pragma('wal_checkpoint(TRUNCATE)');
      opened.pragma('optimize');
      opened.close();
      rmSync(marker, { force: true });
    },
  };
}

let empty: Buffer | undefined;

function emptyImage(): Buffer {
  const raw = new Sqlite(':memory:');
  migrate(raw);
  const image = raw.serialize();
  raw.close();
  return image;
}

/** Opens a shop that lives in memory only, for tests and dry runs: an empty one, or a copy of an image of another. */
export function openInMemory(image?: Buffer): OpenedDatabase {
  // The image is copied because the connection writes into what it was given.
  const raw = new Sqlite(Buffer.from(image ?? (empty ??= emptyImage())));
  raw.pragma('foreign_keys = ON');
  raw.pragma('temp_store = MEMORY');
  return { connection: connect(raw), close: () => void raw.close() };
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { flush } from './disk.ts';
import { type Settled } from './file-jobs.ts';
import { settleCopy } from './file-work.ts';

export type BackupReason =
  'migration' | 'close' | 'daily' | 'manual' | 'beforeImport' | 'beforeErase' | 'beforeRestore';

/** What is written beside a backup, so that it can be judged without being opened. */
export type BackupManifest = Settled & {
  readonly sequence: number;
  readonly at: number;
  readonly reason: BackupReason;
};

export type StoredBackup = { readonly file: string; readonly size: number; readonly manifest: BackupManifest };

/** Free space that a copy must leave: room for the copy itself twice, and 50 MB. */
const spareBytes = 50 * 1024 * 1024;

/** The number that the next backup of a folder gets. */
export function nextSequence(folder: string): number {
  const taken = readdirSync(folder).map((name) => Number(/^backup-(\d+)\./.exec(name)?.[1] ?? 0));
  return Math.max(0, ...taken) + 1;
}

/** The name of a backup without its ending. */
export function backupName(sequence: number): string {
  return `backup-${String(sequence).padStart(6, '0')}`;
}

/** What a backup of this file needs to be free, and what is free in a folder, in bytes. */
export function roomFor(file: string, folder: string): { readonly free: number; readonly needed: number } {
  const { bavail, bsize } = statfsSync(folder);
  const size = existsSync(file) ? statSync(file).size : 0;
  return { free: bavail * bsize, needed: 2 * size + spareBytes };
}

function assertRoom(raw: Sqlite.Database, folder: string): void {
  const { free, needed } = roomFor(raw.name, folder);
  if (free < needed) throw Object.assign(new Error('Not enough room for a backup'), { code: 'ENOSPC' });
}

/**
 * Copies the open file into a folder under the next sequence number: written aside, checked, hashed, flushed, and only
 * then given its final name. Throws when the copy does not check out; nothing stays behind then.
 */
export async function backUp(
  raw: Sqlite.Database,
  folder: string,
  about: { readonly reason: BackupReason; readonly at: number },
): Promise<StoredBackup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  assertRoom(raw, folder);
  const sequence = nextSequence(folder);
  const name = join(folder, backupName(sequence));
  try {
    await raw.backup(`${name}.partial`);
    const manifest: BackupManifest = { sequence, ...about, ...(await settleCopy(`${name}.partial`)) };
    writeFileSync(`${name}.json`, JSON.stringify(manifest, null, 2), { mode: 0o600 });
    renameSync(`${name}.partial`, `${name}.db`);
    flush(folder);
    return { file: `${name}.db`, size: statSync(`${name}.db`).size, manifest };
  } catch (error) {
    rmSync(`${name}.partial`, { force: true });
    if (!existsSync(`${name}.db`)) rmSync(`${name}.json`, { force: true });
    throw error;
  }
}

/** Takes a file that lies beside the live one among the backups, as what a restore replaced. */
export async function adoptBackup(
  file: string,
  folder: string,
  about: { readonly reason: BackupReason; readonly at: number },
): Promise<StoredBackup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sequence = nextSequence(folder);
  const name = join(folder, backupName(sequence));
  const manifest: BackupManifest = { sequence, ...about, ...(await settleCopy(file)) };
  writeFileSync(`${name}.json`, JSON.stringify(manifest, null, 2), { mode: 0o600 });
  renameSync(file, `${name}.db`);
  flush(folder);
  return { file: `${name}.db`, size: statSync(`${name}.db`).size, manifest };
}

function readManifest(file: string): BackupManifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
  } catch {
    return undefined;
  }
}

/** The manifest that lies beside a backup, if there is one. */
export function manifestBeside(file: string): BackupManifest | undefined {
  return file.endsWith('.db') ? readManifest(file.replace(/\.db$/, '.json')) : undefined;
}

/** The backups of a folder, newest first by their sequence numbers; files without a manifest are not backups. */
export function storedBackups(folder: string): StoredBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^backup-\d+\.db$/.test(name))
    .flatMap((name) => {
      const file = join(folder, name);
      const manifest = manifestBeside(file);
      return manifest ? [{ file, size: statSync(file).size, manifest }] : [];
    })
    .toSorted((a, b) => b.manifest.sequence - a.manifest.sequence);
}

/** Removes a backup and its manifest. */
export function removeBackup(file: string): void {
  rmSync(file, { force: true });
  rmSync(file.replace(/\.db$/, '.json'), { force: true });
}

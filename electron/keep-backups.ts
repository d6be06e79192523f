import type Sqlite from 'better-sqlite3';
import { backUp, type BackupReason, removeBackup, type StoredBackup, storedBackups } from './db/backup.ts';
import { copyAway, shopFolder } from './db/second-folder.ts';
import { backupsToRemove } from './domain/backup-rotation.ts';

const dayMs = 86_400_000;

function isBeforeEvent(reason: BackupReason): boolean {
  return reason === 'migration' || reason.startsWith('before');
}

/** Removes the backups that rotation no longer wants. */
export function rotateBackups(folder: string): void {
  const stored = storedBackups(folder);
  const listed = stored.map(({ manifest: { sequence, at, reason } }) => ({
    sequence,
    at,
    isBeforeEvent: isBeforeEvent(reason),
  }));
  const leaving = new Set(backupsToRemove(listed));
  for (const { file, manifest } of stored) if (leaving.has(manifest.sequence)) removeBackup(file);
}

function settingOf(raw: Sqlite.Database, name: string): string | undefined {
  const value = raw.prepare("SELECT json_extract(value, '$') FROM settings WHERE name = ?").pluck().get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The copy that is being made of each open file: two at once would take the same number. */
const underWay = new WeakMap<Sqlite.Database, Promise<unknown>>();

function oneAfterTheOther<Value>(raw: Sqlite.Database, work: () => Promise<Value>): Promise<Value> {
  const next = (underWay.get(raw) ?? Promise.resolve()).then(work, work);
  underWay.set(raw, next);
  return next;
}

/** Backs the file up and puts a second copy where the shop wants one; that one may fail, the first may not. */
export async function copyAside(
  raw: Sqlite.Database,
  folder: string,
  about: { readonly reason: BackupReason; readonly at: number },
): Promise<StoredBackup> {
  const made = await oneAfterTheOther(raw, () => backUp(raw, folder, about));
  const [second, siteId] = [settingOf(raw, 'secondBackupFolder'), settingOf(raw, 'siteId')];
  if (second !== undefined && siteId !== undefined) {
    const away = shopFolder(second, siteId);
    if ((await copyAway(made, away)) === null) rotateBackups(away);
  }
  return made;
}

/**
 * Backs the file up if it changed since the newest copy (for `daily`: and that is a day old), then rotates. A full or
 * missing backup folder must not keep the shop from closing: the answer is null then, and the next start tries again.
 */
export async function keepBackups(
  raw: Sqlite.Database,
  folder: string,
  about: { readonly reason: 'close' | 'daily'; readonly at: number },
): Promise<StoredBackup | null> {
  const [newest] = storedBackups(folder);
  const lastAction = Number(raw.prepare('SELECT coalesce(max(id), 0) FROM actions').pluck().get());
  const isUnchanged = newest ? newest.manifest.lastAction === lastAction : lastAction === 0;
  const isFresh = about.reason === 'daily' && newest !== undefined && about.at - newest.manifest.at < dayMs;
  if (isUnchanged || isFresh) return null;
  try {
    const made = await copyAside(raw, folder, about);
    rotateBackups(folder);
    return made;
  } catch {
    return null;
  }
}

import { join } from 'node:path';
import { type Backup, type BackupState } from '../contract/backups.ts';
import { roomFor, type StoredBackup, storedBackups } from '../db/backup.ts';
import { databaseName } from '../db/inspect.ts';
import { carrierOf } from '../db/place.ts';
import { secondFolderProblem, shopFolder } from '../db/second-folder.ts';
import { type ReadDb } from '../db/database.ts';
import { isCopyDue } from '../domain/backup-reminder.ts';
import { settingOf, storedSettings } from '../store/settings.ts';
import { type QueryContext } from './context.ts';

/** A backup as the contract shows it. */
export function shownBackup({ file, size, manifest: { lastAction: _, ...manifest } }: StoredBackup): Backup {
  return { ...manifest, file, sizeBytes: size };
}

function secondFolder(db: ReadDb, neededBytes: number): BackupState['second'] {
  const folder = settingOf(db, 'secondBackupFolder');
  if (typeof folder !== 'string') return null;
  const problem = secondFolderProblem(folder, neededBytes);
  const { siteId } = storedSettings(db);
  const [newest] = siteId === null || problem === 'missing' ? [] : storedBackups(shopFolder(folder, siteId));
  return { folder, problem, service: carrierOf(folder), newestAt: newest?.manifest.at ?? null };
}

/** How safe the shop's book is, as Settings shows it. */
export function backupState({ db, now, dataFolder }: QueryContext): BackupState {
  const stored = storedBackups(join(dataFolder, 'backups'));
  const { free, needed } = roomFor(join(dataFolder, databaseName), dataFolder);
  const second = secondFolder(db, needed);
  const packedAt = settingOf(db, 'packedAt');
  const away = [second?.newestAt, packedAt].filter((at): at is number => typeof at === 'number');
  const lastAwayAt = away.length === 0 ? null : Math.max(...away);
  return {
    backups: stored.map(shownBackup),
    second,
    lastAwayAt,
    isReminderDue: isCopyDue(now(), lastAwayAt, stored.at(-1)?.manifest.at ?? null),
    freeBytes: free,
    neededBytes: needed,
  };
}

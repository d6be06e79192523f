import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName, nextSequence, type StoredBackup, storedBackups } from './backup.ts';
import { hashOfCopy } from './file-work.ts';

/** Why a second folder cannot take a copy now. */
export type SecondFolderProblem = 'missing' | 'readOnly' | 'full';

const problemOfCode: Readonly<Record<string, SecondFolderProblem>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
};

/** What an error of the file system says of a folder. */
export function problemOfError(error: unknown): SecondFolderProblem {
  return problemOfCode[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? 'missing';
}

/** The folder of one shop inside the second folder, so that several shops may share a USB stick. */
export function shopFolder(second: string, siteId: string): string {
  return join(second, `Regulars ${siteId.slice(0, 8)}`);
}

/** Looks whether the folder is there, takes writing and has room for a copy of so many bytes. */
export function secondFolderProblem(second: string, neededBytes: number): SecondFolderProblem | null {
  if (!existsSync(second)) return 'missing';
  try {
    accessSync(second, constants.W_OK);
    const { bavail, bsize } = statfsSync(second);
    return bavail * bsize < neededBytes ? 'full' : null;
  } catch (error) {
    return problemOfError(error);
  }
}

/**
 * Copies a backup into another folder under that folder's own next sequence number: written aside, its hash compared, and
 * only then named. Answers what was in the way instead of throwing, because the shop goes on without this copy.
 */
export async function copyAway(backup: StoredBackup, folder: string): Promise<SecondFolderProblem | null> {
  let partial: string | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const [newest] = storedBackups(folder);
    const isThere = newest?.manifest.sha256 === backup.manifest.sha256;
    const sequence = isThere ? newest.manifest.sequence : nextSequence(folder);
    const name = join(folder, backupName(sequence));
    const manifest = JSON.stringify({ ...backup.manifest, sequence }, null, 2);
    if (isThere) {
      // Nothing changed since: the copy that lies there is as new as this one.
      writeFileSync(`${name}.json`, manifest, { mode: 0o600 });
      return null;
    }
    partial = `${name}.partial`;
    await copyFile(backup.file, partial);
    if ((await hashOfCopy(partial)) !== backup.manifest.sha256) throw new Error('The copy differs from the backup');
    writeFileSync(`${name}.json`, manifest, { mode: 0o600 });
    renameSync(partial, `${name}.db`);
    return null;
  } catch (error) {
    if (partial !== undefined) rmSync(partial, { force: true });
    return problemOfError(error);
  }
}

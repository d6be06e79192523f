import { existsSync, rmSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection } from './database.ts';
import { flush } from './disk.ts';
import { problemOfCopy } from './file-work.ts';
import { databaseName, type OpenProblem } from './inspect.ts';

const incomingName = 'incoming.db';
const replacedName = 'before-restore.db';

/** Renames with patience: virus scanners and late handles hold files for moments on Windows. Ten tries, growing waits. */
export async function renamePatiently(
  from: string,
  to: string,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await move(from, to);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (tries === 10 || (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES')) throw error;
      await sleep(tries * 20);
    }
  }
}

/** Copies a file beside the live one and checks it: identity, version, every page, and its hash where that is known. */
export async function stageIncoming(
  folder: string,
  source: string,
  sha256: string | undefined,
): Promise<OpenProblem | null> {
  const incoming = join(folder, incomingName);
  rmSync(incoming, { force: true });
  await copyFile(source, incoming);
  const problem = await problemOfCopy(incoming, sha256 ?? null);
  if (problem) rmSync(incoming, { force: true });
  return problem?.problem === 'damaged' ? { ...problem, file: source } : problem;
}

function removeSideFiles(file: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/**
 * Puts the staged file in the place of the live one, which is kept as `before-restore.db`. No write-ahead log of the old
 * file may remain beside the new one: SQLite would silently replay it and undo the restore.
 */
export async function swapIn(
  folder: string,
  live: { readonly connection: Pick<Connection, 'raw'>; close(): void },
): Promise<string> {
  const file = join(folder, databaseName);
  const replaced = join(folder, replacedName);
  live.connection.raw.pragma('wal_checkpoint(TRUNCATE)');
  live.connection.raw.pragma('journal_mode = DELETE');
  live.close();
  removeSideFiles(file);
  rmSync(replaced, { force: true });
  await renamePatiently(file, replaced);
  await renamePatiently(join(folder, incomingName), file);
  flush(folder);
  return replaced;
}

/** A name in the folder that no file has yet: `damaged-1.db`, `damaged-2.db`, … */
function freeDamagedName(folder: string): string {
  let number = 1;
  while (existsSync(join(folder, `damaged-${number}.db`))) number += 1;
  return `damaged-${number}.db`;
}

/**
 * Puts the staged file in the place of one that cannot be opened, and keeps that one with its log under the name that is
 * answered. A start in the middle of it ends it like any other restore.
 */
export async function replaceDamaged(folder: string): Promise<string> {
  const [live, replaced] = [join(folder, databaseName), join(folder, replacedName)];
  const name = freeDamagedName(folder);
  if (existsSync(`${live}-wal`)) await renamePatiently(`${live}-wal`, join(folder, `${name}-wal`));
  removeSideFiles(live);
  rmSync(replaced, { force: true });
  if (existsSync(live)) await renamePatiently(live, replaced);
  await renamePatiently(join(folder, incomingName), live);
  flush(folder);
  if (existsSync(replaced)) await renamePatiently(replaced, join(folder, name));
  // The mark of an unclean end belonged to the damaged file.
  rmSync(join(folder, 'running'), { force: true });
  return name;
}

/** What a restore replaced and did not yet lay among the backups, because it was cut off after that; undefined for none. */
export function leftOfRestore(folder: string): string | undefined {
  const replaced = join(folder, replacedName);
  return existsSync(replaced) ? replaced : undefined;
}

/** Ends a restore that was cut off: finishes it when the new file is sound, else puts the old one back. */
export async function finishRestore(folder: string): Promise<void> {
  const [live, incoming, replaced] = [databaseName, incomingName, replacedName].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (!existsSync(live) && existsSync(replaced)) {
    removeSideFiles(live);
    const isReady = existsSync(incoming) && (await problemOfCopy(incoming, null)) === null;
    await renamePatiently(isReady ? incoming : replaced, live);
    flush(folder);
  }
  rmSync(incoming, { force: true });
}

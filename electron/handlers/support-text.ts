import { existsSync, readFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import { roomFor, storedBackups } from '../db/backup.ts';
import { databaseName } from '../db/inspect.ts';
import { schemaVersion } from '../db/migrations/index.ts';
import { countRows } from '../store/checks.ts';
import { type QueryContext } from './context.ts';

const newestLines = 30;

/** The newest lines of the log: moments, references and places in the program, nothing of anybody. */
function logLines(dataFolder: string): string[] {
  const file = join(dataFolder, 'logs', 'regulars.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-newestLines);
}

/**
 * What helps somebody who helps: versions, sizes, counts and the newest errors. No name, no answer, no note; the folder of
 * the user is left out of paths, because people's names stand in it.
 */
export function supportText({ db, dataFolder, today, language }: QueryContext): string {
  const { free, needed } = roomFor(join(dataFolder, databaseName), dataFolder);
  const backups = storedBackups(join(dataFolder, 'backups'));
  const lines = [
    `Regulars, schema ${schemaVersion}, ${language}, ${today()}`,
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`,
    `free ${Math.floor(free / 1e6)} MB, needed for a copy ${Math.ceil(needed / 1e6)} MB`,
    `backups ${backups.length}${backups[0] ? `, newest ${new Date(backups[0].manifest.at).toISOString()} ${backups[0].manifest.reason}` : ''}`,
    ...countRows(db).map(({ table, rows }) => `${table} ${rows}`),
    ...logLines(dataFolder),
  ];
  const home = /(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:home|Users)[\\/][^\\/\s)]+/g;
  return lines.map((line) => line.replaceAll(dataFolder, '…').replace(home, '~')).join('\n');
}

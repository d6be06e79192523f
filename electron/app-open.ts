import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp, failureOfProblem } from './app.ts';
import { withSample } from './app-sample.ts';
import { canBeToday, localDay } from './clock.ts';
import { Failure, type FailureData } from './contract/errors.ts';
import { adoptBackup } from './db/backup.ts';
import { emptyExpiredBin } from './expired-bin.ts';
import { eraseAgain } from './erase-again.ts';
import { keepBackups } from './keep-backups.ts';
import { carrierOf } from './db/place.ts';
import { type OpenedDatabase, openDatabase } from './db/open.ts';
import { leftOfRestore } from './db/restore.ts';
import { openStaging, sweepStaging } from './files/staging.ts';
import { type SampleDoor, type Services } from './handlers/context.ts';

export type OpenAppOptions = {
  readonly dataFolder: string;
  readonly printPdf: Services['printPdf'];
  /** A fixed calendar day instead of the machine's, for repeatable results. */
  readonly today?: string;
  /** The machine's clock, in milliseconds UTC. */
  readonly now?: () => number;
  /** Copies the file aside when it is closed after a change; not for single commands of a script. */
  readonly keepsBackups?: boolean;
  /** How long after the start the reports of the schedule are written, in milliseconds. */
  readonly reportsAfterMs?: number;
};

function writeLog(dataFolder: string, ref: string, error: unknown): void {
  const folder = join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const where =
    error instanceof Error ? `${error.name} ${error.stack?.split('\n').slice(1, 6).join(' | ') ?? ''}` : typeof error;
  appendFileSync(join(folder, 'regulars.log'), `${new Date().toISOString()} ${ref} ${where}\n`, { mode: 0o600 });
}

/** After the window had time to come up; a shop that is closed before tries again at its next start. */
function writeReportsLater(app: App, afterMs: number): void {
  setTimeout(() => void app.call('reports.writeDue', {}), afterMs).unref();
}

async function open(dataFolder: string, now: () => number): Promise<OpenedDatabase> {
  const database = await openDatabase(dataFolder, now);
  if ('problem' in database) throw new Failure(failureOfProblem(database));
  eraseAgain(database.connection, dataFolder);
  return database;
}

/** Opens the data folder and the app over it in this thread, or says why it cannot be opened. */
export async function openApp({
  dataFolder,
  printPdf,
  today,
  now = () => Date.now(),
  keepsBackups = false,
  reportsAfterMs = 8_000,
}: OpenAppOptions): Promise<App | FailureData> {
  const clock = { now, today: () => today ?? localDay(new Date(now())) };
  const backups = join(dataFolder, 'backups');
  const staging = join(dataFolder, 'staging');
  const log = (ref: string, error: unknown) => writeLog(dataFolder, ref, error);
  const keepReplaced = (file: string) => adoptBackup(file, backups, { reason: 'beforeRestore', at: now() });

  async function openSample(sample: SampleDoor): Promise<App> {
    const folder = join(dataFolder, 'sample');
    const database = await open(folder, now);
    const reopen = async (swap: () => Promise<string>) => {
      await swap();
      return { database: await open(folder, now), kept: Promise.resolve() };
    };
    return createApp({
      database,
      dataFolder: folder,
      files: openStaging(staging),
      printPdf,
      sample,
      reopen,
      log,
      ...clock,
    });
  }

  if (!canBeToday(clock.today()) && today === undefined) return { code: 'clockWrong', params: { day: clock.today() } };
  const carrier = carrierOf(dataFolder);
  if (carrier !== null)
    return {
      code: carrier === 'network' ? 'networkFolder' : 'syncedFolder',
      params: { folder: dataFolder, service: carrier },
    };
  try {
    const database = await open(dataFolder, now);
    const left = leftOfRestore(dataFolder);
    if (left !== undefined) await keepReplaced(left);
    await sweepStaging(staging, now());
    if (keepsBackups) await keepBackups(database.connection.raw, backups, { reason: 'daily', at: now() });
    const openShop = (sample: SampleDoor) =>
      createApp({
        database,
        dataFolder,
        files: openStaging(staging),
        printPdf,
        sample,
        log,
        ...clock,
        atStart: async (call) => keepsBackups && emptyExpiredBin({ call }, clock.today()),
        async reopen(swap) {
          const replaced = await swap();
          return { database: await open(dataFolder, now), kept: keepReplaced(replaced) };
        },
        async beforeClose({ connection }) {
          if (keepsBackups) await keepBackups(connection.raw, backups, { reason: 'close', at: now() });
        },
      });
    const app = withSample(openShop, join(dataFolder, 'sample'), openSample);
    if (keepsBackups) writeReportsLater(app, reportsAfterMs);
    return app;
  } catch (error) {
    if (error instanceof Failure) return error.data;
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, failureOfProblem } from './app.ts';
import { shownBackup } from './handlers/backup-state.ts';
import { Failure, fail, type FailureData } from './contract/errors.ts';
import { recovery as contract } from './contract/recovery.ts';
import { type AppEvent, type Reply } from './contract/reply.ts';
import { storedBackups } from './db/backup.ts';
import { databaseName, problemOf } from './db/inspect.ts';
import { replaceDamaged, stageIncoming } from './db/restore.ts';
import { openStaging } from './files/staging.ts';

export type RecoveryOptions = {
  readonly failure: FailureData;
  readonly dataFolder: string;
  /** Starts the real app over the same folder. */
  readonly start: () => Promise<App | FailureData>;
};

const refused = (error: FailureData): Reply => ({ ok: false, error });

/**
 * Stands in for the app while the shop's file could not be opened: says why, puts a backup in its place when asked, and
 * hands over to the real app as soon as that opens. It never deletes and never goes on silently.
 */
export function recoveryApp({ failure, dataFolder, start }: RecoveryOptions): App {
  const listeners = new Set<(event: AppEvent) => void>();
  let reason = failure;
  let opened: App | undefined;

  async function tryAgain(): Promise<void> {
    const started = await start();
    if ('code' in started) {
      reason = started;
      throw new Failure(started);
    }
    opened = started;
    opened.subscribe((event) => listeners.forEach((listener) => listener(event)));
    listeners.forEach((listener) => listener({ type: 'restarted' }));
  }

  async function restore(input: unknown): Promise<{ damagedKeptAs: string }> {
    const { sequence } = contract.restore.input.parse(input);
    if (reason.code !== 'damaged') throw new Failure(reason);
    const chosen =
      storedBackups(join(dataFolder, 'backups')).find(({ manifest }) => manifest.sequence === sequence) ??
      fail('notFound', { what: `backup ${sequence}` });
    const problem = await stageIncoming(dataFolder, chosen.file, chosen.manifest.sha256);
    if (problem) throw new Failure(failureOfProblem(problem));
    const damagedKeptAs = await replaceDamaged(dataFolder);
    await tryAgain();
    return { damagedKeptAs };
  }

  const answers: Readonly<Record<string, (input: unknown) => Promise<unknown>>> = {
    'recovery.state': async () => ({
      code: reason.code,
      canRestore: reason.code === 'damaged',
      backups: storedBackups(join(dataFolder, 'backups')).map(shownBackup),
    }),
    'recovery.restore': restore,
    'recovery.keepDamaged': async () =>
      openStaging(join(dataFolder, 'staging')).write(
        `damaged ${databaseName}`,
        await readFile(join(dataFolder, databaseName)),
      ),
    'recovery.retry': async () => {
      await tryAgain();
      return null;
    },
  };

  async function answer(path: string, input: unknown): Promise<Reply> {
    const work = Object.hasOwn(answers, path) ? answers[path] : undefined;
    if (!work) return refused(reason);
    try {
      return { ok: true, value: await work(input) };
    } catch (error) {
      if (error instanceof Failure) return refused(error.data);
      const known = problemOf(error, join(dataFolder, databaseName));
      return refused(known ? failureOfProblem(known) : { code: 'internal', params: { ref: 'recovery' } });
    }
  }

  return {
    call: (path, input, callId) => (opened ? opened.call(path, input, callId) : answer(path, input)),
    cancel: (callId) => opened?.cancel(callId),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => opened?.close(),
  };
}

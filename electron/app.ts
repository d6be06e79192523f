import { randomUUID } from 'node:crypto';
import { holdColumns } from './app-columns.ts';
import { createLock } from './app-lock.ts';
import { contract } from './contract/index.ts';
import { isForOwnersOnly, type Method } from './contract/define.ts';
import { fail, Failure, type FailureData } from './contract/errors.ts';
import { type AppEvent, type Reply } from './contract/reply.ts';
import { type Language } from './contract/settings.ts';
import { type BackupReason } from './db/backup.ts';
import { join } from 'node:path';
import { type Connection, type WriteDb } from './db/database.ts';
import { hideOrder } from './db/hide-order.ts';
import { type OpenProblem, problemOf } from './db/inspect.ts';
import { stageIncoming, swapIn } from './db/restore.ts';
import { type OpenedDatabase } from './db/open.ts';
import { sql } from './db/sql.ts';
import { sweepFile } from './erase-again.ts';
import { handlers } from './handlers/index.ts';
import { copyAside } from './keep-backups.ts';
import { type Services, type Surroundings } from './handlers/context.ts';
import { currentRole, pinRecord } from './store/roles.ts';
import { storedSettings } from './store/settings.ts';

export type AppOptions = {
  readonly database: OpenedDatabase;
  readonly dataFolder: string;
  readonly files: Services['files'];
  readonly printPdf: Services['printPdf'];
  readonly sample: Services['sample'];
  readonly now: () => number;
  readonly today: () => string;
  /** Calls `swap`, which leaves another file in place, and opens that. `kept` ends once what it replaced lies among the backups. */
  readonly reopen: (
    swap: () => Promise<string>,
  ) => Promise<{ readonly database: OpenedDatabase; readonly kept: Promise<unknown> }>;
  /** What the program itself has to do before anybody's first call, which waits for it; no lock and no role holds it back. */
  readonly atStart?: (call: App['call']) => Promise<unknown>;
  /** The last chance to copy the file before it is closed. */
  readonly beforeClose?: (database: OpenedDatabase) => Promise<void>;
  /** Where an unforeseen error is written, with the reference that the person sees. */
  readonly log: (ref: string, error: unknown) => void;
  /** Tests check answers too; in the product only what comes in is checked. */
  readonly checksAnswers?: boolean;
};

/** The whole back end as every host uses it. */
export type App = {
  call(path: string, input: unknown, callId?: string): Promise<Reply>;
  cancel(callId: string): void;
  subscribe(listener: (event: AppEvent) => void): () => void;
  close(): Promise<void>;
};

/** How many steps back undo reaches, across restarts. */
const undoSteps = 200;

type AnyHandler = (context: object, input: unknown) => unknown;

function methodAt(path: string): { readonly method: Method; readonly handler: AnyHandler } | null {
  const [area = '', name = '', ...rest] = path.split('.');
  if (rest.length > 0 || !Object.hasOwn(contract, area)) return null;
  const methods: Readonly<Record<string, Method>> = Object.entries(contract).find(([key]) => key === area)?.[1] ?? {};
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  const group: Readonly<Record<string, unknown>> = Object.entries(handlers).find(([key]) => key === area)?.[1] ?? {};
  const handler = group[name];
  return method && typeof handler === 'function'
    ? { method, handler: (context, input) => handler(context, input) }
    : null;
}

function insertAction(
  db: WriteDb,
  action: { method: string; subject: string; at: number; state: 'done' | 'record' },
): number {
  return db.insert(sql`INSERT INTO actions (method, subject, at, state, staff_id)
    VALUES (${action.method}, ${action.subject}, ${action.at}, ${action.state}, (SELECT json_extract(value, '$') FROM settings WHERE name = 'staffId'))`);
}

/** After a new step there is nothing to redo, and steps further back than the limit cannot be undone; their names stay. */
function forgetWhatCannotReturn(db: WriteDb, newest: number): void {
  db.run(sql`DELETE FROM action_rows WHERE action_id IN (SELECT id FROM actions WHERE state = 'undone')`);
  db.run(sql`DELETE FROM action_rows WHERE action_id <= ${newest - undoSteps}`);
}

/** Wires contract, handlers and database; every host calls this and nothing else. */
export function createApp(options: AppOptions): App {
  let live = options.database;
  let isReady: Promise<unknown> = Promise.resolve();
  const backupFolder = join(options.dataFolder, 'backups');
  const listeners = new Set<(event: AppEvent) => void>();
  const running = new Map<string, AbortController>();
  const pending = new Set<Promise<Reply>>();
  let columns = holdColumns(live.connection);
  const lock = createLock(() => pinRecord(live.connection.read), options.now);
  let isClosing = false;

  const emit = (event: AppEvent) => listeners.forEach((listener) => listener(event));

  function surroundings(): Surroundings {
    const { now, today, dataFolder } = options;
    return { now, today, dataFolder, lock, language: languageOf(live.connection) };
  }

  /** One transaction, and the rows it changed kept under one action; nothing of either remains when `work` throws. */
  function inAction<Value>(
    method: string,
    history: 'step' | 'record' | 'none',
    work: (db: WriteDb, about: (subject: string) => void) => Value,
  ) {
    const { connection } = live;
    let subject = '';
    let actionId = 0;
    const value = connection.raw
      .transaction(() => {
        connection.capture.begin();
        const result = work(connection.write, (text) => (subject = text));
        if (history !== 'none') {
          actionId = insertAction(connection.write, {
            method,
            subject,
            at: options.now(),
            state: history === 'step' ? 'done' : 'record',
          });
        }
        if (history === 'step') {
          forgetWhatCannotReturn(connection.write, actionId);
          const rows = connection.capture.take(actionId);
          if (rows === 0) connection.write.run(sql`DELETE FROM actions WHERE id = ${actionId}`);
        }
        return result;
      })
      .immediate();
    columns.afterCommit();
    return { value, actionId };
  }

  /** Puts another file in the place of the live one; calls that come meanwhile wait until it is open. */
  async function restore(file: string, sha256: string | undefined): Promise<void> {
    const problem = await stageIncoming(options.dataFolder, file, sha256);
    if (problem) throw new Failure(failureOfProblem(problem));
    const reopening = options.reopen(() => swapIn(options.dataFolder, live));
    isReady = reopening.catch(() => undefined);
    const { database, kept } = await reopening;
    live = database;
    columns = holdColumns(live.connection);
    await kept;
  }

  async function runTask(path: string, handler: AnyHandler, input: unknown, callId: string): Promise<unknown> {
    const abort = new AbortController();
    running.set(callId, abort);
    try {
      return await handler(
        {
          ...surroundings(),
          db: live.connection.read,
          columns,
          files: options.files,
          printPdf: options.printPdf,
          sample: options.sample,
          backUp: (reason: BackupReason) => copyAside(live.connection.raw, backupFolder, { reason, at: options.now() }),
          restore: (file: string, sha256: string | undefined) => restore(file, sha256),
          transaction: <Value>(subject: string, work: (db: WriteDb) => Value, history: 'step' | 'record' = 'step') =>
            inAction(path, history, (db, about) => {
              about(subject);
              return work(db);
            }),
          note: <Value>(work: (db: WriteDb) => Value) => inAction(path, 'none', work).value,
          erasing: <Value>(work: (db: WriteDb, about: (subject: string) => void) => Value) => {
            const { value } = inAction(path, 'record', work);
            sweepFile(live.connection);
            return value;
          },
          signal: abort.signal,
          progress: (done: number, total: number) => emit({ type: 'progress', callId, done, total }),
        },
        input,
      );
    } finally {
      running.delete(callId);
    }
  }

  async function run(path: string, rawInput: unknown, callId: string, isByProgram = false): Promise<Reply> {
    const found = methodAt(path);
    if (!found) return refused({ code: 'unknownMethod', params: { path } });
    const { method, handler } = found;
    const parsed = method.input.safeParse(rawInput ?? {});
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refused({
        code: 'invalidInput',
        params: { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' },
      });
    }
    try {
      let value: unknown;
      if (!isByProgram) {
        await isReady;
        if (lock.isLocked() && !method.whileLocked) fail('locked');
        if (isForOwnersOnly(method, parsed.data) && currentRole(live.connection.read) !== 'owner') fail('ownerOnly');
      }
      if (method.kind === 'query')
        value = handler({ ...surroundings(), db: live.connection.read, columns }, parsed.data);
      else if (method.kind === 'task') {
        value = await runTask(path, handler, parsed.data, callId);
        if (method.handsOut) inAction(path, 'record', () => undefined);
      } else {
        value = inAction(path, method.history, (db, about) =>
          handler({ ...surroundings(), db, about }, parsed.data),
        ).value;
      }
      if (method.kind !== 'query' && method.hidesOrder) hideOrder(live.connection.raw);
      if (options.checksAnswers) method.output.parse(value);
      if (method.kind !== 'query') emit({ type: 'changed', areas: [...method.touches, 'history'] });
      return { ok: true, value };
    } catch (error) {
      return refused(failureOf(error, options));
    }
  }

  if (options.atStart)
    isReady = options
      .atStart((path, input, callId = randomUUID()) => run(path, input, callId, true))
      .catch((error: unknown) => options.log('start', error));

  return {
    async call(path, input, callId = randomUUID()) {
      if (isClosing) return refused({ code: 'cancelled', params: {} });
      const reply = run(path, input, callId);
      pending.add(reply);
      return reply.finally(() => pending.delete(reply));
    },
    cancel: (callId) => running.get(callId)?.abort(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isClosing = true;
      running.forEach((abort) => abort.abort());
      await isReady;
      await Promise.allSettled(pending);
      await options.beforeClose?.(live);
      live.close();
    },
  };
}

function languageOf(connection: Connection): Language {
  return storedSettings(connection.read).shop?.language ?? 'en';
}

function refused(error: FailureData): Reply {
  return { ok: false, error };
}

/** A problem with the file as a failure that has a sentence. */
export function failureOfProblem({ problem, ...params }: OpenProblem): FailureData {
  return { code: problem, params };
}

function failureOf(error: unknown, { dataFolder, log }: Pick<AppOptions, 'dataFolder' | 'log'>): FailureData {
  if (error instanceof Failure) return error.data;
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', params: {} };
  const known = problemOf(error, `${dataFolder}/shop.db`);
  if (known) return failureOfProblem(known);
  const ref = randomUUID().slice(0, 8);
  log(ref, error);
  return { code: 'internal', params: { ref } };
}

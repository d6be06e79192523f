import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app.ts';
import { type FailureData } from '../../electron/contract/errors.ts';
import { type OpenedDatabase, openInMemory } from '../../electron/db/open.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { type PrintedPdf, type PrintJob } from '../../electron/handlers/context.ts';

export type TestApp = App & {
  readonly database: OpenedDatabase;
  readonly dataFolder: string;
  /** Calls and gives the value; a refusal fails the test. */
  ask(path: string, input?: unknown): Promise<unknown>;
  /** Calls and gives the refusal; an answer fails the test. */
  refusal(path: string, input?: unknown): Promise<FailureData>;
  /** Moves the clock to noon of another day. */
  setToday(day: string): void;
};

export type TestAppOptions = {
  readonly today?: string;
  readonly database?: OpenedDatabase;
  readonly printPdf?: (job: PrintJob) => Promise<PrintedPdf>;
};

const noSample = () => Promise.reject(new Error('A shop in memory has no sample shop beside it'));

/** The real app over SQLite in memory, with a clock that the test holds. Answers are checked against the contract. */
export function openTestApp({
  today = '2026-11-21',
  database = openInMemory(),
  printPdf,
}: TestAppOptions = {}): TestApp {
  let day = today;
  const dataFolder = mkdtempSync(join(tmpdir(), 'regulars-test-'));
  const errors: unknown[] = [];
  const app = createApp({
    database,
    dataFolder,
    files: openStaging(join(dataFolder, 'staging')),
    printPdf: printPdf ?? (() => Promise.reject(new Error('This test prints nothing'))),
    now: () => Date.parse(`${day}T12:00:00Z`),
    today: () => day,
    log: (_ref, error) => errors.push(error),
    sample: { open: noSample, close: noSample },
    reopen: () => Promise.reject(new Error('A shop in memory cannot be replaced')),
    checksAnswers: true,
  });
  return {
    ...app,
    database,
    dataFolder,
    async ask(path, input) {
      const reply = await app.call(path, input);
      if (reply.ok) return reply.value;
      throw new Error(`${path} was refused: ${JSON.stringify(reply.error)}`, { cause: errors.at(-1) });
    },
    async refusal(path, input) {
      const reply = await app.call(path, input);
      if (!reply.ok) return reply.error;
      throw new Error(`${path} was not refused`);
    },
    setToday: (next) => (day = next),
  };
}

const images = new Map<string, Buffer>();

/** The same with a shop set up, as most tests need it. What setting up wrote is copied from the first such shop. */
export async function openTestShop(
  options: TestAppOptions & { readonly language?: 'zh' | 'bg' | 'pl' | 'en' } = {},
): Promise<TestApp> {
  const { language = 'en', today, database } = options;
  const name = `${language} ${today ?? ''}`;
  const image = database ? undefined : images.get(name);
  if (image) return openTestApp({ ...options, database: openInMemory(image) });
  const app = openTestApp(options);
  await app.ask('settings.setUp', { name: 'Пекарна Роза', kind: 'cafe', country: 'BG', currency: 'EUR', language });
  if (!database) images.set(name, app.database.connection.raw.serialize());
  return app;
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App } from '../../electron/app.ts';
import { openApp } from '../../electron/app-open.ts';
import { startApp } from '../../electron/app-thread.ts';
import { fail } from '../../electron/contract/errors.ts';
import { contract } from '../../electron/contract/index.ts';
import { type AppEvent, type Reply } from '../../electron/contract/reply.ts';
import { openStaging } from '../../electron/files/staging.ts';
import { type Server, startServer } from '../../electron/hosts/browser/server.ts';

const printPdf = () => Promise.reject(new Error('Nothing is printed here'));

type Transport = {
  readonly name: string;
  readonly app: App;
  call(path: string, input: unknown): Promise<Reply>;
  close(): Promise<void>;
};

const folder = () => mkdtempSync(join(tmpdir(), 'regulars-transport-'));

async function opened(opening: Promise<App | { code: string }>): Promise<App> {
  const app = await opening;
  if ('code' in app) throw new Error(app.code);
  return app;
}

async function direct(): Promise<Transport> {
  const app = await opened(openApp({ dataFolder: folder(), printPdf }));
  return { name: 'direct', app, call: (path, input) => app.call(path, input), close: () => app.close() };
}

async function thread(): Promise<Transport> {
  const app = await opened(startApp({ dataFolder: folder(), printPdf }));
  return { name: 'thread', app, call: (path, input) => app.call(path, input), close: () => app.close() };
}

async function http(): Promise<Transport> {
  const dataFolder = folder();
  const app = await opened(startApp({ dataFolder, printPdf }));
  const server: Server = await startServer({
    app,
    staging: openStaging(join(dataFolder, 'staging')),
    rendererFolder: dataFolder,
  });
  const headers = {
    cookie: `${server.cookie.name}=${server.cookie.value}`,
    origin: server.origin,
    'content-type': 'application/json',
  };
  return {
    name: 'http',
    app,
    async call(path, input) {
      const response = await fetch(`${server.origin}/call`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ path, input }),
      });
      const reply: Reply = await response.json();
      return reply;
    },
    async close() {
      await server.close();
      await app.close();
    },
  };
}

const methods = Object.entries(contract).flatMap(([area, group]) =>
  Object.keys(group).map((name) => `${area}.${name}`),
);

/** What differs between two runs by nature: times, and references to log lines. */
function comparable(reply: Reply): unknown {
  return JSON.parse(
    JSON.stringify(reply, (key, value) =>
      [
        'at',
        'file',
        'fileId',
        'sha256',
        'size',
        'sizeBytes',
        'siteId',
        'createdAt',
        'seconds',
        'rssMb',
        'day',
        'from',
        'to',
        'month',
      ].includes(key)
        ? ''
        : value,
    ),
  );
}

describe('every method answers the same over every transport', () => {
  let transports: readonly Transport[] = [];
  beforeAll(async () => {
    transports = await Promise.all([direct(), thread(), http()]);
    for (const { call } of transports) {
      await call('settings.setUp', {
        name: 'Пекарна „Роза“',
        kind: 'cafe',
        country: 'BG',
        currency: 'EUR',
        language: 'bg',
      });
      await call('responses.create', { newCustomerName: '王芳', csat: 5, nps: 10, ces: 7, comment: '很好 <b>' });
    }
  });
  afterAll(() => Promise.all(transports.map(({ close }) => close())));

  it.each(methods)('%s, asked with nothing', async (path) => {
    const [first, ...others] = await Promise.all(transports.map(async ({ call }) => comparable(await call(path, {}))));
    expect(first).toMatchObject({ ok: expect.any(Boolean) });
    for (const other of others) expect(other).toEqual(first);
  });

  it('carries refusals as plain data', async () => {
    for (const { call } of transports) {
      expect(await call('customers.get', { id: 99 })).toEqual({
        ok: false,
        error: { code: 'notFound', params: { what: 'customer 99' } },
      });
      expect(await call('customers.get', { id: 'x' })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput', params: { path: 'id' } },
      });
    }
  });

  it('says why nothing was printed, out of the thread too', async () => {
    const withoutPrinter = async () => fail('noPrinter');
    const apps = await Promise.all([
      opened(openApp({ dataFolder: folder(), printPdf: withoutPrinter })),
      opened(startApp({ dataFolder: folder(), printPdf: withoutPrinter })),
    ]);
    for (const app of apps) {
      await app.call('settings.setUp', { name: 'Rose', kind: 'cafe', country: 'GB', currency: 'GBP', language: 'en' });
      expect(await app.call('reports.print', { kind: 'poster', language: 'en' })).toEqual({
        ok: false,
        error: { code: 'noPrinter', params: {} },
      });
      await app.close();
    }
  });

  it('tells changes to whoever listens', async () => {
    for (const { app, call } of transports) {
      const events: AppEvent[] = [];
      const stop = app.subscribe((event) => events.push(event));
      await call('customers.create', { fullName: 'Anna Nowak' });
      stop();
      expect(events).toEqual([{ type: 'changed', areas: ['customers', 'dashboard', 'history'] }]);
    }
  });
});

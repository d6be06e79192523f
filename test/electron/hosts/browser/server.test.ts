import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Server, startServer } from '../../../../electron/hosts/browser/server.ts';
import { openStaging } from '../../../../electron/files/staging.ts';
import { type TestApp, testApp } from '../../../support/test-app.ts';
import { testPages } from '../../../support/test-pages.ts';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
type Asking = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

let app: TestApp;
let server: Server;
let pages = '';
let data = '';
let ours: Record<string, string> = {};

beforeAll(async () => {
  pages = testPages();
  data = mkdtempSync(join(tmpdir(), 'regulars-data-'));
  writeFileSync(`${pages}.html`, 'bait beside the folder, with an ending that is served');
  app = testApp();
  server = await startServer({ app, staging: openStaging(join(data, 'staging')), rendererFolder: pages });
  ours = {
    Host: new URL(server.origin).host,
    Cookie: `${server.cookie.name}=${server.cookie.value}`,
    Origin: server.origin,
    'Content-Type': 'application/json',
  };
});

afterAll(async () => {
  await server.close();
  for (const path of [pages, `${pages}.html`, data]) rmSync(path, { recursive: true, force: true });
});

/** Node's own client, because fetch would tidy the path and refuse to name another host. */
function ask({ method = 'GET', path = '/', headers = ours, body = '' }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    const request = send({ hostname, port, method, path, headers, setHost: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

function call(value: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return ask({ method: 'POST', path: '/call', headers: { ...ours, ...headers }, body: JSON.stringify(value) });
}

function without(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(ours).filter(([key]) => key !== name));
}

const echo = { path: 'test.echo', input: { name: 'Мария' } };

describe('the server of the browser host', () => {
  test('answers the app to its own page', async () => {
    const { status, body } = await call({ ...echo, callId: 'a' });
    expect([status, JSON.parse(body)]).toEqual([200, { ok: true, value: { input: { name: 'Мария' }, callId: 'a' } }]);
  });

  test('passes on what the app refuses, and marks a request that no screen of ours would send', async () => {
    const refused = await call({ path: 'test.refuse' });
    expect([refused.status, JSON.parse(refused.body).error.code]).toEqual([200, 'notFound']);
    expect((await call({ path: 'test.strict' })).status).toBe(400);
  });

  test('passes on that a call is to be given up', async () => {
    await ask({ method: 'POST', path: '/cancel', body: '{"callId":"import-1"}' });
    expect(app.cancelled).toEqual(['import-1']);
  });

  test('tells what changed as it happens', async () => {
    const stop = new AbortController();
    const { Cookie = '' } = ours;
    const response = await fetch(`${server.origin}/events`, { headers: { Cookie }, signal: stop.signal });
    app.emit({ type: 'changed', areas: ['customers'] });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    while (!seen.includes('customers')) seen += (await reader?.read())?.value ?? '';
    stop.abort();
    expect(seen).toBe('retry: 500\n\ndata: {"type":"changed","areas":["customers"]}\n\n');
  });

  test('serves the page with a policy that lets in nothing but itself', async () => {
    const { status, headers, body } = await ask({});
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(nonce).toHaveLength(24);
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'`,
    );
    for (const other of [await ask({ path: '/nothing.js' }), await ask({ headers: {} }), await call('{')]) {
      expect(other.headers['content-security-policy']).toBe(headers['content-security-policy']);
      expect(other.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    }
  });
});

describe('a file', () => {
  test('comes in under a name that is safe and goes out under the same', async () => {
    const headers = { ...ours, 'Content-Type': 'application/octet-stream' };
    const path = `/files?name=${encodeURIComponent('../../въпроси\r\n?.csv')}`;
    const { body } = await ask({ method: 'POST', path, headers, body: 'a;b' });
    const file: { fileId: string } = JSON.parse(body);
    expect(file).toEqual({ fileId: expect.any(String), name: 'въпроси___.csv', size: 3 });
    const given = await ask({ path: `/files/${file.fileId}` });
    expect([given.status, given.body, given.headers['content-disposition']]).toEqual([
      200,
      'a;b',
      `attachment; filename*=UTF-8''${encodeURIComponent('въпроси___.csv')}`,
    ]);
  });

  test('that nobody put there is not found, whatever its id looks like', async () => {
    for (const id of ['00000000-0000-0000-0000-000000000000', '..%2f..%2fetc%2fpasswd', '%252e%252e', 'x/y']) {
      expect((await ask({ path: `/files/${id}` })).status).toBe(404);
    }
  });

  test('that is announced as too long is not read', async () => {
    const headers = { ...ours, 'Content-Type': 'application/octet-stream', 'Content-Length': '600000000' };
    const { status } = await new Promise<Answer>((resolve, reject) => {
      const { hostname, port } = new URL(server.origin);
      const request = send({ hostname, port, method: 'POST', path: '/files?name=x', headers, setHost: false });
      request.on('response', (response) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
        request.destroy();
      });
      request.on('error', reject);
      request.flushHeaders();
    });
    expect(status).toBe(413);
    expect(readdirSync(join(data, 'staging')).every((name) => name.length === 36)).toBe(true);
  });
});

describe('whoever is not our page', () => {
  beforeEach(() => app.calls.splice(0));

  const attacks: readonly (readonly [string, number, () => Promise<Answer>])[] = [
    ['no cookie', 401, () => ask({ method: 'POST', path: '/call', headers: without('Cookie') })],
    ['a guessed cookie', 401, () => call(echo, { Cookie: `${server.cookie.name}=${'A'.repeat(43)}` })],
    [
      'a used ticket',
      401,
      async () => {
        const path = server.ticketAddress.slice(server.origin.length);
        expect((await ask({ path, headers: { Host: ours.Host ?? '' } })).status).toBe(303);
        return ask({ path, headers: { Host: ours.Host ?? '' } });
      },
    ],
    ['a guessed ticket', 401, () => ask({ path: `/?key=${'A'.repeat(43)}`, headers: { Host: ours.Host ?? '' } })],
    ['the name localhost', 421, () => call(echo, { Host: `localhost:${new URL(server.origin).port}` })],
    ['a foreign name pointed at this machine', 421, () => call(echo, { Host: 'evil.example' })],
    ['no name', 421, () => ask({ headers: without('Host') })],
    ['a page elsewhere', 403, () => call(echo, { Origin: 'https://evil.example' })],
    ['a sandboxed page', 403, () => call(echo, { Origin: 'null' })],
    ['a call of unknown origin', 403, () => ask({ method: 'POST', path: '/call', headers: without('Origin') })],
    ['a fetch from another site', 403, () => call(echo, { 'Sec-Fetch-Site': 'cross-site' })],
    [
      'a read from another site',
      403,
      () => ask({ path: '/events', headers: { ...without('Origin'), 'Sec-Fetch-Site': 'same-site' } }),
    ],
    ['a form', 415, () => call(echo, { 'Content-Type': 'text/plain' })],
    ['a form that looks like a file', 415, () => ask({ method: 'POST', path: '/files?name=x' })],
    ['33 MB', 413, () => ask({ method: 'POST', path: '/call', body: `"${'x'.repeat(33_000_000)}"` })],
    ['half a JSON text', 400, () => ask({ method: 'POST', path: '/call', body: '{"path":' })],
    ['an array', 400, () => call([echo])],
    ['a key too many', 400, () => call({ ...echo, extra: 1 })],
    [
      'an own prototype',
      400,
      () => ask({ method: 'POST', path: '/call', body: '{"path":"test.echo","__proto__":{"x":1}}' }),
    ],
    ['an unknown method', 400, () => call({ path: 'customers.nothing' })],
    ['an inherited method', 400, () => call({ path: 'constructor.constructor' })],
    ['a deletion', 405, () => ask({ method: 'DELETE', path: '/call' })],
    ['a call by address', 405, () => ask({ path: '/call?path=test.echo' })],
    ['a path outside', 404, () => ask({ path: '/../../../../etc/passwd' })],
    ['an encoded path to the bait', 404, () => ask({ path: `/%2e%2e%2f${encodeURIComponent(basename(pages))}.html` })],
    ['a path with other slashes', 404, () => ask({ path: `/..%5c${basename(pages)}.html` })],
    ['a path with a zero', 404, () => ask({ path: '/index.html%00.js' })],
    ['a path that is no text', 404, () => ask({ path: '/%ff' })],
    ['a file of a kind we do not serve', 404, () => ask({ path: '/notes.txt' })],
  ];

  test.each(attacks)('with %s gets %i and changes nothing', async (_what, status, attack) => {
    expect((await attack()).status).toBe(status);
    expect(app.calls.filter((path) => path.startsWith('test.'))).toEqual([]);
  });
});

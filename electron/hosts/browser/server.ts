import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type * as z from 'zod/mini';
import type { App } from '../../app.ts';
import { FileTooLarge, maxFileBytes, type Staging } from '../../files/staging.ts';
import { contentSecurityPolicy, readPage, securityHeaders, withNonce } from '../pages.ts';
import { CallRequest, CancelRequest } from '../requests.ts';
import { expectBody, guard, readJson, Refusal } from './guard.ts';
import { createSession, type Session } from './session.ts';

/** The running server. `ticketAddress` lets one browser in, once. */
export type Server = {
  readonly origin: string;
  readonly cookie: Session['cookie'];
  readonly ticketAddress: string;
  close(): Promise<void>;
};

export type ServerOptions = { readonly app: App; readonly staging: Staging; readonly rendererFolder: string };

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL };

function parsed<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal(400);
  return result.data;
}

function answerJson({ response }: Exchange, value: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    throw new Refusal(404);
  }
}

function routes({ app, staging, rendererFolder }: ServerOptions, nonce: string) {
  async function call(exchange: Exchange): Promise<void> {
    const { path, input, callId } = parsed(CallRequest, await readJson(exchange.request));
    const reply = await app.call(path, input, callId);
    const isMistaken = !reply.ok && (reply.error.code === 'unknownMethod' || reply.error.code === 'invalidInput');
    answerJson(exchange, reply, isMistaken ? 400 : 200);
  }

  async function cancel(exchange: Exchange): Promise<void> {
    app.cancel(parsed(CancelRequest, await readJson(exchange.request)).callId);
    answerJson(exchange, null);
  }

  function events({ response }: Exchange): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('retry: 500\n\n');
    const unsubscribe = app.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    response.on('close', unsubscribe);
  }

  async function takeFile(exchange: Exchange): Promise<void> {
    expectBody(exchange.request, 'application/octet-stream', maxFileBytes);
    try {
      answerJson(exchange, await staging.receive(exchange.url.searchParams.get('name') ?? '', exchange.request));
    } catch (error) {
      throw error instanceof FileTooLarge ? new Refusal(413) : error;
    }
  }

  async function giveFile({ response }: Exchange, fileId: string): Promise<void> {
    const file = await staging.path(fileId).catch(() => {
      throw new Refusal(404);
    });
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(file))}`,
    });
    await pipeline(createReadStream(file), response);
  }

  async function givePage({ response }: Exchange, path: string): Promise<void> {
    const page = await readPage(rendererFolder, path);
    if (!page) throw new Refusal(404);
    response.writeHead(200, { 'Content-Type': page.type }).end(withNonce(page, nonce).body);
  }

  return async (exchange: Exchange): Promise<void> => {
    const path = decodedPath(exchange.url);
    const posts: Readonly<Record<string, (exchange: Exchange) => Promise<void>>> = {
      '/call': call,
      '/cancel': cancel,
      '/files': takeFile,
    };
    const post = Object.hasOwn(posts, path) ? posts[path] : undefined;
    if (exchange.request.method === 'POST' && post) return post(exchange);
    if (exchange.request.method !== 'GET' || post) throw new Refusal(405);
    if (path === '/events') return events(exchange);
    if (path.startsWith('/files/')) return giveFile(exchange, path.slice('/files/'.length));
    return givePage(exchange, path);
  };
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const status = error instanceof Refusal ? error.status : 500;
  // What is left of a refused body is not read.
  response.writeHead(status, { 'Content-Type': 'text/plain', Connection: 'close' }).end(`${status}\n`);
}

/** Serves the app to one browser on this machine, on a free port of 127.0.0.1; turns away everybody else. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const nonce = randomBytes(16).toString('base64');
  const headers = securityHeaders(contentSecurityPolicy({ nonce, connect: "'self'" }));
  const route = routes(options, nonce);
  let host = '';
  let session = createSession(0);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const address = `http://${host}${request.url ?? '/'}`;
    if (!URL.canParse(address)) throw new Refusal(400);
    const url = new URL(address);
    const ticket = url.searchParams.get('key');
    const isVisit = request.method === 'GET' && url.pathname === '/' && ticket !== null;
    const isKnown = session.hasCookie(request.headers.cookie);
    if (isVisit && request.headers.host === host && session.redeem(ticket)) {
      const { name, value } = session.cookie;
      response.setHeader('Set-Cookie', `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`);
      response.writeHead(303, { Location: '/' }).end();
      return;
    }
    guard(request, { host, isKnown });
    await route({ request, response, url });
  }

  const server = createServer({ requireHostHeader: false }, (request, response) => {
    handle(request, response).catch((error: unknown) => fail(response, error));
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  host = `127.0.0.1:${port}`;
  session = createSession(port);

  return {
    origin: `http://${host}`,
    cookie: session.cookie,
    ticketAddress: `http://${host}/?key=${session.ticket}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

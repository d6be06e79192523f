import type { IncomingMessage } from 'node:http';

/** Why a request is turned away: the HTTP status. Thrown before anything of the request is acted upon. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

/** Largest body of a call, in bytes; files travel on their own path. */
export const maxCallBytes = 8 * 1024 * 1024;

/** Lets only our own page through, in this order: name of the host, session, origin. */
export function guard(request: IncomingMessage, { host, isKnown }: { host: string; isKnown: boolean }): void {
  // Another name for this machine, localhost too, may come from a page elsewhere whose name was pointed at us.
  if (request.headers.host !== host) throw new Refusal(421);
  if (!isKnown) throw new Refusal(401);
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isWriting = request.method !== 'GET' && request.method !== 'HEAD';
  if (isWriting ? origin !== `http://${host}` : origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403);
  if (site !== undefined && site !== 'same-origin' && (isWriting || site !== 'none')) throw new Refusal(403);
}

/** Refuses a body that is not of this type or, by its own account, too long. */
export function expectBody(request: IncomingMessage, type: string, limitBytes: number): void {
  if (request.headers['content-type'] !== type) throw new Refusal(415);
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw new Refusal(413);
}

/** The body as JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  expectBody(request, 'application/json', maxCallBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxCallBytes) throw new Refusal(413);
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal(400);
  }
}

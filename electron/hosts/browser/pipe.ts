import type { Readable, Writable } from 'node:stream';

type Values = Readonly<Record<string, unknown>>;

/** Something the browser reports by itself; `sessionId` names the page, '' the browser as a whole. */
export type PipeEvent = { readonly method: string; readonly params: Values; readonly sessionId: string };

/** A conversation with Chromium over its two debugging pipes. */
export type Pipe = {
  /** Refuses when the browser refuses or is gone. */
  send(method: string, params?: Values, sessionId?: string): Promise<Values>;
  listen(listener: (event: PipeEvent) => void): void;
  /** Settles when the browser has closed its end. */
  readonly closed: Promise<void>;
};

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object of this name inside another, empty if it is not one. */
export function values(from: Values, name: string): Values {
  const value = from[name];
  return isValues(value) ? value : {};
}

/** The string of this name inside an object, empty if it is not one. */
export function text(from: Values, name: string): string {
  const value = from[name];
  return typeof value === 'string' ? value : '';
}

/** Speaks the DevTools protocol: messages are JSON, each closed by a zero byte. */
export function openPipe(toBrowser: Writable, fromBrowser: Readable): Pipe {
  const waiting = new Map<number, { done: (result: Values) => void; fail: (error: Error) => void; method: string }>();
  const listeners: ((event: PipeEvent) => void)[] = [];
  let lastId = 0;
  let isOpen = true;
  let pieces: Buffer[] = [];

  function receive(message: unknown): void {
    if (!isValues(message)) return;
    const { id } = message;
    if (typeof id !== 'number') {
      const event = {
        method: text(message, 'method'),
        params: values(message, 'params'),
        sessionId: text(message, 'sessionId'),
      };
      for (const listener of listeners) listener(event);
      return;
    }
    const call = waiting.get(id);
    waiting.delete(id);
    if (isValues(message.error)) call?.fail(new Error(`${call.method}: ${text(message.error, 'message')}`));
    else call?.done(values(message, 'result'));
  }

  const closed = new Promise<void>((resolve) => {
    function close(): void {
      if (!isOpen) return;
      isOpen = false;
      for (const { fail, method } of waiting.values()) fail(new Error(`${method}: the browser has closed`));
      waiting.clear();
      resolve();
    }
    fromBrowser.on('close', close).on('error', close);
    toBrowser.on('error', close);
  });

  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      pieces.push(chunk.subarray(from, end));
      const message = Buffer.concat(pieces).toString('utf8');
      pieces = [];
      from = end + 1;
      receive(JSON.parse(message));
    }
    pieces.push(chunk.subarray(from));
  });

  return {
    closed,
    listen: (listener) => void listeners.push(listener),
    send: (method, params = {}, sessionId = '') =>
      new Promise((done, fail) => {
        if (!isOpen) return fail(new Error(`${method}: the browser has closed`));
        lastId += 1;
        waiting.set(lastId, { done, fail, method });
        toBrowser.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
  };
}

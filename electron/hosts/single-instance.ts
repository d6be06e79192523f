import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** How long a first start may take to answer a second one, in milliseconds. */
const patienceMs = 1500;

function address(dataFolder: string): string {
  const folder = resolve(dataFolder);
  const short = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\regulars-${short}`;
  const inside = join(folder, 'window.sock');
  // Socket paths may have some 100 bytes only.
  return Buffer.byteLength(inside) < 100 ? inside : join(tmpdir(), `regulars-${short}.sock`);
}

function askToShow(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path, () => socket.end('show\n'));
    const timer = setTimeout(() => finish(false), patienceMs);
    function finish(hasAnswered: boolean): void {
      clearTimeout(timer);
      socket.destroy();
      done(hasAnswered);
    }
    socket.on('data', () => finish(true));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
  });
}

function serve(path: string, show: () => void): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        show();
        socket.end('shown\n');
      });
    });
    server.on('error', fail);
    server.listen({ path }, () => done(server));
  });
}

/**
 * Makes this start the one that answers for the data folder. If another already does, it is asked to come to the
 * front and nothing is returned; otherwise `show` is called whenever a later start asks, until `release`. In a
 * folder that cannot be written nobody is asked: opening the data then says what is wrong.
 */
export async function becomeOnly(
  dataFolder: string,
  show: () => void,
): Promise<{ readonly release: () => void } | undefined> {
  const path = address(dataFolder);
  if (await askToShow(path)) return undefined;
  try {
    if (process.platform !== 'win32') {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      // What a killed run left behind.
      rmSync(path, { force: true });
    }
    const server = await serve(path, show);
    server.unref();
    return { release: () => void server.close() };
  } catch {
    return { release: () => undefined };
  }
}

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that waits between a host and a handler. Size in bytes. */
export type StagedFile = { readonly fileId: string; readonly name: string; readonly size: number };

export type Staging = {
  write(name: string, bytes: Uint8Array): Promise<StagedFile>;
  /** Takes in what a window sends; throws `FileTooLarge` and keeps nothing when it is longer than allowed. */
  receive(name: string, content: Readable): Promise<StagedFile>;
  read(fileId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Where the bytes lie, for a host that saves or streams them. */
  path(fileId: string): Promise<string>;
  remove(fileId: string): Promise<void>;
};

/** Largest file taken in, in bytes: a backup of a million interactions has some 120 MB. */
export const maxFileBytes = 512 * 1024 * 1024;

/** A file longer than allowed. */
export class FileTooLarge extends Error {}

const idPattern = /^[0-9a-f-]{36}$/;

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name without folders, control characters or anything a file system refuses. */
export function safeName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  // Names are limited in bytes, and a Chinese character has three.
  const short = [...bare].slice(-80).join('');
  if (short === '') return 'file';
  return reservedOnWindows.test(short) ? `_${short}` : short;
}

function atMost(limitBytes: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > limitBytes ? new FileTooLarge() : null, chunk);
    },
  });
}

/** Keeps files in one folder of the data folder, each in a folder of its own that is named by a random id. */
export function openStaging(folder: string, limitBytes = maxFileBytes): Staging {
  async function path(fileId: string): Promise<string> {
    if (!idPattern.test(fileId)) throw new Error('Not the id of a staged file');
    const home = join(folder, fileId);
    const [name] = await readdir(home);
    if (name === undefined) throw new Error('The staged file is gone');
    return join(home, name);
  }

  async function remove(fileId: string): Promise<void> {
    if (idPattern.test(fileId)) await rm(join(folder, fileId), { recursive: true, force: true });
  }

  async function reserve(name: string) {
    const fileId = randomUUID();
    await mkdir(join(folder, fileId), { recursive: true, mode: 0o700 });
    const kept = safeName(name);
    return { fileId, name: kept, file: join(folder, fileId, kept) };
  }

  return {
    async write(wanted, bytes) {
      const { fileId, name, file } = await reserve(wanted);
      await writeFile(file, bytes, { mode: 0o600 }).catch(async (error: unknown) => {
        await remove(fileId);
        throw error;
      });
      return { fileId, name, size: bytes.byteLength };
    },
    async receive(wanted, content) {
      const { fileId, name, file } = await reserve(wanted);
      try {
        await pipeline(content, atMost(limitBytes), createWriteStream(file, { mode: 0o600 }));
      } catch (error) {
        await remove(fileId);
        throw error;
      }
      return { fileId, name, size: (await stat(file)).size };
    },
    async read(fileId) {
      const file = await path(fileId);
      return { name: basename(file), bytes: await readFile(file) };
    },
    path,
    remove,
  };
}

/** Empties the folder of files older than a day; what waits longer was forgotten by a window that closed. */
export async function sweepStaging(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now - mtimeMs > 86_400_000) await rm(join(folder, name), { recursive: true, force: true });
  }
}

import { copyFile, open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../contract/errors.ts';

/**
 * Copies a finished file to where the person wants it and answers its full path. It is written aside and only then named,
 * so that a full disk or a file that is open elsewhere leaves what was there; refuses with `cannotWrite`.
 */
export async function saveWhole(from: string, wanted: string): Promise<string> {
  const file = resolve(wanted);
  const partial = `${file}.partial`;
  try {
    await copyFile(from, partial);
    const written = await open(partial, 'r+');
    await written.sync().finally(() => written.close());
    await rename(partial, file);
    return file;
  } catch {
    await rm(partial, { force: true });
    throw new Failure({ code: 'cannotWrite', params: { file } });
  }
}

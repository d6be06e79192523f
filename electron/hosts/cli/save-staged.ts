import { copyFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../../contract/errors.ts';
import { type Session } from './session.ts';

/** Puts a staged file where the person wants it, whole or not at all, and answers its full path. */
export async function saveStaged({ staging }: Session, fileId: string, out: string): Promise<string> {
  const file = resolve(out);
  try {
    await copyFile(await staging.path(fileId), `${file}.partial`);
    await rename(`${file}.partial`, file);
    return file;
  } catch {
    await rm(`${file}.partial`, { force: true });
    throw new Failure({ code: 'cannotWrite', params: { file } });
  } finally {
    await staging.remove(fileId);
  }
}

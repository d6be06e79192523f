import { saveWhole } from '../save-whole.ts';
import { type Session } from './session.ts';

/** Puts a staged file where the person wants it, whole or not at all, and answers its full path. */
export async function saveStaged({ staging }: Session, fileId: string, out: string): Promise<string> {
  try {
    return await saveWhole(await staging.path(fileId), out);
  } finally {
    await staging.remove(fileId);
  }
}

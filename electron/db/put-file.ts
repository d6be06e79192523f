import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { flush } from './disk.ts';
import { problemOfError, type SecondFolderProblem, secondFolderProblem } from './second-folder.ts';

/** What is in the way of a folder that files are to be put into; null for none. Only a full path says which folder is meant. */
export function folderProblem(folder: string): SecondFolderProblem | null {
  return isAbsolute(folder) ? secondFolderProblem(folder, 0) : 'missing';
}

/**
 * Puts a file into a folder, whole or not at all: written aside, flushed, and only then named. A file that has this name
 * already stays as it is. Answers what was in the way instead of throwing.
 */
export function putFile(folder: string, name: string, bytes: Uint8Array): SecondFolderProblem | null {
  const problem = folderProblem(folder);
  if (problem) return problem;
  const file = join(folder, name);
  if (existsSync(file)) return null;
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, bytes, { mode: 0o600 });
    flush(partial);
    renameSync(partial, file);
    return null;
  } catch (error) {
    if (statSync(partial, { throwIfNoEntry: false })?.isFile()) rmSync(partial, { force: true });
    return problemOfError(error);
  }
}

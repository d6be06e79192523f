import { type ImportOptions } from '../contract/import-result.ts';
import { type ReadApart, type Reading, readRowsApart } from '../files/import-session.ts';
import { type TaskContext } from './context.ts';

type File = { readonly bytes: Uint8Array; readonly hash: string };
type Kept = { readonly key: string; readonly read: ReadApart };

/** The last file that was shown before its import, for each open shop: saying yes to what one has seen reads nothing again. */
const lastShown = new WeakMap<TaskContext['files'], Kept>();

function keyOf(hash: string, options: ImportOptions): string {
  const said = Object.entries(options).filter(([, value]) => value !== undefined);
  return JSON.stringify([hash, ...said.sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** Reads a file to show what would become of it, and keeps its rows until another is shown or imported. */
export async function readToShow({ files, signal }: TaskContext, file: File, reading: Reading): Promise<ReadApart> {
  lastShown.delete(files);
  const read = await readRowsApart(file.bytes, reading, signal);
  lastShown.set(files, { key: keyOf(file.hash, { ...reading, importAs: read.importAs }), read });
  return read;
}

/** The rows of a file to be written: those that were shown, where the same file is read in the same way. */
export async function readToWrite(
  { files, signal, progress }: TaskContext,
  file: File,
  options: ImportOptions,
  withResult: boolean,
): Promise<ReadApart> {
  const kept = lastShown.get(files);
  lastShown.delete(files);
  if (kept && !withResult && kept.key === keyOf(file.hash, options)) return kept.read;
  return readRowsApart(file.bytes, options, signal, (rows) => progress(rows, 0), withResult);
}

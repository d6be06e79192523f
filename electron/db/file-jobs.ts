import Sqlite from 'better-sqlite3';
import { flush, hashOf } from './disk.ts';
import { inspect, isWhole, type OpenProblem, problemOf } from './inspect.ts';
import { versionOf } from './migrate.ts';

/** What a copy of the shop's file holds, once every page of it has been read. */
export type Settled = {
  readonly schema: number;
  /** The newest action in it: equal numbers mean that nothing changed since. */
  readonly lastAction: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly sha256: string;
};

function countOf(raw: Sqlite.Database, table: string): number {
  return Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
}

/** Makes a copy a file of its own (no WAL, so that it opens in a read-only folder), checks every page, flushes and hashes it. */
function settle(file: string): Settled {
  const copy = new Sqlite(file);
  try {
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new Error('The backup copy does not check out');
    const tables = ['customers', 'interactions', 'responses', 'surveys'];
    const counts = Object.fromEntries(tables.map((name) => [name, countOf(copy, name)]));
    const lastAction = Number(copy.prepare('SELECT coalesce(max(id), 0) FROM actions').pluck().get());
    const schema = versionOf(copy);
    copy.close();
    flush(file);
    return { counts, lastAction, schema, sha256: hashOf(file) };
  } finally {
    copy.close();
  }
}

/** Looks whether a file may become the shop's: its hash where that is known, identity, version, every page, references. */
function verify(file: string, sha256: string | null): OpenProblem | null {
  if (sha256 !== null && hashOf(file) !== sha256) return { problem: 'damaged', file };
  try {
    const problem = inspect(file);
    if (problem) return problem;
    const raw = new Sqlite(file, { readonly: true });
    try {
      const isSound = raw.pragma('integrity_check(1)', { simple: true }) === 'ok' && isWhole(raw);
      if (!isSound) return { problem: 'damaged', file };
    } finally {
      raw.close();
    }
    flush(file);
    return null;
  } catch (error) {
    const known = problemOf(error, file);
    if (known) return known;
    throw error;
  }
}

function flushAndHash(file: string): string {
  flush(file);
  return hashOf(file);
}

/** Work on whole files that takes seconds where they are large; names and paths in, plain values out. */
export const fileJobs = { settle, verify, flushAndHash };

/** The name of one of the jobs. */
export type FileJob = keyof typeof fileJobs;

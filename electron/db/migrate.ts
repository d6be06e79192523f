import type Sqlite from 'better-sqlite3';
import { migrations, schemaVersion } from './migrations/index.ts';

/** Marks a SQLite file as a shop's book of Regulars ("RGLR"). */
export const applicationId = 0x52474c52;

/** The schema version written in an open file; 0 for an empty one. */
export function versionOf(raw: Sqlite.Database): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

/** True when the file is older than this version of Regulars and not empty: it deserves a backup before `migrate`. */
export function isBehind(raw: Sqlite.Database): boolean {
  const version = versionOf(raw);
  return version > 0 && version < schemaVersion;
}

/** Brings the file to this version's schema in one transaction, or leaves it exactly as it was and throws. */
export function migrate(raw: Sqlite.Database): void {
  const from = versionOf(raw);
  if (from === schemaVersion) return;
  raw.pragma('foreign_keys = OFF');
  try {
    raw
      .transaction(() => {
        for (const migration of migrations.slice(from)) {
          if (typeof migration === 'string') raw.exec(migration);
          else migration(raw);
        }
        const broken = raw.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`The migration from schema ${from} broke ${broken.length} references`);
        raw.pragma(`application_id = ${applicationId}`);
        raw.pragma(`user_version = ${schemaVersion}`);
      })
      .immediate();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

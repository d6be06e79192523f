import type Sqlite from 'better-sqlite3';
import { foundation } from './0001-foundation.ts';
import { customersAndContacts } from './0002-customers.ts';
import { surveys } from './0003-surveys.ts';
import { complaints } from './0004-complaints.ts';
import { privacy } from './0005-privacy.ts';
import { printedForms } from './0006-reports.ts';
import { scans } from './0007-scans.ts';
import { importCounts } from './0008-imports.ts';
import { themes } from './0009-themes.ts';
import { alerts } from './0010-alerts.ts';
import { references } from './0011-references.ts';

/** One step of the schema: SQL text, or a function where rows must be rewritten. */
export type Migration = string | ((raw: Sqlite.Database) => void);

/** Every released step in order; position + 1 is the schema version. A released step is never edited, renamed or removed. */
export const migrations: readonly Migration[] = [
  foundation,
  customersAndContacts,
  surveys,
  complaints,
  privacy,
  printedForms,
  scans,
  importCounts,
  themes,
  alerts,
  references,
];

/** The schema that this version of Regulars reads and writes. */
export const schemaVersion = migrations.length;

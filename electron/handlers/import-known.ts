import { type ReadDb } from '../db/database.ts';
import { type ReadApart } from '../files/import-session.ts';
import { knownRespondents } from '../store/imports.ts';
import { identityOf, knownHere } from './import-customers.ts';
import { knownPayments } from './import-payments.ts';
import { textOf } from './import-values.ts';

/** How many rows are here already, and how many may be somebody who is here under another name or number. */
type KnownCounts = { readonly known: number; readonly possible: number };

/** Counts the rows of a file that are here already: customers, and answers and payments that carry a number of their own. */
export function countKnown(
  db: ReadDb,
  { importAs, rows }: ReadApart,
  { versionId, currency }: { readonly versionId: number | undefined; readonly currency: string },
): KnownCounts {
  const counts = { known: 0, possible: 0 };
  if (importAs === 'customers' && rows.accepted.length > 0) {
    const here = knownHere(db);
    for (const { fields } of rows.accepted) {
      const row = identityOf(fields);
      if (here.find(row) !== undefined) counts.known += 1;
      else if (here.hasPossible(row)) counts.possible += 1;
    }
  }
  if (importAs === 'interactions') {
    const isHere = knownPayments(db, rows.preview.shape);
    for (const { fields } of rows.accepted) if (isHere(fields, currency)) counts.known += 1;
  }
  const isNumbered = rows.columns.some(({ field }) => field === 'respondent_id');
  if (importAs === 'responses' && versionId !== undefined && isNumbered) {
    const respondents = knownRespondents(db, versionId);
    for (const { fields } of rows.accepted) {
      if (respondents.has(textOf(fields.respondent_id) ?? '')) counts.known += 1;
    }
  }
  return counts;
}

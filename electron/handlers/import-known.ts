import { type ImportPreview } from '../contract/import-preview.ts';
import { type ImportOptions } from '../contract/import-result.ts';
import { readRowsApart } from '../files/import-session.ts';
import { knownRespondents } from '../store/imports.ts';
import { type TaskContext } from './context.ts';
import { identityOf, knownHere } from './import-customers.ts';
import { textOf } from './import-values.ts';

/** How many rows are here already, and how many may be somebody who is here under another name or number. */
type KnownCounts = { readonly known: number; readonly possible: number };

/** Counts the rows of a preview that are here already: customers, and answers that carry a number of their own. */
export async function countKnown(
  { db, signal }: TaskContext,
  bytes: Uint8Array,
  options: ImportOptions,
  preview: ImportPreview,
  versionId: number | undefined,
): Promise<KnownCounts> {
  const counts = { known: 0, possible: 0 };
  const isNumbered = versionId !== undefined && preview.columns.some(({ field }) => field === 'respondent_id');
  const isWorth = options.importAs === 'customers' || (options.importAs === 'responses' && isNumbered);
  if (preview.fileError || preview.accepted === 0 || !isWorth) return counts;
  const { accepted } = await readRowsApart(bytes, options, signal, () => undefined);
  if (options.importAs === 'customers') {
    const here = knownHere(db);
    for (const { fields } of accepted) {
      const row = identityOf(fields);
      if (here.find(row) !== undefined) counts.known += 1;
      else if (here.hasPossible(row)) counts.possible += 1;
    }
  } else if (versionId !== undefined) {
    const respondents = knownRespondents(db, versionId);
    counts.known = accepted.filter(({ fields }) => respondents.has(textOf(fields.respondent_id) ?? '')).length;
  }
  return counts;
}

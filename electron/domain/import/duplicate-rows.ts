import { type AcceptedRow, type DuplicateRows } from '../../contract/import-result.ts';
import { findDuplicates, identityKey, type ReadingOf } from '../duplicate-customers.ts';

/** Pairs of rows of a customer list that may be one person. */
export function duplicateRows(accepted: readonly AcceptedRow[], readingOf: ReadingOf): DuplicateRows[] {
  const keys = accepted.map(({ fields }) =>
    identityKey({
      name: textOf(fields.full_name),
      phone: textOf(fields.phone),
      email: textOf(fields.email),
      code: textOf(fields.code),
    }),
  );
  return findDuplicates(keys, readingOf).map(({ first, second, level }) => {
    return { rows: [accepted[first]?.row ?? 0, accepted[second]?.row ?? 0], level };
  });
}

function textOf(value: string | number | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

import { fileURLToPath } from 'node:url';
import { type OracleCase, readCases } from './cases.ts';

/** The cases of a file of this folder by their ids; one that is not there throws. */
export function casesByName(file: string): (id: string) => OracleCase {
  const cases = new Map(
    readCases(fileURLToPath(new URL(`cases/${file}`, import.meta.url))).map((each) => [each.id, each]),
  );
  return (id) => {
    const found = cases.get(id);
    if (!found) throw new Error(`No oracle case ${id} in ${file}`);
    return found;
  };
}

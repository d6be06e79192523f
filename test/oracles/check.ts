import { type OracleCase, readCases, surroundingsOf } from './cases.ts';
import { differences } from './compare.ts';
import { functions } from './functions.ts';
import { isRecord, marksAt, numberAt, numbersAt } from './json.ts';

/** What came of one case: no problems if it passed. */
export type Outcome = { readonly id: string; readonly fn: string; readonly problems: readonly string[] };

/** Checks every case of an oracle file. */
export function checkFile(file: string): Outcome[] {
  return readCases(file).map((each) => ({ id: each.id, fn: each.fn, problems: problemsOf(each) }));
}

function problemsOf(each: OracleCase): readonly string[] {
  const run = functions[each.fn];
  if (!run) return [`${each.fn} is not built`];
  try {
    const actual = { ...run(each.input, surroundingsOf(each)) };
    if (each.fn === 'forecast_fit' && 'sse' in each.expected) return fitDifferences(each, actual);
    if (each.fn === 'bgnbd_fit') return publishedFitDifferences(each, actual);
    return differences(each.expected, actual, each.tolerance);
  } catch (error) {
    return [String(error)];
  }
}

/**
 * Two optimisers agree in quality, not in parameters: squared error within 1.001, means within 1 and ends within 3
 * percent of the data's range.
 */
function fitDifferences({ input, expected }: OracleCase, actual: object): string[] {
  if (!isRecord(actual) || !(numberAt(actual, 'sse') <= 1.001 * numberAt(expected, 'sse'))) {
    return [`sse: expected at most 1.001 of ${JSON.stringify(expected.sse)}, actual ${JSON.stringify(actual)}`];
  }
  const values = marksAt(input, 'y').filter((value) => value !== null);
  const width = Math.max(...values) - Math.min(...values);
  const means = differences(numbersAt(expected, 'mean'), actual.mean, 0.01 * width, 'mean');
  const ends = ['lo80', 'hi80', 'lo95', 'hi95'].filter((name) => name in expected);
  return [...means, ...ends.flatMap((name) => differences(expected[name], actual[name], 0.03 * width, name))];
}

/** Papers print the parameters to three decimals but the log-likelihood to one. */
function publishedFitDifferences({ expected, tolerance }: OracleCase, actual: object): string[] {
  const { loglik, ...others } = expected;
  const found = isRecord(actual) ? actual.loglik : null;
  const isStated = loglik !== undefined;
  return [
    ...differences(others, actual, tolerance),
    ...(isStated ? differences(loglik, found, Math.max(0.06, tolerance), 'loglik') : []),
  ];
}

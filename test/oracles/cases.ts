import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDay } from '../../electron/domain/calendar.ts';
import { cleanLog, type CleanLog } from '../../electron/domain/visits.ts';
import { type Input, isRecord, listAt, recordAt, textAt, textOrNull } from './json.ts';

/** One oracle case with the file it stands in. */
export type OracleCase = {
  readonly file: string;
  readonly id: string;
  readonly fn: string;
  readonly input: Input;
  readonly expected: Input;
  readonly tolerance: number;
};

/** What a function under test may look up beside its own input. */
export type Surroundings = {
  readonly caseNamed: (name: string) => OracleCase | undefined;
  readonly firstCase: () => OracleCase;
  readonly log: () => CleanLog<string>;
  readonly statedAsOf: () => number | null;
  readonly asOf: () => number;
  readonly table: () => readonly Readonly<Record<string, string>>[];
};

/** Translates an oracle case into a call of a function in electron/domain, and its result back. */
export type OracleFunction = (input: Input, around: Surroundings) => object;

/** The cases of one oracle file, those that refer to the data of another case already completed. */
export function readCases(file: string): OracleCase[] {
  const cases = ownCases(file);
  return cases.map((each) => {
    const source = textOrNull(each.input, 'same_data_as');
    return source === null ? each : { ...each, input: { ...findCase(file, source)?.input, ...each.input } };
  });
}

function ownCases(file: string): OracleCase[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const list = isRecord(content) ? listAt(content, 'cases') : [];
  return list.filter(isRecord).map((each) => ({
    file,
    id: textAt(each, 'id'),
    fn: textAt(each, 'fn'),
    input: recordAt(each, 'input'),
    expected: recordAt(each, 'expected'),
    tolerance: Number(recordAt(each, 'tol').abs ?? 1e-9),
  }));
}

/** A case by its id, or by file name and id; first in the same file, then in the same folder. */
function findCase(file: string, name: string): OracleCase | undefined {
  const id = name.split(' ').at(-1);
  const folder = dirname(file);
  const others = readdirSync(folder).filter((each) => each.endsWith('.json') && each !== basename(file));
  const named = others.filter((each) => name.startsWith(`${each} `));
  for (const each of [file, ...[...named, ...others].map((other) => join(folder, other))]) {
    const found = ownCases(each).find((candidate) => candidate.id === id);
    if (found) return found;
  }
  return undefined;
}

/** What one case may look up: other cases, its visit log, its data set and the as-of day. */
export function surroundingsOf(each: OracleCase): Surroundings {
  const { input, file } = each;
  const source = textOrNull(input, 'log_of');
  const logCase = source === null ? each : findCase(file, source);
  const data = textOrNull(recordAt(input, 'dataset'), 'data');
  const table = (): Record<string, string>[] => (data === null ? [] : readCsv(join(dirname(file), data)));
  const statedDay = textOrNull(input, 'as_of') ?? textOrNull(recordAt(input, 'dataset'), 'as_of');
  const stated = statedDay === null ? null : parseDay(statedDay);
  const log = (): CleanLog<string> => {
    const lines =
      data === null
        ? listAt(logCase?.input ?? {}, 'log').map(lineOf)
        : table().map((row) => ({ customer: row.customer, day: parseDay(row.date), amount: null }));
    return cleanLog(lines, stated ?? Number.POSITIVE_INFINITY);
  };
  return {
    caseNamed: (name) => findCase(file, name),
    firstCase: () => ownCases(file)[0],
    log,
    statedAsOf: () => stated,
    asOf: () => stated ?? log().log.days.reduce((latest, day) => Math.max(latest, day), 0) + 1,
    table,
  };
}

function lineOf(line: unknown): { customer: string; day: number | null; amount: number | null } {
  const [customer, date, amount]: unknown[] = Array.isArray(line) ? line : [];
  return {
    customer: String(customer),
    day: parseDay(String(date)),
    amount: typeof amount === 'number' ? amount : null,
  };
}

const tables = new Map<string, Record<string, string>[]>();

function readCsv(file: string): Record<string, string>[] {
  const known = tables.get(file);
  if (known) return known;
  if (!existsSync(file)) throw new Error(`no data set ${file}`);
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  const rows = lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, values[i]]));
  });
  tables.set(file, rows);
  return rows;
}

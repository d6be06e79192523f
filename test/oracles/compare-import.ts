import { type ImportResult } from '../../electron/contract/import-result.ts';
import { type Expectation, type ExpectedRow } from './import-case.ts';

/** Where a result differs from a case: `hard` differences fail it, `soft` ones are worth a look. */
export interface Differences {
  readonly hard: string[];
  readonly soft: string[];
}

/** Compares a result with what a case expects. */
export function compareImport(result: ImportResult, expected: Expectation): Differences {
  const differences: Differences = { hard: [], soft: [] };
  const isRefusedRightly = compareFileError(result, expected, differences);
  compareLimits(result, expected, differences);
  if (isRefusedRightly) return differences;
  compareRows(result, expected, differences);
  compareRecords(result, expected, differences);
  compareDuplicates(result, expected, differences);
  compareQuestions(result, expected, differences);
  compareSoftly(result, expected, differences);
  return differences;
}

function compareFileError({ fileError }: ImportResult, expected: Expectation, { hard }: Differences): boolean {
  if (expected.file_error === undefined) return false;
  const allowed: readonly (string | null)[] =
    typeof expected.file_error === 'string' || expected.file_error === null
      ? [expected.file_error]
      : expected.file_error;
  if (!allowed.includes(fileError)) hard.push(`file error ${fileError}, expected ${allowed.join(' or ')}`);
  return fileError !== null && expected.either_file_error === true && allowed.includes(fileError);
}

function compareLimits({ stats }: ImportResult, { limits }: Expectation, { hard }: Differences): void {
  if (limits?.seconds !== undefined && stats.seconds > limits.seconds) hard.push(`took ${stats.seconds.toFixed(1)} s`);
  if (limits?.rss_mb !== undefined && stats.rssMb > limits.rss_mb) hard.push(`used ${Math.round(stats.rssMb)} MB`);
}

function compareRows(result: ImportResult, expected: Expectation, { hard, soft }: Differences): void {
  const free = new Set(Object.keys(expected.either ?? {}).map(Number));
  const fixed = (rows: readonly number[]): number[] => rows.filter((row) => !free.has(row)).sort((a, b) => a - b);
  const accepted = result.accepted.map(({ row }) => row);
  if (expected.accepted_rows && !isSame(fixed(accepted), fixed(expected.accepted_rows))) {
    hard.push(`accepted ${fixed(accepted).join(' ')}, expected ${fixed(expected.accepted_rows).join(' ')}`);
  }
  if (expected.rejected) {
    const rejected = result.rejected.map(({ row }) => row);
    const wanted = expected.rejected.map(({ row }) => row);
    if (!isSame(fixed(rejected), fixed(wanted))) {
      hard.push(`rejected ${fixed(rejected).join(' ')}, expected ${fixed(wanted).join(' ')}`);
    }
    for (const want of expected.rejected) {
      const got = result.rejected.find(({ row }) => row === want.row);
      if (got && !reasonsOf(want).includes(got.reason)) {
        hard.push(`row ${want.row} rejected for ${got.reason}, expected ${reasonsOf(want).join(' or ')}`);
      }
      if (got && want.column !== undefined && got.column !== want.column) {
        soft.push(`row ${want.row} rejected at column ${got.column}, expected ${want.column}`);
      }
    }
  }
  for (const row of free) {
    const fate = accepted.includes(row)
      ? 'accepted'
      : result.rejected.some((other) => other.row === row)
        ? 'rejected'
        : 'swallowed';
    if (!expected.either?.[row]?.includes(fate)) hard.push(`row ${row} was ${fate}`);
  }
}

function compareRecords(result: ImportResult, expected: Expectation, { hard }: Differences): void {
  for (const [row, record] of Object.entries(expected.records ?? {})) {
    const fields = result.accepted.find((accepted) => accepted.row === Number(row))?.fields;
    const isFree = expected.either?.[row]?.includes('rejected') === true;
    if (!fields && isFree && result.rejected.some((rejected) => rejected.row === Number(row))) continue;
    if (!fields) {
      hard.push(`row ${row} is missing`);
      continue;
    }
    for (const [field, value] of Object.entries(record)) {
      const got = fields[field] ?? null;
      const other = expected.records_alternatives?.[row]?.[field];
      if (got !== value && (other === undefined || got !== other)) {
        hard.push(`row ${row} ${field} is ${JSON.stringify(got)}, expected ${JSON.stringify(value)}`);
      }
    }
  }
  for (const { row, col, text } of expected.cells ?? []) {
    const got = result.cells[row]?.[col - 1];
    if (got !== text) hard.push(`cell ${row}/${col} is ${JSON.stringify(got)}, expected ${JSON.stringify(text)}`);
  }
  const everything = JSON.stringify([result.accepted, result.cells]);
  for (const text of expected.never_text ?? []) if (everything.includes(text)) hard.push(`${text} appears`);
}

function compareDuplicates(result: ImportResult, expected: Expectation, { hard }: Differences): void {
  const pairs = new Map<string, string>();
  for (const { rows, level } of result.duplicates) {
    rows.forEach((a, index) => rows.slice(index + 1).forEach((b) => pairs.set(pairKey([a, b]), level)));
  }
  for (const { rows, level } of expected.duplicates ?? []) {
    const got = pairs.get(pairKey(rows));
    if (got !== level) hard.push(`rows ${rows.join(' and ')} are ${got ?? 'no duplicates'}, expected ${level}`);
  }
  for (const rows of expected.not_merged ?? []) {
    if (pairs.get(pairKey(rows)) === 'certain') hard.push(`rows ${rows.join(' and ')} would be merged`);
  }
}

function compareQuestions(result: ImportResult, expected: Expectation, { hard }: Differences): void {
  for (const question of expected.questions ?? []) {
    if (!result.questions.includes(question))
      hard.push(`does not ask ${question}, asks ${result.questions.join(', ')}`);
  }
  const told = new Set<string>([
    ...result.questions,
    ...result.fileWarnings,
    ...result.warnings.map(({ reason }) => reason),
    ...result.rejected.map(({ reason }) => reason),
  ]);
  const alternatives = expected.questions_or_warnings;
  if (alternatives && !alternatives.some((question) => told.has(question))) {
    hard.push(`neither asks nor tells ${alternatives.join(' or ')}`);
  }
}

function compareSoftly(result: ImportResult, expected: Expectation, { soft }: Differences): void {
  for (const want of expected.skipped ?? []) {
    const got = result.skipped.find(({ row }) => row === want.row);
    if (!got || !reasonsOf(want).includes(got.reason))
      soft.push(`row ${want.row} skipped as ${got?.reason}, expected ${reasonsOf(want)}`);
  }
  for (const got of expected.skipped ? result.skipped : []) {
    if (!expected.skipped?.some(({ row }) => row === got.row)) soft.push(`row ${got.row} skipped as ${got.reason}`);
  }
  for (const want of expected.warnings ?? []) {
    if (!result.warnings.some(({ row, reason }) => row === want.row && reasonsOf(want).includes(reason))) {
      soft.push(`row ${want.row} lacks the warning ${reasonsOf(want)}`);
    }
  }
  for (const warning of expected.file_warnings ?? []) {
    if (!result.fileWarnings.some((got) => got === warning)) soft.push(`lacks the file warning ${warning}`);
  }
  for (const [key, want] of Object.entries(expected.detect ?? {})) {
    const got = { ...result.detected, header_row: result.detected.headerRow }[key] ?? null;
    const allowed = Array.isArray(want) ? want : [want];
    if (!allowed.includes(got)) soft.push(`${key} is ${JSON.stringify(got)}, expected ${JSON.stringify(want)}`);
  }
  const headers = [expected.header, ...(expected.header_alternatives ?? [])].filter((header) => header !== undefined);
  if (headers.length > 0 && !headers.some((header) => isSame(header, result.header))) {
    soft.push(`header is ${JSON.stringify(result.header)}`);
  }
  for (const question of result.questions) {
    const expectedQuestions = [...(expected.questions ?? []), ...(expected.questions_or_warnings ?? [])];
    if (!expectedQuestions.includes(question)) soft.push(`asks ${question}`);
  }
}

function reasonsOf({ reason }: ExpectedRow): readonly string[] {
  return typeof reason === 'string' ? [reason] : reason;
}

function pairKey(rows: readonly number[]): string {
  return [...rows].sort((a, b) => a - b).join('-');
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

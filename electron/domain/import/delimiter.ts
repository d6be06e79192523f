/** Signs that part the cells of a text file; empty for a file of one column. */
export type Delimiter = ',' | ';' | '\t' | '|' | '';

const candidates = [';', '\t', ',', '|'] as const;
const mostRecords = 200;
const leastScore = 0.3;
const fewestOfTable = 3;

/** The sign a first line `sep=;` names, or null when there is no such line. */
export function delimiterOfSepLine(text: string): { delimiter: Delimiter; end: number } | null {
  const line = /^\s*"?sep=(.)"?[^\S\n]*(?:\n|$)/i.exec(text.slice(0, 40));
  const sign = line?.[1];
  const delimiter = candidates.find((candidate) => candidate === sign);
  return line && delimiter ? { delimiter, end: line[0].length } : null;
}

/**
 * The sign that parts the cells of a text with LF line ends: the one whose number outside quotes is most nearly the same in
 * all records, or in the longest run of them where title lines come first.
 */
export function chooseDelimiter(sample: string): Delimiter {
  const records = recordsOf(sample);
  let best: Delimiter = '';
  let bestScore = leastScore;
  for (const sign of candidates) {
    const score = scoreOf(sign, records);
    if (score > bestScore) {
      best = sign;
      bestScore = score;
    }
  }
  return best;
}

type Counts = Readonly<Record<(typeof candidates)[number], number>>;

interface SampleRecord {
  readonly counts: Counts;
  readonly commasBetweenDigits: number;
}

function recordsOf(sample: string): SampleRecord[] {
  const records: SampleRecord[] = [];
  let isQuoted = false;
  let counts = { ';': 0, '\t': 0, ',': 0, '|': 0 };
  let commasBetweenDigits = 0;
  let isEmpty = true;
  const finish = (): void => {
    if (!isEmpty) records.push({ counts, commasBetweenDigits });
    counts = { ';': 0, '\t': 0, ',': 0, '|': 0 };
    commasBetweenDigits = 0;
    isEmpty = true;
  };
  let quotedLines = 0;
  for (let at = 0; at < sample.length && records.length < mostRecords; at += 1) {
    const sign = sample[at];
    if (sign === '"') {
      if (isQuoted || isCellStart(sample, at)) isQuoted = !isQuoted;
      quotedLines = 0;
    } else if (sign === '\n') {
      quotedLines += 1;
      if (isQuoted && quotedLines <= 50) continue;
      isQuoted = false;
      finish();
    } else if (!isQuoted && (sign === ';' || sign === '\t' || sign === ',' || sign === '|')) {
      counts[sign] += 1;
      if (sign === ',' && isDigit(sample, at - 1) && isDigit(sample, at + 1)) commasBetweenDigits += 1;
    }
    if (sign !== '\n') isEmpty = false;
  }
  finish();
  return records;
}

function scoreOf(sign: (typeof candidates)[number], records: readonly SampleRecord[]): number {
  const counts = records.map((record) => record.counts[sign]);
  const total = counts.length;
  if (total === 0 || counts.every((count) => count === 0)) return 0;
  const usual = mode(counts.filter((count) => count > 0));
  const same = counts.filter((count) => count === usual).length;
  const run = longestRun(counts, usual);
  const reach = counts.filter((count) => count > 0).length / total;
  const amongAll = Math.max(same / total, run >= 3 ? (run / total) * 0.9 + 0.1 : 0) * (0.5 + reach / 2);
  const steadiness = Math.max(amongAll, amongLines(records, usual, same));
  const inHeading = (counts[0] ?? 0) > 0 ? 1 : usual === 1 ? 0.5 : 0.9;
  const columns = 1 + Math.log2(usual + 1) / 8;
  return steadiness * inHeading * columns * (sign === ',' ? commaTrust(records, usual) : 1);
}

/** How steady a sign is among the lines that hold any: two lines of many cells make a table, however many titles stand around it. */
function amongLines(records: readonly SampleRecord[], usual: number, same: number): number {
  if (usual < fewestOfTable || same < 2) return 0;
  const lines = records.filter(({ counts }) => candidates.some((candidate) => counts[candidate] > 0)).length;
  return (0.8 * same) / lines;
}

function commaTrust(records: readonly SampleRecord[], usual: number): number {
  const all = records.reduce((sum, record) => sum + record.counts[','], 0);
  const between = records.reduce((sum, record) => sum + record.commasBetweenDigits, 0);
  const heading = records.find((record) => record.counts[','] === usual);
  const isHeadingOfWords = heading !== undefined && heading.commasBetweenDigits === 0;
  return 1 - (isHeadingOfWords || usual > 1 ? 0.5 : 0.9) * (between / all);
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  let best = counts[0] ?? 0;
  for (const count of counts) {
    const seen = (times.get(count) ?? 0) + 1;
    times.set(count, seen);
    if (seen > (times.get(best) ?? 0) || (seen === times.get(best) && count > best)) best = count;
  }
  return best;
}

function longestRun(counts: readonly number[], usual: number): number {
  let longest = 0;
  let run = 0;
  for (const count of counts) {
    run = count === usual ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

function isCellStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text[at - 1] ?? '';
  return before === '\n' || before === ';' || before === '\t' || before === ',' || before === '|';
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** One record read by hand, and where the next one starts. */
export interface BrokenRecord {
  readonly cells: string[];
  readonly isUnclosed: boolean;
  readonly end: number;
}

const mostLines = 50;
const longestUnescaped = 1_000_000;

/**
 * Reads the record that starts at `start` of a text in which quotes are out of place. A quoted cell may run over up to 50
 * lines; one that is not properly closed by then, or whose closing quote is followed by other text than the line can explain,
 * makes the first line a record of its own, split without regard to quotes.
 */
export function readBrokenRecord(text: string, start: number, delimiter: string): BrokenRecord {
  const cells: string[] = [];
  let at = start;
  let stop = lineStop(text, start);
  for (;;) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at, delimiter);
      if (!quoted) return unquotedLine(text, start, delimiter);
      cells.push(quoted.value);
      at = quoted.end;
      if (at > stop) stop = lineStop(text, at);
    } else {
      const length = text.slice(at, stop).indexOf(delimiter);
      const end = length < 0 ? stop : at + length;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) return { cells, isUnclosed: false, end: text.length };
    if (text[at] === '\n') return { cells, isUnclosed: false, end: at + 1 };
    at += 1;
  }
}

function readQuoted(text: string, start: number, delimiter: string): { value: string; end: number } | null {
  const firstStop = lineStop(text, start);
  const reach = text.slice(0, lastStop(text, firstStop));
  let hasInnerQuote = false;
  for (let at = reach.indexOf('"', start + 1); at >= 0; at = reach.indexOf('"', at + 1)) {
    if (hasInnerQuote && at > firstStop) return null;
    const next = text[at + 1];
    if (next === '"') {
      at += 1;
    } else if (next === undefined || next === '\n' || next === delimiter) {
      return { value: unescaped(text.slice(start + 1, at)), end: at + 1 };
    } else if (at > firstStop) {
      return null;
    } else hasInnerQuote = true;
  }
  return null;
}

/** Doubled quotes made single; a cell of millions of characters is refused later and not worth the memory. */
function unescaped(value: string): string {
  return value.length > longestUnescaped ? value : value.replaceAll('""', '"');
}

function lineStop(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function lastStop(text: string, firstStop: number): number {
  let stop = firstStop;
  for (let line = 1; line < mostLines && stop < text.length; line += 1) stop = lineStop(text, stop + 1);
  return stop;
}

function unquotedLine(text: string, start: number, delimiter: string): BrokenRecord {
  const stop = lineStop(text, start);
  return { cells: text.slice(start, stop).split(delimiter), isUnclosed: true, end: Math.min(stop + 1, text.length) };
}

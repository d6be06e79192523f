import { phoneKeys, type QueryWord, queryWords, type Searchable, searchKeys } from '../domain/search-keys.ts';
import { lineAt, lineStarts } from './lines.ts';

/** A customer who can be found. */
export type CustomerEntry = Searchable & { readonly id: number };

/** Everyone who can be found, in memory, always as of the last commit. */
export type CustomerIndex = {
  /** Ids of everyone whose keys hold all words of the text; the first `best` of them ordered: names that start so, then words that start so, then the rest. */
  find(text: string, best?: number): { readonly best: readonly number[]; readonly all: readonly number[] };
  /** All ids in the order of their names by the rules of a language. */
  order(language: string): readonly number[];
  /** Takes in what a commit has changed: entries anew, and ids that can no longer be found. */
  change(entries: readonly CustomerEntry[], gone: readonly number[]): void;
  /** Whether this customer can be found. */
  has(id: number): boolean;
  readonly size: number;
};

type Line = { readonly id: number; readonly name: string; readonly keys: string; readonly phones: string };

/** So many changed customers are searched beside the packed text before it is packed anew. */
const mostLoose = 500;

function lineOf(entry: CustomerEntry): Line {
  return { id: entry.id, name: entry.fullName, keys: searchKeys(entry), phones: phoneKeys(entry) };
}

/** Rank of a hit: 0 the name starts with it, 1 a word does, 2 it is inside a word or in a number. */
function rankOf(keys: string, { spellings }: QueryWord): number {
  if (spellings.some((spelling) => keys.startsWith(spelling))) return 0;
  return spellings.some((spelling) => keys.includes(` ${spelling}`) || keys.includes(`\t${spelling}`)) ? 1 : 2;
}

function holds({ keys, phones }: Line, { spellings, digits }: QueryWord): boolean {
  return spellings.some((spelling) => keys.includes(spelling)) || (digits !== null && phones.includes(digits));
}

/** Keeps names as one folded text of lines, so that any fragment of them is found by one scan. */
export function createCustomerIndex(entries: Iterable<CustomerEntry>): CustomerIndex {
  let packed = pack([...entries].map(lineOf));
  const loose = new Map<number, Line | null>();
  const orders = new Map<string, { readonly collator: Intl.Collator; ids: number[] }>();

  function lineById(id: number): Line | undefined {
    const changed = loose.get(id);
    return changed === undefined ? packed.byId(id) : (changed ?? undefined);
  }

  function allLines(): Line[] {
    const lines = packed.lines.filter(({ id }) => !loose.has(id));
    for (const line of loose.values()) if (line) lines.push(line);
    return lines.sort((a, b) => a.id - b.id);
  }

  function repack(): void {
    packed = pack(allLines());
    loose.clear();
  }

  function reorder(changed: readonly CustomerEntry[], gone: ReadonlySet<number>): void {
    for (const order of orders.values()) {
      const kept = order.ids.filter((id) => !gone.has(id));
      if (changed.length > mostLoose) {
        orders.clear();
        return;
      }
      for (const entry of changed) kept.splice(placeOf(entry, kept, order.collator), 0, entry.id);
      order.ids = kept;
    }
  }

  function placeOf(entry: CustomerEntry, ids: readonly number[], collator: Intl.Collator): number {
    let [low, high] = [0, ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = ids[middle] ?? 0;
      const order = collator.compare(lineById(other)?.name ?? '', entry.fullName) || other - entry.id;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    find(text, best = 50) {
      const words = queryWords(text).sort((a, b) => lengthOf(b) - lengthOf(a));
      const [first, ...rest] = words;
      if (!first) return { best: [], all: [] };
      const all: number[] = [];
      const ranked: readonly [number[], number[], number[]] = [[], [], []];
      const take = (line: Line): void => {
        for (const word of rest) if (!holds(line, word)) return;
        all.push(line.id);
        if (ranked[0].length >= best) return;
        const group = ranked[rankOf(line.keys, first)];
        if (group && group.length < best) group.push(line.id);
      };
      packed.scan(first, (line) => {
        if (loose.size === 0 || !loose.has(line.id)) take(line);
      });
      for (const line of loose.values()) if (line && holds(line, first)) take(line);
      return { best: ranked.flat().slice(0, best), all };
    },
    order(language) {
      const known = orders.get(language);
      if (known) return known.ids;
      const collator = new Intl.Collator(language);
      const lines = allLines();
      const keys = lines.map(({ keys }, index) => `${keys.slice(0, 40)}\n${index}`).sort();
      const near = keys.flatMap((key) => lines[Number(key.slice(key.lastIndexOf('\n') + 1))] ?? []);
      const ids = near.sort((a, b) => collator.compare(a.name, b.name) || a.id - b.id).map(({ id }) => id);
      orders.set(language, { collator, ids });
      return ids;
    },
    change(changed, gone) {
      for (const entry of changed) loose.set(entry.id, lineOf(entry));
      for (const id of gone) loose.set(id, null);
      reorder(changed, new Set([...gone, ...changed.map(({ id }) => id)]));
      if (loose.size > mostLoose) repack();
    },
    has: (id) => lineById(id) !== undefined,
    get size() {
      let size = packed.lines.length;
      for (const [id, line] of loose) size += Number(line !== null) - Number(packed.byId(id) !== undefined);
      return size;
    },
  };
}

function lengthOf({ spellings, digits }: QueryWord): number {
  return Math.max(digits?.length ?? 0, ...spellings.map((spelling) => spelling.length));
}

type Packed = {
  readonly lines: readonly Line[];
  byId(id: number): Line | undefined;
  /** Hands over every line that holds the word, each once, in the order of ids. */
  scan(word: QueryWord, take: (line: Line) => void): void;
};

function pack(lines: readonly Line[]): Packed {
  const keys = lines.map((line) => line.keys).join('\n');
  const phones = lines.map((line) => line.phones).join('\n');
  const keyStarts = lineStarts(keys, lines.length);
  const phoneStarts = lineStarts(phones, lines.length);
  const position = (id: number): number => {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.id ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** Numbers of the lines that hold a word, rising. */
  function linesWith(text: string, starts: Int32Array, word: string): number[] {
    const hits: number[] = [];
    for (let at = text.indexOf(word); at >= 0;) {
      const line = lineAt(starts, at, hits.at(-1) ?? 0);
      hits.push(line);
      at = text.indexOf(word, starts[line + 1] ?? text.length);
    }
    return hits;
  }

  return {
    lines,
    byId(id) {
      const line = lines[position(id)];
      return line?.id === id ? line : undefined;
    },
    scan({ spellings, digits }, take) {
      const hits = spellings.map((spelling) => linesWith(keys, keyStarts, spelling));
      if (digits !== null) hits.push(linesWith(phones, phoneStarts, digits));
      const [only = []] = hits;
      const rising = hits.length === 1 ? only : [...new Set(hits.flat())].sort((a, b) => a - b);
      for (const number of rising) {
        const line = lines[number];
        if (line) take(line);
      }
    },
  };
}

import { type AcceptedOutcome, type FieldValue } from './row-outcome.ts';

/** A row as it is written: its values by field, its answers in the order of the plan's answer columns. */
export type ImportedRow = Pick<AcceptedOutcome, 'fields' | 'answers'>;

/** One field, or one answer column by its number: values that are new since the chunk before, and each row's place among all values. */
export interface ChunkColumn {
  readonly field: string | number;
  readonly added: readonly FieldValue[];
  /** Counted from 1; 0 where the row has no such field. */
  readonly places: Uint32Array<ArrayBuffer>;
}

/** Some rows as columns: small to keep, quick to hand from thread to thread. */
export interface RowChunk {
  readonly rows: number;
  readonly columns: readonly ChunkColumn[];
}

/** All rows of a file; going through them makes one row at a time. */
export interface PackedRows extends Iterable<ImportedRow> {
  readonly length: number;
}

/** Takes rows one by one and gives them back as chunks. */
export interface RowPacker {
  readonly add: (row: ImportedRow) => void;
  /** Rows added since the last chunk. */
  readonly waiting: () => number;
  readonly take: () => RowChunk;
}

/** Rows of one chunk. */
export const chunkRows = 10_000;

const mostRemembered = 1 << 16;

class Column {
  readonly field: string | number;
  private readonly known = new Map<FieldValue, number>();
  private count = 0;
  private added: FieldValue[] = [];
  private places = new Uint32Array(chunkRows);

  constructor(field: string | number) {
    this.field = field;
  }

  put(row: number, value: FieldValue): void {
    let place = this.known.get(value);
    if (place === undefined) {
      this.added.push(value);
      this.count += 1;
      place = this.count;
      // Beyond that the values are hardly ever the same again: each stands for itself.
      if (place <= mostRemembered) this.known.set(value, place);
    }
    this.places[row] = place;
  }

  take(rows: number): ChunkColumn {
    const column = { field: this.field, added: this.added, places: this.places.slice(0, rows) };
    this.added = [];
    this.places.fill(0);
    return column;
  }
}

/** Starts packing; no chunk may hold more than `chunkRows` rows. */
export function rowPacker(): RowPacker {
  const columns = new Map<string | number, Column>();
  let rows = 0;
  const columnOf = (field: string | number): Column => {
    const known = columns.get(field);
    if (known) return known;
    const made = new Column(field);
    columns.set(field, made);
    return made;
  };
  return {
    add({ fields, answers }) {
      for (const field in fields) columnOf(field).put(rows, fields[field] ?? null);
      answers.forEach((answer, index) => columnOf(index).put(rows, answer));
      rows += 1;
    },
    waiting: () => rows,
    take() {
      const chunk = { rows, columns: [...columns.values()].map((column) => column.take(rows)) };
      rows = 0;
      return chunk;
    },
  };
}

interface FilledColumn extends ChunkColumn {
  readonly values: readonly FieldValue[];
}

/** Puts the chunks of one packer, in their order, together again. */
export function packedRows(chunks: readonly RowChunk[]): PackedRows {
  const values = new Map<string | number, FieldValue[]>();
  const filled = chunks.map(({ rows, columns }) => ({
    rows,
    columns: columns.map((column): FilledColumn => {
      const all = values.get(column.field) ?? [];
      values.set(column.field, all);
      for (const value of column.added) all.push(value);
      return { ...column, values: all };
    }),
  }));
  return {
    length: chunks.reduce((sum, { rows }) => sum + rows, 0),
    *[Symbol.iterator]() {
      for (const { rows, columns } of filled) for (let row = 0; row < rows; row += 1) yield rowAt(columns, row);
    },
  };
}

function rowAt(columns: readonly FilledColumn[], row: number): ImportedRow {
  const fields: Record<string, FieldValue> = {};
  const answers: FieldValue[] = [];
  for (const { field, values, places } of columns) {
    const place = places[row];
    if (place === undefined || place === 0) continue;
    const value = values[place - 1] ?? null;
    if (typeof field === 'string') fields[field] = value;
    else answers[field] = value;
  }
  return { fields, answers };
}

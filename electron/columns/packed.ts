/** Numbers of one column. */
export type Numbers = Int8Array | Int16Array | Int32Array | Float64Array;

/** Rows column by column, each column as narrow as its values allow. */
export type Packed = { readonly size: number; readonly columns: readonly Numbers[] };

/** Bits that a column starts with; it grows wider when a value asks for it. */
export type Width = 8 | 16 | 32 | 64;

function numbersOf(width: Width, size: number): Numbers {
  if (width === 8) return new Int8Array(size);
  if (width === 16) return new Int16Array(size);
  return width === 32 ? new Int32Array(size) : new Float64Array(size);
}

function widthOf(column: Numbers): Width {
  if (column instanceof Int8Array) return 8;
  if (column instanceof Int16Array) return 16;
  return column instanceof Int32Array ? 32 : 64;
}

function widthFor(value: number): Width {
  if (value === (value << 24) >> 24) return 8;
  if (value === (value << 16) >> 16) return 16;
  return value === (value | 0) ? 32 : 64;
}

function copied(column: Numbers, width: Width, size: number): Numbers {
  const copy = numbersOf(width, size);
  copy.set(column.length > size ? column.subarray(0, size) : column);
  return copy;
}

/** Takes rows in pieces and gives them back packed; `skip` leading values of each row are not kept. */
export function packer(widths: readonly Width[], skip = 0) {
  let room = 1024;
  let size = 0;
  const columns = widths.map((width) => numbersOf(width, room));
  const kept = [...widths];
  return {
    add(rows: readonly (readonly number[])[]): void {
      if (size + rows.length > room) {
        room = Math.max(2 * room, size + rows.length);
        columns.forEach((column, index) => (columns[index] = copied(column, kept[index], room)));
      }
      for (let index = 0; index < columns.length; index++) {
        let column = columns[index];
        for (let row = 0; row < rows.length; row++) {
          const value = rows[row][index + skip];
          column[size + row] = value;
          if (column[size + row] === value) continue;
          kept[index] = widthFor(value);
          column = copied(column, kept[index], room);
          columns[index] = column;
          column[size + row] = value;
        }
      }
      size += rows.length;
    },
    packed: (): Packed => ({ size, columns: columns.map((column, index) => copied(column, kept[index], size)) }),
  };
}

/** Rows in rising order of two columns, rows equal in both as they stood. */
export function ordered({ size, columns }: Packed, first: number, second: number): Packed {
  const [major, minor] = [columns[first], columns[second]];
  let isOrdered = true;
  for (let row = 1; isOrdered && row < size; row++) {
    isOrdered = major[row - 1] < major[row] || (major[row - 1] === major[row] && minor[row - 1] <= minor[row]);
  }
  if (isOrdered) return { size, columns };
  const start = Uint32Array.from({ length: size }, (_, row) => row);
  const rows = sortedBy(sortedBy(start, minor), major);
  return {
    size,
    columns: columns.map((column) => {
      const moved = numbersOf(widthOf(column), size);
      for (let row = 0; row < size; row++) moved[row] = column[rows[row]];
      return moved;
    }),
  };
}

const digitBits = 16;
const digits = 2 ** digitBits;

/** Row numbers sorted by whole numbers of up to 32 bits, digit by digit; equal ones keep their order. */
function sortedBy(rows: Uint32Array<ArrayBuffer>, key: Numbers): Uint32Array<ArrayBuffer> {
  let [least, most] = [Infinity, -Infinity];
  for (const value of key) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  let sorted = rows;
  for (let weight = 1; weight <= most - least; weight *= digits) {
    const places = new Uint32Array(digits + 1);
    const digitOf = (row: number) => Math.floor((key[row] - least) / weight) % digits;
    for (const row of sorted) places[digitOf(row) + 1] += 1;
    for (let digit = 0; digit < digits; digit++) places[digit + 1] += places[digit];
    const next = new Uint32Array(sorted.length);
    for (const row of sorted) next[places[digitOf(row)]++] = row;
    sorted = next;
  }
  return sorted;
}

/** A stretch of rows of one of two tables. */
type Run = { readonly isAdded: boolean; readonly from: number; readonly to: number };

/** The rows that stay and the added ones in one order; both must be in the order of these two columns. */
export function replaced(
  old: Packed,
  isGone: (row: number) => boolean,
  added: Packed,
  first: number,
  second: number,
): Packed {
  const runs = merged(old, isGone, added, first, second);
  const size = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const columns = old.columns.map((column, index) => {
    const more = added.columns[index];
    const wider = widthOf(column) >= widthOf(more) || added.size === 0 ? widthOf(column) : widthOf(more);
    const target = numbersOf(wider, size);
    let at = 0;
    for (const { isAdded, from, to } of runs) {
      target.set((isAdded ? more : column).subarray(from, to), at);
      at += to - from;
    }
    return target;
  });
  return { size, columns };
}

function merged(old: Packed, isGone: (row: number) => boolean, added: Packed, first: number, second: number): Run[] {
  const runs: Run[] = [];
  const [major, minor] = [old.columns[first], old.columns[second]];
  const [addedMajor, addedMinor] = [added.columns[first], added.columns[second]];
  let next = 0;
  let from = 0;
  const keep = (to: number) => {
    if (to > from) runs.push({ isAdded: false, from, to });
  };
  for (let row = 0; row < old.size; row++) {
    const before = next;
    while (
      next < added.size &&
      (addedMajor[next] < major[row] || (addedMajor[next] === major[row] && addedMinor[next] < minor[row]))
    ) {
      next += 1;
    }
    if (next > before) {
      keep(row);
      runs.push({ isAdded: true, from: before, to: next });
      from = row;
    }
    if (!isGone(row)) continue;
    keep(row);
    from = row + 1;
  }
  keep(old.size);
  if (next < added.size) runs.push({ isAdded: true, from: next, to: added.size });
  return runs;
}

/** The first of the rising numbers of a column, from a place on, that is not below `value`. */
export function firstAtLeast(column: Numbers, value: number, from = 0, to = column.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

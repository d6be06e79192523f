/** Where each line of a text starts, and one past the end of the last. */
export function lineStarts(text: string, lines: number): Int32Array {
  const starts = new Int32Array(lines + 1);
  let at = 0;
  for (let line = 1; line < lines; line++) {
    at = text.indexOf('\n', at) + 1;
    starts[line] = at;
  }
  starts[lines] = text.length + 1;
  return starts;
}

/** The line that holds a position, at or after a line known to start before it: near ones are found in a few steps. */
export function lineAt(starts: Int32Array, position: number, from = 0): number {
  let low = from;
  let step = 1;
  while (low + step < starts.length - 1 && starts[low + step] <= position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Ranks from 1, equal values sharing the mean of their places (mid-ranks), in the order given. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end += 1;
    for (let i = start; i < end; i++) ranks[order[i]] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** How many values each tie holds, ties of one included. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** Σ (t³ - t) over ties, the usual correction term. */
export function tieCorrection(values: readonly number[]): number {
  return tieSizes(values).reduce((sum, size) => sum + size ** 3 - size, 0);
}

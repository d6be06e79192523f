/** How p-values of one screen are corrected for being many. */
export type Adjustment = 'holm' | 'bonferroni' | 'bh' | 'none';

/**
 * Adjusted p-values in the order given; null stays null and does not count. Holm 1979 Scand J Stat 6:65, Bonferroni m
 * p, or the false discovery rate of Benjamini & Hochberg 1995 JRSS B 57:289; never above 1.
 */
export function adjustP(p: readonly (number | null)[], method: Adjustment = 'holm'): (number | null)[] {
  const ranked = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const m = ranked.length;
  ranked.sort((a, b) => a.value - b.value);
  const adjusted = steps(
    ranked.map(({ value }) => value),
    m,
    method,
  );
  const result = new Array<number | null>(p.length).fill(null);
  ranked.forEach(({ index }, rank) => {
    result[index] = Math.min(1, adjusted[rank]);
  });
  return result;
}

function steps(sorted: readonly number[], m: number, method: Adjustment): number[] {
  if (method === 'none') return [...sorted];
  if (method === 'bonferroni') return sorted.map((p) => m * p);
  if (method === 'holm') {
    let highest = 0;
    return sorted.map((p, rank) => (highest = Math.max(highest, (m - rank) * p)));
  }
  let lowest = Number.POSITIVE_INFINITY;
  const falling = sorted.toReversed().map((p, fromEnd) => (lowest = Math.min(lowest, (m * p) / (m - fromEnd))));
  return falling.reverse();
}

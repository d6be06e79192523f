/** Arithmetic mean, or null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumOf(values) / values.length;
}

/** Sum of numbers, 0 of nothing. */
export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Sample standard deviation with n - 1, exactly 0 for equal values, or null below two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const center = mean(values);
  if (center === null || values.length < 2) return null;
  if (values.every((value) => value === values[0])) return 0;
  return Math.sqrt(sumOf(values.map((value) => (value - center) ** 2)) / (values.length - 1));
}

/** Median, the mean of the two middle values for an even number, or null of nothing. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/**
 * Quantile by linear interpolation of order statistics (type 7 of Hyndman & Fan 1996 Am Stat 50:361), or null of
 * nothing.
 */
export function quantile(values: readonly number[], q: number): number | null {
  return values.length === 0 ? null : quantileOfSorted(Float64Array.from(values).sort(), q);
}

/** Quantile (type 7) of values that are sorted already and not empty. */
export function quantileOfSorted(sorted: ArrayLike<number>, q: number): number {
  const place = q * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/**
 * Smallest values whose summed weight reaches each of these shares of all weight, null of nothing; `weightOf` holds equal
 * values together.
 */
export function weightedQuantiles(weightOf: ReadonlyMap<number, number>, shares: readonly number[]): (number | null)[] {
  const values = Float64Array.from(weightOf.keys()).sort();
  const all = sumOf(weightOf.values());
  return shares.map((q) => {
    const wanted = q * all * (1 - 1e-12);
    let reached = 0;
    for (const value of values) {
      reached += weightOf.get(value) ?? 0;
      if (reached >= wanted) return value;
    }
    return null;
  });
}

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

/** Smallest value whose summed weight reaches the share q of all weight, or null of nothing. */
export function weightedQuantile(
  values: readonly { readonly value: number; readonly weight: number }[],
  q: number,
): number | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const wanted = q * sumOf(sorted.map(({ weight }) => weight)) * (1 - 1e-12);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= wanted) return value;
  }
  return null;
}

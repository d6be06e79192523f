/** Where a box stands on the page, in millimetres. */
export interface BoxPlace {
  readonly x: number;
  readonly y: number;
}

const nearCount = 8;
const emptyShare = 0.35;
const leastSpread = 0.004;

/** Worked out once for all scans of a page. */
const nearest = new WeakMap<readonly BoxPlace[], readonly (readonly number[])[]>();

/** For each box the boxes nearest to it: up to eight, which share its light, stains and grain. */
export function nearestBoxes(places: readonly BoxPlace[]): readonly (readonly number[])[] {
  const known = nearest.get(places);
  if (known) return known;
  const found = places.map(({ x, y }, index) =>
    places
      .map((other, at) => ({ at, far: (other.x - x) ** 2 + (other.y - y) ** 2 }))
      .filter(({ at }) => at !== index)
      .toSorted((a, b) => a.far - b.far)
      .slice(0, nearCount)
      .map(({ at }) => at),
  );
  nearest.set(places, found);
  return found;
}

/** How far each value stands above those of the emptier boxes near by, in units of the spread among the whole page's. */
export function overNear(values: readonly number[], near: readonly (readonly number[])[], spread: number): number[] {
  return values.map((value, index) => {
    const others = (near[index] ?? []).map((at) => values[at] ?? 0).toSorted((a, b) => a - b);
    const usual = others[Math.floor(emptyShare * others.length)] ?? value;
    return Math.min(50, (value - usual) / (spread + leastSpread));
  });
}

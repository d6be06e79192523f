/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 included to 1 excluded. */
  next(): number;
  range(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Bell-shaped round 0 with standard deviation 1. */
  normal(): number;
  /** A new independent source, so that one more number drawn here changes nothing there. */
  fork(): Random;
}

/** A source started from one number (Mulberry32 by Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 4; warm += 1) next();
  const random: Random = {
    next,
    range: (low, high) => low + (high - low) * next(),
    int: (low, high) => low + Math.floor((high - low + 1) * next()),
    chance: (probability) => next() < probability,
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    fork: () => seededRandom(Math.floor(next() * 4294967296)),
  };
  return random;
}

import { sumOf } from './averages.ts';
import { logChoose } from './distributions.ts';

const ALIKE = 1e-7;
const SAME_VALUE = 1e10;

type Column = { readonly total: number; readonly logWays: readonly number[] };

/** Extreme sums of the columns still to come, by the number still to be placed in the first row. */
type Bounds = { readonly least: readonly number[]; readonly most: readonly number[] };

/**
 * Exact p of a table of two rows: chance of all tables with the same margins that are no more likely than this one
 * (Freeman & Halton 1951 Biometrika 38:141), column by column, equal beginnings merged, branches that lie wholly on one
 * side not walked (Mehta & Patel 1983 JASA 78:427). Null when it would take more than `budget` steps: the table is then
 * large enough for the chi-square p.
 */
export function exactTableP(first: readonly number[], second: readonly number[], budget = 500_000): number | null {
  const flip = sumOf(first) > sumOf(second);
  const [small, large] = flip ? [second, first] : [first, second];
  const placed = sumOf(small);
  const columns = small.map((count, j) => columnOf(count + large[j], placed)).sort((a, b) => b.total - a.total);
  if (placed * sumOf(columns.map(({ logWays }) => logWays.length)) > 4 * budget) return null;
  const all = placed + sumOf(large);
  const seen = sumOf(small.map((count, j) => logChoose(count + large[j], count))) + ALIKE;
  const bounds = boundsOf(columns, placed);
  const logAll = logChoose(all, placed);
  let open = new Map([[placed, new Map([[0, { value: 0, ways: 1 }]])]]);
  let remaining = all;
  let chance = 0;
  let steps = 0;
  for (let j = 0; j <= columns.length; j++) {
    const next = new Map<number, Map<number, { value: number; ways: number }>>();
    const later = remaining - (columns[j]?.total ?? 0);
    for (const [left, beginnings] of open) {
      for (const { value, ways } of beginnings.values()) {
        if (value + bounds[j].most[left] <= seen) {
          chance += ways * Math.exp(value + logChoose(remaining, left) - logAll);
        } else if (value + bounds[j].least[left] <= seen) {
          const { total, logWays } = columns[j];
          for (let count = Math.max(0, left - later); count <= Math.min(total, left); count++) {
            add(next, left - count, value + logWays[count], ways);
            steps += 1;
          }
          if (steps > budget) return null;
        }
      }
    }
    open = next;
    remaining = later;
  }
  return Math.min(1, chance);
}

function columnOf(total: number, placed: number): Column {
  const most = Math.min(total, placed);
  return { total, logWays: Array.from({ length: most + 1 }, (_, count) => logChoose(total, count)) };
}

function add(
  open: Map<number, Map<number, { value: number; ways: number }>>,
  left: number,
  value: number,
  ways: number,
): void {
  const beginnings = open.get(left) ?? new Map<number, { value: number; ways: number }>();
  const key = Math.round(value * SAME_VALUE);
  beginnings.set(key, { value, ways: ways + (beginnings.get(key)?.ways ?? 0) });
  open.set(left, beginnings);
}

function boundsOf(columns: readonly Column[], placed: number): Bounds[] {
  const none = {
    least: new Array<number>(placed + 1).fill(Infinity),
    most: new Array<number>(placed + 1).fill(-Infinity),
  };
  const end = { least: none.least.with(0, 0), most: none.most.with(0, 0) };
  const bounds: Bounds[] = [end];
  for (const { total, logWays } of columns.toReversed()) {
    const later = bounds[0];
    const least = [...none.least];
    const most = [...none.most];
    for (let left = 0; left <= placed; left++) {
      for (let count = 0; count <= Math.min(total, left); count++) {
        least[left] = Math.min(least[left], logWays[count] + later.least[left - count]);
        most[left] = Math.max(most[left], logWays[count] + later.most[left - count]);
      }
    }
    bounds.unshift({ least, most });
  }
  return bounds;
}

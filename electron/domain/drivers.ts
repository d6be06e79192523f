import { sumOf } from './averages.ts';
import { percentileRange } from './bootstrap.ts';
import { isConstant, pearson } from './correlation.ts';
import { answersForUnmarked } from './display.ts';
import { coordinates, shapleyR2, subsetR2 } from './explained-variance.ts';
import { type Range } from './proportions.ts';
import { seededRandom } from './random.ts';

/** Attributes that can be compared at once. */
export const mostAttributes = 10;
/** Complete rows, and rows per attribute, from which shares may be shown. */
export const rowsForShares = { all: 50, perAttribute: 10 } as const;

/** Marks for one attribute, in the order of the overall marks; null where a customer gave none. */
export type AttributeMarks = { readonly name: string; readonly marks: readonly (number | null)[] };

/**
 * How much may be said about drivers: means with ranges, rank correlations with ranges, or shares with bootstrap
 * ranges.
 */
export type DriversLevel = 'means_only' | 'correlations_only' | 'shares';

/**
 * Level by complete rows and attributes: below 30 means; 30-49, or fewer than 10 rows per attribute, correlations; else
 * shares (metrics 9.2).
 */
export function driversLevel(completeRows: number, attributes: number): DriversLevel {
  if (completeRows < answersForUnmarked) return 'means_only';
  const isEnough = completeRows >= rowsForShares.all && completeRows >= rowsForShares.perAttribute * attributes;
  return isEnough ? 'shares' : 'correlations_only';
}

/**
 * One attribute: its part of R², that part as a share of R², and the simple correlation with the overall mark, whose
 * sign is printed.
 */
export type Driver = {
  readonly name: string;
  readonly lmg: number;
  readonly share: number | null;
  readonly correlation: number | null;
};

/** What the attributes explain of the overall mark; explainsLittle when adjusted R² is below 0.1. */
export type Drivers = { readonly n: number; readonly dropped: readonly string[] } & (
  | {
      readonly status: 'ok';
      readonly r2: number;
      readonly adjustedR2: number;
      readonly explainsLittle: boolean;
      readonly drivers: readonly Driver[];
    }
  | { readonly status: 'no_data' | 'too_few' | 'no_variation' }
  | { readonly status: 'refuse'; readonly reason: 'more_than_10_attributes' }
);

/** Rows in which the overall mark and every attribute are there. */
export function completeRows(
  overall: readonly (number | null)[],
  attributes: readonly AttributeMarks[],
): { readonly outcome: number[]; readonly columns: number[][] } {
  const rows = overall.flatMap((mark, i) => {
    const row = [mark, ...attributes.map(({ marks }) => marks[i] ?? null)];
    const full = row.filter((value) => value !== null && Number.isFinite(value)).map(Number);
    return full.length === row.length ? [full] : [];
  });
  return {
    outcome: rows.map(([mark]) => mark),
    columns: attributes.map((_, j) => rows.map((row) => row[j + 1])),
  };
}

/**
 * Key drivers: LMG = Shapley value of R² over all subsets of attributes (Lindeman, Merenda & Gold 1980; Grömping 2006 J
 * Stat Softw 17(1)); sums to R². Complete rows only; constant attributes are dropped, named and get 0. no_data, too_few
 * for at most one row more than attributes, no_variation where the overall marks or all attributes are constant, refuse
 * above 10 attributes. Ask driversLevel what may be shown.
 */
export function keyDrivers(overall: readonly (number | null)[], attributes: readonly AttributeMarks[]): Drivers {
  const { outcome, columns } = completeRows(overall, attributes);
  const n = outcome.length;
  const varies = columns.map((column) => !isConstant(column));
  const dropped = attributes.filter((_, j) => !varies[j]).map(({ name }) => name);
  if (attributes.length > mostAttributes)
    return { n, dropped: [], status: 'refuse', reason: 'more_than_10_attributes' };
  if (n === 0 || attributes.length === 0) return { n, dropped: [], status: 'no_data' };
  if (isConstant(outcome) || !varies.includes(true)) return { n, dropped, status: 'no_variation' };
  const used = columns.filter((_, j) => varies[j]);
  const freedom = n - used.length - 1;
  if (freedom < 1) return { n, dropped, status: 'too_few' };
  const r2s = subsetR2(used.map(centred), centred(outcome));
  const r2 = r2s[r2s.length - 1];
  const parts = shapleyR2(r2s, used.length);
  const adjustedR2 = 1 - ((1 - r2) * (n - 1)) / freedom;
  let next = 0;
  const drivers = attributes.map(({ name }, j) => {
    const lmg = varies[j] ? parts[next++] : 0;
    return { name, lmg, share: r2 > 0 ? lmg / r2 : null, correlation: pearson(columns[j], outcome) };
  });
  return { n, dropped, status: 'ok', r2, adjustedR2, explainsLittle: adjustedR2 < 0.1, drivers };
}

function centred(values: readonly number[]): number[] {
  const center = sumOf(values) / values.length;
  return values.map((value) => value - center);
}

/**
 * How sure the shares are: range of each, chance to come out first, and the pairs of which the first surely matters
 * more.
 */
export type DriverRanges = {
  readonly resamples: number;
  readonly ranges: readonly ({ readonly name: string; readonly chanceFirst: number } & Range)[];
  readonly surelyMore: readonly (readonly [string, string])[];
};

/**
 * Percentile ranges of the LMG shares by drawing customers with putting back (Efron 1979 Ann Stat 7:1; Grömping 2006).
 * "A matters more than B" only where the range of the difference of their shares leaves out 0. Null where keyDrivers
 * gives no shares.
 */
export function driverRanges(
  overall: readonly (number | null)[],
  attributes: readonly AttributeMarks[],
  seed: number,
  resamples = 1000,
  conf = 0.95,
): DriverRanges | null {
  if (keyDrivers(overall, attributes).status !== 'ok') return null;
  const { outcome, columns } = completeRows(overall, attributes);
  const random = seededRandom(seed);
  const width = attributes.length + 1;
  const rows = Float64Array.from(outcome.flatMap((mark, i) => [...columns.map((column) => column[i]), mark]));
  const shares = attributes.map(() => new Float64Array(resamples));
  const first = new Array<number>(attributes.length).fill(0);
  for (let k = 0; k < resamples; k++) {
    const drawn = drawnShares(rows, width, outcome.length, random);
    drawn.forEach((share, j) => (shares[j][k] = share));
    first[drawn.indexOf(Math.max(...drawn))] += 1;
  }
  const surelyMore = attributes.flatMap((one, i) =>
    attributes.flatMap((other, j): (readonly [string, string])[] => {
      const differences = shares[i].map((share, k) => share - shares[j][k]);
      return i !== j && percentileRange(differences, conf).lo > 0 ? [[one.name, other.name]] : [];
    }),
  );
  const ranges = attributes.map(({ name }, j) => ({
    name,
    chanceFirst: first[j] / resamples,
    ...percentileRange(shares[j], conf),
  }));
  return { resamples, ranges, surelyMore };
}

/** Sums of every row's values and of their products two by two, over rows drawn with putting back. */
function drawnSums(rows: Float64Array, width: number, n: number, random: () => number) {
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  for (let draw = 0; draw < n; draw++) {
    const from = Math.floor(random() * n) * width;
    for (let i = 0; i < width; i++) {
      const value = rows[from + i];
      sums[i] += value;
      for (let j = 0; j <= i; j++) products[i * width + j] += value * rows[from + j];
    }
  }
  return { sums, products };
}

/** Shares of one resample; equal shares where the drawn customers explain nothing. */
function drawnShares(rows: Float64Array, width: number, n: number, random: () => number): number[] {
  const { sums, products } = drawnSums(rows, width, n, random);
  const centredProducts = Array.from({ length: width }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) => products[i * width + j] - (sums[i] * sums[j]) / n),
  );
  const written = coordinates(centredProducts);
  const target = written.pop() ?? [];
  const r2s = subsetR2(written, target);
  const r2 = r2s[r2s.length - 1];
  return shapleyR2(r2s, width - 1).map((part) => (r2 > 0 ? part / r2 : 1 / (width - 1)));
}

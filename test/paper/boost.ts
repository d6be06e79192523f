import { type Examples } from './logistic.ts';
import { type Random } from './random.ts';

/** Boosted trees, all of one depth, flattened: node n of a tree has the children 2n+1 (at most the value) and 2n+2. */
export interface TreeModel {
  readonly depth: number;
  readonly count: number;
  readonly bias: number;
  readonly splitOn: number[];
  readonly splitAt: number[];
  readonly leaves: number[];
}

/** How trees are grown; `rising` has 1 for features that may only raise the score, -1 for those that may only lower it. */
export interface Growth {
  readonly count: number;
  readonly depth: number;
  readonly rate: number;
  readonly restraint: number;
  readonly leastWeight: number;
  readonly rowShare: number;
  readonly featureShare: number;
  readonly rising: readonly number[];
}

const bins = 64;

/** Grows trees on log loss with histograms of 64 quantiles a feature; the same random source gives the same trees. */
export function growTrees(examples: Examples, growth: Growth, random: Random): TreeModel {
  const { rows, answers, weights } = examples;
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => quantiles(rows, feature, random));
  const binned = edges.map((edge, feature) => Uint8Array.from(rows, (row) => binOf(edge, row[feature] ?? 0)));
  const positive = weights.reduce((sum, weight, at) => sum + weight * (answers[at] ?? 0), 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows.length).fill(bias);
  const model: TreeModel = { depth: growth.depth, count: growth.count, bias, splitOn: [], splitAt: [], leaves: [] };
  const gradients = new Float32Array(rows.length);
  const curves = new Float32Array(rows.length);
  for (let tree = 0; tree < growth.count; tree += 1) {
    for (let at = 0; at < rows.length; at += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      const weight = random.chance(growth.rowShare) ? (weights[at] ?? 1) : 0;
      gradients[at] = weight * ((answers[at] ?? 0) - chance);
      curves[at] = weight * Math.max(1e-6, chance * (1 - chance));
    }
    const features = Array.from({ length: width }, (_, at) => at).filter(() => random.chance(growth.featureShare));
    const places = growTree(model, binned, edges, features, gradients, curves, growth);
    const first = tree * 2 ** growth.depth;
    for (let at = 0; at < rows.length; at += 1)
      scores[at] = (scores[at] ?? 0) + (model.leaves[first + (places[at] ?? 0)] ?? 0);
  }
  return model;
}

function quantiles(rows: readonly Float32Array[], feature: number, random: Random): Float32Array {
  const sample = Float32Array.from({ length: 20_000 }, () => random.pick(rows)[feature] ?? 0).sort();
  const picked = Array.from(
    { length: bins - 1 },
    (_, at) => sample[Math.floor(((at + 1) / bins) * sample.length)] ?? 0,
  );
  const tail = Array.from(
    { length: 12 },
    (_, at) => sample[Math.floor((1 - 0.5 ** (at / 2 + 6)) * sample.length)] ?? 0,
  );
  return Float32Array.from([...new Set([...picked, ...tail])].toSorted((a, b) => a - b));
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

/** Grows one tree level by level and answers in which leaf each example ended. */
function growTree(
  model: TreeModel,
  binned: readonly Uint8Array[],
  edges: readonly Float32Array[],
  features: readonly number[],
  gradients: Float32Array,
  curves: Float32Array,
  growth: Growth,
): Uint8Array {
  const places = new Uint8Array(gradients.length);
  let limits = [{ low: -Infinity, high: Infinity }];
  const values: number[] = [];
  for (let level = 0; level < growth.depth; level += 1) {
    const nodes = 2 ** level;
    const best = bestSplits(binned, edges, features, gradients, curves, places, nodes, limits, growth);
    limits = best.flatMap((split, node) => {
      const { low, high } = limits[node] ?? { low: -Infinity, high: Infinity };
      const rising = growth.rising[split.feature] ?? 0;
      model.splitOn.push(split.feature);
      model.splitAt.push(split.gain > 0 ? (edges[split.feature]?.[split.bin] ?? 0) : 1e9);
      const middle = (split.left + split.right) / 2;
      if (split.gain <= 0 || rising === 0)
        return [
          { low, high },
          { low, high },
        ];
      return rising > 0
        ? [
            { low, high: Math.min(high, middle) },
            { low: Math.max(low, middle), high },
          ]
        : [
            { low: Math.max(low, middle), high },
            { low, high: Math.min(high, middle) },
          ];
    });
    for (let at = 0; at < places.length; at += 1) {
      const node = places[at] ?? 0;
      const split = best[node];
      const isRight = split !== undefined && split.gain > 0 && (binned[split.feature]?.[at] ?? 0) > split.bin;
      places[at] = 2 * node + (isRight ? 1 : 0);
    }
  }
  const ends = 2 ** growth.depth;
  const sums = new Float64Array(2 * ends);
  for (let at = 0; at < places.length; at += 1) {
    const end = places[at] ?? 0;
    sums[end] = (sums[end] ?? 0) + (gradients[at] ?? 0);
    sums[ends + end] = (sums[ends + end] ?? 0) + (curves[at] ?? 0);
  }
  for (let end = 0; end < ends; end += 1) {
    const { low, high } = limits[end] ?? { low: -Infinity, high: Infinity };
    const value = (sums[end] ?? 0) / ((sums[ends + end] ?? 0) + growth.restraint);
    values.push(growth.rate * Math.min(high, Math.max(low, value)));
  }
  model.leaves.push(...values);
  return places;
}

function bestSplits(
  binned: readonly Uint8Array[],
  edges: readonly Float32Array[],
  features: readonly number[],
  gradients: Float32Array,
  curves: Float32Array,
  places: Uint8Array,
  nodes: number,
  limits: readonly { low: number; high: number }[],
  growth: Growth,
): Split[] {
  const best: Split[] = Array.from({ length: nodes }, () => ({ feature: 0, bin: 0, gain: 0, left: 0, right: 0 }));
  const stride = 128;
  const sums = new Float64Array(nodes * stride);
  const weights = new Float64Array(nodes * stride);
  for (const feature of features) {
    const column = binned[feature];
    if (!column) continue;
    sums.fill(0);
    weights.fill(0);
    for (let at = 0; at < column.length; at += 1) {
      const cell = (places[at] ?? 0) * stride + (column[at] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + (gradients[at] ?? 0);
      weights[cell] = (weights[cell] ?? 0) + (curves[at] ?? 0);
    }
    const count = (edges[feature]?.length ?? 0) + 1;
    for (let node = 0; node < nodes; node += 1) {
      const found = splitNode(sums, weights, node * stride, count, feature, limits[node], growth);
      if (found.gain > (best[node]?.gain ?? 0)) best[node] = found;
    }
  }
  return best;
}

function splitNode(
  sums: Float64Array,
  weights: Float64Array,
  first: number,
  count: number,
  feature: number,
  limit: { low: number; high: number } | undefined,
  { restraint, leastWeight, rising }: Growth,
): Split {
  const { low, high } = limit ?? { low: -Infinity, high: Infinity };
  let [allSum, allWeight] = [0, 0];
  for (let bin = 0; bin < count; bin += 1) {
    allSum += sums[first + bin] ?? 0;
    allWeight += weights[first + bin] ?? 0;
  }
  const worth = (sum: number, weight: number, value: number) => 2 * sum * value - (weight + restraint) * value * value;
  const bounded = (sum: number, weight: number) => Math.min(high, Math.max(low, sum / (weight + restraint)));
  const before = worth(allSum, allWeight, bounded(allSum, allWeight));
  let best: Split = { feature, bin: 0, gain: 0, left: 0, right: 0 };
  let [sum, weight] = [0, 0];
  for (let bin = 0; bin + 1 < count; bin += 1) {
    sum += sums[first + bin] ?? 0;
    weight += weights[first + bin] ?? 0;
    if (weight < leastWeight || allWeight - weight < leastWeight) continue;
    const left = bounded(sum, weight);
    const right = bounded(allSum - sum, allWeight - weight);
    if ((right - left) * (rising[feature] ?? 0) < 0) continue;
    const gain = worth(sum, weight, left) + worth(allSum - sum, allWeight - weight, right) - before;
    if (gain > best.gain) best = { feature, bin, gain, left, right };
  }
  return best;
}

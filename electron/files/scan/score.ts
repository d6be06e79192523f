import { featureNames } from './features.ts';
import model from './mark-model.json' with { type: 'json' };

/** Names the reader and the constants it worked with; kept with every answer, so that a later reading is explainable. */
export const readerName = `RG1/${model.name}`;

const { means, scales, weights, bias, trees } = model;
const { depth, splitOn, splitAt, leaves, bias: treeBias, count: treeCount } = trees;
const inner = 2 ** depth - 1;
const ends = 2 ** depth;
const onFeature = Uint8Array.from(splitOn);
const atValue = Float32Array.from(splitAt);
const leafValue = Float32Array.from(leaves);

if (model.features.join() !== featureNames.join()) throw new Error('the mark model was made for other features');

/** The log-odds that a box with these features was marked on purpose: one part a logistic model, three parts boosted trees. */
export function markScore(features: Float32Array): number {
  const linear = linearScore(features);
  return treeCount > 0 ? (linear + 3 * treeScore(features)) / 4 : linear;
}

function linearScore(features: Float32Array): number {
  let sum = bias;
  for (let at = 0; at < weights.length; at += 1) {
    const value = ((features[at] ?? 0) - (means[at] ?? 0)) / (scales[at] ?? 1);
    sum += (weights[at] ?? 0) * (value > 6 ? 6 : value < -6 ? -6 : value);
  }
  return sum;
}

function treeScore(features: Float32Array): number {
  let sum = treeBias;
  for (let tree = 0; tree < treeCount; tree += 1) {
    const first = tree * inner;
    let node = 0;
    for (let level = 0; level < depth; level += 1)
      node = 2 * node + ((features[onFeature[first + node] ?? 0] ?? 0) > (atValue[first + node] ?? 0) ? 2 : 1);
    sum += leafValue[tree * ends + node - inner] ?? 0;
  }
  return sum;
}

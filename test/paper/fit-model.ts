import { featureNames, type FeatureName } from '../../electron/files/scan/features.ts';
import { growTrees, type TreeModel } from './boost.ts';
import { isLost, type KnownBox, type KnownPage } from './dataset.ts';
import { fitLogistic, type Examples, type LogisticModel } from './logistic.ts';
import { seededRandom } from './random.ts';

/** The constants of the reader's model. */
export interface MarkModel extends LogisticModel {
  readonly trees: TreeModel;
}

const rising: readonly FeatureName[] = [
  'narrow12',
  'narrow22',
  'coverLight',
  'coverDark',
  'upperTenth',
  'peak',
  'softPeak',
  'stroke',
  'strokeOverEmpty',
  'meanOverEmpty',
  'softOverEmpty',
  'meanOverNear',
  'softOverNear',
  'strokeOverNear',
  'edges',
  'blobExtent',
  'cells',
  'peakOverPage',
  'narrowOverPage',
];
const falling: readonly FeatureName[] = ['bandBeyond', 'through'];

/** Fits the model to known boxes; what is ambiguous even to a person is left out or counts less. */
export function fitModel(pages: Iterable<{ page: KnownPage; features: Float32Array[] }>, seed: number): MarkModel {
  const examples = toExamples(pages);
  const trees = growTrees(
    examples,
    {
      count: 400,
      depth: 4,
      rate: 0.07,
      restraint: 2,
      leastWeight: 1.5,
      rowShare: 0.6,
      featureShare: 0.6,
      rising: risingOf(featureNames),
    },
    seededRandom(seed),
  );
  return { ...fitLogistic(examples, 2e-4), trees };
}

/** For each feature whether more of it may only raise (1) or only lower (-1) the score. */
export function risingOf(names: readonly FeatureName[]): number[] {
  return names.map((name) => (rising.includes(name) ? 1 : falling.includes(name) ? -1 : 0));
}

function toExamples(pages: Iterable<{ page: KnownPage; features: Float32Array[] }>): Examples {
  const rows: Float32Array[] = [];
  const answers: number[] = [];
  const weights: number[] = [];
  for (const { page, features } of pages)
    page.boxes.forEach((box, index) => {
      const row = features[index];
      const weight = row ? weightOf(box, page, row) : 0;
      if (!row || weight === 0) return;
      rows.push(row);
      answers.push(box.truth === 'empty' ? 0 : 1);
      weights.push(weight);
    });
  return { rows, answers: Uint8Array.from(answers), weights: Float32Array.from(weights) };
}

function weightOf(box: KnownBox, page: KnownPage, row: Float32Array): number {
  if (box.truth === 'outside' || isLost(box, page, row)) return 0;
  return box.how === 'erased' || box.how === 'intruding' ? 0.5 : 1;
}

/** Numbers short enough for a file of constants: five significant digits. */
export function shorten(values: readonly number[]): number[] {
  return values.map((value) => Number(value.toPrecision(5)));
}

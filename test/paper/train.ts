import { readFileSync, writeFileSync } from 'node:fs';
import { decideMarks, usualBand, type DoubtBand } from '../../electron/domain/mark-decision.ts';
import { featureNames } from '../../electron/files/scan/features.ts';
import { isLost, readCollection, type KnownBox, type KnownPage } from './dataset.ts';
import { fitModel, shorten, type MarkModel } from './fit-model.ts';
import { scanClasses } from './scan-classes.ts';
import { addTally, countPage, emptyTally, tallyHeads, tallyRow, type Tally } from './tally.ts';

const [trainFiles = '', testFiles = '', name = 'trial', seed = '1'] = process.argv.slice(2);
if (trainFiles === '') throw new Error('usage: train TRAIN[,TRAIN...] TEST[,TEST...] [NAME] [SEED]');

function* pagesOf(files: string) {
  for (const file of files.split(',').filter((it) => it !== '')) yield* readCollection(file);
}

const model = fitModel(pagesOf(trainFiles), Number(seed));
const target = new URL('../../electron/files/scan/mark-model.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(packed(model))}\n`);
console.log(`${name}: ${Math.round(readFileSync(target).length / 1024)} kB`);
if (testFiles !== '') await report();

function packed({ means, scales, weights, bias, trees }: MarkModel) {
  return {
    name,
    seed: Number(seed),
    features: featureNames,
    means: shorten(means),
    scales: shorten(scales),
    weights: shorten(weights),
    bias: Number(bias.toPrecision(5)),
    trees: {
      ...trees,
      bias: Number(trees.bias.toPrecision(5)),
      splitAt: shorten(trees.splitAt),
      leaves: trees.leaves.map((leaf) => Number(leaf.toFixed(4))),
    },
  };
}

async function report(): Promise<void> {
  const { measuredBox } = await import('../../electron/files/scan/read-page.ts');
  const bands: DoubtBand[] = [0, 3, 4, 5, 6].map((half) => ({ ...usualBand, low: -half, high: half }));
  const byBand = bands.map(() => emptyTally());
  const byKind = new Map<string, Tally>();
  const wrong: string[] = [];
  for (const { page, features } of pagesOf(testFiles)) {
    const measured = page.boxes.map((box, index) => measuredBox({ ...box }, box.placed, features[index]));
    const truth = page.boxes.map((box, index) => ({ ...box, isLost: isLost(box, page, features[index] ?? none) }));
    bands.forEach((band, at) => {
      const { boxes, questions } = decideMarks(measured, { ...band, canLoseMarks: page.canLoseMarks });
      const tally = emptyTally();
      if (page.boxes.length === 0) tally.refused += 1;
      countPage(tally, truth, boxes, questions);
      addTally(byBand[at] ?? tally, tally);
      if (band.high !== usualBand.high) return;
      for (const key of [page.kind, page.pen]) {
        const sum = byKind.get(key) ?? emptyTally();
        addTally(sum, tally);
        byKind.set(key, sum);
      }
      boxes.forEach((box, index) => wrong.push(...describeWrong(page, truth[index], box, features[index])));
    });
  }
  console.log(['band'.padEnd(14), ...tallyHeads].join('  '));
  bands.forEach((band, at) => console.log(tallyRow(`+-${band.high}`, byBand[at] ?? emptyTally())));
  const order = [...scanClasses, ...[...byKind.keys()].filter((key) => !scanClasses.some((kind) => kind === key))];
  for (const key of order) console.log(tallyRow(key, byKind.get(key) ?? emptyTally()));
  console.log(wrong.join('\n'));
}

const none = new Float32Array(featureNames.length);

function describeWrong(
  page: KnownPage,
  truth: (KnownBox & { isLost: boolean }) | undefined,
  box: { state: string; score: number; q: string; o: string },
  row: Float32Array | undefined,
): string[] {
  if (!truth || truth.isLost || truth.truth === 'outside' || box.state === 'doubt') return [];
  if ((box.state === 'marked') === (truth.truth === 'marked')) return [];
  const shown = featureNames.flatMap((it, at) =>
    (row?.[at] ?? 0) > 0 ? [`${it}=${(row?.[at] ?? 0).toFixed(3)}`] : [],
  );
  return [`${page.kind} ${page.seed} ${page.pen} ${box.q}/${box.o} ${truth.how} ${box.score}: ${shown.join(' ')}`];
}

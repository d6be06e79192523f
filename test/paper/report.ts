import { readPage } from '../../electron/files/scan/read-page.ts';
import { featureNames } from '../../electron/files/scan/features.ts';
import { type GreyImage } from '../../electron/files/scan/grey.ts';
import { knownForms, type KnownForms } from '../../electron/files/scan/locate-page.ts';
import { addCauses, type Causes } from './causes.ts';
import { isLost } from './dataset.ts';
import { pagesOfPile, type PiledPage } from './pile.ts';
import { penNames } from './pens.ts';
import { officeClasses, scanClasses } from './scan-classes.ts';
import { addTally, countPage, emptyTally, tallyHeads, tallyRow, type CountedBox, type Tally } from './tally.ts';

const [folders] = process.argv.slice(2);
if (folders === undefined) throw new Error('usage: report PILE[,PILE...]');
const tallies = new Map<string, Tally>();
const causes: Causes = new Map();
const remarks: string[] = [];
const known = new Map<string, KnownForms>();
let [pages, readMs, offMost] = [0, 0, 0];

for (const folder of folders.split(','))
  for (const { page, image } of pagesOfPile(folder)) {
    const tally = await countScan(page, image);
    const groups = ['all', page.kind, page.pen, ...(officeClasses.includes(page.kind) ? ['office'] : [])];
    for (const group of groups) {
      const sum = tallies.get(group) ?? emptyTally();
      addTally(sum, tally);
      tallies.set(group, sum);
    }
    pages += 1;
  }

console.log(['kind'.padEnd(14), ...tallyHeads].join('  '));
for (const group of ['all', 'office', ...scanClasses, ...penNames])
  console.log(tallyRow(group, tallies.get(group) ?? emptyTally()));
console.log(`reading ${(readMs / pages).toFixed(1)} ms CPU a page, farthest code ${offMost.toFixed(2)} mm`);
for (const [cause, count] of [...causes].toSorted((a, b) => b[1] - a[1]).slice(0, 40))
  console.log(`${String(count).padStart(6)}  ${cause}`);
console.log(remarks.join('\n'));

function formsOf({ layout }: PiledPage): KnownForms {
  const key = `${layout.form} ${layout.pages[0]?.width}`;
  const forms = known.get(key) ?? knownForms([layout]);
  known.set(key, forms);
  return forms;
}

async function countScan(page: PiledPage, image: GreyImage): Promise<Tally> {
  const tally = emptyTally();
  const started = process.cpuUsage();
  const { reading, view } = await readPage(image, formsOf(page));
  const used = process.cpuUsage(started);
  readMs += (used.user + used.system) / 1000;
  const name = `${page.kind} ${page.seed} ${page.pen}`;
  if (reading.status !== 'ok' || reading.page !== page.page) {
    tally.pages += 1;
    tally.refused += 1;
    remarks.push(`${name}: ${reading.status} ${reading.reason} page ${reading.page}`);
    return tally;
  }
  offMost = Math.max(offMost, reading.quality?.codeOffsetMm ?? 0);
  const truth = (page.layout.pages[page.page - 1]?.boxes ?? []).map((box, index): CountedBox => {
    const filled = page.boxes[index] ?? { truth: 'empty', how: 'none' };
    const row = view?.features[index] ?? new Float32Array(featureNames.length);
    return { ...box, ...filled, isLost: isLost(filled, page, row) };
  });
  countPage(tally, truth, reading.boxes, reading.questions);
  addCauses(causes, truth, reading);
  reading.boxes.forEach(({ q, o, state, score }, index) => {
    const box = truth[index];
    if (!box || box.isLost || box.truth === 'outside' || state === 'doubt') return;
    if ((state === 'marked') !== (box.truth === 'marked'))
      remarks.push(`${name} ${q}/${o} ${box.kind} ${box.how}: ${state} ${score}`);
  });
  for (const { q, state } of reading.questions) {
    const sign = truth.find((box) => box.q === q && box.truth === 'outside');
    if (sign && (state === 'sure' || state === 'none'))
      remarks.push(`${name} ${q}/${sign.o} ${sign.how} (${sign.kind}) not noticed`);
  }
  return tally;
}

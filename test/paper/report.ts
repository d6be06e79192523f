import { readFileSync } from 'node:fs';
import { FormLayout } from '../../electron/contract/form-layout.ts';
import { readPage } from '../../electron/files/scan/read-page.ts';
import { featureNames } from '../../electron/files/scan/features.ts';
import { knownForms, locatePage } from '../../electron/files/scan/locate-page.ts';
import { measurePage } from '../../electron/files/scan/measured-page.ts';
import { isLost, pageOf } from './dataset.ts';
import { makeScan, seenThroughFile, withPrintMaps, type MadeScan, type Wishes } from './make-scan.ts';
import { printerOf } from './print-form.ts';
import { penNames } from './pens.ts';
import { blankHabits, usualHabits } from './respondent.ts';
import { officeClasses, scanClasses, type ScanClass } from './scan-classes.ts';
import { addTally, countPage, emptyTally, tallyHeads, tallyRow, type Tally } from './tally.ts';

const [count = '160', first = '5000011', habits = 'usual', layoutFile, pdfFile] = process.argv.slice(2);
const printed = layoutFile && pdfFile ? await printedForm(layoutFile, pdfFile) : {};
const tallies = new Map<string, Tally>();
const remarks: string[] = [];
let [readMs, offMost] = [0, 0];

for (let index = 0; index < Number(count); index += 1) {
  const { seed, kind } = pageOf(Number(first), index);
  const made = makeScan(seed, kind, { ...printed, habits: habits === 'blank' ? blankHabits : usualHabits });
  const tally = await countScan(made, kind, seed);
  const groups = ['all', kind, made.filled.pen, ...(officeClasses.includes(kind) ? ['office'] : [])];
  for (const group of groups) {
    const sum = tallies.get(group) ?? emptyTally();
    addTally(sum, tally);
    tallies.set(group, sum);
  }
}

console.log(['kind'.padEnd(14), ...tallyHeads].join('  '));
for (const group of ['all', 'office', ...scanClasses, ...penNames])
  console.log(tallyRow(group, tallies.get(group) ?? emptyTally()));
console.log(`reading ${(readMs / Number(count)).toFixed(1)} ms CPU a page, farthest code ${offMost.toFixed(2)} mm`);
console.log(remarks.join('\n'));

/** A form printed by the app: its stored layout and its PDF. */
async function printedForm(layoutPath: string, pdfPath: string): Promise<Wishes> {
  const layout = FormLayout.parse(JSON.parse(readFileSync(layoutPath, 'utf8')));
  const form = { layout, lines: [], pages: layout.pages.length };
  return { form, print: await printerOf(readFileSync(pdfPath), 9) };
}

async function countScan(made: MadeScan, kind: ScanClass, seed: number): Promise<Tally> {
  const tally = emptyTally();
  const image = seenThroughFile(made.scan);
  const layout = printed.form ? made.form.layout : withPrintMaps(made.form);
  const forms = knownForms([layout]);
  const started = process.cpuUsage();
  const { reading } = await readPage(image, forms);
  const used = process.cpuUsage(started);
  readMs += (used.user + used.system) / 1000;
  if (reading.status !== 'ok' || reading.page !== made.pageIndex + 1) {
    tally.pages += 1;
    tally.refused += 1;
    remarks.push(`${kind} ${seed} ${made.filled.pen}: ${reading.status} ${reading.reason} page ${reading.page}`);
    return tally;
  }
  offMost = Math.max(offMost, reading.quality?.codeOffsetMm ?? 0);
  const located = await locatePage(image, forms);
  const rows = 'place' in located ? measurePage(image, located).features : [];
  const boxes = layout.pages[made.pageIndex]?.boxes ?? [];
  const truth = boxes.map((box, index) => {
    const known = made.filled.boxes[index] ?? { truth: 'empty', how: 'none' };
    const row = rows[index] ?? new Float32Array(featureNames.length);
    return { ...box, ...known, isLost: isLost(known, { kind }, row) };
  });
  countPage(tally, truth, reading.boxes, reading.questions);
  reading.boxes.forEach(({ q, o, state, score }, index) => {
    const known = truth[index];
    if (!known || known.isLost || known.truth === 'outside' || state === 'doubt') return;
    if ((state === 'marked') !== (known.truth === 'marked'))
      remarks.push(`${kind} ${seed} ${made.filled.pen} ${q}/${o} ${known.how}: ${state} ${score}`);
  });
  for (const { q, state } of reading.questions) {
    const sign = truth.find((box) => box.q === q && box.truth === 'outside');
    if (sign && (state === 'sure' || state === 'none'))
      remarks.push(`${kind} ${seed} ${made.filled.pen} ${q}/${sign.o} ${sign.how} (${sign.kind}) not noticed`);
  }
  return tally;
}

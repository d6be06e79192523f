import { makePile, printedForm } from './pile.ts';
import { blankHabits, usualHabits } from './respondent.ts';

const [folder, first = '1', from = '0', to = '16', habits = 'usual', layoutFile, pdfFile] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: make-pile FOLDER FIRST-SEED FROM TO [usual|blank] [LAYOUT PDF]');
const form = layoutFile && pdfFile ? await printedForm(layoutFile, pdfFile) : {};
makePile(
  folder,
  { first: Number(first), from: Number(from), to: Number(to) },
  { ...form, habits: habits === 'blank' ? blankHabits : usualHabits },
);

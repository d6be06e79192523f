import { type BoxReading, type QuestionReading } from '../../electron/contract/sheet-reading.ts';
import { type KnownBox } from './dataset.ts';

/** Counts over boxes and questions whose truth is known. */
export interface Tally {
  pages: number;
  refused: number;
  boxes: number;
  marks: number;
  falseMarks: number;
  misses: number;
  doubts: number;
  questions: number;
  toCheck: number;
  plainQuestions: number;
  plainToCheck: number;
  silentlyWrong: number;
  outside: number;
  outsideFlagged: number;
  lost: number;
}

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return {
    pages: 0,
    refused: 0,
    boxes: 0,
    marks: 0,
    falseMarks: 0,
    misses: 0,
    doubts: 0,
    questions: 0,
    toCheck: 0,
    plainQuestions: 0,
    plainToCheck: 0,
    silentlyWrong: 0,
    outside: 0,
    outsideFlagged: 0,
    lost: 0,
  };
}

/** The known truth about a box, as far as counting needs it; `isLost` when the mark left no trace on the scan. */
export type CountedBox = Pick<KnownBox, 'q' | 'o' | 'kind' | 'truth' | 'how'> & { readonly isLost: boolean };

/** Counts one page: what was read against what is true. */
export function countPage(
  tally: Tally,
  truth: readonly CountedBox[],
  boxes: readonly BoxReading[],
  questions: readonly QuestionReading[],
): void {
  tally.pages += 1;
  truth.forEach((box, index) => {
    const reading = boxes[index];
    if (!reading) return;
    if (box.isLost) tally.lost += 1;
    else if (box.truth !== 'outside') countBox(tally, box.truth, reading.state);
  });
  for (const question of questions)
    countQuestion(
      tally,
      truth.filter((box) => box.q === question.q),
      question,
    );
}

function countBox(tally: Tally, truth: CountedBox['truth'], state: BoxReading['state']): void {
  tally.boxes += 1;
  if (truth === 'marked') tally.marks += 1;
  if (state === 'doubt') tally.doubts += 1;
  else if (state === 'marked' && truth !== 'marked') tally.falseMarks += 1;
  else if (state === 'empty' && truth === 'marked') tally.misses += 1;
}

function countQuestion(tally: Tally, own: readonly CountedBox[], { state, codes }: QuestionReading): void {
  const isShown = state === 'doubt' || state === 'two';
  if (own.some((box) => box.truth === 'outside')) {
    tally.outside += 1;
    if (isShown) tally.outsideFlagged += 1;
    return;
  }
  if (own.some((box) => box.isLost)) return;
  const marked = own.filter((box) => box.truth === 'marked').map((box) => box.o);
  const isPlanted = own.some((box) => box.truth === 'cancelled') || isDouble(own);
  tally.questions += 1;
  if (!isPlanted) tally.plainQuestions += 1;
  if (isShown) {
    tally.toCheck += 1;
    if (!isPlanted) tally.plainToCheck += 1;
  } else if (marked.length !== codes.length || marked.some((code) => !codes.includes(code))) tally.silentlyWrong += 1;
}

function isDouble(own: readonly CountedBox[]): boolean {
  return own[0]?.kind !== 'multi' && own.filter((box) => box.truth === 'marked').length > 1;
}

/** Adds one tally to another. */
export function addTally(to: Tally, from: Tally): void {
  for (const key of tallyKeys) to[key] += from[key];
}

const tallyKeys = [
  'pages',
  'refused',
  'boxes',
  'marks',
  'falseMarks',
  'misses',
  'doubts',
  'questions',
  'toCheck',
  'plainQuestions',
  'plainToCheck',
  'silentlyWrong',
  'outside',
  'outsideFlagged',
  'lost',
] as const satisfies readonly (keyof Tally)[];

/** The heads of the table and one row of it: counts, and rates as the targets state them. */
export const tallyHeads = [
  'pages',
  'refused',
  'boxes',
  'false',
  'missed',
  'per 100,000',
  'bound',
  'doubts/1000',
  'to check %',
  'plain %',
  'silent q/100,000',
  'outside flagged',
  'lost',
];

/** One row of the table. */
export function tallyRow(name: string, it: Tally): string {
  const wrong = it.falseMarks + it.misses;
  const per = (count: number, of: number, scale: number) => (of > 0 ? ((count / of) * scale).toFixed(1) : '-');
  const cells = [
    it.pages,
    it.refused,
    it.boxes,
    it.falseMarks,
    it.misses,
    per(wrong, it.boxes, 100_000),
    per(upperCount(wrong), it.boxes, 100_000),
    per(it.doubts, it.boxes, 1000),
    per(it.toCheck, it.questions, 100),
    per(it.plainToCheck, it.plainQuestions, 100),
    per(it.silentlyWrong, it.questions, 100_000),
    `${it.outsideFlagged}/${it.outside}`,
    it.lost,
  ];
  return [name.padEnd(14), ...cells.map((cell, index) => String(cell).padStart((tallyHeads[index] ?? '').length))].join(
    '  ',
  );
}

/** The one-sided 95 % upper bound of a Poisson count (Garwood 1936), to a hundredth. */
export function upperCount(count: number): number {
  const chanceUpTo = (mean: number) => {
    let term = Math.exp(-mean);
    let sum = term;
    for (let at = 1; at <= count; at += 1) {
      term *= mean / at;
      sum += term;
    }
    return sum;
  };
  let mean = count + 1;
  while (chanceUpTo(mean) > 0.05) mean += 0.01;
  return mean;
}

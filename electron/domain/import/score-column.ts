import { type ColumnAnswer, type RejectReason, type ScoreScale } from '../../contract/import-result.ts';
import { type Cell, cellProblem } from './cell.ts';
import { labelMeaning, yesNoDegree } from './score-labels.ts';
import { foldAnswer, readScoreText, type ScoreText } from './score-text.ts';
import { unreadMark } from './unread-marks.ts';

/** What the cells of a score column prove together. */
export interface ScoreEvidence {
  numbers: number;
  numbersAbove: number;
  highest: number;
  lowest: number;
  bareNumbers: number;
  labels: number;
  agreeing: number;
  reversed: number;
  strongOrMildLabels: number;
  middling: number;
  hasFair: boolean;
  hasExcellent: boolean;
  hasVeryGood: boolean;
  readonly unclear: Map<string, string>;
}

/** How the cells of one score column become marks. */
export interface ScoreReader {
  readonly scale: ScoreScale;
  readonly isReversed: boolean;
  readonly isWordScale: boolean;
  readonly countsYesNo: boolean;
  readonly isOnlyEnds: boolean;
  readonly answers: ReadonlyMap<string, number | null>;
}

/** A mark, null for "no answer", or why the cell holds none. */
export interface ScoreValue {
  readonly score: number | null;
  readonly reason: RejectReason | null;
}

/** The scales of the three named scores. */
export const scoreScales = {
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  nps: { min: 0, max: 10 },
} as const satisfies Record<string, ScoreScale>;

const none: ScoreValue = { score: null, reason: null };
const unknown: ScoreValue = { score: null, reason: 'SCORE_UNKNOWN_LABEL' };
const outside: ScoreValue = { score: null, reason: 'SCORE_OUT_OF_RANGE' };
const broken: ScoreValue = { score: null, reason: 'SCORE_NOT_INTEGER' };
const wordScale = ['poor', 'fair', 'good', 'very good', 'excellent'];

/** A counter to hand to `noteScore`. */
export function newScoreEvidence(): ScoreEvidence {
  return {
    ...{ numbers: 0, numbersAbove: 0, highest: -Infinity, lowest: Infinity, bareNumbers: 0 },
    ...{ labels: 0, agreeing: 0, reversed: 0, strongOrMildLabels: 0, middling: 0 },
    ...{ hasFair: false, hasExcellent: false, hasVeryGood: false },
    unclear: new Map(),
  };
}

/** Counts what one cell proves about the scale, its direction and the kind of words used. */
export function noteScore(evidence: ScoreEvidence, cell: Cell, scale: ScoreScale): void {
  const text = readScoreText(cell);
  if (!text || text.isForeign) return;
  if (text.number !== null) noteNumber(evidence, text, scale);
  if (text.words === '') return;
  const folded = foldAnswer(text.words);
  if (folded === 'fair') evidence.hasFair = true;
  if (folded === 'excellent') evidence.hasExcellent = true;
  if (folded === 'very good') evidence.hasVeryGood = true;
  const meaning = labelMeaning(text.words);
  if (meaning === 'unclear' && !evidence.unclear.has(folded)) evidence.unclear.set(folded, text.words);
  if (typeof meaning !== 'number') return;
  evidence.labels += 1;
  if (Math.abs(meaning) !== 2) evidence.strongOrMildLabels += 1;
  if (Math.abs(meaning) < 3) evidence.middling += 1;
  if (text.number === null || meaning === 0) return;
  const middle = (scale.min + scale.max) / 2;
  if (text.number === middle) return;
  if (text.number > middle === meaning > 0) evidence.agreeing += 1;
  else evidence.reversed += 1;
}

/** Builds the reader of a column from what its cells prove and what a person has decided. */
export function scoreReader(
  evidence: ScoreEvidence,
  scale: ScoreScale,
  isHeadingReversed: boolean,
  answer: ColumnAnswer | undefined,
): ScoreReader {
  const chosen = answer?.scale ?? scale;
  const answers = new Map(Object.entries(answer?.labels ?? {}).map(([label, score]) => [foldAnswer(label), score]));
  return {
    scale: chosen,
    isReversed: chosen.isReversed ?? (evidence.reversed > evidence.agreeing || isHeadingReversed),
    isWordScale: evidence.hasFair && (evidence.hasExcellent || evidence.hasVeryGood) && chosen.max - chosen.min === 4,
    countsYesNo: evidence.strongOrMildLabels > 0,
    isOnlyEnds: chosen.max - chosen.min > 6,
    answers,
  };
}

/** The questions a score column leaves open: `scale`, `scale_direction`, `label:<text>`. */
export function scoreQuestions(
  evidence: ScoreEvidence,
  scale: ScoreScale,
  isHeadingReversed: boolean,
  answer: ColumnAnswer | undefined,
): string[] {
  const questions: string[] = [];
  if (!answer?.scale) {
    const isMostlyAbove = evidence.numbersAbove * 2 > evidence.numbers && evidence.highest > scale.max;
    const hasWordsOfAnotherScale = scale.max - scale.min > 6 && evidence.middling > 0;
    const isUnclearWordScale = evidence.hasExcellent && evidence.hasVeryGood && !evidence.hasFair;
    if (isMostlyAbove || hasWordsOfAnotherScale || isUnclearWordScale) questions.push('scale');
    const isMixed = evidence.reversed > 0 && (evidence.agreeing > 0 || evidence.bareNumbers > 0);
    if (isMixed || isHeadingReversed) questions.push('scale_direction');
  }
  const decided = new Set(Object.keys(answer?.labels ?? {}).map(foldAnswer));
  for (const [folded, label] of evidence.unclear) if (!decided.has(folded)) questions.push(`label:${label}`);
  return questions;
}

/** Reads one mark. Words win over a number beside them; empty and "no answer" words give null, never 0. */
export function readScore(cell: Cell, reader: ScoreReader): ScoreValue {
  const unread = typeof cell === 'string' ? unreadMark(cell) : null;
  if (unread !== null) return { score: unread, reason: null };
  const text = readScoreText(cell);
  if (!text) return none;
  const problem = cellProblem(cell);
  if (problem) return { score: null, reason: problem.problem };
  if (text.isForeign) return unknown;
  if (reader.answers.size > 0) {
    const decided = reader.answers.get(foldAnswer(text.words));
    if (decided !== undefined) return { score: decided, reason: null };
  }
  if (text.words === '') return numberScore(text, reader);
  const fromWords = wordScore(text.words, reader);
  if (fromWords !== null) return text.number === null || fromWords.score !== null ? fromWords : none;
  return text.isNumberClear ? numberScore(text, reader) : unknown;
}

function noteNumber(evidence: ScoreEvidence, text: ScoreText, scale: ScoreScale): void {
  if (text.number === null) return;
  evidence.numbers += 1;
  if (text.number > scale.max) evidence.numbersAbove += 1;
  if (text.number > evidence.highest) evidence.highest = text.number;
  if (text.number < evidence.lowest) evidence.lowest = text.number;
  if (text.words === '') evidence.bareNumbers += 1;
}

function numberScore(text: ScoreText, { scale, isReversed }: ScoreReader): ScoreValue {
  const { number } = text;
  if (number === null || (text.outOf !== null && text.outOf !== scale.max)) return unknown;
  if (!Number.isInteger(number)) return broken;
  if (number < scale.min || number > scale.max) return outside;
  return { score: isReversed ? scale.min + scale.max - number : number, reason: null };
}

function wordScore(words: string, reader: ScoreReader): ScoreValue | null {
  const { scale } = reader;
  if (reader.isWordScale) {
    const place = wordScale.indexOf(foldAnswer(words));
    if (place >= 0) return { score: scale.min + place, reason: null };
  }
  const meaning = labelMeaning(words) ?? (reader.countsYesNo ? yesNoDegree(words) : null);
  if (meaning === 'none' || meaning === 'unclear') return none;
  if (meaning === null) return null;
  return scoreOfDegree(meaning, reader);
}

function scoreOfDegree(degree: number, { scale, isOnlyEnds }: ScoreReader): ScoreValue | null {
  if (isOnlyEnds) return Math.abs(degree) === 3 ? { score: degree > 0 ? scale.max : scale.min, reason: null } : null;
  const steps = scale.max - scale.min;
  const middle = scale.min + steps / 2;
  if (degree === 0) return Number.isInteger(middle) ? { score: middle, reason: null } : null;
  const side = Math.floor((steps + 1) / 2);
  const distance = Math.abs(degree) === 3 ? side : Math.abs(degree) === 1 ? 1 : Math.max(1, side - 1);
  return { score: degree > 0 ? scale.max - side + distance : scale.min + side - distance, reason: null };
}

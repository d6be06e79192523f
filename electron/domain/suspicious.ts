import { standardDeviation, sumOf } from './averages.ts';
import { binomialQuantile } from './distributions.ts';
import { adjustP } from './p-adjust.ts';
import { areCounts } from './proportions.ts';
import { fisherGreater } from './two-shares.ts';

/** Answered items on one scale from which straight-lining can be told. */
export const itemsForStraightLine = 5;
/** Answers of a staff member from which the screen looks at them. */
export const answersForStaffScreen = 10;

/** Whether one customer gave the same mark to everything; a flag means look, never delete. */
export type StraightLine = {
  readonly status: 'ok' | 'not_applicable';
  readonly nAnswered: number;
  readonly longestRun: number;
  readonly spread: number | null;
  readonly isAllSame: boolean;
  readonly isFlagged: boolean;
};

/**
 * Longest run of one mark (Johnson 2005 J Res Personality 39:103) and SD of a person's marks (Dunn et al. 2018 J Bus
 * Psychol 33:105), missing items skipped; flagged when all of 5 or more are the same. not_applicable below 5 answered
 * items; spread null below 2.
 */
export function straightLine(items: readonly (number | null)[]): StraightLine {
  const marks = items.filter((item) => item !== null);
  let longestRun = 0;
  let run = 0;
  marks.forEach((mark, i) => {
    run = i > 0 && mark === marks[i - 1] ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  });
  const nAnswered = marks.length;
  const isAllSame = nAnswered > 0 && longestRun === nAnswered;
  const isEnough = nAnswered >= itemsForStraightLine;
  return {
    status: isEnough ? 'ok' : 'not_applicable',
    nAnswered,
    longestRun,
    spread: standardDeviation(marks),
    isAllSame,
    isFlagged: isEnough && isAllSame,
  };
}

/** Top marks among the answers about one staff member. */
export type StaffAnswers = { readonly name: string; readonly topScores: number; readonly answers: number };

/** One line of the staff screen; the p-values are for the log, pHolm null below 10 answers. */
export type StaffLine = {
  readonly name: string;
  readonly pOneSided: number;
  readonly isEligible: boolean;
  readonly pHolm: number | null;
  readonly isFlagged: boolean;
};

/**
 * Unusually many top marks: one-sided Fisher exact of each person against all others together, Holm over those with 10
 * or more answers, flagged below 0.05 (metrics 12.5; Holm 1979 Scand J Stat 6:65). Worth a look, never a verdict.
 */
export function staffScreen(staff: readonly StaffAnswers[], minAnswers = answersForStaffScreen): StaffLine[] {
  const readable = staff.filter(({ topScores, answers }) => areCounts(topScores, answers));
  const top = sumOf(readable.map(({ topScores }) => topScores));
  const all = sumOf(readable.map(({ answers }) => answers));
  const lines = staff.map(({ name, topScores, answers }) => ({
    name,
    isEligible: answers >= minAnswers && areCounts(topScores, answers),
    pOneSided: areCounts(topScores, answers) ? fisherGreater(topScores, answers, top - topScores, all - answers) : 1,
  }));
  const adjusted = adjustP(lines.map(({ isEligible, pOneSided }) => (isEligible ? pOneSided : null)));
  return lines.map((line, i) => {
    const pHolm = adjusted[i];
    return { ...line, pHolm, isFlagged: pHolm !== null && pHolm < 0.05 };
  });
}

/**
 * Counts of n within which a share p stays by chance: 95 and 99.8 percent, as smallest counts with cumulative chance
 * 0.001, 0.025, 0.975 and 0.999 (Spiegelhalter 2005 Stat Med 24:1185).
 */
export function funnelLimits(
  n: number,
  p: number,
): { readonly lo998: number; readonly lo95: number; readonly hi95: number; readonly hi998: number } | null {
  if (!(Number.isSafeInteger(n) && n >= 0 && p >= 0 && p <= 1)) return null;
  const [lo998, lo95, hi95, hi998] = [0.001, 0.025, 0.975, 0.999].map((q) => binomialQuantile(q, n, p));
  return { lo998, lo95, hi95, hi998 };
}

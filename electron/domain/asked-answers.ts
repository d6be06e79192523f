import { isNpsScale } from './nps.ts';

/** How a question was asked and on which occasion: answers that differ in it are never pooled. */
export type Asked = {
  readonly surveyKind: string;
  readonly type: string;
  readonly min: number;
  readonly max: number;
  readonly favourableFrom: number;
};

/** An answer with the way it was asked for, given on some day of [fromDay, toDay): a day, or a month where only that is kept. */
export type AskedAnswer = Asked & {
  readonly customerId: number | null;
  readonly fromDay: number;
  readonly toDay: number;
  readonly score: number;
};

function wayOf({ surveyKind, type, min, max, favourableFrom }: Asked): string {
  return [surveyKind, type, min, max, favourableFrom].join(' ');
}

/** Whether an answer is a mark of its own scale; unreadable ones are below 0. */
export function isReadable({ score, min, max }: AskedAnswer): boolean {
  return score >= min && score <= max;
}

/** Whether a mark is on the good side of its cut: at or above it, and for effort at or below. */
export function isFavourable({ type, favourableFrom }: Asked, score: number): boolean {
  return type === 'effort' ? score <= favourableFrom : score >= favourableFrom;
}

/** The answers that were given within a period. */
export function givenIn<Answer extends AskedAnswer>(
  answers: readonly Answer[],
  period: { readonly from: number; readonly to: number },
): Answer[] {
  return answers.filter(({ fromDay, toDay }) => fromDay >= period.from && toDay <= period.to);
}

/** The way of asking that most readable answers have; of several the one that was used last. Null without answers. */
export function usualWay(answers: readonly AskedAnswer[]): Asked | null {
  const counts = new Map<string, number>();
  let usual: AskedAnswer | null = null;
  for (const answer of answers.filter(isReadable)) counts.set(wayOf(answer), (counts.get(wayOf(answer)) ?? 0) + 1);
  for (const answer of answers.filter(isReadable)) {
    const isAsOften = !usual || (counts.get(wayOf(answer)) ?? 0) >= (counts.get(wayOf(usual)) ?? 0);
    if (isAsOften) usual = answer;
  }
  return usual;
}

/** Whether an answer was asked for in this way. */
export function wasAskedSo(answer: AskedAnswer, way: Asked): boolean {
  return wayOf(answer) === wayOf(way);
}

/** Answers that can stand in a recommendation score: marks from 0 to 10. */
export function onNpsScale<Answer extends AskedAnswer>(answers: readonly Answer[]): Answer[] {
  return answers.filter(isNpsScale);
}

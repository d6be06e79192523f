import { type Period } from './coming-back.ts';
import { answersForUnmarked } from './display.ts';
import { type Call } from './proportions.ts';

/** The equal windows on both sides of an improvement action, written down before it is judged. */
export type ActionWindows = { readonly before: Period; readonly after: Period };

/** Windows of so many days before the action and from it on (metrics 10.5). */
export function actionWindows(actionDay: number, days: number): ActionWindows {
  return { before: { from: actionDay - days, to: actionDay }, after: { from: actionDay, to: actionDay + days } };
}

/**
 * What may be said of the one figure an action was meant to move; mentionsChance when it followed a bad period and
 * would likely have risen anyway.
 */
export type ActionVerdict =
  | { readonly status: 'too_fresh' | 'too_few' }
  | { readonly status: 'ok'; readonly called: Call; readonly mentionsChance: boolean };

/**
 * Verdict on an action: too_fresh until its second window is over, too_few below 30 answers on a side, else the call of
 * the difference's range.
 */
export function judgeAction(
  windows: ActionWindows,
  asOf: number,
  answers: { readonly before: number; readonly after: number },
  called: Call,
  followedBadPeriod: boolean,
): ActionVerdict {
  if (windows.after.to > asOf) return { status: 'too_fresh' };
  if (Math.min(answers.before, answers.after) < answersForUnmarked) return { status: 'too_few' };
  return { status: 'ok', called, mentionsChance: followedBadPeriod };
}

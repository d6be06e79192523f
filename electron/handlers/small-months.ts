import { shownGroups } from '../domain/small-groups.ts';
import { type HeadlineAnswers } from './score-figures.ts';

/** Months in which so few answered an anonymous survey that they could be recognised, now or by comparison (metrics 0.11). */
export function monthsTooSmall<Month extends HeadlineAnswers>(months: readonly Month[]): ReadonlySet<Month> {
  const isAnonymous = months.some(({ now, before }) => now.anonymous + before.anonymous > 0);
  if (!isAnonymous) return new Set();
  const { hidden } = shownGroups(months.map((month) => ({ n: month.now.size, month })));
  return new Set(hidden.map(({ month }) => month));
}

import { type feedback as contract, type FeedbackFilter } from '../contract/feedback.ts';
import { foldName } from '../domain/name-folding.ts';
import { listCorrections } from '../store/corrections.ts';
import { countFeedback, listFeedback, listTimeline } from '../store/feedback.ts';
import { type Handlers } from './context.ts';
import { calendarDay } from './days.ts';

/** The text of a filter made comparable, or null; refuses days that do not exist. */
export function foldedText({ from, to, text }: FeedbackFilter): string | null {
  if (from !== undefined) calendarDay('from', from);
  if (to !== undefined) calendarDay('to', to);
  return text === undefined ? null : foldName(text) || null;
}

export const feedback: Handlers<{ feedback: typeof contract }>['feedback'] = {
  list: ({ db }, { filter, ...page }) => listFeedback(db, filter, foldedText(filter), page),
  count: ({ db }, { filter }) => countFeedback(db, filter, foldedText(filter)),
  timeline: ({ db }, { customerId, ...page }) => listTimeline(db, customerId, page),
  corrections: ({ db }, { area, id }) => listCorrections(db, area, id),
};

import { createHash } from 'node:crypto';
import { type ReportComment } from '../contract/report-document.ts';
import { mostComments, type ReportRequest } from '../contract/reports.ts';
import { formatDay } from '../domain/calendar.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { languageOfText } from '../domain/text-language.ts';
import { type ReadDb } from '../db/database.ts';
import { listFeedback } from '../store/feedback.ts';
import { commentsIn } from '../store/reports.ts';

/** Whether a comment stands in the report: words are wanted, and this one was not left out. */
export function isChosen({ hasComments, comments }: ReportRequest, key: string): boolean {
  return hasComments && (comments === undefined || comments.includes(key));
}

/** The key of words that belong to no row that may be named. */
export function wordsKey(...parts: readonly string[]): string {
  return `w${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)}`;
}

const mark = (score: number | null) => (score === null || score < 0 ? null : score);

/** What customers wrote in a period, without their names. */
export function periodComments(db: ReadDb, period: DayPeriod): ReportComment[] {
  return commentsIn(db, period).map(({ id, day, text, csat, nps }) => ({
    key: id === null ? wordsKey(text) : `r${id}`,
    day: day === null ? null : formatDay(day),
    text,
    language: languageOfText(text),
    csat: mark(csat),
    nps: mark(nps),
  }));
}

/** What customers wrote about one member of the staff, place, area or product, the newest first. */
export function partComments(db: ReadDb, filter: Parameters<typeof listFeedback>[1]): ReportComment[] {
  const found = listFeedback(db, { ...filter, type: 'answer', hasWords: true }, null, {
    offset: 0,
    limit: mostComments,
  });
  return found.flatMap((entry) => {
    if (entry.type !== 'answer' || entry.comment === null) return [];
    const { id, day, comment, csat, nps } = entry;
    return [{ key: `r${id}`, day, text: comment, language: languageOfText(comment), csat: mark(csat), nps: mark(nps) }];
  });
}

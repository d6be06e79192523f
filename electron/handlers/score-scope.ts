import { type Period } from '../contract/dashboard.ts';
import { fail } from '../contract/errors.ts';
import { type ScoreFilter } from '../contract/score-filter.ts';
import { formatDay, parseDay } from '../domain/calendar.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { type ReadDb } from '../db/database.ts';
import { partOfShop } from '../store/score-filter.ts';
import { surveyById } from '../store/surveys.ts';
import { daysOf } from './dashboard.ts';
import { dayNumberOf } from './responses.ts';
import { type ScoreScope } from './score-figures.ts';

/** A period in days as the contract says it. */
export function periodOf({ from, to }: DayPeriod): Period {
  return { from: formatDay(from), to: formatDay(to) };
}

/** What a filter means on a day; refuses a period that cannot be and a survey that is not there. */
export function scopeOf(db: ReadDb, today: string, filter: ScoreFilter): ScoreScope {
  const { surveyId } = filter;
  const asOf = dayNumberOf(today);
  const end = filter.to ?? formatDay(asOf + 1);
  const start = filter.from ?? formatDay((parseDay(end) ?? asOf) - 365);
  if (surveyId !== undefined && !surveyById(db, surveyId)) fail('notFound', { what: `survey ${surveyId}` });
  return { period: daysOf({ from: start, to: end }), asOf, surveyId, part: partOfShop(db, filter) };
}

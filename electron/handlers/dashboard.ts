import { type dashboard as contract, type Period, type Scores, type TrendPoint } from '../contract/dashboard.ts';
import { fail } from '../contract/errors.ts';
import { firstDayOfMonth, formatDay, monthOfDay, parseDay } from '../domain/calendar.ts';
import { cutOf } from '../domain/definitions.ts';
import { shareFigure } from '../domain/figure.ts';
import { type DayPeriod, periodBefore } from '../domain/periods.ts';
import { comparedNps, comparedShare, distributionOf, favourableShare } from '../domain/scores.ts';
import { type ReadDb } from '../db/database.ts';
import { definitionsOf } from '../store/definitions.ts';
import { listComments } from '../store/responses.ts';
import { answersIn, headlineScale, type HeadlineScale, type HeadlineSlot, unreadIn } from '../store/scores.ts';
import { type Handlers } from './context.ts';

const usualScale: Record<HeadlineSlot, HeadlineScale> = {
  csat: { min: 1, max: 5, favourableFrom: 4 },
  nps: { min: 0, max: 10, favourableFrom: 9 },
  ces: { min: 1, max: 7, favourableFrom: 5 },
};

function dayOf(day: string): number {
  return parseDay(day) ?? fail('invalidInput', { path: 'day', problem: day });
}

/** A period in days since 1970-01-01; refuses one that is empty or backwards. */
export function daysOf({ from, to }: Period): DayPeriod {
  const days = { from: dayOf(from), to: dayOf(to) };
  return days.to > days.from ? days : fail('invalidInput', { path: 'to', problem: to });
}

/** How a headline question is asked, or how it usually is in a shop that has not asked it yet. */
export function scaleOf(db: ReadDb, slot: HeadlineSlot): HeadlineScale {
  const scale = headlineScale(db, slot) ?? usualScale[slot];
  return slot === 'csat' ? { ...scale, favourableFrom: cutOf(definitionsOf(db), { type: 'rating', ...scale }) } : scale;
}

/** The three headline figures of a period beside the period before it. */
export function scoresIn(db: ReadDb, period: Period): Scores {
  const { from, to } = daysOf(period);
  const earlier = periodBefore({ from, to });
  const now = (slot: HeadlineSlot) => answersIn(db, slot, from, to);
  const before = (slot: HeadlineSlot) => answersIn(db, slot, earlier.from, earlier.to);
  const share = (slot: 'csat' | 'ces') => {
    const { favourableFrom } = scaleOf(db, slot);
    return comparedShare(now(slot), before(slot), (score) => score >= favourableFrom);
  };
  const distribution = (slot: HeadlineSlot) => {
    const { min, max } = scaleOf(db, slot);
    return distributionOf(now(slot), min, max, unreadIn(db, slot, from, to));
  };
  return {
    period,
    csat: share('csat'),
    nps: comparedNps(now('nps'), before('nps')),
    ces: share('ces'),
    distributions: { csat: distribution('csat'), nps: distribution('nps'), ces: distribution('ces') },
  };
}

/** Satisfied customers in each of the twelve months up to the one that holds `day`, oldest first. */
export function monthlySatisfaction(db: ReadDb, day: string): TrendPoint[] {
  const newest = monthOfDay(dayOf(day));
  const { favourableFrom } = scaleOf(db, 'csat');
  return Array.from({ length: 12 }, (_, index) => {
    const first = firstDayOfMonth(newest - 11 + index);
    const answers = answersIn(db, 'csat', first, firstDayOfMonth(newest - 10 + index));
    return {
      month: formatDay(first).slice(0, 7),
      figure: shareFigure(favourableShare(answers, (score) => score >= favourableFrom)),
    };
  });
}

export const dashboard: Handlers<{ dashboard: typeof contract }>['dashboard'] = {
  today({ db, today }) {
    const day = today();
    const days = dayOf(day);
    return {
      day,
      scores: scoresIn(db, { from: formatDay(days - 89), to: formatDay(days + 1) }),
      trend: monthlySatisfaction(db, day),
      comments: listComments(db, 5),
    };
  },
  scores: ({ db }, period) => scoresIn(db, period),
};

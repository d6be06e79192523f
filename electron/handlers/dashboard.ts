import { type dashboard as contract, type Period, type Scores, type TrendPoint } from '../contract/dashboard.ts';
import { fail } from '../contract/errors.ts';
import { firstDayOfMonth, formatDay, monthOfDay, parseDay } from '../domain/calendar.ts';
import { distributionOf, givenInEach } from '../domain/answer-list.ts';
import { comparedAt, confidenceOf } from '../domain/compared.ts';
import { cutOf } from '../domain/definitions.ts';
import { refusedFigure } from '../domain/figure.ts';
import { type DayPeriod } from '../domain/periods.ts';
import { type ReadDb } from '../db/database.ts';
import { definitionsOf } from '../store/definitions.ts';
import { listComments } from '../store/responses.ts';
import { headlineScale, type HeadlineScale, type HeadlineSlot } from '../store/scores.ts';
import { type Handlers, type Sources } from './context.ts';
import { findingsOn } from './findings.ts';
import { answersTo, favourableComparison, recommendationComparison } from './score-figures.ts';
import { monthsTooSmall } from './small-months.ts';

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

/** How the answers of a period that count were asked for; without any, how it is asked now. */
export function scaleIn(from: Sources, slot: HeadlineSlot, period: DayPeriod): HeadlineScale {
  return answersTo(from, { slot }, period).way ?? scaleOf(from.db, slot);
}

/** The three headline figures of a period beside the period before it, of the same answers as on Scores. */
export function scoresIn(from: Sources, period: Period): Scores {
  const days = daysOf(period);
  const asked = (slot: HeadlineSlot) => answersTo(from, { slot }, days);
  const answers = { csat: asked('csat'), nps: asked('nps'), ces: asked('ces') };
  const sides = {
    csat: favourableComparison(answers.csat),
    nps: recommendationComparison(answers.nps),
    ces: favourableComparison(answers.ces),
  };
  const conf = confidenceOf(Object.values(sides));
  const figure = (slot: HeadlineSlot) => {
    const { change, ...compared } = comparedAt(sides[slot], conf);
    return { ...compared, change: change.sentence };
  };
  const distribution = (slot: HeadlineSlot) => {
    const { now, way, leftOut } = answers[slot];
    const { min, max } = way ?? scaleOf(from.db, slot);
    return distributionOf(now, min, max, leftOut.unread);
  };
  return {
    period,
    csat: figure('csat'),
    nps: figure('nps'),
    ces: figure('ces'),
    distributions: { csat: distribution('csat'), nps: distribution('nps'), ces: distribution('ces') },
  };
}

/** Satisfied customers in each of the twelve months up to the one that holds `day`, oldest first, all asked in the same way. */
export function monthlySatisfaction(sources: Sources, day: string): TrendPoint[] {
  const newest = monthOfDay(dayOf(day));
  const starts = Array.from({ length: 12 }, (_, index) => firstDayOfMonth(newest - 11 + index));
  const year = { from: starts[0], to: firstDayOfMonth(newest + 1) };
  const none = { from: year.from, to: year.from };
  const answers = answersTo(sources, { slot: 'csat' }, year, none);
  const months = givenInEach(answers.now, starts, year.to).map((now, index) => ({
    ...answers,
    now,
    month: formatDay(starts[index]).slice(0, 7),
  }));
  const hidden = monthsTooSmall(months);
  return months.map((each) => ({
    month: each.month,
    figure: hidden.has(each) ? refusedFigure('small_group') : favourableComparison(each).now,
  }));
}

export const dashboard: Handlers<{ dashboard: typeof contract }>['dashboard'] = {
  today({ db, columns, today }) {
    const day = today();
    const days = dayOf(day);
    return {
      day,
      scores: scoresIn({ db, columns }, { from: formatDay(days - 89), to: formatDay(days + 1) }),
      trend: monthlySatisfaction({ db, columns }, day),
      comments: listComments(db, 5),
    };
  },
  scores: (context, period) => scoresIn(context, period),
  findings: (context) => findingsOn(context, dayOf(context.today()), context.language),
};

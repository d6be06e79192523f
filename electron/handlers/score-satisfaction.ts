import { type Satisfaction, type StaffCheck } from '../contract/score-tabs.ts';
import { distributionOf } from '../domain/answer-list.ts';
import { sharePoint } from '../domain/chart-points.ts';
import { comparedAt, confidenceOf } from '../domain/compared.ts';
import { staffSentences } from '../domain/finding-sentences.ts';
import { staffScreen } from '../domain/suspicious.ts';
import { type ReadDb } from '../db/database.ts';
import { topMarksByStaff } from '../columns/answers.ts';
import { definitionsOf } from '../store/definitions.ts';
import { listItems } from '../store/lists.ts';
import { currentStaffId } from '../store/staff.ts';
import { type Sources } from './context.ts';
import { scaleOf } from './dashboard.ts';
import { favourableCourse } from './score-course.ts';
import {
  answersTo,
  favourableComparison,
  type HeadlineAnswers,
  ofPeriod,
  responseComparison,
  type ScoreScope,
} from './score-figures.ts';
import { periodOf } from './score-scope.ts';

/** A goal in whole percent as a share of 0 to 1. */
export function shareGoal(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}

/** How often each mark was given by those who were asked in the usual way. */
export function distributionIn(db: ReadDb, { now, way, leftOut }: HeadlineAnswers, slot: 'csat' | 'nps') {
  const { min, max } = way ?? scaleOf(db, slot);
  return distributionOf(now, min, max, leftOut.unread);
}

/** Everything about satisfaction and ease. */
export function satisfactionIn(from: Sources, scope: ScoreScope): Satisfaction {
  const { db } = from;
  const { period, surveyId, part } = scope;
  const asked = (slot: 'csat' | 'ces') => answersTo(from, { slot, surveyId, part }, period);
  const [csat, ces] = [asked('csat'), asked('ces')];
  const compared = {
    csat: ofPeriod(favourableComparison(csat), scope),
    ces: ofPeriod(favourableComparison(ces), scope),
    responseRate: ofPeriod(responseComparison(from, scope), scope),
  };
  const conf = confidenceOf(Object.values(compared));
  const { goalCsat, goalCes } = definitionsOf(db);
  const cut = csat.way && { min: csat.way.min, max: csat.way.max, favourableFrom: csat.way.favourableFrom };
  return {
    period: periodOf(period),
    csat: comparedAt(compared.csat, conf),
    ces: comparedAt(compared.ces, conf),
    responseRate: comparedAt(compared.responseRate, conf),
    leftOut: csat.leftOut,
    cut,
    distribution: distributionIn(db, csat, 'csat'),
    course: favourableCourse(from, scope, 'csat'),
    easeCourse: favourableCourse(from, scope, 'ces'),
    goals: { csat: shareGoal(goalCsat), ces: shareGoal(goalCes) },
  };
}

/** Unusually many top marks by person (metrics 12.5); nothing unless the owner asked for it and nobody of the staff looks on. */
export function staffCheckIn({ db, columns }: Sources, { period, part }: ScoreScope): StaffCheck {
  if (!definitionsOf(db).showsStaffCheck || currentStaffId(db) !== null) return { lines: null, sentences: [] };
  const marks = topMarksByStaff(columns.shop(), period, scaleOf(db, 'csat').max, part?.conditions);
  const staff = listItems(db, 'staff').flatMap(({ id, name }) => {
    const own = marks.get(id);
    return own ? [{ id, name, ...own }] : [];
  });
  return {
    lines: staff.map(({ id, name, topScores, answers }) =>
      sharePoint({ key: String(id), label: name }, { x: topScores, n: answers }),
    ),
    sentences: staffSentences(staffScreen(staff)),
  };
}

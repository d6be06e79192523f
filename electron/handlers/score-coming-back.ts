import { type ComingBack, type QuietCustomer } from '../contract/score-tabs.ts';
import { firstDayOfMonth, formatDay } from '../domain/calendar.ts';
import { type CohortRow, cohortTable, smallestColouredCohort } from '../domain/cohorts.ts';
import { returnRate } from '../domain/coming-back.ts';
import { comparedAt, confidenceOf } from '../domain/compared.ts';
import { type Definitions } from '../contract/definitions.ts';
import { shareFigure } from '../domain/figure.ts';
import { cadenceSentence } from '../domain/finding-sentences.ts';
import { lapseThreshold } from '../domain/gaps.ts';
import { cadence } from '../domain/rhythm.ts';
import { rhythmOf, stayingCurve } from '../domain/staying-findings.ts';
import { visitModel } from '../domain/visit-model.ts';
import { lastFinished } from '../domain/visit-scores.ts';
import { customerCount, type VisitLog, visitsOf } from '../domain/visits.ts';
import { type CustomerVisits, visitsUntil } from '../columns/visits.ts';
import { type ReadDb } from '../db/database.ts';
import { definitionsOf } from '../store/definitions.ts';
import { namesOf } from '../store/score-rows.ts';
import { type Sources } from './context.ts';
import { finishedMonths, monthName } from './score-course.ts';
import { type ScoreScope, visitComparisons } from './score-figures.ts';
import { mostNamed } from './score-loyalty.ts';
import { periodOf } from './score-scope.ts';
import { shareGoal } from './score-satisfaction.ts';

function cohortOf({ month, size, active, shares }: CohortRow): ComingBack['cohorts'][number] {
  return {
    month: monthName(month),
    size,
    cells: active.map((n, index) => {
      const share = shares[index];
      if (size < smallestColouredCohort || share.status !== 'ok')
        return { n, value: null, lo: null, hi: null, level: 'counts_only' };
      return { n, value: share.rate, lo: share.lo, hi: share.hi, level: shareFigure({ x: n, n: size }).level };
    }),
  };
}

/** Came back in time by month of the first visit, for months whose time to come back is over. */
function byFirstMonth(log: VisitLog, scope: ScoreScope, { returnDays }: Definitions): ComingBack['months'] {
  const months = finishedMonths(scope.period, scope.asOf)
    .filter((month) => firstDayOfMonth(month + 1) - 1 + returnDays <= scope.asOf)
    .map((month) => {
      const joined = { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) };
      const { part, whole } = returnRate(log, returnDays, scope.asOf, 0.95, joined);
      return { month: monthName(month), figure: shareFigure({ x: part, n: whole }) };
    });
  const first = months.findIndex(({ figure }) => figure.n > 0);
  return first < 0 ? [] : months.slice(first);
}

/** Customers who came at least twice and are silent for long or late by their own rhythm, the freshest silence first. */
function quietIn(
  db: ReadDb,
  { customers, log }: CustomerVisits,
  asOf: number,
  lapseDays: number,
  factor: number | null,
) {
  const quiet: { id: number; place: number; days: number; last: number; isLate: boolean }[] = [];
  for (let place = 0; place < customerCount(log); place++) {
    if (log.starts[place + 1] - log.starts[place] < 2) continue;
    const last = log.days[log.starts[place + 1] - 1];
    const isLate = factor !== null && cadence(Array.from(visitsOf(log, place)), asOf, factor)?.status === 'late';
    if (isLate || asOf - last > lapseDays) quiet.push({ id: customers[place], place, days: asOf - last, last, isLate });
  }
  quiet.sort((a, b) => a.days - b.days || a.id - b.id);
  const shown = quiet.slice(0, mostNamed);
  const names = namesOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    quietCount: quiet.length,
    quiet: shown.map(({ id, place, days, last, isLate }): QuietCustomer => {
      const name = names.get(id) ?? '';
      const rhythm = isLate ? cadence(Array.from(visitsOf(log, place)), asOf, factor) : null;
      const late = rhythm && cadenceSentence(name, rhythm);
      return {
        id,
        name,
        lastVisit: formatDay(last),
        mark: null,
        sentence: late ?? { key: 'silent', params: { g: days } },
      };
    }),
  };
}

/** Everything about visits and the time between them, as seen on the as-of day. */
export function comingBackIn(from: Sources, scope: ScoreScope): ComingBack {
  const { db } = from;
  const { asOf, period } = scope;
  const definitions = definitionsOf(db);
  const visits = visitsUntil(from.columns.shop(), asOf, scope.part?.conditions);
  const { log } = visits;
  const compared = visitComparisons(from, { ...scope, log });
  const conf = confidenceOf(Object.values(compared));
  const threshold = lapseThreshold(log, asOf);
  const { factor, ...rhythm } = rhythmOf(log);
  const cohorts = cohortTable(log, asOf).filter(({ month }) => firstDayOfMonth(month) < period.to);
  return {
    period: periodOf(period),
    returnRate: comparedAt(compared.returnRate, conf),
    repeatRate: comparedAt(compared.repeatRate, conf),
    retention: comparedAt(compared.retention, conf),
    lapsed: comparedAt(compared.lapsed, conf),
    churnMonth: comparedAt(compared.churnMonth, conf),
    churnQuarter: comparedAt(compared.churnQuarter, conf),
    lastMonth: periodOf(lastFinished(1, Math.min(period.to, asOf))),
    lastQuarter: periodOf(lastFinished(3, Math.min(period.to, asOf))),
    lapseDays: definitions.lapseDays,
    returnDays: definitions.returnDays,
    goal: shareGoal(definitions.goalReturn),
    suggestedLapseDays: threshold.status === 'ok' ? threshold.days : null,
    months: byFirstMonth(log, scope, definitions),
    cohorts: cohorts.slice(-24).map(cohortOf),
    survival: curveIn(log, definitions, asOf),
    rhythm,
    ...quietIn(db, visits, asOf, definitions.lapseDays, factor),
    model: visitModel(log, asOf),
  };
}

function curveIn(log: VisitLog, { lapseDays }: Definitions, asOf: number): ComingBack['survival'] {
  const { sentence, points } = stayingCurve(log, lapseDays, asOf);
  return { sentence, points: [...points] };
}

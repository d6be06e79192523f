import { fail } from '../contract/errors.ts';
import { type FigureSet, type ScoreAnswer, type scores as contract, type ScoreRequest } from '../contract/scores.ts';
import { comparedAt, confidenceOf } from '../domain/compared.ts';
import { type ReadDb } from '../db/database.ts';
import { surveyById } from '../store/surveys.ts';
import { type Handlers, type QueryContext } from './context.ts';
import { daysOf } from './dashboard.ts';
import { dayNumberOf } from './responses.ts';
import { type Comparisons, comparisonsIn, type ScoreScope, visitsOf } from './score-figures.ts';
import { groupsOf } from './score-groups.ts';

function scopeOf(db: ReadDb, today: string, { from, to, surveyId }: ScoreRequest): ScoreScope {
  if (surveyId !== undefined && !surveyById(db, surveyId)) fail('notFound', { what: `survey ${surveyId}` });
  const scope = { period: daysOf({ from, to }), asOf: dayNumberOf(today), surveyId };
  return { ...scope, log: visitsOf(db, scope) };
}

function figuresAt(of: Comparisons, conf: number): FigureSet {
  return {
    csat: comparedAt(of.csat, conf),
    nps: comparedAt(of.nps, conf),
    ces: comparedAt(of.ces, conf),
    responseRate: comparedAt(of.responseRate, conf),
    repeatRate: comparedAt(of.repeatRate, conf),
    returnRate: comparedAt(of.returnRate, conf),
    retention: comparedAt(of.retention, conf),
    lapsed: comparedAt(of.lapsed, conf),
    churnMonth: comparedAt(of.churnMonth, conf),
    churnQuarter: comparedAt(of.churnQuarter, conf),
    complaintsInTime: comparedAt(of.complaintsInTime, conf),
    annualValue: comparedAt(of.annualValue, conf),
  };
}

/** Every figure of a period beside the period before it, for the whole shop and for its parts. */
export function scoreAnswer(
  { db, today, language }: Pick<QueryContext, 'db' | 'today' | 'language'>,
  request: ScoreRequest,
): ScoreAnswer {
  const scope = scopeOf(db, today(), request);
  const { comparisons, answers } = comparisonsIn(db, scope);
  const { csat, nps, ces } = answers;
  const whole = {
    ...figuresAt(comparisons, confidenceOf(Object.values(comparisons))),
    leftOut: { csat: csat.leftOut, nps: nps.leftOut, ces: ces.leftOut },
  };
  if (request.by === undefined) return whole;
  const groups = groupsOf(db, scope, request.by, comparisons, language);
  const conf = confidenceOf(groups.flatMap((group) => Object.values(group.comparisons)));
  return {
    ...whole,
    groups: groups.map(({ key, label, comparisons: each }) => ({ key, label, ...figuresAt(each, conf) })),
  };
}

export const scores: Handlers<{ scores: typeof contract }>['scores'] = { figures: scoreAnswer };

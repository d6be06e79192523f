import { type ScoreFilter } from '../contract/score-filter.ts';
import { type FigureSet, type ScoreAnswer, type scores as contract, type ScoreRequest } from '../contract/scores.ts';
import { comparedAt, confidenceOf } from '../domain/compared.ts';
import { type Handlers, type QueryContext, type Sources } from './context.ts';
import { comingBackIn } from './score-coming-back.ts';
import { driversIn } from './score-drivers.ts';
import { type Comparisons, comparisonsIn, type ScoreScope, visitsOf } from './score-figures.ts';
import { groupsOf } from './score-groups.ts';
import { loyaltyIn } from './score-loyalty.ts';
import { moneyIn } from './score-money.ts';
import { respondentsIn } from './score-respondents.ts';
import { satisfactionIn, staffCheckIn } from './score-satisfaction.ts';
import { scopeOf } from './score-scope.ts';

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
  { db, columns, today, language }: Sources & Pick<QueryContext, 'today' | 'language'>,
  request: ScoreRequest,
): ScoreAnswer {
  const asked = scopeOf(db, today(), request);
  const from = { db, columns };
  const scope = { ...asked, log: visitsOf(from, asked) };
  const { comparisons, answers } = comparisonsIn(from, scope);
  const { csat, nps, ces } = answers;
  const whole = {
    ...figuresAt(comparisons, confidenceOf(Object.values(comparisons))),
    leftOut: { csat: csat.leftOut, nps: nps.leftOut, ces: ces.leftOut },
  };
  if (request.by === undefined) return whole;
  const groups = groupsOf(from, scope, request.by, comparisons, language);
  const conf = confidenceOf(groups.flatMap((group) => Object.values(group.comparisons)));
  return {
    ...whole,
    groups: groups.map(({ key, label, comparisons: each }) => ({ key, label, ...figuresAt(each, conf) })),
  };
}

function scopeIn({ db, today }: QueryContext, filter: ScoreFilter): ScoreScope {
  return scopeOf(db, today(), filter);
}

export const scores: Handlers<{ scores: typeof contract }>['scores'] = {
  figures: scoreAnswer,
  satisfaction: (from, filter) => satisfactionIn(from, scopeIn(from, filter)),
  drivers: (from, filter) => driversIn(from, scopeIn(from, filter), from.language),
  respondents: (from, filter) => respondentsIn(from, scopeIn(from, filter), from.language),
  loyalty: (from, filter) => loyaltyIn(from, scopeIn(from, filter)),
  comingBack: (from, filter) => comingBackIn(from, scopeIn(from, filter)),
  money: (from, filter) => moneyIn(from, scopeIn(from, filter)),
  staffCheck: (from, filter) => staffCheckIn(from, scopeIn(from, filter)),
};

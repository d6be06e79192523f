import { type FigureName } from '../contract/scores.ts';
import { type LeftOut } from '../contract/scored-figure.ts';
import {
  type AnswerList,
  askedSo,
  favourableShare,
  givenIn,
  latestOfEach,
  onNpsScale,
  recommendations,
  unreadIn,
  usualWay,
} from '../domain/answer-list.ts';
import { type Asked, askedQuestion, isFavourable } from '../domain/asked-answers.ts';
import { addMonths } from '../domain/calendar.ts';
import { type Comparison, npsComparison, shareComparison, unfinished } from '../domain/compared.ts';
import { cutOf } from '../domain/definitions.ts';
import { absentFigure, type Counts, type Figure, lapsedFigure, refusedFigure, shareFigure } from '../domain/figure.ts';
import { annualValueFigure } from '../domain/money-scores.ts';
import { type DayPeriod, monthsWithin, periodBefore } from '../domain/periods.ts';
import { type PartCondition } from '../domain/shop-part.ts';
import { churnCounts, lastFinished, visitCounts } from '../domain/visit-scores.ts';
import { type VisitLog } from '../domain/visits.ts';
import * as answers from '../columns/answers.ts';
import { revenueByCustomer, visitsUntil } from '../columns/visits.ts';
import { type AnswerChoice, askedVersions, surveyVersions } from '../store/asked-answers.ts';
import { definitionsOf } from '../store/definitions.ts';
import { contactsOf, type ScorePart } from '../store/score-filter.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { storedSettings } from '../store/settings.ts';
import { complaintsAnswered } from './complaint-book.ts';
import { type Sources } from './context.ts';

/** Both sides of every figure. */
export type Comparisons = Readonly<Record<FigureName, Comparison>>;

/** What figures are made of: a period as seen on the as-of day, a survey or all, and a part of the shop or all of it. */
export type ScoreScope = {
  readonly period: DayPeriod;
  readonly asOf: number;
  readonly surveyId?: number | undefined;
  readonly part?: ScorePart | undefined;
  /** The visits, where they have been read already. */
  readonly log?: VisitLog | undefined;
};

/** The same scope for a part of it. */
export function narrowed(scope: ScoreScope, condition: PartCondition): ScoreScope {
  const conditions = [...(scope.part?.conditions ?? []), condition];
  return { ...scope, log: undefined, part: { conditions, contacts: contactsOf(conditions) } };
}

/** Whether a period is over; one that ends with today is taken as it stands this evening. */
export function isOver({ period, asOf }: ScoreScope): boolean {
  return period.to <= asOf + 1;
}

/** The visits that a part of the shop, or all of it, has seen up to the as-of day. */
export function visitsOf({ columns }: Sources, { asOf, part }: Pick<ScoreScope, 'asOf' | 'part'>): VisitLog {
  return visitsUntil(columns.shop(), asOf, part?.conditions).log;
}

type Sides = { readonly now: AnswerList; readonly before: AnswerList };

/** One question's answers now and before, the way of asking that counts, and what is left out. */
export type HeadlineAnswers = Sides & { readonly way: Asked | null; readonly leftOut: LeftOut };

/** One question, or all of a slot, and the part of the shop whose answers are meant. */
export type ScoreChoice = AnswerChoice & { readonly part?: ScorePart | undefined };

/** Answers to one question in a period, readable or not, each with the cut that is in force for it. */
export function answersIn({ db, columns }: Sources, choice: ScoreChoice, period: DayPeriod): AnswerList {
  const definitions = definitionsOf(db);
  const versions = askedVersions(db, choice).map((version) => ({
    ...version,
    favourableFrom: cutOf(definitions, version),
  }));
  return answers.answersIn(columns.shop(), askedQuestion(choice.slot, versions), period, choice.part?.conditions);
}

/** Answers to one question in a period and an earlier one; those asked in another way than most are left out. */
export function answersTo(
  from: Sources,
  choice: ScoreChoice,
  period: DayPeriod,
  earlier = periodBefore(period),
): HeadlineAnswers {
  const all = answersIn(from, choice, { from: earlier.from, to: period.to });
  const given = givenIn(all, period);
  const past = givenIn(all, earlier);
  const fit = (list: AnswerList) => (choice.slot === 'nps' ? onNpsScale(list) : list);
  const way = usualWay(fit(given)) ?? usualWay(fit(past));
  const now = askedSo(given, way);
  const unread = unreadIn(given);
  return {
    now,
    before: askedSo(past, way),
    way,
    leftOut: { askedOtherwise: given.size - now.size - unread, unread },
  };
}

/** Favourable answers to a question asked this way: of relationship surveys the latest of each customer, else all, by customer. */
export function favourableCounts(given: AnswerList, way: Asked | null): Counts {
  const counted = way?.surveyKind === 'relationship' ? latestOfEach(given) : given;
  return favourableShare(counted, (score) => way !== null && isFavourable(way, score));
}

/** A share of favourable answers now and before. */
export function favourableComparison({ now, before, way }: HeadlineAnswers): Comparison {
  return shareComparison(favourableCounts(now, way), favourableCounts(before, way));
}

/** The recommendation score now and before. */
export function recommendationComparison({ now, before }: HeadlineAnswers): Comparison {
  return npsComparison(recommendations(now), recommendations(before));
}

/** A comparison whose change is stated only when the period is over. */
export function ofPeriod(comparison: Comparison, scope: ScoreScope): Comparison {
  return isOver(scope) ? comparison : unfinished(comparison);
}

/** Two figures whose difference is not stated. */
export function apart(now: Figure, before: Figure = now): Comparison {
  return { now, before, changeAt: () => absentFigure('not_applicable', now.n + before.n) };
}

function responseCounts(
  { db, columns }: Sources,
  surveyId: number | undefined,
  period: DayPeriod,
): Counts | 'unknown_invited' {
  const versions = surveyVersions(db, surveyId);
  const surveyOf = new Map(versions.map((version) => [version.versionId, version.surveyId]));
  const open = new Set(versions.flatMap((version) => (version.isOpenInvitation ? [version.surveyId] : [])));
  const surveys = [...answers.askedIn(columns.shop(), surveyOf, period, monthsWithin(period))];
  const known = surveys.flatMap(([survey, counts]) =>
    !open.has(survey) && counts.asked > 0 && counts.asked >= counts.answers + counts.refused ? [counts] : [],
  );
  const total = (count: 'asked' | 'answers') => known.reduce((sum, counts) => sum + counts[count], 0);
  const isAnyAnswered = surveys.some(([, counts]) => counts.answers + counts.asked > 0);
  return known.length === 0 && isAnyAnswered ? 'unknown_invited' : { x: total('answers'), n: total('asked') };
}

/** The share that answered of those asked, now and before; of the whole shop only. */
export function responseComparison(from: Sources, { period, surveyId, part }: ScoreScope): Comparison {
  if (part) return apart(absentFigure('not_applicable'));
  const now = responseCounts(from, surveyId, period);
  const before = responseCounts(from, surveyId, periodBefore(period));
  const figure = (counts: Counts | 'unknown_invited') =>
    counts === 'unknown_invited' ? absentFigure(counts) : shareFigure(counts);
  if (now === 'unknown_invited' || before === 'unknown_invited') return apart(figure(now), figure(before));
  return shareComparison(now, before);
}

function valueIn({ columns }: Sources, end: number, currency: string, part: ScoreScope['part']): Figure {
  const year = { from: addMonths(end, -12), to: end };
  return annualValueFigure(Array.from(revenueByCustomer(columns.shop(), year, currency, part?.conditions)), currency);
}

/** The last month or quarter that is over on a day beside the one before it. */
function churnComparison(log: VisitLog, months: 1 | 3, day: number, lapseDays: number): Comparison {
  const last = lastFinished(months, day);
  const earlier = lastFinished(months, last.from);
  const counts = (period: DayPeriod) => churnCounts(log, period, lapseDays);
  return shareComparison(counts(last), counts(earlier));
}

/** The figures that come from visits. */
export function visitComparisons(from: Sources, scope: ScoreScope) {
  const { period, asOf, log = visitsOf(from, scope) } = scope;
  const rules = definitionsOf(from.db);
  const earlier = periodBefore(period);
  const now = visitCounts(log, period, asOf, rules);
  const before = visitCounts(log, earlier, asOf, rules);
  const compared = (name: keyof typeof now) => shareComparison(now[name], before[name]);
  const retention = ofPeriod(compared('retention'), scope);
  const lapsed = shareComparison(now.lapsed, before.lapsed, (counts) => lapsedFigure(counts, rules.lapseDays));
  return {
    repeatRate: ofPeriod(compared('repeatRate'), scope),
    returnRate: ofPeriod(compared('returnRate'), scope),
    retention: isOver(scope) ? retention : { ...retention, now: refusedFigure('period_not_over', now.retention.n) },
    lapsed: ofPeriod(lapsed, scope),
    churnMonth: churnComparison(log, 1, Math.min(period.to, asOf), rules.lapseDays),
    churnQuarter: churnComparison(log, 3, Math.min(period.to, asOf), rules.lapseDays),
  };
}

/** What a customer is worth in the year up to the end of a period, beside the same for the period before. */
export function valueComparison(from: Sources, { period, asOf, part }: ScoreScope): Comparison {
  const currency = storedSettings(from.db).shop?.currency ?? '';
  const value = (end: number) => valueIn(from, Math.min(end, asOf + 1), currency, part);
  return apart(value(period.to), value(periodBefore(period).to));
}

/** Complaints answered in time, now and before. */
function complaintComparison({ db }: Sources, { period, asOf, part }: ScoreScope): Comparison {
  const now = complaintsAnswered(db, period, asOf, part?.contacts);
  const before = complaintsAnswered(db, periodBefore(period), asOf, part?.contacts);
  const comparison = shareComparison(now.counts, before.counts);
  return { ...comparison, now: now.figure(now.counts), before: before.figure(before.counts) };
}

/** Every figure of one scope, and the answers behind the three scores. */
export function comparisonsIn(from: Sources, scope: ScoreScope) {
  const { period, surveyId, part } = scope;
  const asked = (slot: HeadlineSlot) => answersTo(from, { slot, surveyId, part }, period);
  const given = { csat: asked('csat'), nps: asked('nps'), ces: asked('ces') };
  const comparisons = {
    csat: ofPeriod(favourableComparison(given.csat), scope),
    nps: ofPeriod(recommendationComparison(given.nps), scope),
    ces: ofPeriod(favourableComparison(given.ces), scope),
    responseRate: ofPeriod(responseComparison(from, scope), scope),
    ...visitComparisons(from, scope),
    annualValue: valueComparison(from, scope),
    complaintsInTime: ofPeriod(complaintComparison(from, scope), scope),
  } satisfies Comparisons;
  return { comparisons, answers: given };
}

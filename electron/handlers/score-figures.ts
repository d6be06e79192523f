import { type FigureName } from '../contract/scores.ts';
import { type LeftOut } from '../contract/scored-figure.ts';
import {
  type Asked,
  givenIn,
  isFavourable,
  isReadable,
  onNpsScale,
  usualWay,
  wasAskedSo,
} from '../domain/asked-answers.ts';
import { addMonths } from '../domain/calendar.ts';
import { type Comparison, npsComparison, shareComparison, unfinished } from '../domain/compared.ts';
import { cutOf } from '../domain/definitions.ts';
import { absentFigure, type Counts, type Figure, lapsedFigure, refusedFigure, shareFigure } from '../domain/figure.ts';
import { annualValueFigure } from '../domain/money-scores.ts';
import { type DayPeriod, monthsWithin, periodBefore } from '../domain/periods.ts';
import { favourableShare, latestOfEach, recommendations } from '../domain/scores.ts';
import { churnCounts, lastFinished, visitCounts } from '../domain/visit-scores.ts';
import { type VisitLog, visitLog } from '../domain/visits.ts';
import { type ReadDb } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import {
  anonymousAnswers,
  type AnswerChoice,
  askedAndAnswered,
  namedAnswers,
  type StoredAnswer,
} from '../store/asked-answers.ts';
import { definitionsOf } from '../store/definitions.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { storedSettings } from '../store/settings.ts';
import { revenueByCustomer, visitDays } from '../store/visits.ts';
import { complaintsAnswered } from './complaint-book.ts';

/** Both sides of every figure. */
export type Comparisons = Readonly<Record<FigureName, Comparison>>;

/** Conditions on answers `r` and contacts `i`. */
export type ScorePart = { readonly answers: Sql; readonly contacts: Sql };

/** What figures are made of: a period as seen on the as-of day, a survey or all, and a part of the shop or all of it. */
export type ScoreScope = {
  readonly period: DayPeriod;
  readonly asOf: number;
  readonly surveyId?: number | undefined;
  /** Conditions on answers `r` and contacts `i` of one part. */
  readonly part?: ScorePart | undefined;
  /** The visits, where they have been read already. */
  readonly log?: VisitLog | undefined;
};

/** The same scope for a part of it. */
export function narrowed(scope: ScoreScope, { answers, contacts }: ScorePart): ScoreScope {
  const { part } = scope;
  const both = part
    ? { answers: sql`${part.answers} AND ${answers}`, contacts: sql`${part.contacts} AND ${contacts}` }
    : { answers, contacts };
  return { ...scope, log: undefined, part: both };
}

/** Whether a period is over; one that ends with today is taken as it stands this evening. */
export function isOver({ period, asOf }: ScoreScope): boolean {
  return period.to <= asOf + 1;
}

/** The visits that a part of the shop, or all of it, has seen up to the as-of day. */
export function visitsOf(db: ReadDb, { asOf, part }: ScoreScope): VisitLog {
  return visitLog(visitDays(db, asOf, part?.contacts));
}

type Sides = { readonly now: readonly StoredAnswer[]; readonly before: readonly StoredAnswer[] };

/** One question's answers now and before, the way of asking that counts, and what is left out. */
export type HeadlineAnswers = Sides & { readonly way: Asked | null; readonly leftOut: LeftOut };

/** Answers to one question in a period, readable or not, each with the cut that is in force for it. */
export function answersIn(db: ReadDb, choice: AnswerChoice, period: DayPeriod): StoredAnswer[] {
  const definitions = definitionsOf(db);
  return [...anonymousAnswers(db, choice), ...namedAnswers(db, choice, period)].map((answer) => ({
    ...answer,
    favourableFrom: cutOf(definitions, answer),
  }));
}

/** Answers to one question in a period and an earlier one; those asked in another way than most are left out. */
export function answersTo(
  db: ReadDb,
  choice: AnswerChoice,
  period: DayPeriod,
  earlier = periodBefore(period),
): HeadlineAnswers {
  const all = answersIn(db, choice, { from: earlier.from, to: period.to });
  const given = givenIn(all, period);
  const past = givenIn(all, earlier);
  const fit = (answers: readonly StoredAnswer[]) => (choice.slot === 'nps' ? onNpsScale(answers) : answers);
  const way = usualWay(fit(given)) ?? usualWay(fit(past));
  const counted = (answers: readonly StoredAnswer[]) =>
    answers.filter((answer) => isReadable(answer) && way !== null && wasAskedSo(answer, way));
  const now = counted(given);
  const unread = given.filter((answer) => !isReadable(answer)).length;
  return {
    now,
    before: counted(past),
    way,
    leftOut: { askedOtherwise: given.length - now.length - unread, unread },
  };
}

/** Favourable answers to a question asked this way: of relationship surveys the latest of each customer, else all, by customer. */
export function favourableCounts(answers: readonly StoredAnswer[], way: Asked | null): Counts {
  const counted = way?.surveyKind === 'relationship' ? latestOfEach(answers) : answers;
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

function responseCounts(db: ReadDb, surveyId: number | undefined, period: DayPeriod): Counts | 'unknown_invited' {
  const surveys = askedAndAnswered(db, surveyId, period, monthsWithin(period));
  const known = surveys.filter(
    ({ isOpenInvitation, asked, answers, refused }) => !isOpenInvitation && asked > 0 && asked >= answers + refused,
  );
  const total = (count: 'asked' | 'answers') => known.reduce((sum, survey) => sum + survey[count], 0);
  const isAnyAnswered = surveys.some(({ answers, asked }) => answers + asked > 0);
  return known.length === 0 && isAnyAnswered ? 'unknown_invited' : { x: total('answers'), n: total('asked') };
}

/** The share that answered of those asked, now and before; of the whole shop only. */
export function responseComparison(db: ReadDb, { period, surveyId, part }: ScoreScope): Comparison {
  if (part) return apart(absentFigure('not_applicable'));
  const now = responseCounts(db, surveyId, period);
  const before = responseCounts(db, surveyId, periodBefore(period));
  const figure = (counts: Counts | 'unknown_invited') =>
    counts === 'unknown_invited' ? absentFigure(counts) : shareFigure(counts);
  if (now === 'unknown_invited' || before === 'unknown_invited') return apart(figure(now), figure(before));
  return shareComparison(now, before);
}

function valueIn(db: ReadDb, end: number, currency: string, part: ScoreScope['part']): Figure {
  const year = { from: addMonths(end, -12), to: end };
  return annualValueFigure(revenueByCustomer(db, year, currency, part?.contacts), currency);
}

/** The last month or quarter that is over on a day beside the one before it. */
function churnComparison(log: VisitLog, months: 1 | 3, day: number, lapseDays: number): Comparison {
  const last = lastFinished(months, day);
  const earlier = lastFinished(months, last.from);
  const counts = (period: DayPeriod) => churnCounts(log, period, lapseDays);
  return shareComparison(counts(last), counts(earlier));
}

/** The figures that come from visits. */
export function visitComparisons(db: ReadDb, scope: ScoreScope) {
  const { period, asOf, log = visitsOf(db, scope) } = scope;
  const rules = definitionsOf(db);
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
export function valueComparison(db: ReadDb, { period, asOf, part }: ScoreScope): Comparison {
  const currency = storedSettings(db).shop?.currency ?? '';
  const value = (end: number) => valueIn(db, Math.min(end, asOf + 1), currency, part);
  return apart(value(period.to), value(periodBefore(period).to));
}

/** Complaints answered in time, now and before. */
function complaintComparison(db: ReadDb, { period, asOf, part }: ScoreScope): Comparison {
  const now = complaintsAnswered(db, period, asOf, part?.contacts);
  const before = complaintsAnswered(db, periodBefore(period), asOf, part?.contacts);
  const comparison = shareComparison(now.counts, before.counts);
  return { ...comparison, now: now.figure(now.counts), before: before.figure(before.counts) };
}

/** Every figure of one scope, and the answers behind the three scores. */
export function comparisonsIn(db: ReadDb, scope: ScoreScope) {
  const { period, surveyId, part } = scope;
  const asked = (slot: HeadlineSlot) => answersTo(db, { slot, surveyId, only: part?.answers }, period);
  const answers = { csat: asked('csat'), nps: asked('nps'), ces: asked('ces') };
  const comparisons = {
    csat: ofPeriod(favourableComparison(answers.csat), scope),
    nps: ofPeriod(recommendationComparison(answers.nps), scope),
    ces: ofPeriod(favourableComparison(answers.ces), scope),
    responseRate: ofPeriod(responseComparison(db, scope), scope),
    ...visitComparisons(db, scope),
    annualValue: valueComparison(db, scope),
    complaintsInTime: ofPeriod(complaintComparison(db, scope), scope),
  } satisfies Comparisons;
  return { comparisons, answers };
}

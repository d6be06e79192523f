import { type FigureName, type LeftOut } from '../contract/scores.ts';
import {
  type Asked,
  givenIn,
  isFavourable,
  isReadable,
  onNpsScale,
  usualWay,
  wasAskedSo,
} from '../domain/asked-answers.ts';
import { addMonths, firstDayOfMonth, monthOfDay } from '../domain/calendar.ts';
import { type Comparison, npsComparison, shareComparison, unfinished } from '../domain/compared.ts';
import { usualReturnDays } from '../domain/definitions.ts';
import { absentFigure, type Counts, type Figure, lapsedFigure, refusedFigure, shareFigure } from '../domain/figure.ts';
import { defaultLapseDays } from '../domain/gaps.ts';
import { annualValueFigure } from '../domain/money-scores.ts';
import { type DayPeriod, periodBefore } from '../domain/periods.ts';
import { favourableShare, latestOfEach, recommendations } from '../domain/scores.ts';
import { churnCounts, lastFinished, visitCounts } from '../domain/visit-scores.ts';
import { type VisitLog, visitLog } from '../domain/visits.ts';
import { type ReadDb } from '../db/database.ts';
import { type Sql } from '../db/sql.ts';
import {
  anonymousAnswers,
  type AnswerChoice,
  askedAndAnswered,
  namedAnswers,
  type StoredAnswer,
} from '../store/asked-answers.ts';
import { type HeadlineSlot } from '../store/scores.ts';
import { storedSettings } from '../store/settings.ts';
import { revenueByCustomer, visitDays } from '../store/visits.ts';

/** Both sides of every figure. */
export type Comparisons = Readonly<Record<FigureName, Comparison>>;

const rules = { lapseDays: defaultLapseDays, returnDays: usualReturnDays };

/** What figures are made of: a period as seen on the as-of day, a survey or all, and a part of the shop or all of it. */
export type ScoreScope = {
  readonly period: DayPeriod;
  readonly asOf: number;
  readonly surveyId?: number | undefined;
  /** Conditions on answers `r` and contacts `i` of one part. */
  readonly part?: { readonly answers: Sql; readonly contacts: Sql } | undefined;
  /** The visits, where they have been read already. */
  readonly log?: VisitLog | undefined;
};

/** The visits that a part of the shop, or all of it, has seen up to the as-of day. */
export function visitsOf(db: ReadDb, { asOf, part }: ScoreScope): VisitLog {
  return visitLog(visitDays(db, asOf, part?.contacts));
}

type Sides = { readonly now: readonly StoredAnswer[]; readonly before: readonly StoredAnswer[] };

/** One question's answers now and before, the way of asking that counts, and what is left out. */
export type HeadlineAnswers = Sides & { readonly way: Asked | null; readonly leftOut: LeftOut };

/** Answers to one question in a period and an earlier one; those asked in another way than most are left out. */
export function answersTo(
  db: ReadDb,
  choice: AnswerChoice,
  period: DayPeriod,
  earlier = periodBefore(period),
): HeadlineAnswers {
  const all = [...anonymousAnswers(db, choice), ...namedAnswers(db, choice, { from: earlier.from, to: period.to })];
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

/** A share of favourable answers: of relationship surveys the latest of each customer, else all, by customer. */
export function favourableComparison({ now, before, way }: HeadlineAnswers): Comparison {
  const isLatest = way?.surveyKind === 'relationship';
  const share = (answers: readonly StoredAnswer[]): Counts =>
    favourableShare(isLatest ? latestOfEach(answers) : answers, (score) => way !== null && isFavourable(way, score));
  return shareComparison(share(now), share(before));
}

/** The recommendation score now and before. */
export function recommendationComparison({ now, before }: HeadlineAnswers): Comparison {
  return npsComparison(recommendations(now), recommendations(before));
}

/** A comparison whose change is stated only when the period is over. */
export function ofPeriod(comparison: Comparison, isOver: boolean): Comparison {
  return isOver ? comparison : unfinished(comparison);
}

/** Two figures whose difference is not stated. */
export function apart(now: Figure, before: Figure = now): Comparison {
  return { now, before, changeAt: () => absentFigure('not_applicable', now.n + before.n) };
}

function responseCounts(db: ReadDb, surveyId: number | undefined, period: DayPeriod): Counts | 'unknown_invited' {
  const first = monthOfDay(period.from);
  const months = { from: firstDayOfMonth(first) === period.from ? first : first + 1, to: monthOfDay(period.to) };
  const surveys = askedAndAnswered(db, surveyId, period, months);
  const known = surveys.filter(
    ({ isOpenInvitation, asked, answers, refused }) => !isOpenInvitation && asked > 0 && asked >= answers + refused,
  );
  const total = (count: 'asked' | 'answers') => known.reduce((sum, survey) => sum + survey[count], 0);
  const isAnyAnswered = surveys.some(({ answers, asked }) => answers + asked > 0);
  return known.length === 0 && isAnyAnswered ? 'unknown_invited' : { x: total('answers'), n: total('asked') };
}

function responseComparison(db: ReadDb, { period, surveyId, part }: ScoreScope): Comparison {
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
function churnComparison(log: VisitLog, months: 1 | 3, day: number): Comparison {
  const last = lastFinished(months, day);
  const earlier = lastFinished(months, last.from);
  const counts = (period: DayPeriod) => churnCounts(log, period, rules.lapseDays);
  return shareComparison(counts(last), counts(earlier));
}

/** The figures that come from visits and sales. */
function visitComparisons(db: ReadDb, scope: ScoreScope) {
  const { period, asOf, part, log = visitsOf(db, scope) } = scope;
  const { shop } = storedSettings(db);
  const earlier = periodBefore(period);
  const now = visitCounts(log, period, asOf, rules);
  const before = visitCounts(log, earlier, asOf, rules);
  const isOver = period.to <= asOf;
  const compared = (name: keyof typeof now) => shareComparison(now[name], before[name]);
  const retention = ofPeriod(compared('retention'), isOver);
  const lapsed = shareComparison(now.lapsed, before.lapsed, (counts) => lapsedFigure(counts, rules.lapseDays));
  const currency = shop?.currency ?? '';
  return {
    repeatRate: ofPeriod(compared('repeatRate'), isOver),
    returnRate: ofPeriod(compared('returnRate'), isOver),
    retention: isOver ? retention : { ...retention, now: refusedFigure('period_not_over', now.retention.n) },
    lapsed: ofPeriod(lapsed, isOver),
    churnMonth: churnComparison(log, 1, Math.min(period.to, asOf)),
    churnQuarter: churnComparison(log, 3, Math.min(period.to, asOf)),
    annualValue: apart(
      valueIn(db, Math.min(period.to, asOf + 1), currency, part),
      valueIn(db, Math.min(earlier.to, asOf + 1), currency, part),
    ),
  };
}

/** Every figure of one scope, and the answers behind the three scores. */
export function comparisonsIn(db: ReadDb, scope: ScoreScope) {
  const { period, asOf, surveyId, part } = scope;
  const isOver = period.to <= asOf;
  const asked = (slot: HeadlineSlot) => answersTo(db, { slot, surveyId, only: part?.answers }, period);
  const answers = { csat: asked('csat'), nps: asked('nps'), ces: asked('ces') };
  const comparisons = {
    csat: ofPeriod(favourableComparison(answers.csat), isOver),
    nps: ofPeriod(recommendationComparison(answers.nps), isOver),
    ces: ofPeriod(favourableComparison(answers.ces), isOver),
    responseRate: ofPeriod(responseComparison(db, scope), isOver),
    ...visitComparisons(db, scope),
    complaintsInTime: apart(absentFigure('no_data')),
  } satisfies Comparisons;
  return { comparisons, answers };
}

import { texts } from '../../locales/index.ts';
import { type FigureName, type ScoreGrouping } from '../contract/scores.ts';
import { type Language } from '../contract/settings.ts';
import { firstDayOfMonth, formatDay, monthOfDay } from '../domain/calendar.ts';
import { answersForUnmarked } from '../domain/display.ts';
import { absentFigure, refusedFigure } from '../domain/figure.ts';
import { type ReadDb } from '../db/database.ts';
import { type MarkedQuestion, markedQuestions } from '../store/asked-answers.ts';
import { listItems } from '../store/lists.ts';
import { membersOf } from '../store/score-filter.ts';
import { listSegments } from '../store/segments.ts';
import { type Sources } from './context.ts';
import {
  answersTo,
  apart,
  type Comparisons,
  comparisonsIn,
  favourableComparison,
  narrowed,
  ofPeriod,
  recommendationComparison,
  type ScoreScope,
} from './score-figures.ts';
import { monthsTooSmall } from './small-months.ts';

/** One part of the shop or of the period with its figures. */
export type ComparedGroup = { readonly key: string; readonly label: string; readonly comparisons: Comparisons };

type Part = { readonly key: string; readonly label: string; readonly scope: ScoreScope };

/** The figures of every part that has any, those that would say too much about few people held back. */
export function groupsOf(
  from: Sources,
  scope: ScoreScope,
  by: ScoreGrouping,
  whole: Comparisons,
  language: Language,
): ComparedGroup[] {
  if (by === 'question') return questionGroups(from, scope, language);
  if (by === 'month') return monthGroups(from, scope);
  const parts = by === 'segment' ? segmentParts(from.db, scope) : listParts(from.db, scope, by, language);
  return parts
    .map(({ key, label, scope: part }) => ({ key, label, comparisons: comparisonsIn(from, part).comparisons }))
    .filter(({ comparisons }) => Object.values(comparisons).some(({ now }) => now.n > 0))
    .map((group) => ({ ...group, comparisons: withoutEarlySplits(group.comparisons, whole) }));
}

/** A figure is split only where the whole has the answers for an unmarked percentage (metrics 0.6). */
function withoutEarlySplits(comparisons: Comparisons, whole: Comparisons): Comparisons {
  return changedWhere(
    comparisons,
    (figure) => whole[figure].now.n > 0 && whole[figure].now.n < answersForUnmarked,
    'no_splits',
  );
}

function changedWhere(comparisons: Comparisons, isHeldBack: (figure: FigureName) => boolean, reason: string) {
  const held = (figure: FigureName) =>
    isHeldBack(figure) ? apart(refusedFigure(reason), refusedFigure(reason)) : comparisons[figure];
  return {
    ...comparisons,
    csat: held('csat'),
    nps: held('nps'),
    ces: held('ces'),
    repeatRate: held('repeatRate'),
    returnRate: held('returnRate'),
    retention: held('retention'),
    lapsed: held('lapsed'),
    churnMonth: held('churnMonth'),
    churnQuarter: held('churnQuarter'),
    annualValue: held('annualValue'),
  };
}

function monthGroups(sources: Sources, scope: ScoreScope): ComparedGroup[] {
  const { from, to } = scope.period;
  const first = monthOfDay(from);
  const groups = Array.from({ length: monthOfDay(to - 1) - first + 1 }, (_, index) => {
    const month = first + index;
    const period = { from: Math.max(from, firstDayOfMonth(month)), to: Math.min(to, firstDayOfMonth(month + 1)) };
    const label = formatDay(firstDayOfMonth(month)).slice(0, 7);
    return { key: label, label, ...comparisonsIn(sources, { ...scope, period }) };
  });
  const hidden = {
    csat: monthsTooSmall(groups.map(({ answers }) => answers.csat)),
    nps: monthsTooSmall(groups.map(({ answers }) => answers.nps)),
    ces: monthsTooSmall(groups.map(({ answers }) => answers.ces)),
  };
  return groups.map(({ key, label, comparisons, answers }) => {
    const isHidden = (figure: FigureName) =>
      (figure === 'csat' || figure === 'nps' || figure === 'ces') && hidden[figure].has(answers[figure]);
    return { key, label, comparisons: changedWhere(comparisons, isHidden, 'small_group') };
  });
}

function listParts(db: ReadDb, scope: ScoreScope, by: 'touchpoint' | 'staff' | 'channel', language: Language): Part[] {
  const entries = [...listItems(db, by), { id: 0, name: texts(language)('figures.notNoted') }];
  return entries.map(({ id, name }) => ({
    key: String(id),
    label: name,
    scope: narrowed(scope, { kind: 'noted', what: by, id }),
  }));
}

function segmentParts(db: ReadDb, scope: ScoreScope): Part[] {
  return listSegments(db).map(({ id, name }) => ({
    key: String(id),
    label: name,
    scope: narrowed(scope, membersOf(db, id)),
  }));
}

function questionGroups(from: Sources, scope: ScoreScope, language: Language): ComparedGroup[] {
  return markedQuestions(from.db, scope.surveyId).map((question) => ({
    key: `${question.surveyId}/${question.code}`,
    label: wordsOf(question, language),
    comparisons: questionComparisons(from, scope, question),
  }));
}

/** The words of a question in a language, or in another that it has. */
export function wordsOf({ texts: stored, code }: Pick<MarkedQuestion, 'texts' | 'code'>, language: Language): string {
  const words = new Map<string, unknown>(Object.entries(JSON.parse(stored)));
  const own = words.get(language) ?? [...words.values()][0];
  return typeof own === 'string' ? own : code;
}

/** A question has one score, by its kind: recommending, ease or effort, or satisfaction; the other figures are of the shop. */
function questionComparisons(from: Sources, scope: ScoreScope, question: MarkedQuestion): Comparisons {
  const { period, part } = scope;
  const { surveyId, slot, code, type } = question;
  const answers = answersTo(from, { slot, surveyId, code, part }, period);
  const none = apart(absentFigure('not_applicable'));
  const share = ofPeriod(favourableComparison(answers), scope);
  return {
    csat: type !== 'recommend' && type !== 'ease' && type !== 'effort' ? share : none,
    nps: type === 'recommend' ? ofPeriod(recommendationComparison(answers), scope) : none,
    ces: type === 'ease' || type === 'effort' ? share : none,
    responseRate: none,
    repeatRate: none,
    returnRate: none,
    retention: none,
    lapsed: none,
    churnMonth: none,
    churnQuarter: none,
    complaintsInTime: none,
    annualValue: none,
  };
}

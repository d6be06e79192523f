import { type ChartPoint, type Drivers as Answer } from '../contract/score-tabs.ts';
import { mean } from './averages.ts';
import { meanPoint, rangedPoint, tenth, tenthsOf } from './chart-points.ts';
import { isConstant, spearman } from './correlation.ts';
import {
  type AttributeMarks,
  completeRows,
  driverRanges,
  driversLevel,
  keyDrivers,
  mostAttributes,
  rowsForShares,
} from './drivers.ts';
import { expectationGap } from './expectation-gap.ts';
import { driverSentence } from './finding-sentences.ts';
import { type Sentence } from './sentences.ts';

/** Marks for one question, in the order of the responses, with the words that name it. */
export type AskedMarks = {
  readonly code: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly marks: readonly (number | null)[];
};

/** What may be said about which questions go with the overall mark. */
export type DriverFindings = Pick<Answer, 'level' | 'items' | 'places'> & { readonly sentence: Sentence };

const seed = 7;

const given = (marks: readonly (number | null)[]): number[] => marks.filter((mark) => mark !== null);

/** Findings at the level that the complete rows allow (metrics 9.2); `none` without questions to compare. */
export function driverFindings(overall: readonly (number | null)[], questions: readonly AskedMarks[]): DriverFindings {
  const asked = usable(questions).slice(0, mostAttributes);
  const attributes: AttributeMarks[] = asked.map(({ code, marks }) => ({ name: code, marks }));
  const { outcome, columns } = completeRows(overall, attributes);
  const n = outcome.length;
  if (asked.length === 0 || n === 0)
    return { level: 'none', sentence: { key: 'drivers_none', params: {} }, items: [], places: [] };
  const level = driversLevel(n, asked.length);
  const means = onUsualScale(asked).map((question) =>
    meanPoint({ key: question.code, label: question.label }, given(question.marks), question),
  );
  if (level === 'means_only')
    return { level, sentence: { key: 'drivers_means', params: { n } }, items: means, places: [] };
  const places = placesOf(asked, outcome, columns);
  const drivers = keyDrivers(overall, attributes);
  const ranges = level === 'shares' ? driverRanges(overall, attributes, seed) : null;
  if (drivers.status !== 'ok' || ranges === null) {
    const needed = Math.max(rowsForShares.all, rowsForShares.perAttribute * asked.length);
    const items = correlationPoints(asked, outcome, columns);
    return {
      level: 'correlations_only',
      sentence: { key: 'drivers_correlations', params: { n, needed } },
      items,
      places,
    };
  }
  const items = asked.map(({ code, label }) => {
    const share = drivers.drivers.find(({ name }) => name === code)?.share ?? null;
    const range = ranges.ranges.find(({ name }) => name === code);
    return rangedPoint({ key: code, label }, n, share, range ? { lo: range.lo, hi: range.hi } : null);
  });
  return {
    level,
    items,
    places,
    sentence: drivers.explainsLittle ? { key: 'drivers_little', params: { n } } : strongest(items),
  };
}

/** Questions answered at least half as often as the one answered most: a rare one would leave hardly a complete row. */
function usable(questions: readonly AskedMarks[]): AskedMarks[] {
  const most = Math.max(0, ...questions.map(({ marks }) => given(marks).length));
  return questions.filter(({ marks }) => given(marks).length > 0 && 2 * given(marks).length >= most);
}

/** The questions on the scale that most of them have: marks of different scales are never held against each other. */
function onUsualScale(asked: readonly AskedMarks[]): AskedMarks[] {
  const scaleOf = ({ min, max }: AskedMarks): string => `${min} ${max}`;
  const often = (question: AskedMarks): number => asked.filter((other) => scaleOf(other) === scaleOf(question)).length;
  const [usual] = asked.toSorted((a, b) => often(b) - often(a));
  return asked.filter((question) => scaleOf(question) === scaleOf(usual));
}

/** Of several shares the largest, in words. */
function strongest(items: readonly ChartPoint[]): Sentence {
  const [first] = items.filter(({ value }) => value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (!first || first.lo === null || first.hi === null) return { key: 'no_variation', params: {} };
  return driverSentence(first.label, { lo: first.lo, hi: first.hi });
}

function correlationPoints(
  asked: readonly AskedMarks[],
  outcome: readonly number[],
  columns: readonly (readonly number[])[],
): ChartPoint[] {
  return asked.map(({ code, label }, index) => {
    const link = spearman(columns[index], outcome);
    const named = { key: code, label };
    return link.status === 'ok'
      ? rangedPoint(named, outcome.length, link.rho, { lo: link.lo, hi: link.hi })
      : rangedPoint(named, outcome.length, null, null);
  });
}

/** How each question stands and how closely it goes with the overall mark, for the map of both. */
function placesOf(
  asked: readonly AskedMarks[],
  outcome: readonly number[],
  columns: readonly (readonly number[])[],
): Answer['places'] {
  const shown = onUsualScale(asked);
  return asked.flatMap((question, index) => {
    const { code, label } = question;
    if (!shown.includes(question)) return [];
    const performance = mean(columns[index]);
    if (performance === null || isConstant(columns[index])) return [];
    const link = spearman(columns[index], outcome);
    return link.status === 'ok' ? [{ key: code, label, performance, importance: link.rho }] : [];
  });
}

/** What was found against what was expected of the same thing (metrics 9.4). */
export function gapFinding(expected: AskedMarks, experienced: AskedMarks): Answer['gaps'][number] {
  const gap = expectationGap(expected.marks, experienced.marks, expected.max);
  const named = { key: experienced.code, label: experienced.label };
  if (gap.status === 'no_data') {
    const point = rangedPoint(named, 0, null, null);
    return {
      experienced: null,
      isCeiling: false,
      point,
      sentence: { key: 'gap_too_few', params: { a: experienced.label, n: 0 } },
    };
  }
  const point = rangedPoint(named, gap.n, gap.gap, gap.range);
  const found = { experienced: gap.meanExperienced, isCeiling: gap.isCeiling, point };
  if (gap.gap === null || gap.range === null) {
    return { ...found, sentence: { key: 'gap_too_few', params: { a: experienced.label, n: gap.n } } };
  }
  if (gap.isCeiling) return { ...found, sentence: { key: 'gap_ceiling', params: { a: experienced.label } } };
  const params = { a: experienced.label, gap: tenth(gap.gap), n: gap.n, ...tenthsOf(gap.range) };
  return { ...found, sentence: { key: 'gap', params } };
}

import { type Finding } from '../contract/dashboard.ts';
import { type Language } from '../contract/settings.ts';
import { comparedAt, confidenceOf } from '../domain/compared.ts';
import { targetVerdict } from '../domain/complaints.ts';
import { targetSentence } from '../domain/sentences.ts';
import { complaintsAnswered } from './complaint-book.ts';
import { complaintRules } from './complaint-cases.ts';
import { type Sources } from './context.ts';
import { directionsIn } from './score-course.ts';
import {
  answersTo,
  favourableComparison,
  recommendationComparison,
  type ScoreScope,
  visitComparisons,
} from './score-figures.ts';
import { respondentsIn } from './score-respondents.ts';

const daysLookedAt = 90;

/** Changes of the three scores that are called, each stated at a level that allows for the others. */
function changes(from: Sources, { period }: ScoreScope): Finding[] {
  const sides = [
    { about: 'csat', side: favourableComparison(answersTo(from, { slot: 'csat' }, period)) },
    { about: 'nps', side: recommendationComparison(answersTo(from, { slot: 'nps' }, period)) },
    { about: 'ces', side: favourableComparison(answersTo(from, { slot: 'ces' }, period)) },
  ] as const;
  const conf = confidenceOf(sides.map(({ side }) => side));
  return sides
    .map(({ about, side }) => ({ about, sentence: comparedAt(side, conf).change.sentence }))
    .filter(({ sentence: { key } }) => key === 'higher' || key === 'lower');
}

function directions(from: Sources, scope: ScoreScope): Finding[] {
  const { csat, nps } = directionsIn(from, scope);
  const found: readonly Finding[] = [
    { about: 'csat', sentence: csat },
    { about: 'nps', sentence: nps },
  ];
  return found.filter(({ sentence }) => sentence.key === 'direction');
}

/** Whether complaints are answered in time as the shop wants it, once that can be told. */
function replies({ db }: Sources, { period, asOf }: ScoreScope): Finding[] {
  const { goal } = complaintRules(db);
  const { x: inTime, n: decided } = complaintsAnswered(db, period, asOf).counts;
  const verdict = targetVerdict(inTime, decided, goal);
  if (verdict.status !== 'ok' || verdict.verdict !== 'missed') return [];
  return [{ about: 'complaintsInTime', sentence: targetSentence(verdict, goal, { inTime, decided }) }];
}

/** What stands out in the last 90 days as of a day. */
export function findingsOn(from: Sources, asOf: number, language: Language): Finding[] {
  const scope: ScoreScope = { period: { from: asOf + 1 - daysLookedAt, to: asOf + 1 }, asOf };
  const { lapsed } = visitComparisons(from, scope);
  const { attributes } = respondentsIn(from, scope, language);
  const differences = attributes.flatMap(({ sentences }) => sentences).filter(({ key }) => key === 'differs');
  const silent: Finding[] =
    lapsed.now.sentence.key === 'lapsed' && Number(lapsed.now.sentence.params.x) > 0
      ? [{ about: 'lapsed', sentence: lapsed.now.sentence }]
      : [];
  return [
    ...changes(from, scope),
    ...directions(from, scope),
    ...replies(from, scope),
    ...silent,
    ...differences.map((sentence): Finding => ({ about: 'respondents', sentence })),
  ];
}

import { type Drivers } from '../contract/score-tabs.ts';
import { type Language } from '../contract/settings.ts';
import { type AskedMarks, driverFindings, gapFinding } from '../domain/driver-findings.ts';
import { responsesOf, satisfactionMarks } from '../columns/answers.ts';
import { type AnswerTable } from '../columns/tables.ts';
import { type MarkedQuestion, markedQuestions, surveyVersions } from '../store/asked-answers.ts';
import { slotsOf } from '../store/score-rows.ts';
import { surveyById, versionIds } from '../store/surveys.ts';
import { type Sources } from './context.ts';
import { type ScoreScope } from './score-figures.ts';
import { wordsOf } from './score-groups.ts';

/** Responses that shares are drawn from; more would take long and narrow the ranges hardly. */
const mostRows = 1000;

/** The last response of each named customer, and every one without a name. */
function latestRows({ customer }: AnswerTable, rows: readonly number[]): number[] {
  const latest = new Map(rows.map((row) => [customer[row], row]));
  return rows.filter((row) => customer[row] === 0 || latest.get(customer[row]) === row);
}

/** The survey that most answers of a period to the overall question came from, or null. */
function busiestSurvey({ db, columns }: Sources, { period, part }: ScoreScope): number | null {
  const surveyOf = new Map(surveyVersions(db, undefined).map(({ versionId, surveyId }) => [versionId, surveyId]));
  const counts = new Map<number, number>();
  for (const [version, marks] of satisfactionMarks(columns.shop(), period, part?.conditions)) {
    const survey = surveyOf.get(version);
    if (survey !== undefined) counts.set(survey, (counts.get(survey) ?? 0) + marks);
  }
  const [busiest] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return busiest?.[0] ?? null;
}

/** What goes together with the overall mark in one survey, and its gaps; of the chosen survey or the one answered most. */
export function driversIn(from: Sources, scope: ScoreScope, language: Language): Drivers {
  const { db, columns } = from;
  const { period, surveyId, part } = scope;
  const id = surveyId ?? busiestSurvey(from, scope);
  const survey = id === null ? undefined : surveyById(db, id);
  if (id === null || !survey) {
    return {
      surveyName: null,
      sentence: { key: 'drivers_none', params: {} },
      level: 'none',
      scale: null,
      items: [],
      places: [],
      gaps: [],
    };
  }
  const found = responsesOf(columns.shop(), versionIds(db, id), period, part?.conditions);
  const { version, marks: given } = found.table;
  const rows = latestRows(found.table, found.rows).slice(-mostRows);
  const slotOf = new Map(slotsOf(db, id).map(({ versionId, code, slot }) => [`${versionId} ${code}`, slot]));
  const questions = markedQuestions(db, id);
  const marksFor = (question: MarkedQuestion): AskedMarks => {
    const { code, min, max } = question;
    const marks = rows.map((row) => {
      const mark = given.get(slotOf.get(`${version[row]} ${code}`) ?? '')?.[row];
      return mark !== undefined && mark >= min && mark <= max ? mark : null;
    });
    return { code, label: wordsOf(question, language), min, max, marks };
  };
  const overall = questions.find(({ slot }) => slot === 'csat');
  const attributes = questions.filter(
    ({ slot, type, pairCode }) => slot !== 'csat' && pairCode === null && (type === 'rating' || type === 'ease'),
  );
  const asked = attributes.map(marksFor);
  const gaps = questions.flatMap((expected) => {
    const experienced = questions.find(({ code }) => code === expected.pairCode);
    return experienced ? [gapFinding(marksFor(expected), marksFor(experienced))] : [];
  });
  const scale = { min: Math.min(...asked.map(({ min }) => min)), max: Math.max(...asked.map(({ max }) => max)) };
  return {
    surveyName: survey.name,
    scale: asked.length === 0 ? null : scale,
    ...driverFindings(overall ? marksFor(overall).marks : [], asked),
    gaps,
  };
}

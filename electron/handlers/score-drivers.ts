import { type Drivers } from '../contract/score-tabs.ts';
import { type Language } from '../contract/settings.ts';
import { type AskedMarks, driverFindings, gapFinding } from '../domain/driver-findings.ts';
import { type ReadDb } from '../db/database.ts';
import { type MarkedQuestion, markedQuestions } from '../store/asked-answers.ts';
import { busiestSurvey, type MarkRow, markRows, slotsOf } from '../store/score-rows.ts';
import { surveyById } from '../store/surveys.ts';
import { type ScoreScope } from './score-figures.ts';
import { wordsOf } from './score-groups.ts';

/** Responses that shares are drawn from; more would take long and narrow the ranges hardly. */
const mostRows = 1000;

/** The last response of each named customer, and every one without a name. */
function latestRows(rows: readonly MarkRow[]): MarkRow[] {
  const latest = new Map(rows.filter(({ customerId }) => customerId !== null).map((row) => [row.customerId, row]));
  return rows.filter((row) => row.customerId === null || latest.get(row.customerId) === row);
}

/** What goes together with the overall mark in one survey, and its gaps; of the chosen survey or the one answered most. */
export function driversIn(db: ReadDb, { period, surveyId, part }: ScoreScope, language: Language): Drivers {
  const id = surveyId ?? busiestSurvey(db, period, part?.answers);
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
  const rows = latestRows(markRows(db, id, period, part?.answers)).slice(-mostRows);
  const slotOf = new Map(slotsOf(db, id).map(({ versionId, code, slot }) => [`${versionId} ${code}`, slot]));
  const questions = markedQuestions(db, id);
  const marksFor = (question: MarkedQuestion): AskedMarks => {
    const { code, min, max } = question;
    const marks = rows.map((row) => {
      const mark = row[slotOf.get(`${row.versionId} ${code}`) ?? ''] ?? null;
      return mark !== null && mark >= min && mark <= max ? mark : null;
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

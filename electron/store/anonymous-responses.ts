import { type Answers } from '../contract/answers.ts';
import { type Mode } from '../contract/responses.ts';
import { type Language } from '../contract/settings.ts';
import { type Question } from '../contract/surveys.ts';
import { type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { slotValues, writeTexts } from './answers.ts';
import { languageId, modeId } from './responses.ts';

export type AnonymousRow = {
  /** Drawn by chance, never counted up. */
  readonly id: number;
  readonly surveyVersionId: number;
  /** Months since January 1970: no day is kept. */
  readonly month: number;
  readonly mode: Mode;
  readonly language: Language;
};

/** Adds an answer without person, order or time of day. */
export function insertAnonymous(db: WriteDb, r: AnonymousRow, questions: readonly Question[], answers: Answers): void {
  const points = slotValues(questions, answers);
  db.run(sql`INSERT INTO anonymous_responses (id, survey_version_id, month, mode, language_id${points.columns})
    VALUES (${r.id}, ${r.surveyVersionId}, ${r.month}, ${modeId(r.mode)}, ${languageId(r.language)}${points.values})`);
  writeTexts(db, 'anonymous', r.id, questions, answers);
}

/** Notes that a slip came back; nothing says with which answer. */
export function insertUsedSlip(db: WriteDb, surveyId: number, slip: string): void {
  db.run(sql`INSERT INTO used_slips (survey_id, slip) VALUES (${surveyId}, ${slip})`);
}

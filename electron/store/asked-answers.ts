import { type Asked } from '../domain/asked-answers.ts';
import { type ReadDb } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';

/** Which answers are meant: of a survey or of all that customers answer, and one question of it. */
export type AnswerChoice = {
  readonly slot: string;
  readonly surveyId?: number | undefined;
  readonly code?: string | undefined;
};

const anySurvey = sql`s.kind IN ('transactional', 'relationship')`;
const ofSurvey = (surveyId: number | undefined): Sql => (surveyId === undefined ? anySurvey : sql`s.id = ${surveyId}`);

/** How each version of the surveys asks the question whose marks stand in a slot. */
export function askedVersions(
  db: ReadDb,
  { slot, surveyId, code }: AnswerChoice,
): (Asked & { readonly versionId: number })[] {
  return db.all(sql`SELECT v.id AS versionId, s.kind AS surveyKind, q.type, q.scale_min AS min, q.scale_max AS max, q.favourable_from AS favourableFrom
    FROM questions q JOIN survey_versions v ON v.id = q.survey_version_id JOIN surveys s ON s.id = v.survey_id
    WHERE q.slot = ${slot} AND q.scale_min IS NOT NULL AND ${ofSurvey(surveyId)} AND ${code === undefined ? sql`1` : sql`q.code = ${code}`}
    ORDER BY v.id`);
}

/** A question that gives marks, as its newest version words it. */
export type MarkedQuestion = {
  readonly surveyId: number;
  readonly code: string;
  readonly slot: string;
  readonly type: string;
  readonly min: number;
  readonly max: number;
  /** The question about the experience, where this one asks what was expected of it. */
  readonly pairCode: string | null;
  readonly texts: string;
};

/** The questions that give marks, of one survey or of all that customers answer; texts as JSON by language. */
export function markedQuestions(db: ReadDb, surveyId: number | undefined): MarkedQuestion[] {
  return db.all<MarkedQuestion>(sql`SELECT s.id AS surveyId, q.code, q.slot, q.type, q.scale_min AS min, q.scale_max AS max, q.pair_code AS pairCode,
      (SELECT json_group_object(t.language, t.text) FROM question_texts t WHERE t.question_id = q.id) AS texts
    FROM questions q JOIN survey_versions v ON v.id = q.survey_version_id JOIN surveys s ON s.id = v.survey_id
    WHERE q.slot IS NOT NULL AND q.scale_min IS NOT NULL AND s.deleted_at IS NULL AND ${ofSurvey(surveyId)}
      AND v.id = (SELECT max(w.survey_version_id) FROM questions w JOIN survey_versions wv ON wv.id = w.survey_version_id
        WHERE wv.survey_id = s.id AND w.code = q.code)
    ORDER BY s.id, q.position`);
}

/** The surveys that customers answer, or one, with their versions. */
export function surveyVersions(
  db: ReadDb,
  surveyId: number | undefined,
): { readonly surveyId: number; readonly versionId: number; readonly isOpenInvitation: number }[] {
  return db.all(sql`SELECT s.id AS surveyId, v.id AS versionId, s.is_open_invitation AS isOpenInvitation
    FROM surveys s JOIN survey_versions v ON v.survey_id = s.id WHERE ${ofSurvey(surveyId)} ORDER BY s.id, v.id`);
}

import { type Question, type QuestionDraft, type Survey } from '../contract/surveys.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';

const latest = sql`(SELECT max(v.id) FROM survey_versions v WHERE v.survey_id = s.id)`;
const columns = sql`s.id, s.code, s.name, s.kind, s.anonymity, s.state, s.purpose, s.audience, s.opens_on AS opensOn, s.closes_on AS closesOn,
  s.modes, s.wave_months AS waveMonths, s.is_open_invitation AS isOpenInvitation, v.id AS versionId, v.number AS versionNumber`;
const from = sql`FROM surveys s JOIN survey_versions v ON v.survey_id = s.id`;

type SurveyRow = Omit<Survey, 'questions' | 'modes' | 'isOpenInvitation'> & {
  readonly modes: string;
  readonly isOpenInvitation: number;
};
type QuestionRow = Omit<Question, 'texts' | 'options' | 'isRequired'> & {
  readonly texts: string;
  readonly options: string;
  readonly isRequired: number;
};

/** The questions of one version in their order, with their words in every language they have. */
export function questionsOf(db: ReadDb, versionId: number): Question[] {
  const rows = db.all<QuestionRow>(sql`SELECT q.id, q.code, q.type, q.scale_min AS scaleMin, q.scale_max AS scaleMax,
      q.favourable_from AS favourableFrom, q.slot, q.pair_code AS pairCode, q.library_code AS libraryCode, q.required AS isRequired,
      (SELECT json_group_object(t.language, t.text) FROM question_texts t WHERE t.question_id = q.id) AS texts,
      (SELECT json_group_array(json_object('code', o.code, 'texts',
          json((SELECT json_group_object(ot.language, ot.text) FROM option_texts ot WHERE ot.option_id = o.id))) ORDER BY o.position)
        FROM options o WHERE o.question_id = q.id) AS options
    FROM questions q WHERE q.survey_version_id = ${versionId} ORDER BY q.position`);
  return rows.map((row) => ({
    ...row,
    isRequired: row.isRequired === 1,
    texts: JSON.parse(row.texts),
    options: JSON.parse(row.options),
  }));
}

function fromRow(db: ReadDb, row: SurveyRow): Survey {
  return {
    ...row,
    modes: JSON.parse(row.modes),
    isOpenInvitation: row.isOpenInvitation === 1,
    questions: questionsOf(db, row.versionId),
  };
}

function surveysWhere(db: ReadDb, condition: Sql): Survey[] {
  return db
    .all<SurveyRow>(sql`SELECT ${columns} ${from} WHERE ${condition} ORDER BY s.id`)
    .map((row) => fromRow(db, row));
}

/** Surveys, or those in the bin, each with its newest version. */
export function listSurveys(db: ReadDb, isBin = false): Survey[] {
  return surveysWhere(db, sql`v.id = ${latest} AND (s.deleted_at IS NOT NULL) = ${isBin}`);
}

/** One survey with its newest version, or undefined; also from the bin. */
export function surveyById(db: ReadDb, id: number): Survey | undefined {
  return surveysWhere(db, sql`v.id = ${latest} AND s.id = ${id}`)[0];
}

/** A survey as one of its versions asks it, or undefined. */
export function surveyOfVersion(db: ReadDb, versionId: number): Survey | undefined {
  return surveysWhere(db, sql`v.id = ${versionId}`)[0];
}

/** The versions of a survey, oldest first. */
export function versionIds(db: ReadDb, surveyId: number): number[] {
  return db.column<number>(sql`SELECT id FROM survey_versions WHERE survey_id = ${surveyId} ORDER BY id`);
}

/** A code that no survey has had. */
export function freeSurveyCode(db: ReadDb): string {
  const { next } = db.one<{ next: number }>(sql`SELECT coalesce(max(id), 0) + 1 AS next FROM surveys`);
  return `survey-${next}`;
}

/** Every question that any version of a survey ever asked, the newest of each code. */
export function everyQuestion(db: ReadDb, surveyId: number): Question[] {
  const byCode = new Map(
    versionIds(db, surveyId).flatMap((id) => questionsOf(db, id).map((question) => [question.code, question])),
  );
  return [...byCode.values()];
}

/** Whether anything answers a version: responses, anonymous ones, or a batch of paper. */
export function hasAnswers(db: ReadDb, versionId: number): boolean {
  const { found } = db.one<{ found: number }>(sql`SELECT
    EXISTS (SELECT 1 FROM responses WHERE survey_version_id = ${versionId})
    OR EXISTS (SELECT 1 FROM anonymous_responses WHERE survey_version_id = ${versionId})
    OR EXISTS (SELECT 1 FROM batches WHERE survey_version_id = ${versionId}) AS found`);
  return found === 1;
}

export type NewQuestion = Omit<QuestionDraft, 'code'> & { readonly code: string; readonly slot: string | null };
export type SurveyTraits = Omit<Survey, 'id' | 'code' | 'state' | 'versionId' | 'versionNumber' | 'questions'>;

/** Adds a survey with its first version. */
export function insertSurvey(
  db: WriteDb,
  survey: SurveyTraits & {
    readonly code: string;
    readonly state: Survey['state'];
    readonly createdAt: number;
    readonly questions: readonly NewQuestion[];
  },
): number {
  const id =
    db.insert(sql`INSERT INTO surveys (code, name, kind, anonymity, state, created_at, purpose, audience, opens_on, closes_on, modes,
      wave_months, is_open_invitation)
    VALUES (${survey.code}, ${survey.name}, ${survey.kind}, ${survey.anonymity}, ${survey.state}, ${survey.createdAt}, ${survey.purpose},
      ${survey.audience}, ${survey.opensOn}, ${survey.closesOn}, ${JSON.stringify(survey.modes)}, ${survey.waveMonths}, ${survey.isOpenInvitation})`);
  insertVersion(db, { surveyId: id, number: 1, createdAt: survey.createdAt, questions: survey.questions });
  return id;
}

/** Adds a version with its questions, options and words. */
export function insertVersion(
  db: WriteDb,
  version: {
    readonly surveyId: number;
    readonly number: number;
    readonly createdAt: number;
    readonly questions: readonly NewQuestion[];
  },
): number {
  const id = db.insert(
    sql`INSERT INTO survey_versions (survey_id, number, created_at) VALUES (${version.surveyId}, ${version.number}, ${version.createdAt})`,
  );
  version.questions.forEach((question, position) => insertQuestion(db, id, position, question));
  return id;
}

/** Puts other questions into a version that nothing answers yet. */
export function replaceQuestions(db: WriteDb, versionId: number, questions: readonly NewQuestion[]): void {
  db.run(sql`DELETE FROM questions WHERE survey_version_id = ${versionId}`);
  questions.forEach((question, position) => insertQuestion(db, versionId, position, question));
}

function insertQuestion(db: WriteDb, versionId: number, position: number, question: NewQuestion): void {
  const id =
    db.insert(sql`INSERT INTO questions (survey_version_id, code, position, type, scale_min, scale_max, favourable_from, slot, pair_code,
      library_code, required)
    VALUES (${versionId}, ${question.code}, ${position}, ${question.type}, ${question.scaleMin}, ${question.scaleMax}, ${question.favourableFrom},
      ${question.slot}, ${question.pairCode}, ${question.libraryCode}, ${question.isRequired})`);
  for (const [language, text] of Object.entries(question.texts))
    db.run(sql`INSERT INTO question_texts (question_id, language, text) VALUES (${id}, ${language}, ${text})`);
  question.options.forEach((option, index) => {
    const optionId = db.insert(
      sql`INSERT INTO options (question_id, code, position) VALUES (${id}, ${option.code}, ${index})`,
    );
    for (const [language, text] of Object.entries(option.texts))
      db.run(sql`INSERT INTO option_texts (option_id, language, text) VALUES (${optionId}, ${language}, ${text})`);
  });
}

/** Writes what a survey is about and how it is collected. */
export function updateSurvey(db: WriteDb, id: number, survey: SurveyTraits): void {
  db.run(sql`UPDATE surveys SET name = ${survey.name}, kind = ${survey.kind}, anonymity = ${survey.anonymity}, purpose = ${survey.purpose},
    audience = ${survey.audience}, opens_on = ${survey.opensOn}, closes_on = ${survey.closesOn}, modes = ${JSON.stringify(survey.modes)},
    wave_months = ${survey.waveMonths}, is_open_invitation = ${survey.isOpenInvitation} WHERE id = ${id}`);
}

/** Opens or closes a survey. */
export function setSurveyState(db: WriteDb, id: number, state: Survey['state']): void {
  db.run(sql`UPDATE surveys SET state = ${state} WHERE id = ${id}`);
}

/** Puts a survey into the bin at a time, or takes it out. */
export function setSurveyDeleted(db: WriteDb, id: number, deletedAt: number | null): void {
  db.run(sql`UPDATE surveys SET deleted_at = ${deletedAt} WHERE id = ${id}`);
}

/** Whether paper of this survey is being typed. */
export function isBeingTyped(db: ReadDb, surveyId: number): boolean {
  return (
    db.maybe(sql`SELECT 1 FROM typing_batches t JOIN batches b ON b.id = t.batch_id JOIN survey_versions v ON v.id = b.survey_version_id
      WHERE v.survey_id = ${surveyId} AND b.finished_at IS NULL AND t.discarded_at IS NULL LIMIT 1`) !== undefined
  );
}

/** The newest wave of a survey, or undefined. */
export function newestWave(db: ReadDb, surveyId: number): { number: number; openedOn: string } | undefined {
  return db.maybe(
    sql`SELECT number, opened_on AS openedOn FROM survey_waves WHERE survey_id = ${surveyId} ORDER BY number DESC LIMIT 1`,
  );
}

/** Notes that a wave began. */
export function insertWave(db: WriteDb, surveyId: number, number: number, openedOn: string): void {
  db.run(sql`INSERT INTO survey_waves (survey_id, number, opened_on) VALUES (${surveyId}, ${number}, ${openedOn})`);
}

import { type FullResponse, type Response, modes, type Mode } from '../contract/responses.ts';
import { type Answers } from '../contract/answers.ts';
import { type Language, languages } from '../contract/settings.ts';
import { type Question } from '../contract/surveys.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import { answersOf, slotValues, writeTexts } from './answers.ts';
import { questionsOf } from './surveys.ts';

const columns = sql`r.id, date(r.day * 86400, 'unixepoch') AS day, r.mode, r.csat, r.nps, r.ces, c.id AS customerId, c.full_name AS fullName,
  (SELECT t.text FROM answer_texts t JOIN questions q ON q.id = t.question_id AND q.type = 'text'
    WHERE t.response_id = r.id AND t.unread IS NULL ORDER BY q.position LIMIT 1) AS comment`;
const from = sql`FROM responses r LEFT JOIN customers c ON c.id = r.customer_id`;
const usable = sql`coalesce(c.do_not_use, 0) = 0`;

type Row = Omit<Response, 'customer' | 'mode'> & {
  readonly mode: number;
  readonly customerId: number | null;
  readonly fullName: string | null;
};

function fromRow({ mode, customerId, fullName, ...row }: Row): Response {
  const customer = customerId === null || fullName === null ? null : { id: customerId, fullName };
  return { ...row, mode: modes[mode - 1] ?? 'staff', customer };
}

const ofSurvey = (surveyId: number | undefined): Sql =>
  surveyId === undefined
    ? sql`1`
    : sql`r.survey_version_id IN (SELECT id FROM survey_versions WHERE survey_id = ${surveyId})`;

const after = (id: number | undefined): Sql =>
  id === undefined ? sql`1` : sql`(r.day, r.id) < (SELECT o.day, o.id FROM responses o WHERE o.id = ${id})`;

/** The newest responses first, of one survey or of all, from behind a response on. */
export function listResponses(
  db: ReadDb,
  { limit, surveyId, afterId }: { readonly limit: number; readonly surveyId?: number; readonly afterId?: number },
): Response[] {
  return db
    .all<Row>(
      sql`SELECT ${columns} ${from} WHERE ${ofSurvey(surveyId)} AND ${after(afterId)} AND ${usable} ORDER BY r.day DESC, r.id DESC LIMIT ${limit}`,
    )
    .map(fromRow);
}

/** The newest responses that carry words. Customers marked "do not use" are left out. */
export function listComments(db: ReadDb, limit: number): Response[] {
  const rows = db.all<Row>(
    sql`SELECT ${columns} ${from} WHERE comment IS NOT NULL AND ${usable} ORDER BY r.day DESC, r.id DESC LIMIT ${limit}`,
  );
  return rows.map(fromRow);
}

/** One response, or undefined. */
export function responseById(db: ReadDb, id: number): Response | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} ${from} WHERE r.id = ${id}`);
  return row && fromRow(row);
}

/** One response with every answer, or undefined. */
export function fullResponseById(db: ReadDb, id: number): FullResponse | undefined {
  const response = responseById(db, id);
  if (!response) return undefined;
  const { languageId, ...rest } = db.one<{
    surveyId: number;
    versionId: number;
    languageId: number;
    slip: string | null;
    collectorId: number;
    batchId: number | null;
  }>(sql`SELECT v.survey_id AS surveyId, v.id AS versionId, r.language_id AS languageId, r.foreign_code AS slip, r.collector_id AS collectorId,
      r.batch_id AS batchId FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id WHERE r.id = ${id}`);
  const answers = answersOf(db, 'named', id, questionsOf(db, rest.versionId));
  return { ...response, ...rest, language: languageOfId(languageId), answers };
}

/** Languages are kept as position + 1; 0 where nobody said. */
export function languageId(language: Language | undefined): number {
  return language === undefined ? 0 : languages.indexOf(language) + 1;
}

/** The language of a kept number, or null. */
export function languageOfId(id: number): Language | null {
  return languages[id - 1] ?? null;
}

/** Modes are kept as position + 1. */
export function modeId(mode: Mode): number {
  return modes.indexOf(mode) + 1;
}

export type ResponseRow = {
  readonly customerId: number | null;
  readonly surveyVersionId: number;
  readonly answeredAt: number;
  /** Days since 1970-01-01 in the shop's calendar. */
  readonly day: number;
  readonly mode: Mode;
  readonly interactionId?: number;
  readonly touchpointId?: number;
  readonly channelId?: number;
  readonly staffId?: number;
  readonly collectorId?: number;
  readonly language?: Language;
  readonly batchId?: number;
  readonly foreignCode?: string | null;
};

/** Adds one response with its answers; points below zero say why there is none (-1 unreadable, -2 two marks). */
export function insertResponse(db: WriteDb, r: ResponseRow, questions: readonly Question[], answers: Answers): number {
  const points = slotValues(questions, answers);
  const id =
    db.insert(sql`INSERT INTO responses (customer_id, survey_version_id, answered_at, day, mode, interaction_id, touchpoint_id, channel_id, staff_id,
      collector_id, language_id, batch_id, foreign_code${points.columns})
    VALUES (${r.customerId}, ${r.surveyVersionId}, ${r.answeredAt}, ${r.day}, ${modeId(r.mode)}, ${r.interactionId}, ${r.touchpointId ?? 0}, ${r.channelId ?? 0},
      ${r.staffId ?? 0}, ${r.collectorId ?? 0}, ${languageId(r.language)}, ${r.batchId}, ${r.foreignCode}${points.values})`);
  writeTexts(db, 'named', id, questions, answers);
  return id;
}

/** Moves a response to another day or customer; without a value it stays where it is. */
export function updateResponse(
  db: WriteDb,
  id: number,
  { day, customerId }: { readonly day?: number; readonly customerId?: number | null },
): void {
  if (day !== undefined) db.run(sql`UPDATE responses SET day = ${day} WHERE id = ${id}`);
  if (customerId !== undefined) db.run(sql`UPDATE responses SET customer_id = ${customerId} WHERE id = ${id}`);
}

/** Takes a response with its words out of the shop's book. */
export function deleteResponse(db: WriteDb, id: number): void {
  db.run(sql`DELETE FROM responses WHERE id = ${id}`);
}

/** Whether a slip of this survey came back already. */
export function isSlipUsed(db: ReadDb, surveyId: number, slip: string): boolean {
  const { used } = db.one<{
    used: number;
  }>(sql`SELECT EXISTS (SELECT 1 FROM used_slips WHERE survey_id = ${surveyId} AND slip = ${slip})
    OR EXISTS (SELECT 1 FROM responses r WHERE r.foreign_code = ${slip} AND ${ofSurvey(surveyId)}) AS used`);
  return used === 1;
}

import { type ReadDb } from '../db/database.ts';
import { list, sql } from '../db/sql.ts';

/** Under which slot each version of a survey keeps the answers to a question. */
export function slotsOf(db: ReadDb, surveyId: number): { versionId: number; code: string; slot: string }[] {
  return db.all(sql`SELECT q.survey_version_id AS versionId, q.code, q.slot FROM questions q
    JOIN survey_versions v ON v.id = q.survey_version_id WHERE v.survey_id = ${surveyId} AND q.slot IS NOT NULL`);
}

/** The names of customers by id. */
export function namesOf(db: ReadDb, ids: readonly number[]): Map<number, string> {
  const rows = db.all<{ id: number; fullName: string }>(
    sql`SELECT id, full_name AS fullName FROM customers WHERE id IN ${list(ids)}`,
  );
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}

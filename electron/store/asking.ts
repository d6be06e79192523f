import { type Ask } from '../contract/asking.ts';
import { type Mode, modes } from '../contract/responses.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { modeId } from './responses.ts';

const columns = sql`i.id, i.survey_id AS surveyId, c.id AS customerId, c.full_name AS fullName,
  date(i.day * 86400, 'unixepoch') AS day, i.mode, i.outcome, i.people`;
const from = sql`FROM invitations i LEFT JOIN customers c ON c.id = i.customer_id`;

type Row = Omit<Ask, 'customer' | 'mode'> & {
  readonly customerId: number | null;
  readonly fullName: string | null;
  readonly mode: number;
};

function fromRow({ customerId, fullName, mode, ...row }: Row): Ask {
  const customer = customerId === null || fullName === null ? null : { id: customerId, fullName };
  return { ...row, customer, mode: modes[mode - 1] ?? 'faceToFace' };
}

/** Who was asked when, newest first, by survey or customer. */
export function listAsks(db: ReadDb, surveyId: number | undefined, customerId: number | undefined): Ask[] {
  const rows = db.all<Row>(sql`SELECT ${columns} ${from} WHERE (${surveyId} IS NULL OR i.survey_id = ${surveyId})
    AND (${customerId} IS NULL OR i.customer_id = ${customerId}) ORDER BY i.day DESC, i.id DESC LIMIT 500`);
  return rows.map(fromRow);
}

/** One time of asking, or undefined. */
export function askById(db: ReadDb, id: number): Ask | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} ${from} WHERE i.id = ${id}`);
  return row && fromRow(row);
}

/** Notes that somebody was asked. */
export function insertAsk(
  db: WriteDb,
  ask: {
    readonly surveyId: number;
    readonly customerId: number | null;
    readonly interactionId: number | null;
    readonly day: number;
    readonly mode: Mode;
    readonly outcome: Ask['outcome'];
    readonly people: number;
  },
): number {
  return db.insert(sql`INSERT INTO invitations (survey_id, customer_id, interaction_id, day, mode, outcome, people)
    VALUES (${ask.surveyId}, ${ask.customerId}, ${ask.interactionId}, ${ask.day}, ${modeId(ask.mode)}, ${ask.outcome}, ${ask.people})`);
}

/** Takes a note of asking away. */
export function deleteAsk(db: WriteDb, id: number): void {
  db.run(sql`DELETE FROM invitations WHERE id = ${id}`);
}

/** The last day on which a customer was asked or answered without being noted as asked; days since 1970-01-01. */
export function lastAsked(db: ReadDb, customerId: number): number | null {
  return db.one<{ day: number | null }>(sql`SELECT max(day) AS day FROM (
    SELECT day FROM invitations WHERE customer_id = ${customerId} AND outcome <> 'undeliverable'
    UNION ALL SELECT day FROM responses WHERE customer_id = ${customerId})`).day;
}

/** Whether a customer asked not to be used for anything. */
export function isNotToBeUsed(db: ReadDb, customerId: number): boolean {
  return db.maybe(sql`SELECT 1 FROM customers WHERE id = ${customerId} AND do_not_use = 1`) !== undefined;
}

export type SurveyCounts = {
  readonly surveyId: number;
  readonly answers: number;
  readonly lastAnswerOn: string | null;
  readonly asked: number;
  readonly refused: number;
};

/** Answers in and people asked, by survey; those who could not be reached are left out. */
export function surveyCounts(db: ReadDb): SurveyCounts[] {
  return db.all<SurveyCounts>(sql`SELECT s.id AS surveyId,
      (SELECT count(*) FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id WHERE v.survey_id = s.id)
        + (SELECT count(*) FROM anonymous_responses r JOIN survey_versions v ON v.id = r.survey_version_id WHERE v.survey_id = s.id) AS answers,
      (SELECT date(max(r.day) * 86400, 'unixepoch') FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id
        WHERE v.survey_id = s.id) AS lastAnswerOn,
      coalesce((SELECT sum(i.people) FROM invitations i WHERE i.survey_id = s.id AND i.outcome <> 'undeliverable'), 0) AS asked,
      coalesce((SELECT sum(i.people) FROM invitations i WHERE i.survey_id = s.id AND i.outcome = 'refused'), 0) AS refused
    FROM surveys s WHERE s.deleted_at IS NULL ORDER BY s.id`);
}

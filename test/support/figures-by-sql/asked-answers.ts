import { type Asked } from '../../../electron/domain/asked-answers.ts';
import { firstDayOfMonth } from '../../../electron/domain/calendar.ts';
import { type DayPeriod } from '../../../electron/domain/periods.ts';
import { type ReadDb } from '../../../electron/db/database.ts';
import { name, type Sql, sql } from '../../../electron/db/sql.ts';

/** Which answers are meant: of a survey or of all that customers answer, one question of it, and whatever `only` adds about `r`. */
export type AnswerChoice = {
  readonly slot: string;
  readonly surveyId?: number | undefined;
  readonly code?: string | undefined;
  readonly only?: Sql | undefined;
};

/** An answer as a row: given on some day of [fromDay, toDay), to a survey that knows names or to one that does not. */
export type StoredAnswer = Asked & {
  readonly customerId: number | null;
  readonly fromDay: number;
  readonly toDay: number;
  readonly score: number;
  readonly isAnonymous: boolean;
};

const asked = sql`s.kind AS surveyKind, q.type, q.scale_min AS min, q.scale_max AS max, q.favourable_from AS favourableFrom`;
const survey = sql`JOIN survey_versions v ON v.id = r.survey_version_id JOIN surveys s ON s.id = v.survey_id`;
const anySurvey = sql`s.kind IN ('transactional', 'relationship')`;

function isMeant({ slot, surveyId, code, only = sql`1` }: AnswerChoice): Sql {
  const ofSurvey = surveyId === undefined ? anySurvey : sql`s.id = ${surveyId}`;
  const ofQuestion = code === undefined ? sql`1` : sql`q.code = ${code}`;
  return sql`${name(slot)} IS NOT NULL AND q.scale_min IS NOT NULL AND ${ofSurvey} AND ${ofQuestion} AND ${only}`;
}

/** Answers to a question in the order they were given, readable or not; customers marked "do not use" are left out. */
export function namedAnswers(db: ReadDb, choice: AnswerChoice, { from, to }: DayPeriod): StoredAnswer[] {
  const rows = db.all<
    Omit<StoredAnswer, 'isAnonymous'>
  >(sql`SELECT r.customer_id AS customerId, r.day AS fromDay, r.day + 1 AS toDay,
      ${name(choice.slot)} AS score, ${asked}
    FROM responses r ${survey} JOIN questions q ON q.survey_version_id = r.survey_version_id AND q.slot = ${choice.slot}
      LEFT JOIN customers c ON c.id = r.customer_id
    WHERE r.day >= ${from} AND r.day < ${to} AND coalesce(c.do_not_use, 0) = 0 AND ${isMeant(choice)} ORDER BY r.day, r.id`);
  return rows.map((row) => ({ ...row, isAnonymous: false }));
}

/** The same of anonymous surveys, of which only the month is kept; with `only` none, for nothing else is known of them. */
export function anonymousAnswers(db: ReadDb, choice: AnswerChoice): StoredAnswer[] {
  if (choice.only) return [];
  const rows = db.all<Omit<StoredAnswer, 'isAnonymous' | 'fromDay' | 'toDay' | 'customerId'> & { month: number }>(
    sql`SELECT r.month, ${name(choice.slot)} AS score, ${asked}
      FROM anonymous_responses r ${survey} JOIN questions q ON q.survey_version_id = r.survey_version_id AND q.slot = ${choice.slot}
      WHERE ${isMeant(choice)} ORDER BY r.month, r.id`,
  );
  return rows.map(({ month, ...row }) => {
    const days = { fromDay: firstDayOfMonth(month), toDay: firstDayOfMonth(month + 1) };
    return { ...row, ...days, customerId: null, isAnonymous: true };
  });
}

export type AskedAndAnswered = {
  readonly asked: number;
  readonly refused: number;
  readonly answers: number;
  readonly isOpenInvitation: boolean;
};

/** How many people each survey asked and how many answered in a period; those who could not be reached are left out. */
export function askedAndAnswered(
  db: ReadDb,
  surveyId: number | undefined,
  { from, to }: DayPeriod,
  months: DayPeriod,
): AskedAndAnswered[] {
  const rows = db.all<
    Omit<AskedAndAnswered, 'isOpenInvitation'> & { isOpen: number }
  >(sql`SELECT s.is_open_invitation AS isOpen,
      (SELECT coalesce(sum(i.people), 0) FROM invitations i LEFT JOIN customers c ON c.id = i.customer_id WHERE i.survey_id = s.id
        AND i.outcome <> 'undeliverable' AND coalesce(c.do_not_use, 0) = 0 AND i.day >= ${from} AND i.day < ${to}) AS asked,
      (SELECT coalesce(sum(i.people), 0) FROM invitations i LEFT JOIN customers c ON c.id = i.customer_id WHERE i.survey_id = s.id
        AND i.outcome = 'refused' AND coalesce(c.do_not_use, 0) = 0 AND i.day >= ${from} AND i.day < ${to}) AS refused,
      (SELECT count(*) FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id LEFT JOIN customers c ON c.id = r.customer_id
        WHERE v.survey_id = s.id AND coalesce(c.do_not_use, 0) = 0 AND r.day >= ${from} AND r.day < ${to})
      + (SELECT count(*) FROM anonymous_responses r JOIN survey_versions v ON v.id = r.survey_version_id
        WHERE v.survey_id = s.id AND r.month >= ${months.from} AND r.month < ${months.to}) AS answers
    FROM surveys s WHERE ${surveyId === undefined ? anySurvey : sql`s.id = ${surveyId}`}`);
  return rows.map(({ isOpen, ...row }) => ({ ...row, isOpenInvitation: isOpen === 1 }));
}

import { type Answer, type Answers } from '../contract/answers.ts';
import { modes } from '../contract/responses.ts';
import { languages } from '../contract/settings.ts';
import { type AnsweredSurvey } from '../domain/answer-counts.ts';
import { type Question } from '../contract/surveys.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { join, name, type Sql, sql } from '../db/sql.ts';
import { questionsOf, versionIds } from './surveys.ts';

/** Where whole answers are kept: one row of slots, and what fits no slot beside it. */
export type AnswerTables = 'named' | 'anonymous';

const tables = {
  named: { rows: sql`responses`, texts: sql`answer_texts` },
  anonymous: { rows: sql`anonymous_responses`, texts: sql`anonymous_texts` },
};

/** Every column that can hold a point of a scale. */
export const slots = ['csat', 'nps', 'ces', ...Array.from({ length: 12 }, (_, index) => `r${index + 1}`)];

const slotColumns = join(slots.map(name), ', ');

type TextRow = { readonly code: string; readonly text: string; readonly unread: number | null };

/** The answers that fit a column, as names and values to insert beside the rest of the row. */
export function slotValues(questions: readonly Question[], answers: Answers): { columns: Sql; values: Sql } {
  const filled = questions.flatMap(({ slot, code }) => {
    const answer = answers[code];
    return slot !== null && typeof answer === 'number' ? [{ slot, answer }] : [];
  });
  return {
    columns: join(
      filled.map(({ slot }) => sql`, ${name(slot)}`),
      ' ',
    ),
    values: join(
      filled.map(({ answer }) => sql`, ${answer}`),
      ' ',
    ),
  };
}

function writtenAnswer(answer: Exclude<Answer, null>): { text: string; unread: number | null } {
  if (typeof answer === 'number')
    return answer < 0 ? { text: '', unread: answer } : { text: String(answer), unread: null };
  return { text: typeof answer === 'string' ? answer : answer.join(' '), unread: null };
}

/** Keeps choices by their codes, words, numbers and points beyond the columns; what was there for a question goes. */
export function writeTexts(
  db: WriteDb,
  where: AnswerTables,
  responseId: number,
  questions: readonly Question[],
  answers: Answers,
): void {
  for (const { id, code, slot } of questions) {
    const answer = answers[code];
    if (slot !== null || answer === undefined) continue;
    if (answer === null) {
      db.run(sql`DELETE FROM ${tables[where].texts} WHERE response_id = ${responseId} AND question_id = ${id}`);
      continue;
    }
    const { text, unread } = writtenAnswer(answer);
    db.run(sql`INSERT INTO ${tables[where].texts} (response_id, question_id, text, unread) VALUES (${responseId}, ${id}, ${text}, ${unread})
      ON CONFLICT (response_id, question_id) DO UPDATE SET text = excluded.text, unread = excluded.unread`);
  }
}

/** Corrects the points of a response. */
export function writeSlots(db: WriteDb, responseId: number, questions: readonly Question[], answers: Answers): void {
  for (const { slot, code } of questions) {
    const answer = answers[code];
    if (slot === null || answer === undefined || (answer !== null && typeof answer !== 'number')) continue;
    db.run(sql`UPDATE responses SET ${name(slot)} = ${answer} WHERE id = ${responseId}`);
  }
}

function readText({ type }: Question, { text, unread }: TextRow): Answer {
  if (unread !== null) return unread;
  if (type === 'several') return text.split(' ');
  return type === 'single' || type === 'text' ? text : Number(text);
}

function collected(
  questions: readonly Question[],
  points: Readonly<Record<string, unknown>>,
  written: readonly TextRow[],
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    if (question.slot === null) {
      const row = written.find(({ code }) => code === question.code);
      if (row) answers[question.code] = readText(question, row);
      continue;
    }
    const point = points[question.slot];
    if (typeof point === 'number') answers[question.code] = point;
  }
  return answers;
}

/** Every answer of one row, by question code. */
export function answersOf(
  db: ReadDb,
  where: AnswerTables,
  responseId: number,
  questions: readonly Question[],
): Record<string, Answer> {
  const points = db.one<Record<string, unknown>>(
    sql`SELECT ${slotColumns} FROM ${tables[where].rows} WHERE id = ${responseId}`,
  );
  const written = db.all<TextRow>(sql`SELECT q.code, t.text, t.unread FROM ${tables[where].texts} t
    JOIN questions q ON q.id = t.question_id WHERE t.response_id = ${responseId}`);
  return collected(questions, points, written);
}

const month = {
  named: sql`strftime('%Y-%m', r.day * 86400, 'unixepoch')`,
  anonymous: sql`strftime('%Y-%m', '1970-01-01', r.month || ' months')`,
};

/** Every answered survey with its answers, for counting. */
export function everyAnswerOf(db: ReadDb, where: AnswerTables, surveyId: number): AnsweredSurvey[] {
  return versionIds(db, surveyId).flatMap((versionId) => {
    const questions = questionsOf(db, versionId);
    const asked = new Set(questions.map(({ code }) => code));
    const written = Map.groupBy(
      db.all<
        TextRow & { id: number }
      >(sql`SELECT t.response_id AS id, q.code, t.text, t.unread FROM ${tables[where].texts} t
        JOIN questions q ON q.id = t.question_id WHERE q.survey_version_id = ${versionId}`),
      ({ id }) => id,
    );
    const rows = db.all<Record<string, unknown> & { id: number; mode: number; languageId: number; month: string }>(
      sql`SELECT r.id, r.mode, r.language_id AS languageId, ${month[where]} AS month, ${slotColumns} FROM ${tables[where].rows} r
        WHERE r.survey_version_id = ${versionId}`,
    );
    return rows.map((row) => ({
      asked,
      answers: collected(questions, row, written.get(row.id) ?? []),
      mode: modes[row.mode - 1] ?? 'staff',
      language: languages[row.languageId - 1] ?? null,
      month: row.month,
    }));
  });
}

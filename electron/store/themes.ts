import { type FeedbackFilter } from '../contract/feedback.ts';
import { interactionKinds } from '../contract/interactions.ts';
import { type Place } from '../contract/themes.ts';
import { type ReadDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';
import { type ThemedComment } from '../domain/theme-hints.ts';
import { answerCondition, contactCondition } from './feedback-filter.ts';
import { idsOf, isThemed } from './given-themes.ts';

const words = {
  answer: sql`(SELECT group_concat(t.text, char(10)) FROM answer_texts t JOIN questions w ON w.id = t.question_id AND w.type = 'text'
    WHERE t.response_id = r.id AND t.unread IS NULL)`,
  contact: sql`trim(coalesce(i.note, '') || char(10) || coalesce((SELECT d.wish FROM interaction_details d WHERE d.interaction_id = i.id), ''), ' ' || char(10))`,
} as const;

const themeIds = {
  answer: sql`(SELECT json_group_array(g.theme_id) FROM response_themes g WHERE g.response_id = r.id)`,
  contact: sql`(SELECT json_group_array(g.theme_id) FROM interaction_themes g WHERE g.interaction_id = i.id)`,
} as const;

/** How a stored entry is read: its marks as they stand and the question that asked for them, where there is one. */
export type OpinionRow = Place & {
  readonly day: string;
  readonly customerId: number | null;
  readonly text: string | null;
  readonly themeIds: readonly number[];
  readonly mark: number | null;
  readonly question: {
    readonly type: string;
    readonly min: number;
    readonly max: number;
    readonly favourableFrom: number;
  } | null;
  readonly isComplaint: boolean;
  readonly tone: 'good' | 'mixed' | 'bad' | null;
};

type Flat = Omit<OpinionRow, 'themeIds' | 'question' | 'isComplaint'> & {
  readonly themeIds: string;
  readonly isComplaint: number;
  readonly askedAs: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly favourableFrom: number | null;
};

const numbers = (json: string) => [...json.matchAll(/\d+/g)].map(([digits]) => Number(digits));

function fromFlat({ askedAs, min, max, favourableFrom, ...row }: Flat): OpinionRow {
  const isAsked = askedAs !== null && min !== null && max !== null;
  return {
    ...row,
    themeIds: numbers(row.themeIds),
    isComplaint: row.isComplaint === 1,
    question: isAsked ? { type: askedAs, min, max, favourableFrom: favourableFrom ?? max - 1 } : null,
  };
}

const complaintKind = interactionKinds.indexOf('complaint') + 1;

const answerRows = (condition: Sql) => sql`
  SELECT 'answer' AS type, r.id, date(r.day * 86400, 'unixepoch') AS day, r.customer_id AS customerId, ${words.answer} AS text,
    ${themeIds.answer} AS themeIds, r.csat AS mark, q.type AS askedAs, q.scale_min AS min, q.scale_max AS max,
    q.favourable_from AS favourableFrom, 0 AS isComplaint, NULL AS tone
  FROM responses r LEFT JOIN questions q ON q.survey_version_id = r.survey_version_id AND q.slot = 'csat' WHERE ${condition}`;

const contactRows = (condition: Sql) => sql`
  SELECT 'contact' AS type, i.id, date(i.day * 86400, 'unixepoch') AS day, i.customer_id AS customerId, ${words.contact} AS text,
    ${themeIds.contact} AS themeIds, NULL AS mark, NULL AS askedAs, NULL AS min, NULL AS max, NULL AS favourableFrom,
    i.kind = ${complaintKind} AS isComplaint, (SELECT d.tone FROM interaction_details d WHERE d.interaction_id = i.id) AS tone
  FROM interactions i WHERE ${condition}`;

/** Entries of a filter that carry words or a theme: the newest answers and the newest contacts, at most so many of each. */
export function opinions(
  db: ReadDb,
  filter: FeedbackFilter,
  foldedText: string | null,
  only: 'themed' | 'worded',
  most = 10_000,
): OpinionRow[] {
  const answers = answerCondition(db, filter, foldedText);
  const contacts = contactCondition(db, filter, foldedText);
  const isMeant = (type: Place['type']) =>
    only === 'themed' ? isThemed(type) : sql`coalesce(${words[type]}, '') <> ''`;
  const read = (rows: Sql, order: Sql) => db.all<Flat>(sql`${rows} ORDER BY ${order} LIMIT ${most}`).map(fromFlat);
  return [
    ...(answers ? read(answerRows(sql`${answers} AND ${isMeant('answer')}`), sql`r.day DESC, r.id DESC`) : []),
    ...(contacts ? read(contactRows(sql`${contacts} AND ${isMeant('contact')}`), sql`i.day DESC, i.id DESC`) : []),
  ];
}

/** Some entries as they stand. */
export function opinionsAt(db: ReadDb, places: readonly Place[]): OpinionRow[] {
  return [
    ...db.all<Flat>(answerRows(sql`r.id IN ${list(idsOf(places, 'answer'))}`)),
    ...db.all<Flat>(contactRows(sql`i.id IN ${list(idsOf(places, 'contact'))}`)),
  ].map(fromFlat);
}

/** What suggestions learn from: the newest comments that were given a theme, and the newest without one. */
export function knownComments(db: ReadDb, without: readonly Place[], most = 1_000): ThemedComment[] {
  const own = new Set(without.map(({ type, id }) => `${type} ${id}`));
  const themed = opinions(db, {}, null, 'themed', most);
  const worded = opinions(db, {}, null, 'worded', most).filter((row) => row.themeIds.length === 0);
  return [...themed, ...worded].flatMap(({ type, id, text, themeIds }) =>
    text && !own.has(`${type} ${id}`) ? [{ text, themeIds }] : [],
  );
}

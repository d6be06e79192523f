import { type FeedbackEntry, type FeedbackFilter, type TimelineEntry } from '../contract/feedback.ts';
import { type Response, modes } from '../contract/responses.ts';
import { type ReadDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';
import { answerCondition, contactCondition } from './feedback-filter.ts';
import { themesOf } from './given-themes.ts';
import { kindOf } from './interactions.ts';

type Place = { readonly type: TimelineEntry['type']; readonly id: number };
type Page = { readonly offset: number; readonly limit: number };

const nothing = sql`SELECT 'answer' AS type, 0 AS id, 0 AS day WHERE 0`;

/** Answers and contacts that a filter means, newest first; `foldedText` is the text of the filter made comparable. */
export function listFeedback(
  db: ReadDb,
  filter: FeedbackFilter,
  foldedText: string | null,
  { offset, limit }: Page,
): FeedbackEntry[] {
  const answers = answerCondition(db, filter, foldedText);
  const contacts = contactCondition(db, filter, foldedText);
  const places = db.all<Place>(sql`
    SELECT * FROM (${answers ? sql`SELECT 'answer' AS type, r.id, r.day FROM responses r WHERE ${answers}` : nothing})
    UNION ALL SELECT * FROM (${contacts ? sql`SELECT 'contact' AS type, i.id, i.day FROM interactions i WHERE ${contacts}` : nothing})
    ORDER BY day DESC, id DESC, type LIMIT ${limit} OFFSET ${offset}`);
  return entriesAt(db, places).filter((entry) => entry.type === 'answer' || entry.type === 'contact');
}

/** How many answers and contacts a filter means. */
export function countFeedback(
  db: ReadDb,
  filter: FeedbackFilter,
  foldedText: string | null,
): { answers: number; contacts: number } {
  const answers = answerCondition(db, filter, foldedText);
  const contacts = contactCondition(db, filter, foldedText);
  const count = (from: Sql) => db.one<{ n: number }>(sql`SELECT count(*) AS n FROM ${from}`).n;
  return {
    answers: answers ? count(sql`responses r WHERE ${answers}`) : 0,
    contacts: contacts ? count(sql`interactions i WHERE ${contacts}`) : 0,
  };
}

/** All of one customer, newest first: what they said, what happened, what they agreed to, what was corrected. */
export function listTimeline(db: ReadDb, customerId: number, { offset, limit }: Page): TimelineEntry[] {
  const places = db.all<Place>(sql`
    SELECT 'answer' AS type, id, day, 1 AS rank FROM responses WHERE customer_id = ${customerId}
    UNION ALL SELECT 'contact', id, day, 2 FROM interactions WHERE customer_id = ${customerId}
    UNION ALL SELECT 'consent', id, CAST(julianday(given_on) - 2440587.5 AS INTEGER), 3 FROM consents WHERE customer_id = ${customerId}
    UNION ALL SELECT 'correction', id, at / 86400000, 4 FROM corrections WHERE area = 'customer' AND record_id = ${customerId}
    ORDER BY day DESC, rank, id DESC LIMIT ${limit} OFFSET ${offset}`);
  return entriesAt(db, places);
}

function entriesAt(db: ReadDb, places: readonly Place[]): TimelineEntry[] {
  const ids = (type: Place['type']) => places.filter((place) => place.type === type).map(({ id }) => id);
  const entries = [
    ...answers(db, ids('answer')),
    ...contacts(db, ids('contact')),
    ...consents(db, ids('consent')),
    ...corrections(db, ids('correction')),
  ];
  const byPlace = new Map(entries.map((entry) => [`${entry.type} ${entry.id}`, entry]));
  return places.flatMap(({ type, id }) => byPlace.get(`${type} ${id}`) ?? []);
}

type Customer = Response['customer'];
type Named = { readonly customerId: number | null; readonly fullName: string | null };
type OfType<Type extends TimelineEntry['type']> = Extract<TimelineEntry, { type: Type }>;
type Row<Type extends 'answer' | 'contact', Recoded extends string> = Omit<
  OfType<Type>,
  'type' | 'customer' | 'themes' | Recoded
> &
  Named &
  Readonly<Record<Recoded, number>>;

function customerOf({ customerId, fullName }: Named): Customer {
  return customerId === null || fullName === null ? null : { id: customerId, fullName };
}

function answers(db: ReadDb, ids: readonly number[]): OfType<'answer'>[] {
  if (ids.length === 0) return [];
  const rows = db.all<
    Row<'answer', 'mode'>
  >(sql`SELECT r.id, date(r.day * 86400, 'unixepoch') AS day, r.mode, r.csat, r.nps, r.ces,
      c.id AS customerId, c.full_name AS fullName, r.touchpoint_id AS touchpointId, r.staff_id AS staffId, r.channel_id AS channelId,
      v.survey_id AS surveyId, (SELECT t.text FROM answer_texts t JOIN questions q ON q.id = t.question_id AND q.type = 'text'
        WHERE t.response_id = r.id AND t.unread IS NULL ORDER BY q.position LIMIT 1) AS comment
    FROM responses r JOIN survey_versions v ON v.id = r.survey_version_id LEFT JOIN customers c ON c.id = r.customer_id
    WHERE r.id IN ${list(ids)}`);
  const themes = themesOf(db, 'answer', ids);
  return rows.map(({ customerId, fullName, mode, ...row }) => ({
    ...row,
    themes: themes.get(row.id) ?? [],
    type: 'answer',
    mode: modes[mode - 1] ?? 'staff',
    customer: customerOf({ customerId, fullName }),
  }));
}

function contacts(db: ReadDb, ids: readonly number[]): OfType<'contact'>[] {
  if (ids.length === 0) return [];
  const rows = db.all<
    Row<'contact', 'kind'>
  >(sql`SELECT i.id, date(i.day * 86400, 'unixepoch') AS day, i.kind, i.amount_minor AS amountMinor,
      i.currency, i.note, d.wish, d.place, d.tone, d.level, c.id AS customerId, c.full_name AS fullName, i.touchpoint_id AS touchpointId,
      i.staff_id AS staffId, i.channel_id AS channelId, i.area_id AS areaId, i.product_id AS productId
    FROM interactions i LEFT JOIN interaction_details d ON d.interaction_id = i.id LEFT JOIN customers c ON c.id = i.customer_id
    WHERE i.id IN ${list(ids)}`);
  const themes = themesOf(db, 'contact', ids);
  return rows.map(({ customerId, fullName, kind, ...row }) => ({
    ...row,
    themes: themes.get(row.id) ?? [],
    type: 'contact',
    kind: kindOf(kind),
    customer: customerOf({ customerId, fullName }),
  }));
}

function consents(db: ReadDb, ids: readonly number[]): OfType<'consent'>[] {
  return db.all(
    sql`SELECT 'consent' AS type, id, given_on AS day, purpose, channel, state, how FROM consents WHERE id IN ${list(ids)}`,
  );
}

function corrections(db: ReadDb, ids: readonly number[]): OfType<'correction'>[] {
  return db.all(sql`SELECT 'correction' AS type, k.id, date(k.at / 1000, 'unixepoch') AS day, k.field, k.before, k.after, s.name AS staff
    FROM corrections k LEFT JOIN list_items s ON s.id = k.staff_id WHERE k.id IN ${list(ids)}`);
}

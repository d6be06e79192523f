import { type FeedbackFilter } from '../contract/feedback.ts';
import { type ReadDb } from '../db/database.ts';
import { join, list, name, type Sql, sql } from '../db/sql.ts';
import { parseDay } from '../domain/calendar.ts';
import { matchesFilter } from './customer-lists.ts';
import { kindNumber } from './interactions.ts';
import { languageId, modeId } from './responses.ts';
import { segmentById } from './segments.ts';
import { hasTheme } from './given-themes.ts';

const slots = { csat: sql`r.csat`, nps: sql`r.nps`, ces: sql`r.ces` };

/** The folded words of a text column, as `fold()` of the connection makes them. */
const holdsText = (column: Sql, folded: string) => sql`instr(fold(${column}), ${folded}) > 0`;

const hasComment = (condition: Sql) =>
  sql`EXISTS (SELECT 1 FROM answer_texts t JOIN questions q ON q.id = t.question_id AND q.type = 'text' WHERE t.response_id = r.id AND ${condition})`;

function when(value: unknown, condition: Sql): Sql[] {
  return value === undefined ? [] : [condition];
}

/** Whether a customer id is one of a segment's members; nobody is in a segment that does not exist. */
export function inSegment(db: ReadDb, id: Sql, segmentId: number): Sql {
  const segment = segmentById(db, segmentId);
  return segment ? sql`${id} IN (SELECT c.id FROM customers c WHERE ${matchesFilter(segment.filter)})` : sql`0`;
}

function common(db: ReadDb, alias: Sql, filter: FeedbackFilter): Sql[] {
  const { from, to, touchpointId, staffId, channelId, customerId, segmentId } = filter;
  return [
    ...when(from, sql`${alias}.day >= ${parseDay(from ?? '')}`),
    ...when(to, sql`${alias}.day < ${parseDay(to ?? '')}`),
    ...when(touchpointId, sql`${alias}.touchpoint_id = ${touchpointId}`),
    ...when(staffId, sql`${alias}.staff_id = ${staffId}`),
    ...when(channelId, sql`${alias}.channel_id = ${channelId}`),
    ...when(customerId, sql`${alias}.customer_id = ${customerId}`),
    ...(segmentId === undefined ? [] : [inSegment(db, sql`${alias}.customer_id`, segmentId)]),
    sql`NOT EXISTS (SELECT 1 FROM customers h WHERE h.id = ${alias}.customer_id AND h.do_not_use = 1)`,
  ];
}

/** Answers that belong to a contact about this area or product. */
export function aboutContact(column: 'area_id' | 'product_id', id: number): Sql {
  return sql`r.interaction_id IN (SELECT a.id FROM interactions a WHERE a.${name(column)} = ${id})`;
}

/** The filter as a condition on response `r`; null when it can mean no answer at all. */
export function answerCondition(db: ReadDb, filter: FeedbackFilter, foldedText: string | null): Sql | null {
  const { type, kinds, areaId, productId, surveyId, score, hasWords, language, mode, themeId } = filter;
  if (type === 'contact' || kinds !== undefined) return null;
  const slot = score && slots[score.slot];
  return join(
    [
      ...common(db, sql`r`, filter),
      ...(areaId === undefined ? [] : [aboutContact('area_id', areaId)]),
      ...(productId === undefined ? [] : [aboutContact('product_id', productId)]),
      ...(language === undefined ? [] : [sql`r.language_id = ${languageId(language)}`]),
      ...(mode === undefined ? [] : [sql`r.mode = ${modeId(mode)}`]),
      ...(themeId === undefined ? [] : [hasTheme('answer', themeId)]),
      ...when(surveyId, sql`r.survey_version_id IN (SELECT id FROM survey_versions WHERE survey_id = ${surveyId})`),
      ...(slot ? [sql`${slot} BETWEEN ${Math.max(0, score.min)} AND ${score.max}`] : []),
      ...(hasWords ? [hasComment(sql`1`)] : []),
      ...(foldedText ? [hasComment(holdsText(sql`t.text`, foldedText))] : []),
    ],
    ' AND ',
  );
}

/** The filter as a condition on interaction `i`; null when it can mean no contact at all. */
export function contactCondition(db: ReadDb, filter: FeedbackFilter, foldedText: string | null): Sql | null {
  const { type, kinds, areaId, productId, surveyId, score, hasWords, language, mode, themeId } = filter;
  const isOfAnswers = [surveyId, score, language, mode].some((part) => part !== undefined);
  if (type === 'answer' || isOfAnswers) return null;
  const words = sql`coalesce(i.note, '') || ' ' || coalesce((SELECT d.wish FROM interaction_details d WHERE d.interaction_id = i.id), '')`;
  return join(
    [
      ...common(db, sql`i`, filter),
      ...(themeId === undefined ? [] : [hasTheme('contact', themeId)]),
      ...(kinds ? [sql`i.kind IN ${list(kinds.map(kindNumber))}`] : []),
      ...when(areaId, sql`i.area_id = ${areaId}`),
      ...when(productId, sql`i.product_id = ${productId}`),
      ...(hasWords ? [sql`trim(${words}) <> ''`] : []),
      ...(foldedText ? [holdsText(words, foldedText)] : []),
    ],
    ' AND ',
  );
}

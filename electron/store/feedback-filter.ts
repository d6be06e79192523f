import { type FeedbackFilter } from '../contract/feedback.ts';
import { join, list, type Sql, sql } from '../db/sql.ts';
import { parseDay } from '../domain/calendar.ts';
import { kindNumber } from './interactions.ts';

const slots = { csat: sql`r.csat`, nps: sql`r.nps`, ces: sql`r.ces` };

/** The folded words of a text column, as `fold()` of the connection makes them. */
const holdsText = (column: Sql, folded: string) => sql`instr(fold(${column}), ${folded}) > 0`;

const hasComment = (condition: Sql) =>
  sql`EXISTS (SELECT 1 FROM answer_texts t JOIN questions q ON q.id = t.question_id AND q.type = 'text' WHERE t.response_id = r.id AND ${condition})`;

function when(value: unknown, condition: Sql): Sql[] {
  return value === undefined ? [] : [condition];
}

function common(alias: Sql, filter: FeedbackFilter): Sql[] {
  const { from, to, touchpointId, staffId, channelId, customerId } = filter;
  return [
    ...when(from, sql`${alias}.day >= ${parseDay(from ?? '')}`),
    ...when(to, sql`${alias}.day < ${parseDay(to ?? '')}`),
    ...when(touchpointId, sql`${alias}.touchpoint_id = ${touchpointId}`),
    ...when(staffId, sql`${alias}.staff_id = ${staffId}`),
    ...when(channelId, sql`${alias}.channel_id = ${channelId}`),
    ...when(customerId, sql`${alias}.customer_id = ${customerId}`),
    sql`NOT EXISTS (SELECT 1 FROM customers h WHERE h.id = ${alias}.customer_id AND h.do_not_use = 1)`,
  ];
}

/** The filter as a condition on response `r`; null when it can mean no answer at all. */
export function answerCondition(filter: FeedbackFilter, foldedText: string | null): Sql | null {
  const { type, kinds, areaId, productId, surveyId, score, hasWords } = filter;
  if (type === 'contact' || kinds !== undefined || areaId !== undefined || productId !== undefined) return null;
  const slot = score && slots[score.slot];
  return join(
    [
      ...common(sql`r`, filter),
      ...when(surveyId, sql`r.survey_version_id IN (SELECT id FROM survey_versions WHERE survey_id = ${surveyId})`),
      ...(slot ? [sql`${slot} BETWEEN ${Math.max(0, score.min)} AND ${score.max}`] : []),
      ...(hasWords ? [hasComment(sql`1`)] : []),
      ...(foldedText ? [hasComment(holdsText(sql`t.text`, foldedText))] : []),
    ],
    ' AND ',
  );
}

/** The filter as a condition on interaction `i`; null when it can mean no contact at all. */
export function contactCondition(filter: FeedbackFilter, foldedText: string | null): Sql | null {
  const { type, kinds, areaId, productId, surveyId, score, hasWords } = filter;
  if (type === 'answer' || surveyId !== undefined || score !== undefined) return null;
  const words = sql`coalesce(i.note, '') || ' ' || coalesce((SELECT d.wish FROM interaction_details d WHERE d.interaction_id = i.id), '')`;
  return join(
    [
      ...common(sql`i`, filter),
      ...(kinds ? [sql`i.kind IN ${list(kinds.map(kindNumber))}`] : []),
      ...when(areaId, sql`i.area_id = ${areaId}`),
      ...when(productId, sql`i.product_id = ${productId}`),
      ...(hasWords ? [sql`trim(${words}) <> ''`] : []),
      ...(foldedText ? [holdsText(words, foldedText)] : []),
    ],
    ' AND ',
  );
}

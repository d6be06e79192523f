import { type ScoreFilter } from '../../../electron/contract/score-filter.ts';
import { type ReadDb } from '../../../electron/db/database.ts';
import { join, name, type Sql, sql } from '../../../electron/db/sql.ts';
import { aboutContact, inSegment } from '../../../electron/store/feedback-filter.ts';
import { languageId, modeId } from '../../../electron/store/responses.ts';

/** Conditions on answers `r` and contacts `i` of a filter; undefined where it means the whole shop. */
export function partOfShop(
  db: ReadDb,
  filter: ScoreFilter,
): { readonly answers: Sql; readonly contacts: Sql } | undefined {
  const { touchpointId, staffId, channelId, areaId, productId, segmentId, language, mode } = filter;
  const noted = (alias: 'r' | 'i', column: string, id: number | undefined) =>
    id === undefined ? [] : [sql`${name(alias)}.${name(column)} = ${id}`];
  const both = (alias: 'r' | 'i') => [
    ...noted(alias, 'touchpoint_id', touchpointId),
    ...noted(alias, 'staff_id', staffId),
    ...noted(alias, 'channel_id', channelId),
    ...(segmentId === undefined ? [] : [inSegment(db, sql`${name(alias)}.customer_id`, segmentId)]),
  ];
  const answers = [
    ...both('r'),
    ...(areaId === undefined ? [] : [aboutContact('area_id', areaId)]),
    ...(productId === undefined ? [] : [aboutContact('product_id', productId)]),
    ...(language === undefined ? [] : [sql`r.language_id = ${languageId(language)}`]),
    ...(mode === undefined ? [] : [sql`r.mode = ${modeId(mode)}`]),
  ];
  const contacts = [...both('i'), ...noted('i', 'area_id', areaId), ...noted('i', 'product_id', productId)];
  if (answers.length === 0) return undefined;
  return { answers: join(answers, ' AND '), contacts: contacts.length === 0 ? sql`1` : join(contacts, ' AND ') };
}

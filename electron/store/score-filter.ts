import { type ScoreFilter } from '../contract/score-filter.ts';
import { type PartCondition, type ShopPart } from '../domain/shop-part.ts';
import { type ReadDb } from '../db/database.ts';
import { join, name, type Sql, sql } from '../db/sql.ts';
import { matchesFilter } from './customer-lists.ts';
import { languageId, modeId } from './responses.ts';
import { segmentById } from './segments.ts';

/** A part of the shop, as conditions on rows in memory and on contacts `i` in the file. */
export type ScorePart = { readonly conditions: ShopPart; readonly contacts: Sql };

/** The members of a segment; nobody is in one that does not exist. */
export function membersOf(db: ReadDb, segmentId: number): PartCondition {
  const segment = segmentById(db, segmentId);
  const members = segment
    ? db.column<number>(sql`SELECT c.id FROM customers c WHERE ${matchesFilter(segment.filter)}`)
    : [];
  return { kind: 'members', customers: new Set(members) };
}

function contactsAbout(db: ReadDb, what: 'area' | 'product', id: number): PartCondition {
  const contacts = db.column<number>(sql`SELECT id FROM interactions WHERE ${name(`${what}_id`)} = ${id}`);
  return { kind: 'about', what, id, contacts: new Set(contacts) };
}

/** The conditions of a part as one on contacts `i`. */
export function contactsOf(conditions: ShopPart): Sql {
  const parts = conditions.flatMap((condition): Sql[] => {
    if (condition.kind === 'answer') return [];
    if (condition.kind !== 'members') return [sql`i.${name(`${condition.what}_id`)} = ${condition.id}`];
    return [sql`i.customer_id IN (SELECT value FROM json_each(${JSON.stringify([...condition.customers])}))`];
  });
  return parts.length === 0 ? sql`1` : join(parts, ' AND ');
}

/** What a filter means; undefined where it means the whole shop. */
export function partOfShop(db: ReadDb, filter: ScoreFilter): ScorePart | undefined {
  const { touchpointId, staffId, channelId, areaId, productId, segmentId, language, mode } = filter;
  const noted = (what: 'touchpoint' | 'staff' | 'channel', id: number | undefined): PartCondition[] =>
    id === undefined ? [] : [{ kind: 'noted', what, id }];
  const conditions: PartCondition[] = [
    ...noted('touchpoint', touchpointId),
    ...noted('staff', staffId),
    ...noted('channel', channelId),
    ...(segmentId === undefined ? [] : [membersOf(db, segmentId)]),
    ...(areaId === undefined ? [] : [contactsAbout(db, 'area', areaId)]),
    ...(productId === undefined ? [] : [contactsAbout(db, 'product', productId)]),
    ...(language === undefined ? [] : [{ kind: 'answer', what: 'language', id: languageId(language) } as const]),
    ...(mode === undefined ? [] : [{ kind: 'answer', what: 'mode', id: modeId(mode) } as const]),
  ];
  return conditions.length === 0 ? undefined : { conditions, contacts: contactsOf(conditions) };
}

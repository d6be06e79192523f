import { type Place } from '../contract/themes.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { list, type Sql, sql } from '../db/sql.ts';

const tables = {
  answer: { themes: sql`response_themes`, owner: sql`response_id` },
  contact: { themes: sql`interaction_themes`, owner: sql`interaction_id` },
} as const;

/** The ids of the entries of one type. */
export const idsOf = (places: readonly Place[], type: Place['type']) =>
  places.filter((place) => place.type === type).map(({ id }) => id);

/** Whether answer `r` or contact `i` was given this theme. */
export function hasTheme(type: Place['type'], themeId: number): Sql {
  const { themes, owner } = tables[type];
  const id = type === 'answer' ? sql`r.id` : sql`i.id`;
  return sql`${id} IN (SELECT g.${owner} FROM ${themes} g WHERE g.theme_id = ${themeId})`;
}

/** Gives a theme to entries that do not have it yet; which of the entries exist is the caller's to know. */
export function giveTheme(db: WriteDb, places: readonly Place[], themeId: number): void {
  for (const type of ['answer', 'contact'] as const) {
    const { themes, owner } = tables[type];
    db.run(sql`INSERT INTO ${themes} (${owner}, theme_id) SELECT value, ${themeId} FROM json_each(${JSON.stringify(idsOf(places, type))})
      WHERE value NOT IN (SELECT ${owner} FROM ${themes} WHERE theme_id = ${themeId})`);
  }
}

/** Takes a theme off entries. */
export function takeTheme(db: WriteDb, places: readonly Place[], themeId: number): void {
  for (const type of ['answer', 'contact'] as const) {
    const { themes, owner } = tables[type];
    db.run(sql`DELETE FROM ${themes} WHERE theme_id = ${themeId} AND ${owner} IN ${list(idsOf(places, type))}`);
  }
}

/** Whether answer `r` or contact `i` was given any theme. */
export function isThemed(type: Place['type']): Sql {
  const { themes, owner } = tables[type];
  return sql`EXISTS (SELECT 1 FROM ${themes} g WHERE g.${owner} = ${type === 'answer' ? sql`r.id` : sql`i.id`})`;
}

type Theme = { readonly id: number; readonly name: string };

/** The themes of answers or contacts by the id of these, in the shop's order. */
export function themesOf(db: ReadDb, type: Place['type'], ids: readonly number[]): ReadonlyMap<number, Theme[]> {
  const { themes, owner } = tables[type];
  const rows = db.all<Theme & { readonly owner: number }>(sql`SELECT g.${owner} AS owner, l.id, l.name
    FROM ${themes} g JOIN list_items l ON l.id = g.theme_id WHERE g.${owner} IN ${list(ids)} ORDER BY l.position, l.id`);
  const byOwner = Map.groupBy(rows, (row) => row.owner);
  return new Map([...byOwner].map(([id, own]) => [id, own.map((row) => ({ id: row.id, name: row.name }))]));
}

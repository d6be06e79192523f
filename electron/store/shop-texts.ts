import { type Language } from '../contract/settings.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** A text that the shop worded itself, or undefined. */
export function shopText(db: ReadDb, name: string, language: Language): string | undefined {
  return db.maybe<{ text: string }>(sql`SELECT text FROM shop_texts WHERE name = ${name} AND language = ${language}`)
    ?.text;
}

/** Keeps a text of the shop. */
export function storeShopText(db: WriteDb, name: string, language: Language, text: string): void {
  db.run(sql`INSERT INTO shop_texts (name, language, text) VALUES (${name}, ${language}, ${text})
    ON CONFLICT (name, language) DO UPDATE SET text = excluded.text`);
}

/** Forgets a text of the shop. */
export function deleteShopText(db: WriteDb, name: string, language: Language): void {
  db.run(sql`DELETE FROM shop_texts WHERE name = ${name} AND language = ${language}`);
}

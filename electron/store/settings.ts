import { Logo } from '../contract/logo.ts';
import { Shop } from '../contract/settings.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export type StoredSettings = { readonly shop: Shop | null; readonly siteId: string | null; readonly isSample: boolean };

/** A stored setting as it was written, or null. */
export function settingOf(db: ReadDb, name: string): unknown {
  const row = db.maybe<{ value: string }>(sql`SELECT value FROM settings WHERE name = ${name}`);
  return row ? JSON.parse(row.value) : null;
}

/** The shop as it was set up, or null in a new file. */
export function storedSettings(db: ReadDb): StoredSettings {
  const shop = Shop.safeParse(settingOf(db, 'shop'));
  const siteId = settingOf(db, 'siteId');
  return {
    shop: shop.success ? shop.data : null,
    siteId: typeof siteId === 'string' ? siteId : null,
    isSample: settingOf(db, 'isSample') === true,
  };
}

/** Writes one setting as JSON. */
export function storeSetting(db: WriteDb, name: string, value: unknown): void {
  db.run(sql`INSERT INTO settings (name, value) VALUES (${name}, ${JSON.stringify(value)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`);
}

/** Takes a setting out, as if it had never been made. */
export function removeSetting(db: WriteDb, name: string): void {
  db.run(sql`DELETE FROM settings WHERE name = ${name}`);
}

/** The shop's mark, or null. */
export function storedLogo(db: ReadDb): Logo | null {
  const logo = Logo.safeParse(settingOf(db, 'logo'));
  return logo.success ? logo.data : null;
}

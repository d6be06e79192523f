import { type OpenedDatabase } from '../../electron/db/open.ts';

/** Every row of the shop's file by table, except the history of actions: what must be equal after an undo. */
export function rowsOf({ connection: { raw } }: OpenedDatabase): Record<string, unknown[]> {
  const tables = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'action%' ORDER BY name")
    .pluck()
    .all();
  return Object.fromEntries(tables.map((name) => [String(name), raw.prepare(`SELECT * FROM "${String(name)}"`).all()]));
}

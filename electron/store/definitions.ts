import { Definitions } from '../contract/definitions.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { usualDefinitions } from '../domain/definitions.ts';
import { settingOf, storeSetting } from './settings.ts';

/** What the owner decided about counting; what was never decided is as usual. */
export function definitionsOf(db: ReadDb): Definitions {
  const stored = settingOf(db, 'definitions');
  const own = typeof stored === 'object' && stored !== null ? stored : {};
  const parsed = Definitions.safeParse({ ...usualDefinitions, ...own });
  return parsed.success ? parsed.data : usualDefinitions;
}

/** Keeps the definitions of the shop. */
export function storeDefinitions(db: WriteDb, definitions: Definitions): void {
  storeSetting(db, 'definitions', definitions);
}

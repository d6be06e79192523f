import { type ReadDb, type WriteDb } from '../db/database.ts';
import { settingOf, storeSetting } from './settings.ts';

const settingName = 'keepsSheets';

/** Whether whole sheets stay beside their answers; not unless the shop says so, because handwriting is personal. */
export function keepsSheets(db: ReadDb): boolean {
  return settingOf(db, settingName) === true;
}

/** Says whether whole sheets stay from now on; those kept before are not touched. */
export function storeKeepsSheets(db: WriteDb, keeps: boolean): void {
  storeSetting(db, settingName, keeps);
}

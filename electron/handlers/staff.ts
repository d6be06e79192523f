import { fail } from '../contract/errors.ts';
import { type ListItem } from '../contract/lists.ts';
import { type staff as contract } from '../contract/staff.ts';
import { type ReadDb } from '../db/database.ts';
import { listItemById } from '../store/lists.ts';
import { currentStaffId, storeCurrentStaff } from '../store/staff.ts';
import { type Handlers } from './context.ts';

function current(db: ReadDb): ListItem | null {
  const id = currentStaffId(db);
  return id === null ? null : (listItemById(db, id) ?? null);
}

export const staff: Handlers<{ staff: typeof contract }>['staff'] = {
  current: ({ db }) => current(db),
  switchTo({ db }, { id }) {
    if (id !== null && listItemById(db, id)?.list !== 'staff') fail('notInList', { path: 'id', list: 'staff' });
    storeCurrentStaff(db, id);
    return current(db);
  },
};

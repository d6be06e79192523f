import { fail } from '../contract/errors.ts';
import { type ListItem } from '../contract/lists.ts';
import { type staff as contract } from '../contract/staff.ts';
import { type ReadDb } from '../db/database.ts';
import { listItemById } from '../store/lists.ts';
import { currentRole, ownersOf, pinRecord } from '../store/roles.ts';
import { currentStaffId, storeCurrentStaff } from '../store/staff.ts';
import { type Handlers } from './context.ts';

function current(db: ReadDb): ListItem | null {
  const id = currentStaffId(db);
  return id === null ? null : (listItemById(db, id) ?? null);
}

export const staff: Handlers<{ staff: typeof contract }>['staff'] = {
  current: ({ db }) => current(db),
  switchTo({ db, lock }, { id, pin = '' }) {
    if (id !== null && listItemById(db, id)?.list !== 'staff') fail('notInList', { path: 'id', list: 'staff' });
    const isRising = currentRole(db) === 'staff' && id !== null && ownersOf(db).includes(id);
    const seconds = isRising && pinRecord(db) ? lock.check(pin) : null;
    if (seconds !== null) fail('wrongPin', { seconds });
    storeCurrentStaff(db, id);
    return current(db);
  },
};

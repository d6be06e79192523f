import { fail } from '../contract/errors.ts';
import { type Roles, type roles as contract } from '../contract/roles.ts';
import { type ReadDb } from '../db/database.ts';
import { listItemById } from '../store/lists.ts';
import { currentRole, ownersOf, pinRecord, storeOwners } from '../store/roles.ts';
import { type Handlers } from './context.ts';

function rolesOf(db: ReadDb): Roles {
  return { role: currentRole(db), owners: ownersOf(db), hasPin: pinRecord(db) !== null };
}

export const roles: Handlers<{ roles: typeof contract }>['roles'] = {
  get: ({ db }) => rolesOf(db),
  set({ db }, { owners }) {
    for (const id of owners)
      if (listItemById(db, id)?.list !== 'staff') fail('notInList', { path: 'owners', list: 'staff' });
    storeOwners(db, owners);
    return rolesOf(db);
  },
};

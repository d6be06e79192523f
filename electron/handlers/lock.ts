import { fail } from '../contract/errors.ts';
import { type lock as contract, type LockState } from '../contract/lock.ts';
import { pinRecord, storePin } from '../store/roles.ts';
import { type Handlers, type QueryContext } from './context.ts';

function stateOf({ db, lock, language }: Pick<QueryContext, 'db' | 'lock' | 'language'>): LockState {
  const pin = pinRecord(db);
  return { isSet: pin !== null, isLocked: lock.isLocked(), idleMinutes: pin?.idleMinutes ?? 0, language };
}

export const lock: Handlers<{ lock: typeof contract }>['lock'] = {
  state: stateOf,
  set(context, { pin, idleMinutes }) {
    storePin(context.db, pin === null ? null : context.lock.record(pin, idleMinutes));
    return stateOf(context);
  },
  open(context, { pin }) {
    const seconds = context.lock.open(pin);
    if (seconds !== null) fail('wrongPin', { seconds });
    return null;
  },
  close(context) {
    context.lock.close();
    return null;
  },
};

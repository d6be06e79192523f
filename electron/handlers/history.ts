import { type history as contract, type Action, type TakenBack } from '../contract/history.ts';
import { fail } from '../contract/errors.ts';
import { type WriteDb } from '../db/database.ts';
import * as store from '../store/history.ts';
import { type Handlers } from './context.ts';

function takeBack(db: WriteDb, action: Action, state: 'done' | 'undone'): TakenBack {
  const kept = db.takeBack(action.id);
  store.setActionState(db, action.id, state);
  return { action: { ...action, state }, kept };
}

export const history: Handlers<{ history: typeof contract }>['history'] = {
  list: ({ db }, { limit, beforeId }) => store.listActions(db, limit, beforeId),
  next: ({ db }) => ({ undo: store.nextUndo(db) ?? null, redo: store.nextRedo(db) ?? null }),
  undo({ db }, { actionId, batchId }) {
    const id =
      actionId ?? (batchId === undefined ? undefined : (store.actionOfBatch(db, batchId) ?? fail('nothingToUndo')));
    const action = id === undefined ? store.nextUndo(db) : store.actionById(db, id);
    if (!action || action.state !== 'done' || !action.canReturn) fail('nothingToUndo');
    return takeBack(db, action, 'undone');
  },
  undoTo({ db }, { actionId }) {
    if (!store.actionById(db, actionId)) fail('notFound', { what: `action ${actionId}` });
    const done: TakenBack[] = [];
    for (let next = store.nextUndo(db); next && next.id > actionId; next = store.nextUndo(db))
      done.push(takeBack(db, next, 'undone'));
    if (done.length === 0) fail('nothingToUndo');
    return { undone: done.length, kept: done.flatMap(({ kept }) => kept) };
  },
  redo({ db }) {
    const action = store.nextRedo(db) ?? fail('nothingToUndo');
    return takeBack(db, action, 'done');
  },
};

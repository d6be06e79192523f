import { type Action } from '../contract/history.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const columns = sql`a.id, a.method, a.subject, a.at, s.name AS staff, a.state,
  EXISTS (SELECT 1 FROM action_rows r WHERE r.action_id = a.id) AS canReturn`;
const from = sql`FROM actions a LEFT JOIN list_items s ON s.id = a.staff_id`;

type Row = Omit<Action, 'canReturn'> & { readonly canReturn: number };

const fromRow = (row: Row): Action => ({ ...row, canReturn: row.canReturn === 1 });

/** What was done, newest first; only before an action, if one is named. */
export function listActions(db: ReadDb, limit: number, beforeId = Number.MAX_SAFE_INTEGER): Action[] {
  return db
    .all<Row>(sql`SELECT ${columns} ${from} WHERE a.id < ${beforeId} ORDER BY a.id DESC LIMIT ${limit}`)
    .map(fromRow);
}

/** One action, or undefined. */
export function actionById(db: ReadDb, id: number): Action | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} ${from} WHERE a.id = ${id}`);
  return row && fromRow(row);
}

/** The step that Undo would take back now. */
export function nextUndo(db: ReadDb): Action | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} ${from} WHERE a.state = 'done'
    AND EXISTS (SELECT 1 FROM action_rows r WHERE r.action_id = a.id) ORDER BY a.id DESC LIMIT 1`);
  return row && fromRow(row);
}

/** The step that Redo would bring back now. */
export function nextRedo(db: ReadDb): Action | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} ${from} WHERE a.state = 'undone'
    AND EXISTS (SELECT 1 FROM action_rows r WHERE r.action_id = a.id) ORDER BY a.id LIMIT 1`);
  return row && fromRow(row);
}

/** Marks an action as done or undone. */
export function setActionState(db: WriteDb, id: number, state: 'done' | 'undone'): void {
  db.run(sql`UPDATE actions SET state = ${state} WHERE id = ${id}`);
}

/** The action that made a batch, as long as its rows can still be taken back. */
export function actionOfBatch(db: ReadDb, batchId: number): number | undefined {
  return db.maybe<{ id: number }>(sql`SELECT action_id AS id FROM action_rows
    WHERE table_name = 'batches' AND op = 'insert' AND ${batchId} BETWEEN key AND last_id`)?.id;
}

/** Gives up what could be redone: new work was typed that a redo would not know of. */
export function forgetUndone(db: WriteDb): void {
  db.run(sql`DELETE FROM action_rows WHERE action_id IN (SELECT id FROM actions WHERE state = 'undone')`);
}

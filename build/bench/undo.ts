import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedDatabase, openDatabase } from '../../electron/db/open.ts';
import { sql } from '../../electron/db/sql.ts';
import { interactionInserter } from '../../electron/store/interactions.ts';
import { compare, table } from './rounds.ts';

const rows = 200_000;

async function shop(): Promise<{ readonly database: OpenedDatabase; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const database = await openDatabase(folder, () => 0);
  if ('problem' in database) throw new Error(database.problem);
  return { database, folder };
}

function insertRows({ connection }: OpenedDatabase): void {
  const insert = interactionInserter(connection.write);
  const common = {
    customerId: null,
    currency: 'EUR',
    touchpointId: 0,
    staffId: 0,
    channelId: 0,
    productId: 0,
    batchId: null,
    note: null,
  };
  for (let index = 0; index < rows; index++) {
    insert({
      ...common,
      kind: 1,
      happenedAt: index * 1000,
      day: 20_000 + (index % 700),
      amountMinor: 100 + (index % 5000),
    });
  }
}

/** What keeping every change undoable costs an import, and how long taking it back takes. */
export async function benchUndo(): Promise<string> {
  const made: string[] = [];
  const importing = (captures: boolean) => async () => {
    const { database, folder } = await shop();
    made.push(folder);
    const { raw, write, capture } = database.connection;
    if (!captures) {
      for (const op of ['insert', 'update', 'delete']) raw.exec(`DROP TRIGGER temp."capture_${op}_interactions"`);
    }
    return () => {
      raw.transaction(() => {
        capture.begin();
        insertRows(database);
        const action = write.insert(
          sql`INSERT INTO actions (method, subject, at, state) VALUES ('imports.run', '', 0, 'done')`,
        );
        if (captures) capture.take(action);
      })();
      database.close();
    };
  };
  const undoing = async () => {
    const { database, folder } = await shop();
    made.push(folder);
    const { raw, write, capture } = database.connection;
    const action = raw.transaction(() => {
      capture.begin();
      insertRows(database);
      const id = write.insert(
        sql`INSERT INTO actions (method, subject, at, state) VALUES ('imports.run', '', 0, 'done')`,
      );
      capture.take(id);
      return id;
    })();
    return () => {
      raw.transaction(() => {
        capture.begin();
        write.takeBack(action);
      })();
      database.close();
    };
  };
  const timings = await compare(
    [
      { name: 'import, nothing kept', prepare: importing(false) },
      { name: 'import, undoable', prepare: importing(true) },
      { name: 'undo of the import', prepare: undoing },
    ],
    6,
  );
  made.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  return table(`Undo: ${rows} interactions in one step`, timings);
}

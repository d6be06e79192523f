import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FilePreview, ImportOutcome } from '../../../electron/contract/imports.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';

/** Sales of a till: more rows than are worth an index each, one that cannot be read, one that says a customer otherwise. */
function sales(rows: number): string {
  const lines = ['Date,Customer code,Customer,Amount,Staff,Note'];
  for (let index = 0; index < rows; index += 1) {
    const day = `2025-0${1 + (index % 9)}-1${index % 9}`;
    lines.push(
      `${day},K${index % 400},Ann ${index % 400},${index % 90}.${10 + (index % 80)},Eva ${index % 3},"n, ${index}"`,
    );
  }
  return `${lines.join('\n')}\n2025-01-05,K1,Ann 1,twelve,Eva 1,\n`;
}

async function staged(app: TestApp, text: string): Promise<string> {
  const file = await openStaging(join(app.dataFolder, 'staging')).write('till.csv', new TextEncoder().encode(text));
  return file.fileId;
}

function rowsOf(app: TestApp): unknown[] {
  return app.database.connection.raw
    .prepare(
      `SELECT i.id, i.day, i.happened_at, i.amount_minor, i.currency, i.note, i.batch_id, c.code, c.full_name, s.name
       FROM interactions i JOIN customers c ON c.id = i.customer_id JOIN list_items s ON s.id = i.staff_id ORDER BY i.id`,
    )
    .all();
}

function schemaOf(app: TestApp): unknown[] {
  return app.database.connection.raw.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

const choices = { importAs: 'interactions' } as const;

describe('a file of twelve thousand sales', { timeout: 60_000 }, () => {
  it('is the same in the shop whether it was shown before or not, and leaves every index in place', async () => {
    const [shown, unseen] = [await openTestShop(), await openTestShop()];
    const before = schemaOf(shown);
    const fileId = await staged(shown, sales(12_000));
    const preview = FilePreview.parse(await shown.ask('imports.preview', { fileId, choices: {} }));
    expect(preview).toMatchObject({ importAs: 'interactions', accepted: 12_000, rejected: [{ rows: 1 }] });
    const outcome = ImportOutcome.parse(await shown.ask('imports.run', { fileId, choices: preview.choices }));
    expect(outcome).toMatchObject({ imported: 12_000, rejected: 1 });
    await unseen.ask('imports.run', { fileId: await staged(unseen, sales(12_000)), choices });
    expect(rowsOf(shown)).toHaveLength(12_000);
    expect(rowsOf(shown)).toEqual(rowsOf(unseen));
    expect(schemaOf(shown)).toEqual(before);
    expect(shown.database.connection.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(await shown.ask('imports.rejected', { batchId: outcome.batchId })).toMatchObject({
      rows: [{ row: 12_002, reason: 'AMOUNT_INVALID', cells: ['2025-01-05', 'K1', 'Ann 1', 'twelve', 'Eva 1', ''] }],
    });
  });

  it('is read anew when the person decides something after it was shown', async () => {
    const app = await openTestShop();
    const fileId = await staged(app, 'Date,Customer,Amount\n03/04/2025,Ann,5.00\n');
    await app.ask('imports.preview', { fileId, choices });
    await app.ask('imports.run', { fileId, choices: { ...choices, answers: { Date: { dateOrder: 'mdy' } } } });
    const day = app.database.connection.raw.prepare("SELECT date(day * 86400, 'unixepoch') FROM interactions").pluck();
    expect(day.get()).toBe('2025-03-04');
  });

  it('goes and comes back with undo and redo, row by row, in a shop with answers', async () => {
    const app = await openTestShop();
    const fileId = await staged(app, sales(12_000));
    await app.ask('imports.run', { fileId, choices });
    const [rows, schema] = [rowsOf(app), schemaOf(app)];
    await app.ask('history.undo', {});
    expect([rowsOf(app), schemaOf(app)]).toEqual([[], schema]);
    await app.ask('history.redo', {});
    expect([rowsOf(app), schemaOf(app)]).toEqual([rows, schema]);
    expect(app.database.connection.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('leaves everything as it was when it fails half way', async () => {
    const app = await openTestShop();
    const { raw } = app.database.connection;
    raw.exec(`CREATE TEMP TRIGGER broken AFTER INSERT ON main.interactions WHEN NEW.note = 'n, 11000'
      BEGIN SELECT raise(ABORT, 'the disk is full'); END`);
    const schema = schemaOf(app);
    const reply = await app.call('imports.run', { fileId: await staged(app, sales(12_000)), choices });
    expect(reply.ok).toBe(false);
    expect([rowsOf(app), schemaOf(app)]).toEqual([[], schema]);
    expect(raw.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(0);
    expect(await app.ask('imports.list', {})).toEqual([]);
  });
});

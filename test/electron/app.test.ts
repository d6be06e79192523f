import { describe, expect, it } from 'vitest';
import { type AppEvent } from '../../electron/contract/reply.ts';
import { openTestApp, openTestShop } from '../support/app.ts';

const rowsOf = (app: Awaited<ReturnType<typeof openTestShop>>) => {
  const { raw } = app.database.connection;
  const tables = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'action%'")
    .pluck()
    .all();
  return Object.fromEntries(tables.map((name) => [String(name), raw.prepare(`SELECT * FROM "${String(name)}"`).all()]));
};

describe('the app as every host sees it', () => {
  it('refuses a method it does not have, an inherited one and one with a surplus part, each by its name', async () => {
    const app = openTestApp();
    for (const path of [
      'customers.nope',
      'nope.list',
      'constructor.name',
      'customers.constructor',
      '__proto__.list',
      'customers.list.x',
      '',
    ]) {
      expect(await app.refusal(path)).toEqual({ code: 'unknownMethod', params: { path } });
    }
  });

  it('refuses surplus keys and wrong values at their field and writes nothing', async () => {
    const app = await openTestShop();
    const before = rowsOf(app);
    expect(await app.refusal('responses.create', { csat: 11 })).toMatchObject({
      code: 'invalidInput',
      params: { path: 'csat' },
    });
    expect((await app.refusal('responses.create', { surplus: true })).code).toBe('invalidInput');
    expect((await app.refusal('customers.create', { fullName: '  ' })).params.path).toBe('fullName');
    expect(rowsOf(app)).toEqual(before);
  });

  it('leaves nothing behind when a command fails half way', async () => {
    const app = await openTestShop();
    const before = rowsOf(app);
    expect((await app.refusal('responses.create', { newCustomerName: 'Иван', day: '2026-02-31', csat: 4 })).code).toBe(
      'invalidInput',
    );
    expect(rowsOf(app)).toEqual(before);
  });

  it('tells every listener which areas changed, and nobody after a question', async () => {
    const app = await openTestShop();
    const events: AppEvent[] = [];
    const stop = app.subscribe((event) => events.push(event));
    await app.ask('customers.list');
    await app.ask('customers.create', { fullName: 'Anna Nowak' });
    stop();
    await app.ask('customers.create', { fullName: 'Jan Nowak' });
    expect(events).toEqual([{ type: 'changed', areas: ['customers', 'dashboard', 'history'] }]);
  });

  it('says that the shop is not set up instead of inventing a survey', async () => {
    const app = openTestApp();
    expect((await app.refusal('responses.create', { csat: 5 })).code).toBe('notSetUp');
  });
});

describe('undo', () => {
  it('takes steps back one by one in the order they were made and brings them back again', async () => {
    const app = await openTestShop();
    const empty = rowsOf(app);
    await app.ask('customers.create', { fullName: 'Мария Петрова', phone: '0888 123 456' });
    const one = rowsOf(app);
    await app.ask('responses.create', { customerId: 1, csat: 2, comment: 'сух кейк' });
    const two = rowsOf(app);
    await app.ask('history.undo');
    expect(rowsOf(app)).toEqual(one);
    await app.ask('history.undo');
    expect(rowsOf(app)).toEqual(empty);
    await app.ask('history.redo');
    await app.ask('history.redo');
    expect(rowsOf(app)).toEqual(two);
    expect((await app.refusal('history.redo')).code).toBe('nothingToUndo');
  });

  it('names what it would take back, and has nothing to redo after a new step', async () => {
    const app = await openTestShop();
    await app.ask('customers.create', { fullName: 'Anna Nowak' });
    expect(await app.ask('history.next')).toMatchObject({
      undo: { method: 'customers.create', subject: 'Anna Nowak' },
      redo: null,
    });
    await app.ask('history.undo');
    expect(await app.ask('history.next')).toMatchObject({ undo: null, redo: { subject: 'Anna Nowak' } });
    await app.ask('customers.create', { fullName: 'Jan Nowak' });
    expect(await app.ask('history.next')).toMatchObject({ redo: null });
    expect(await app.ask('history.list')).toMatchObject([
      { subject: 'Jan Nowak' },
      { subject: 'Anna Nowak', state: 'undone', canReturn: false },
      {},
    ]);
  });

  it('keeps a customer who was used since, and says so, when an earlier step is taken back out of order', async () => {
    const app = await openTestShop();
    await app.ask('customers.create', { fullName: 'Anna Nowak' });
    await app.ask('responses.create', { customerId: 1, csat: 5 });
    const [, created] = (await app.ask('history.list')) as { id: number }[];
    expect(await app.ask('history.undo', { actionId: created?.id })).toMatchObject({
      kept: [{ table: 'customers', key: 1, reason: 'usedSince' }],
    });
    expect(await app.ask('customers.get', { id: 1 })).toMatchObject({ fullName: 'Anna Nowak' });
  });

  it('keeps a setting that was changed again since', async () => {
    const app = await openTestShop();
    await app.ask('settings.update', { name: 'Роза 2' });
    await app.ask('settings.update', { name: 'Роза 3' });
    const actions = (await app.ask('history.list')) as { id: number }[];
    expect(await app.ask('history.undo', { actionId: actions[1]?.id })).toMatchObject({
      kept: [{ table: 'settings', reason: 'editedSince' }],
    });
    expect(await app.ask('settings.get')).toMatchObject({ shop: { name: 'Роза 3' } });
  });

  it('forgets how to take back what lies more than 200 steps behind, but still lists it', async () => {
    const app = await openTestShop();
    for (let i = 0; i < 205; i++) await app.ask('customers.create', { fullName: `Customer ${i}` });
    for (let i = 0; i < 200; i++) await app.ask('history.undo');
    expect((await app.refusal('history.undo')).code).toBe('nothingToUndo');
    expect(await app.ask('customers.list', { limit: 500 })).toHaveLength(5);
    expect(await app.ask('history.list', { limit: 500 })).toHaveLength(206);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Todo } from '../../../electron/contract/todo.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { rowsOf } from '../../support/rows.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop({ today: '2026-11-10' });
});

const idOf = (answer: unknown) => (answer as { id: number }).id;
const waiting = async (input: object = {}) => z.array(Todo).parse(await shop.ask('todo.list', input));
const keys = async (input: object = {}) => (await waiting(input)).map(({ key }) => key);
const customer = async (fullName: string) => idOf(await shop.ask('customers.create', { fullName }));
const visit = (customerId: number, day: string, rest: object = {}) =>
  shop.ask('interactions.create', { kind: 'purchase', customerId, day, amountMinor: 900, ...rest });

describe('what waits today', () => {
  it('is nothing in a shop where nothing is open', async () => {
    await shop.ask('responses.create', { csat: 5, nps: 9, newCustomerName: 'Ann' });
    expect(await waiting()).toEqual([]);
  });

  it('is every open complaint with its step, the latest first', async () => {
    await shop.ask('complaints.open', { note: 'new' });
    await shop.ask('complaints.open', { note: 'old', day: '2026-11-01', newCustomerName: 'Ann' });
    expect(await waiting()).toMatchObject([
      { key: 'complaint:2', text: 'old', daysLeft: -6, step: 'listen', customer: { fullName: 'Ann' } },
      { key: 'complaint:1', text: 'new', daysLeft: 3, customer: null },
    ]);
    expect(await keys({ customerId: 1 })).toEqual(['complaint:2']);
  });

  it('is a call to who would not recommend the shop, until somebody has called', async () => {
    const ann = await customer('Ann');
    await shop.ask('responses.create', { customerId: ann, nps: 3, comment: 'too loud', day: '2026-11-09' });
    await shop.ask('responses.create', { nps: 0, comment: 'nobody to call' });
    expect(await keys()).toEqual([]);
    shop.setToday('2026-11-11');
    expect(await waiting()).toMatchObject([{ key: 'detractor:1', score: 3, text: 'too loud', daysLeft: 0 }]);
    const before = rowsOf(shop.database);
    await shop.ask('todo.done', { key: 'detractor:1', what: 'will come again' });
    expect(await keys()).toEqual([]);
    expect(await shop.ask('interactions.get', { id: 1 })).toMatchObject({ kind: 'support', note: 'will come again' });
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('forgets a low recommendation once the same customer has given a better one', async () => {
    const ann = await customer('Ann');
    await shop.ask('responses.create', { customerId: ann, nps: 2, day: '2026-11-01' });
    expect(await keys()).toEqual(['detractor:1']);
    await shop.ask('responses.create', { customerId: ann, nps: 10, day: '2026-11-05' });
    expect(await keys()).toEqual([]);
  });

  it('asks about large purchases, counted from the last contact and not from the purchase', async () => {
    const ann = await customer('Ann');
    await visit(ann, '2026-11-01', { amountMinor: 50_000 });
    expect(await keys()).toEqual([]);
    await shop.ask('todo.setRules', { afterSalesMinor: 20_000, afterSalesDays: 7 });
    expect(await keys()).toEqual(['afterSales:1']);
    await visit(ann, '2026-11-06');
    expect(await keys()).toEqual([]);
    shop.setToday('2026-11-13');
    expect(await keys()).toEqual(['afterSales:1']);
    await shop.ask('todo.done', { key: 'afterSales:1' });
    expect(await keys()).toEqual([]);
  });

  it('is put off with one call and comes back on its day', async () => {
    const ann = await customer('Ann');
    await shop.ask('responses.create', { customerId: ann, nps: 3, day: '2026-11-01' });
    await shop.ask('complaints.open', { note: 'slow', day: '2026-11-01' });
    await shop.ask('todo.postpone', { key: 'detractor:1' });
    await shop.ask('todo.postpone', { key: 'complaint:1', days: 2 });
    expect(await waiting()).toMatchObject([{ key: 'complaint:1', daysLeft: 2 }]);
    shop.setToday('2026-11-11');
    expect(await keys()).toEqual(['detractor:1', 'complaint:1']);
    await shop.ask('history.undo');
    await shop.ask('history.undo');
    shop.setToday('2026-11-10');
    expect(await keys()).toEqual(['detractor:1', 'complaint:1']);
  });

  it('holds a survey whose wave is due', async () => {
    const surveys = (await shop.ask('surveys.list', {})) as { id: number; waveMonths: number | null; name: string }[];
    const wavy = surveys.find(({ waveMonths }) => waveMonths !== null);
    await shop.ask('surveys.open', { id: wavy?.id });
    const due = await shop.ask('surveys.due', {});
    expect(await waiting()).toMatchObject((due as object[]).map(() => ({ kind: 'wave', text: wavy?.name })));
    expect(due).toHaveLength(1);
  });

  it('leaves out customers who are in the bin or not to be used', async () => {
    const ann = await customer('Ann');
    await shop.ask('responses.create', { customerId: ann, nps: 3, day: '2026-11-01' });
    await shop.ask('customers.updateMany', { ids: [ann], changes: { doNotUse: true } });
    expect(await keys()).toEqual([]);
  });
});

describe('an alert', () => {
  it.each([
    ['a low mark', { kind: 'score', atMost: 2 }, 'responses.create', { csat: 2 }, { csat: 3 }],
    [
      'a word, whatever its accents',
      { kind: 'words', words: 'żurek, мухъл，发霉' },
      'responses.create',
      { comment: 'Zimny ZUREK', csat: 4 },
      { comment: 'barszcz', csat: 4 },
    ],
    [
      'a word in Chinese',
      { kind: 'words', words: 'żurek, мухъл，发霉' },
      'responses.create',
      { comment: '面包发霉了', csat: 3 },
      { comment: '很好', csat: 5 },
    ],
    [
      'a word in a complaint',
      { kind: 'words', words: 'мухъл' },
      'complaints.open',
      { note: 'Има МУХЪЛ' },
      { note: 'бавно' },
    ],
  ])('is raised at once by %s, and by nothing else', async (_what, rule, path, raising, silent) => {
    await shop.ask('todo.addAlertRule', rule);
    const alerts = async () => (await waiting()).filter(({ kind }) => kind === 'alert');
    await shop.ask(path, silent);
    expect(await alerts()).toEqual([]);
    await shop.ask(path, raising);
    expect(await alerts()).toMatchObject([{ alert: rule.kind, daysLeft: 0 }]);
    await shop.ask('history.undo');
    expect(await alerts()).toEqual([]);
  });

  it('is raised by a complaint about a watched product, and by a second complaint of a customer', async () => {
    const cake = idOf(await shop.ask('lists.create', { list: 'product', name: 'Cake' }));
    await shop.ask('todo.addAlertRule', { kind: 'product', productId: cake });
    await shop.ask('todo.addAlertRule', { kind: 'repeat', withinDays: 30 });
    const ann = await customer('Ann');
    await shop.ask('complaints.open', { customerId: ann, note: 'dry', productId: cake });
    expect((await waiting()).map(({ alert }) => alert)).toEqual(['product', null]);
    await shop.ask('complaints.open', { customerId: ann, note: 'slow' });
    expect((await waiting()).flatMap(({ alert }) => alert ?? [])).toEqual(['product', 'repeat']);
  });

  it('stays when its rule or its answer goes, is dealt with once, and can be put off', async () => {
    const { id } = (await shop.ask('todo.addAlertRule', { kind: 'score', atMost: 2 })) as { id: number };
    const answer = idOf(await shop.ask('responses.create', { csat: 1, comment: 'cold', newCustomerName: 'Ann' }));
    await shop.ask('todo.removeAlertRule', { id });
    await shop.ask('responses.remove', { id: answer });
    expect(await waiting()).toMatchObject([{ key: 'alert:1', text: '1 · cold', customer: { fullName: 'Ann' } }]);
    await shop.ask('todo.postpone', { key: 'alert:1' });
    expect(await keys()).toEqual([]);
    shop.setToday('2026-11-11');
    await shop.ask('todo.done', { key: 'alert:1', what: 'called' });
    expect(await keys()).toEqual([]);
    await shop.ask('history.undo');
    expect(await keys()).toEqual(['alert:1']);
  });

  it('is refused without what it needs', async () => {
    expect(await shop.refusal('todo.addAlertRule', { kind: 'product', productId: 999 })).toMatchObject({
      code: 'notInList',
    });
    expect(await shop.refusal('todo.addAlertRule', { kind: 'words', words: ' ' })).toMatchObject({
      code: 'invalidInput',
    });
    expect(await shop.refusal('todo.done', { key: 'complaint:1' })).toMatchObject({ code: 'invalidInput' });
    expect(await shop.refusal('todo.done', { key: 'alert:9' })).toMatchObject({ code: 'notFound' });
  });
});

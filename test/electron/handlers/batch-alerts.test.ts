import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ComplaintLine } from '../../../electron/contract/complaints.ts';
import { Todo } from '../../../electron/contract/todo.ts';
import { formatDay, parseDay } from '../../../electron/domain/calendar.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { rowsOf } from '../../support/rows.ts';
import { openedSurvey } from '../../support/surveys.ts';

const today = '2026-11-21';
const ago = (days: number) => formatDay((parseDay(today) ?? 0) - days);
const idOf = (answer: unknown) => (answer as { id: number }).id;
const waiting = async (shop: TestApp, input: object = {}) => z.array(Todo).parse(await shop.ask('todo.list', input));
const alerts = async (shop: TestApp) => (await waiting(shop)).filter(({ kind }) => kind === 'alert');
const cases = async (shop: TestApp) => z.array(ComplaintLine).parse(await shop.ask('complaints.list', {}));

async function imported(shop: TestApp, importAs: 'responses' | 'interactions', lines: readonly string[]) {
  const staging = openStaging(join(shop.dataFolder, 'staging'));
  const { fileId } = await staging.write('april.csv', new TextEncoder().encode(`${lines.join('\n')}\n`));
  return shop.ask('imports.run', { fileId, choices: { importAs } });
}

const answers = (rows: readonly string[]) => ['Date,Customer,Satisfaction,Comment', ...rows];
const contacts = (rows: readonly string[]) => ['Date,Customer,Type,Note,Product', ...rows];

describe('alerts on what comes with a file', () => {
  it('are tasks for recent answers, each to its customer, and one undo takes all of it back', async () => {
    const shop = await openTestShop({ today });
    await shop.ask('todo.addAlertRule', { kind: 'score', atMost: 2 });
    await shop.ask('todo.addAlertRule', { kind: 'words', words: 'mould' });
    const before = rowsOf(shop.database);
    await imported(
      shop,
      'responses',
      answers([
        `${ago(30)},Ann,2,Cold`,
        `${ago(1)},Ben,4,MOULD on the bread`,
        `${ago(1)},Cid,5,Fine`,
        `${ago(31)},Dan,1,Mould last month`,
      ]),
    );
    expect(await alerts(shop)).toMatchObject([
      { alert: 'score', customer: { fullName: 'Ann' }, text: '2 · Cold', count: null },
      { alert: 'words', customer: { fullName: 'Ben' }, text: 'mould · MOULD on the bread' },
    ]);
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
    expect(await alerts(shop)).toEqual([]);
  });

  it('of five thousand answers are one task, and none where all are old', async () => {
    const shop = await openTestShop({ today });
    await shop.ask('todo.addAlertRule', { kind: 'score', atMost: 2 });
    const lows = (days: number) =>
      answers(Array.from({ length: 5000 }, (_, i) => `${ago(days)},,${1 + (i % 2)},Nr ${i}`));
    await imported(shop, 'responses', lows(40));
    expect(await alerts(shop)).toEqual([]);
    await imported(shop, 'responses', lows(4));
    const [task, ...others] = await alerts(shop);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ alert: 'score', count: 5000, text: 'april.csv', customer: null });
    const filter: unknown = JSON.parse(new URLSearchParams(task.address.split('?')[1]).get('filter') ?? '');
    expect(filter).toEqual({ from: ago(30) });
    await shop.ask('todo.done', { key: task.key, what: 'read them all' });
    expect(await alerts(shop)).toEqual([]);
  });

  it('are raised by complaints of a file: a watched product, and the second of a customer', async () => {
    const shop = await openTestShop({ today });
    const cake = idOf(await shop.ask('lists.create', { list: 'product', name: 'Cake' }));
    await shop.ask('todo.addAlertRule', { kind: 'product', productId: cake });
    await shop.ask('todo.addAlertRule', { kind: 'repeat', withinDays: 30 });
    await imported(
      shop,
      'interactions',
      contacts([
        `${ago(9)},Ann,complaint,dry,Cake`,
        `${ago(2)},Ann,complaint,slow,Bread`,
        `${ago(1)},Ben,complaint,rude,Bread`,
        `${ago(1)},Ben,visit,,Cake`,
      ]),
    );
    expect(await alerts(shop)).toMatchObject([
      { alert: 'product', customer: { fullName: 'Ann' }, text: 'dry' },
      { alert: 'repeat', customer: { fullName: 'Ann' }, text: '2 · slow' },
    ]);
  });
});

describe('alerts on what comes on paper', () => {
  async function typed(shop: TestApp, day: string, sheets: number): Promise<number> {
    const survey = await openedSurvey(shop, { questions: libraryQuestions(['csat', 'why']) });
    const id = idOf(await shop.ask('typing.start', { surveyId: survey.id, name: 'Pile', language: 'en', day }));
    for (let number = 1; number <= sheets; number++)
      await shop.ask('typing.saveSheet', { batchId: id, number, answers: { csat: 1, why: `cold ${number}` } });
    return id;
  }

  it('are raised when the pile is finished, not while it is typed', async () => {
    const shop = await openTestShop({ today });
    await shop.ask('todo.addAlertRule', { kind: 'score', atMost: 2 });
    const id = await typed(shop, ago(3), 2);
    await shop.ask('typing.saveSheet', { batchId: id, number: 3, answers: { csat: -2, why: 'two crosses' } });
    expect(await alerts(shop)).toEqual([]);
    await shop.ask('typing.finish', { id });
    expect((await alerts(shop)).map(({ text }) => text)).toEqual(['1 · cold 1', '1 · cold 2']);
    await shop.ask('history.undo');
    expect(await alerts(shop)).toEqual([]);
  });

  it('are one for a pile with more than five, and none for an old pile', async () => {
    const shop = await openTestShop({ today });
    await shop.ask('todo.addAlertRule', { kind: 'score', atMost: 2 });
    await shop.ask('typing.finish', { id: await typed(shop, ago(31), 6) });
    expect(await alerts(shop)).toEqual([]);
    await shop.ask('typing.finish', { id: await typed(shop, ago(30), 6) });
    expect(await alerts(shop)).toMatchObject([{ count: 6, text: 'Pile' }]);
  });
});

describe('an alert on a theme', () => {
  it('is raised when the theme is given to something recent, once', async () => {
    const shop = await openTestShop({ today });
    const mould = idOf(await shop.ask('lists.create', { list: 'theme', name: 'Mould' }));
    await shop.ask('todo.addAlertRule', { kind: 'theme', themeId: mould });
    const answer = (day: string) =>
      shop.ask('responses.create', { csat: 3, comment: 'green', day, newCustomerName: 'Ann' });
    const [recent, old] = [idOf(await answer(ago(2))), idOf(await answer(ago(31)))];
    const places = [recent, old].map((id) => ({ type: 'answer', id }));
    await shop.ask('themes.give', { places, theme: 'Dry' });
    expect(await alerts(shop)).toEqual([]);
    await shop.ask('themes.give', { places, theme: 'Mould' });
    expect(await alerts(shop)).toMatchObject([
      { alert: 'theme', text: 'Mould · green', customer: { fullName: 'Ann' } },
    ]);
    await shop.ask('themes.give', { places, theme: mould });
    expect(await alerts(shop)).toHaveLength(1);
    expect(await shop.refusal('todo.addAlertRule', { kind: 'theme', themeId: 999 })).toMatchObject({
      code: 'notInList',
    });
  });
});

describe('complaints of a file', () => {
  it('are cases at once, by their due day, and leave with the file', async () => {
    const shop = await openTestShop({ today });
    const before = rowsOf(shop.database);
    await imported(
      shop,
      'interactions',
      contacts([`${ago(1)},Ann,complaint,dry,`, `${ago(5)},,complaint,slow,`, `${ago(5)},Ben,visit,,`]),
    );
    expect(await cases(shop)).toMatchObject([
      { note: 'slow', customer: null, receivedOn: ago(5), dueOn: ago(2), daysLeft: -2, step: 'listen' },
      { note: 'dry', customer: { fullName: 'Ann' }, dueOn: ago(-2), step: 'listen' },
    ]);
    expect((await waiting(shop)).map(({ kind }) => kind)).toEqual(['complaint', 'complaint']);
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('that are old wait as one thing on Today, each in the list, and alone once somebody works on it', async () => {
    const shop = await openTestShop({ today });
    await imported(
      shop,
      'interactions',
      contacts([`${ago(400)},Ann,complaint,dry,`, `${ago(31)},Ben,complaint,slow,`, `${ago(30)},Cid,complaint,rude,`]),
    );
    expect((await cases(shop)).map(({ note }) => note)).toEqual(['dry', 'slow', 'rude']);
    expect(await waiting(shop)).toMatchObject([
      { kind: 'complaint', text: 'rude' },
      { kind: 'oldComplaints', text: 'april.csv', count: 2, daysLeft: 0, address: '/complaints' },
    ]);
    expect(await waiting(shop, { customerId: 1 })).toMatchObject([{ kind: 'complaint', text: 'dry' }]);
    await shop.ask('complaints.record', { id: 1, step: 'listen', what: 'called' });
    expect(await waiting(shop)).toMatchObject([{ text: 'dry' }, { text: 'rude' }, { kind: 'oldComplaints', count: 1 }]);
    const { key } = (await waiting(shop))[2];
    await shop.ask('todo.postpone', { key, days: 7 });
    expect((await waiting(shop)).map(({ kind }) => kind)).toEqual(['complaint', 'complaint']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ComplaintBook, ComplaintCase, ComplaintLine } from '../../../electron/contract/complaints.ts';
import { ScoreAnswer } from '../../../electron/contract/scores.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { rowsOf } from '../../support/rows.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop({ today: '2026-11-02' });
});

const opened = async (rest: object = {}) =>
  ComplaintCase.parse(
    await shop.ask('complaints.open', { newCustomerName: 'Maria Petrova', note: 'Dry cake', ...rest }),
  );
const record = async (id: number, step: string, rest: object = {}) =>
  ComplaintCase.parse(await shop.ask('complaints.record', { id, step, what: `${step} done`, ...rest }));
const listed = async (input: object = {}) => z.array(ComplaintLine).parse(await shop.ask('complaints.list', input));
const inTime = async (from = '2026-11-01', to = '2026-12-01') =>
  ScoreAnswer.parse(await shop.ask('scores.figures', { from, to })).complaintsInTime;
const idOf = (answer: unknown) => (answer as { id: number }).id;

async function throughAllSteps(id: number, rest: object = { outcome: 'happy' }) {
  await record(id, 'listen');
  await record(id, 'apologise');
  await record(id, 'solve');
  return record(id, 'followUp', rest);
}

describe('a complaint', () => {
  it('has its promise from the first minute and goes through four steps on four days', async () => {
    const { id, dueOn, daysLeft, step } = await opened();
    expect({ dueOn, daysLeft, step }).toEqual({ dueOn: '2026-11-05', daysLeft: 3, step: 'listen' });
    await record(id, 'listen');
    shop.setToday('2026-11-03');
    await record(id, 'apologise');
    shop.setToday('2026-11-04');
    expect(await record(id, 'solve', { minutes: 20 })).toMatchObject({ step: 'followUp', dueOn: '2026-11-07' });
    shop.setToday('2026-11-07');
    expect(await record(id, 'followUp', { what: '', outcome: 'happy', score: 5 })).toMatchObject({
      step: null,
      closedOn: '2026-11-07',
      firstReplyOn: '2026-11-02',
      daysLeft: null,
      minutes: 20,
    });
    expect(await listed()).toEqual([]);
    expect(await listed({ state: 'closed' })).toMatchObject([{ id, closedOn: '2026-11-07' }]);
  });

  it('is one with the contact: written down there it is a case, deleted there it is gone, and Undo brings all of it back', async () => {
    const contact = idOf(
      await shop.ask('interactions.create', { kind: 'complaint', note: 'Rude', newCustomerName: 'Jan' }),
    );
    const [{ id }] = await listed();
    await record(id, 'listen');
    await shop.ask('complaints.addCost', { id, kind: 'goodwill', amountMinor: 500 });
    const before = rowsOf(shop.database);
    await shop.ask('interactions.remove', { id: contact });
    expect(await listed({ state: 'all' })).toEqual([]);
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('opens with the answer that it comes from, in one step for Undo', async () => {
    const before = rowsOf(shop.database);
    await shop.ask('responses.create', { newCustomerName: 'Ева', csat: 2, comment: 'Студено', opensComplaint: true });
    expect(await listed()).toMatchObject([{ customer: { fullName: 'Ева' }, note: 'Студено', dueOn: '2026-11-05' }]);
    const [{ id }] = await listed();
    expect(await shop.ask('complaints.get', { id })).toMatchObject({ responseId: 1 });
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('every step, cost, move, close and re-opening can be undone', async () => {
    const { id } = await opened();
    const states = [rowsOf(shop.database)];
    const steps: [string, object][] = [
      ['complaints.record', { id, step: 'listen', what: 'too dry' }],
      ['complaints.moveDue', { id, dueOn: '2026-11-09', why: 'on holiday' }],
      [
        'complaints.update',
        { id, changes: { type: 'product', severity: 3, prevention: 'bake later', note: 'Very dry' } },
      ],
      ['complaints.addCost', { id, kind: 'refund', amountMinor: 350 }],
      ['complaints.removeCost', { costId: 1 }],
      ['complaints.close', { id, why: 'withdrawn' }],
      ['complaints.reopen', { id, why: 'came back' }],
      ['definitions.change', { replyDays: 5 }],
    ];
    for (const [path, input] of steps) {
      await shop.ask(path, input);
      states.push(rowsOf(shop.database));
    }
    for (const state of states.reverse().slice(1)) {
      await shop.ask('history.undo');
      expect(rowsOf(shop.database)).toEqual(state);
    }
  });

  it('goes back to the solution when the customer is still unhappy, due counted from that contact', async () => {
    const { id } = await opened();
    shop.setToday('2026-11-10');
    expect(await throughAllSteps(id, { outcome: 'unhappy', what: 'still dry' })).toMatchObject({
      step: 'solve',
      closedOn: null,
      reopened: 1,
      dueOn: '2026-11-13',
    });
  });

  it('refuses steps out of order, without words, or in a closed case', async () => {
    const { id } = await opened();
    expect(await shop.refusal('complaints.record', { id, step: 'solve', what: 'x' })).toMatchObject({
      code: 'complaintStepOrder',
    });
    expect(await shop.refusal('complaints.record', { id, step: 'listen', what: ' ' })).toMatchObject({
      code: 'complaintNoWords',
      params: { path: 'what' },
    });
    expect(await shop.refusal('complaints.reopen', { id, why: '' })).toMatchObject({ code: 'complaintOpen' });
    await throughAllSteps(id);
    expect(await shop.refusal('complaints.record', { id, step: 'listen', what: 'x' })).toMatchObject({
      code: 'complaintClosed',
    });
    expect(await shop.refusal('complaints.moveDue', { id, dueOn: '2026-11-20' })).toMatchObject({
      code: 'complaintClosed',
    });
    expect(await shop.refusal('complaints.addCost', { id, kind: 'refund', amountMinor: 0 })).toMatchObject({
      code: 'nothingCost',
    });
  });
});

describe('nothing vanishes from the list of complaints', () => {
  it('a reply before the receipt is refused, when it is noted and when the receipt is corrected', async () => {
    const { id, interactionId } = await opened();
    expect(await shop.refusal('complaints.record', { id, step: 'listen', what: 'x', day: '2026-11-01' })).toMatchObject(
      {
        code: 'replyBeforeReceipt',
        params: { path: 'day', received: '2026-11-02' },
      },
    );
    await record(id, 'listen');
    shop.setToday('2026-11-06');
    expect(
      await shop.refusal('interactions.update', { id: interactionId, changes: { day: '2026-11-04' } }),
    ).toMatchObject({ code: 'replyBeforeReceipt' });
    expect(await listed()).toMatchObject([{ id, problem: null }]);
  });

  it('an undone correction can leave a reply before the receipt: the case stays, marked, and out of the times', async () => {
    shop.setToday('2026-11-20');
    const { id, interactionId } = await opened();
    await shop.ask('interactions.update', { id: interactionId, changes: { day: '2026-11-10' } });
    const { undo } = (await shop.ask('history.next')) as { undo: { id: number } };
    await record(id, 'listen', { day: '2026-11-11' });
    await shop.ask('history.undo', { actionId: undo.id });
    expect(await listed()).toMatchObject([{ id, receivedOn: '2026-11-20', problem: 'replyBeforeReceipt' }]);
    expect(await shop.ask('complaints.book', { from: '2026-11-01', to: '2026-12-01' })).toMatchObject({
      received: 0,
      contradicting: 1,
    });
  });

  it('an anonymous customer can be followed up with nobody to ask', async () => {
    const { id } = ComplaintCase.parse(await shop.ask('complaints.open', { note: 'Slow' }));
    expect(await throughAllSteps(id, { outcome: 'nobody', what: '' })).toMatchObject({ customer: null, step: null });
    expect(await listed({ state: 'closed' })).toHaveLength(1);
  });

  it('a merged customer’s complaint follows to the record that stays', async () => {
    const { id, customer } = await opened();
    const stays = idOf(await shop.ask('customers.create', { fullName: 'Maria Petrova-Ivanova' }));
    await shop.ask('duplicates.merge', { keepId: stays, goneId: customer?.id });
    expect(await listed()).toMatchObject([{ id, customer: { id: stays, fullName: 'Maria Petrova-Ivanova' } }]);
  });

  it('an erased customer’s complaint stays without the person', async () => {
    const { id, customer } = await opened();
    await shop.ask('customers.remove', { ids: [customer?.id] });
    expect(await listed()).toMatchObject([{ id, customer: { isInBin: true } }]);
    shop.setToday('2026-12-31');
    await shop.ask('customers.emptyBin');
    expect(await listed()).toMatchObject([{ id, customer: null, receivedOn: '2026-11-01', daysLeft: -57 }]);
    expect(await record(id, 'listen')).toMatchObject({ step: 'apologise' });
  });

  it('a clock set back keeps the case, marks it, and keeps the order of what is done', async () => {
    const { id } = await opened();
    shop.setToday('2026-10-20');
    expect(await listed()).toMatchObject([{ id, problem: 'future', daysLeft: 16 }]);
    expect(await record(id, 'listen')).toMatchObject({ events: [{ day: '2026-11-02' }], step: 'apologise' });
    shop.setToday('2026-11-03');
    expect(await listed()).toMatchObject([{ id, problem: null, daysLeft: 2 }]);
  });

  it('a changed due rule holds from then on; open cases keep their day and are judged by their own promise', async () => {
    const { id: early } = await opened();
    await shop.ask('definitions.change', { replyDays: 1 });
    const { id: late } = await opened({ note: 'Cold soup' });
    expect(await listed()).toMatchObject([
      { id: late, dueOn: '2026-11-03' },
      { id: early, dueOn: '2026-11-05' },
    ]);
    shop.setToday('2026-11-05');
    await record(early, 'listen');
    await record(late, 'listen');
    const book = ComplaintBook.parse(await shop.ask('complaints.book', { from: '2026-11-01', to: '2026-12-01' }));
    expect([book.decided, book.answeredInTime]).toEqual([2, 1]);
  });

  it('undoing the contact keeps a case in which something was done since', async () => {
    const { id } = await opened();
    const { undo } = (await shop.ask('history.next')) as { undo: { id: number } };
    await record(id, 'listen');
    await shop.ask('history.undo', { actionId: undo.id });
    expect(await listed()).toMatchObject([{ id, step: 'apologise' }]);
  });

  it('a complaint with work in it cannot become another kind of contact; one without may', async () => {
    const { id, interactionId } = await opened();
    await record(id, 'listen');
    expect(
      await shop.refusal('interactions.update', { id: interactionId, changes: { kind: 'enquiry' } }),
    ).toMatchObject({ code: 'complaintHasSteps' });
    const other = await opened({ note: 'a question really' });
    await shop.ask('interactions.update', { id: other.interactionId, changes: { kind: 'enquiry' } });
    expect(await listed()).toHaveLength(1);
    await shop.ask('interactions.update', { id: other.interactionId, changes: { kind: 'complaint' } });
    expect(await listed()).toHaveLength(2);
  });

  it('an answer that is deleted leaves its complaint', async () => {
    const answer = idOf(await shop.ask('responses.create', { csat: 1, comment: 'No', opensComplaint: true }));
    await shop.ask('responses.remove', { id: answer });
    const [{ id }] = await listed();
    expect(await shop.ask('complaints.get', { id })).toMatchObject({ responseId: null, note: 'No' });
  });
});

describe('complaints answered in time', () => {
  it('are counted from the cases, and nothing is claimed before the three days are over', async () => {
    expect(await inTime()).toMatchObject({ status: 'no_data' });
    const { id } = await opened();
    expect(await inTime()).toMatchObject({ status: 'too_fresh', n: 1 });
    await record(id, 'listen');
    await opened({ note: 'never answered' });
    shop.setToday('2026-11-05');
    expect(await inTime()).toMatchObject({ status: 'too_few', n: 2, sentence: { params: { x: 1, n: 2 } } });
  });

  it('are told apart by where they came in', async () => {
    const touchpointId = idOf(await shop.ask('lists.create', { list: 'touchpoint', name: 'Terrace' }));
    const { id } = await opened({ touchpointId });
    await record(id, 'listen');
    shop.setToday('2026-12-02');
    const { groups } = ScoreAnswer.parse(
      await shop.ask('scores.figures', { from: '2026-11-01', to: '2026-12-01', by: 'touchpoint' }),
    );
    expect(groups?.map(({ label, complaintsInTime }) => [label, complaintsInTime.n])).toEqual([['Terrace', 1]]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestApp } from '../../support/app.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop();
});

const idOf = (answer: unknown) => (answer as { id: number }).id;
const entry = async (list: string, name: string) => idOf(await shop.ask('lists.create', { list, name }));
const lines = async (filter: object = {}, page: object = {}) =>
  ((await shop.ask('feedback.list', { filter, ...page })) as { type: string; day: string; id: number }[]).map(
    ({ type, day, id }) => `${day.slice(5)} ${type} ${id}`,
  );

describe('the stream of feedback', () => {
  it('shows answers and contacts together, the newest first, in windows', async () => {
    await shop.ask('responses.create', { csat: 5, day: '2026-11-01' });
    await shop.ask('interactions.create', { kind: 'visit', day: '2026-11-03' });
    await shop.ask('responses.create', { csat: 2, day: '2026-11-02' });
    expect(await lines()).toEqual(['11-03 contact 1', '11-02 answer 2', '11-01 answer 1']);
    expect(await lines({}, { offset: 1, limit: 1 })).toEqual(['11-02 answer 2']);
    expect(await shop.ask('feedback.count')).toEqual({ answers: 2, contacts: 1 });
  });

  it('keeps what its one filter means and counts the same', async () => {
    const [terrace, eva, phone] = [
      await entry('touchpoint', 'Terrace'),
      await entry('staff', 'Ева'),
      await entry('channel', 'Phone'),
    ];
    await shop.ask('responses.create', {
      newCustomerName: 'Anna',
      csat: 2,
      nps: 3,
      comment: 'Żółć i łzy',
      touchpointId: terrace,
    });
    await shop.ask('responses.create', { csat: 5, day: '2026-10-01', staffId: eva });
    await shop.ask('interactions.create', { kind: 'review', note: 'Студена супа', channelId: phone, customerId: 1 });
    await shop.ask('interactions.create', { kind: 'purchase', wish: 'ръжен хляб', day: '2026-09-01' });
    const cases: [object, string[]][] = [
      [{ from: '2026-11-01' }, ['11-21 answer 1', '11-21 contact 1']],
      [{ to: '2026-10-01' }, ['09-01 contact 2']],
      [{ touchpointId: terrace }, ['11-21 answer 1']],
      [{ staffId: eva }, ['10-01 answer 2']],
      [{ channelId: phone }, ['11-21 contact 1']],
      [{ score: { slot: 'csat', min: 1, max: 2 } }, ['11-21 answer 1']],
      [{ score: { slot: 'nps', min: 0, max: 6 } }, ['11-21 answer 1']],
      [{ kinds: ['purchase'] }, ['09-01 contact 2']],
      [{ type: 'contact' }, ['11-21 contact 1', '09-01 contact 2']],
      [{ customerId: 1 }, ['11-21 answer 1', '11-21 contact 1']],
      [{ surveyId: 1 }, ['11-21 answer 1', '10-01 answer 2']],
      [{ hasWords: true }, ['11-21 answer 1', '11-21 contact 1', '09-01 contact 2']],
      [{ text: 'ZOLC' }, ['11-21 answer 1']],
      [{ text: 'РЪЖЕН' }, ['09-01 contact 2']],
      [{ text: 'supa' }, ['11-21 contact 1']],
    ];
    for (const [filter, expected] of cases) {
      expect([filter, await lines(filter)]).toEqual([filter, expected]);
      const { answers, contacts } = (await shop.ask('feedback.count', { filter })) as {
        answers: number;
        contacts: number;
      };
      expect(answers + contacts).toBe(expected.length);
    }
  });

  it('hides what customers said who must not be used', async () => {
    await shop.ask('responses.create', { newCustomerName: 'Anna', csat: 2 });
    await shop.ask('customers.update', { id: 1, changes: { doNotUse: true } });
    expect(await lines()).toEqual([]);
  });

  it('refuses a day that does not exist', async () => {
    expect(await shop.refusal('feedback.list', { filter: { from: '2026-02-30' } })).toMatchObject({
      code: 'invalidInput',
      params: { path: 'from' },
    });
  });
});

describe('the time line of a customer', () => {
  it('holds contacts, answers, consents and corrections in one order', async () => {
    await shop.ask('customers.create', { fullName: 'Anna', sinceOn: '2026-01-01' });
    await shop.ask('interactions.create', { kind: 'purchase', customerId: 1, day: '2026-11-18' });
    await shop.ask('responses.create', { customerId: 1, csat: 4, day: '2026-11-19' });
    await shop.ask('consents.record', {
      customerId: 1,
      purpose: 'survey',
      channel: 'email',
      state: 'yes',
      givenOn: '2026-11-20',
    });
    await shop.ask('customers.update', { id: 1, changes: { city: 'Łódź' } });
    expect(await shop.ask('feedback.timeline', { customerId: 1 })).toMatchObject([
      { type: 'correction', day: '2026-11-21', field: 'city', after: 'Łódź' },
      { type: 'consent', day: '2026-11-20', state: 'yes' },
      { type: 'answer', day: '2026-11-19', csat: 4 },
      { type: 'contact', day: '2026-11-18', kind: 'purchase' },
    ]);
    expect(await shop.ask('feedback.timeline', { customerId: 1, offset: 3 })).toHaveLength(1);
  });
});

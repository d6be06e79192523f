import { beforeEach, describe, expect, it } from 'vitest';
import { interactionKinds } from '../../../electron/contract/interactions.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { rowsOf } from '../../support/rows.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop();
});

const idOf = (answer: unknown) => (answer as { id: number }).id;
const entry = async (list: string, name: string) => idOf(await shop.ask('lists.create', { list, name }));

describe('a contact', () => {
  it.each(interactionKinds)('is written down in one call: %s', async (kind) => {
    const answer = await shop.ask('interactions.create', { kind, newCustomerName: '王芳' });
    expect(answer).toMatchObject({ kind, customerName: '王芳', day: '2026-11-21', amountMinor: null });
  });

  it('takes back what was noted of one contact and leaves what was later noted of an older one', async () => {
    const older = idOf(await shop.ask('interactions.create', { kind: 'visit' }));
    const newer = idOf(await shop.ask('interactions.create', { kind: 'visit' }));
    await shop.ask('interactions.update', { id: newer, changes: { minutes: 12 } });
    const [step] = (await shop.ask('history.list', { limit: 1 })) as { id: number }[];
    await shop.ask('interactions.update', { id: older, changes: { minutes: 7 } });
    await shop.ask('history.undo', { actionId: step.id });
    expect(await shop.ask('interactions.get', { id: newer })).toMatchObject({ minutes: null });
    expect(await shop.ask('interactions.get', { id: older })).toMatchObject({ minutes: 7 });
  });

  it('keeps all that was noted, and the whole of it comes back after an undo', async () => {
    const noted = {
      kind: 'return',
      day: '2026-11-20',
      amountMinor: 1999,
      currency: 'PLN',
      channelId: await entry('channel', 'Phone'),
      touchpointId: await entry('touchpoint', 'Terrace'),
      staffId: await entry('staff', 'Ева'),
      areaId: await entry('area', 'Kitchen'),
      productId: await entry('product', 'Cake'),
      causeId: await entry('cause', 'Broken'),
      note: 'came back broken',
      wasOpened: true,
      wasUsed: false,
      costMinor: 300,
      costCurrency: 'EUR',
      place: 'Google',
      tone: 'mixed',
      level: 4,
      settledAtOnce: true,
      minutes: 12,
      wish: 'a stronger box',
    };
    const id = idOf(await shop.ask('interactions.create', { ...noted, newCustomerName: 'Anna' }));
    const before = rowsOf(shop.database);
    expect(await shop.ask('interactions.get', { id })).toMatchObject(noted);
    await shop.ask('interactions.remove', { id });
    expect(await shop.refusal('interactions.get', { id })).toMatchObject({ code: 'notFound' });
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('is in the shop’s currency unless it says another, and never loses its own', async () => {
    const own = await shop.ask('interactions.create', { kind: 'purchase', amountMinor: 250 });
    expect(own).toMatchObject({ amountMinor: 250, currency: 'EUR' });
    const other = await shop.ask('interactions.create', { kind: 'purchase', amountMinor: 250, currency: 'BGN' });
    expect(other).toMatchObject({ currency: 'BGN' });
    await shop.ask('interactions.update', { id: idOf(other), changes: { amountMinor: 300 } });
    expect(await shop.ask('interactions.get', { id: idOf(other) })).toMatchObject({
      amountMinor: 300,
      currency: 'BGN',
    });
  });

  it('is corrected with its history, and as it was after an undo', async () => {
    const id = idOf(await shop.ask('interactions.create', { kind: 'visit', note: 'rude', wish: 'tea' }));
    const before = rowsOf(shop.database);
    await shop.ask('interactions.update', { id, changes: { wish: 'coffee' } });
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
    await shop.ask('interactions.update', { id, changes: { note: 'in a hurry', day: '2026-11-19', level: 2 } });
    expect(await shop.ask('feedback.corrections', { area: 'interaction', id })).toMatchObject([
      { field: 'level', before: null, after: '2' },
      { field: 'note', before: 'rude', after: 'in a hurry' },
      { field: 'day', before: '2026-11-21', after: '2026-11-19' },
    ]);
  });

  it('is put down to whoever stands at the computer', async () => {
    const eva = await entry('staff', 'Ева');
    await shop.ask('staff.switchTo', { id: eva });
    expect(await shop.ask('interactions.create', { kind: 'visit' })).toMatchObject({ staffId: eva });
    await shop.ask('staff.switchTo', { id: null });
    expect(await shop.ask('staff.current')).toBeNull();
    expect(await shop.ask('interactions.create', { kind: 'visit' })).toMatchObject({ staffId: 0 });
  });

  it.each([
    ['a day to come', { kind: 'visit', day: '2026-11-22' }, 'futureDay', 'day'],
    ['a day that does not exist', { kind: 'visit', day: '2026-02-30' }, 'invalidInput', 'day'],
    ['half a cent', { kind: 'purchase', amountMinor: 0.5 }, 'invalidInput', 'amountMinor'],
    ['a currency that is none', { kind: 'purchase', amountMinor: 5, currency: 'лв' }, 'invalidInput', 'currency'],
    ['a level beyond the ladder', { kind: 'visit', level: 7 }, 'invalidInput', 'level'],
    ['a touchpoint of another list', { kind: 'visit', touchpointId: 999 }, 'notInList', 'touchpointId'],
  ])('is refused at its field with %s', async (_what, input, code, path) => {
    const before = rowsOf(shop.database);
    expect(await shop.refusal('interactions.create', input)).toMatchObject({ code, params: { path } });
    expect(rowsOf(shop.database)).toEqual(before);
  });
});

describe('an answer', () => {
  it('is corrected with its history, its words too', async () => {
    const id = idOf(await shop.ask('responses.create', { csat: 2, comment: 'студена супа' }));
    const answers = { csat: 4, why: 'топла супа' };
    expect(await shop.ask('responses.update', { id, answers })).toMatchObject({ csat: 4, comment: 'топла супа' });
    expect(await shop.ask('feedback.corrections', { area: 'response', id })).toMatchObject([
      { field: 'why', before: 'студена супа', after: 'топла супа' },
      { field: 'csat', before: '2', after: '4' },
    ]);
    await shop.ask('history.undo');
    expect(await shop.ask('feedback.corrections', { area: 'response', id })).toEqual([]);
  });

  it('comes back with its words after it was deleted', async () => {
    const id = idOf(await shop.ask('responses.create', { newCustomerName: 'Anna', csat: 5, comment: 'pyszne' }));
    const before = rowsOf(shop.database);
    await shop.ask('responses.remove', { id });
    expect(await shop.ask('responses.list')).toEqual([]);
    await shop.ask('history.undo');
    expect(rowsOf(shop.database)).toEqual(before);
  });

  it('cannot lie in the future', async () => {
    expect(await shop.refusal('responses.create', { csat: 5, day: '2027-01-01' })).toMatchObject({
      code: 'futureDay',
      params: { path: 'day' },
    });
  });
});

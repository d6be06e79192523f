import { beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestApp } from '../../support/app.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await openTestShop();
});

const idOf = (answer: unknown) => (answer as { id: number }).id;
const create = async (list: string, name: string) => idOf(await shop.ask('lists.create', { list, name }));

describe('the shop’s own lists', () => {
  it('lose an entry that nothing uses, and retire one that something does', async () => {
    const [unused, used] = [await create('staff', 'Unused'), await create('staff', 'Ева')];
    await shop.ask('interactions.create', { kind: 'visit', staffId: used });
    expect(await shop.ask('lists.remove', { id: unused })).toEqual({ outcome: 'deleted' });
    expect(await shop.ask('lists.remove', { id: used })).toEqual({ outcome: 'retired' });
    expect(await shop.ask('lists.list', { list: 'staff' })).toMatchObject([{ name: 'Ева', isRetired: true }]);
    expect(await shop.ask('lists.restore', { id: used })).toMatchObject({ isRetired: false });
  });

  it.each([
    ['touchpoint', { touchpointId: 0 }, 'responses.create'],
    ['channel', { channelId: 0 }, 'responses.create'],
    ['product', { kind: 'visit', productId: 0 }, 'interactions.create'],
    ['area', { kind: 'visit', areaId: 0 }, 'interactions.create'],
    ['cause', { kind: 'return', causeId: 0 }, 'interactions.create'],
    ['group', { fullName: 'A', groupIds: [0] }, 'customers.create'],
    ['source', { fullName: 'A', sourceId: 0 }, 'customers.create'],
  ])('notice every use of a %s', async (list, input, method) => {
    const id = await create(list, 'Used');
    const filled = Object.fromEntries(
      Object.entries(input).map(([key, value]) => [key, value === 0 ? id : Array.isArray(value) ? [id] : value]),
    );
    await shop.ask(method, filled);
    expect(await shop.ask('lists.remove', { id })).toEqual({ outcome: 'retired' });
  });

  it('refuse a name twice in one list, and a name that shows nothing', async () => {
    const id = await create('group', 'VIP');
    await create('source', 'VIP');
    expect(await shop.refusal('lists.create', { list: 'group', name: ' VIP ' })).toMatchObject({
      code: 'nameTaken',
      params: { path: 'name' },
    });
    expect((await shop.refusal('lists.create', { list: 'group', name: '\u200b' })).code).toBe('invalidInput');
    expect(await shop.ask('lists.rename', { id, name: 'VIP' })).toMatchObject({ name: 'VIP' });
  });

  it('refuse a name that another entry has with other capitals, and let an entry change its own', async () => {
    const id = await create('product', 'Хляб');
    const other = await create('product', 'Łódź');
    for (const name of ['ХЛЯБ', 'łódź'])
      expect((await shop.refusal('lists.create', { list: 'product', name })).code).toBe('nameTaken');
    expect((await shop.refusal('lists.rename', { id: other, name: 'хляб' })).code).toBe('nameTaken');
    expect(await shop.ask('lists.rename', { id, name: 'ХЛЯБ' })).toMatchObject({ name: 'ХЛЯБ' });
    expect(await shop.ask('lists.create', { list: 'product', name: 'Lodz' })).toMatchObject({ name: 'Lodz' });
  });

  it('keep the order that a person gives them, every entry once', async () => {
    const [a, b] = [await create('group', 'A'), await create('group', 'B')];
    expect(await shop.ask('lists.reorder', { list: 'group', ids: [b, a] })).toMatchObject([{ id: b }, { id: a }]);
    expect((await shop.refusal('lists.reorder', { list: 'group', ids: [b, b] })).code).toBe('invalidInput');
    await shop.ask('history.undo');
    expect(await shop.ask('lists.list', { list: 'group' })).toMatchObject([{ id: a }, { id: b }]);
  });

  it('let nobody stand at the computer who is no staff', async () => {
    const group = await create('group', 'VIP');
    expect((await shop.refusal('staff.switchTo', { id: group })).code).toBe('notInList');
  });
});

describe('history', () => {
  it('goes back to a chosen point in one go', async () => {
    await create('group', 'A');
    const [point] = (await shop.ask('history.list', { limit: 1 })) as { id: number }[];
    await create('group', 'B');
    await create('group', 'C');
    expect(await shop.ask('history.undoTo', { actionId: point?.id })).toEqual({ undone: 2, kept: [] });
    expect(await shop.ask('lists.list', { list: 'group' })).toMatchObject([{ name: 'A' }]);
    expect((await shop.refusal('history.undoTo', { actionId: point?.id })).code).toBe('nothingToUndo');
    expect(await shop.ask('history.list', { beforeId: point?.id })).toHaveLength(1);
  });
});

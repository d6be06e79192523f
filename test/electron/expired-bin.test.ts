import { expect, it } from 'vitest';
import { emptyExpiredBin } from '../../electron/expired-bin.ts';
import * as z from 'zod/mini';
import { openTestShop } from '../support/app.ts';

const Id = z.object({ id: z.int() });

it('a customer is erased at the first start after the day that the bin announced, and no day before', async () => {
  const shop = await openTestShop({ today: '2026-11-21' });
  for (const fullName of ['Anna', 'Ben']) await shop.ask('customers.create', { fullName });
  await shop.ask('customers.remove', { ids: [1] });
  expect(await shop.ask('customers.bin')).toMatchObject([{ id: 1, until: '2026-12-21' }]);
  const actions = async () => ((await shop.ask('history.list')) as object[]).length;
  const before = await actions();

  shop.setToday('2026-12-21');
  await emptyExpiredBin(shop, '2026-12-21');
  expect(await shop.ask('customers.bin')).toHaveLength(1);
  expect(await actions()).toBe(before);

  shop.setToday('2026-12-22');
  await emptyExpiredBin(shop, '2026-12-22');
  expect(await shop.ask('customers.bin')).toEqual([]);
  expect((await shop.refusal('customers.get', { id: 1 })).code).toBe('notFound');
  expect(await shop.ask('history.list', { limit: 1 })).toMatchObject([
    { method: 'customers.emptyBin', subject: '1', state: 'record' },
  ]);
  expect(await shop.ask('customers.count')).toBe(1);
});

it('what is past its days is erased whoever was here last, while only an owner empties the whole bin', async () => {
  const shop = await openTestShop({ today: '2026-11-21' });
  const { id: owner } = Id.parse(await shop.ask('lists.create', { list: 'staff', name: 'Anna' }));
  const { id: helper } = Id.parse(await shop.ask('lists.create', { list: 'staff', name: 'Boris' }));
  await shop.ask('staff.switchTo', { id: owner });
  await shop.ask('roles.set', { owners: [owner] });
  await shop.ask('customers.create', { fullName: 'Ben' });
  await shop.ask('customers.remove', { ids: [1] });
  await shop.ask('staff.switchTo', { id: helper });
  expect((await shop.refusal('customers.emptyBin', { all: true })).code).toBe('ownerOnly');
  shop.setToday('2026-12-22');
  await emptyExpiredBin(shop, '2026-12-22');
  expect(await shop.ask('customers.bin')).toEqual([]);
});

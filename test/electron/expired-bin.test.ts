import { expect, it } from 'vitest';
import { emptyExpiredBin } from '../../electron/expired-bin.ts';
import { openTestShop } from '../support/app.ts';

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

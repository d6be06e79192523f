import { expect, it } from 'vitest';
import { emptyExpiredBin } from '../../electron/expired-bin.ts';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as z from 'zod/mini';
import { openTestShop } from '../support/app.ts';
import { openFolder, openOwnShop } from '../support/own-shop.ts';

const Id = z.looseObject({ id: z.int() });

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

it('a shop behind a PIN erases what is past its days at its start too, and stays locked', async () => {
  const shop = await openOwnShop();
  const { id } = Id.parse(await shop.ask('customers.create', { fullName: 'Ben' }));
  await shop.ask('customers.remove', { ids: [id] });
  await shop.ask('lock.set', { pin: '4711' });
  await shop.app.close();
  const raw = new Sqlite(join(shop.dataFolder, 'shop.db'));
  raw.prepare('UPDATE customers SET deleted_at = 0').run();
  raw.close();

  const again = await openFolder({ dataFolder: shop.dataFolder, keepsBackups: true });
  expect(await again.refusal('customers.bin')).toMatchObject({ code: 'locked' });
  await again.ask('lock.open', { pin: '4711' });
  expect(await again.ask('customers.bin')).toEqual([]);
  expect(await again.refusal('customers.get', { id })).toMatchObject({ code: 'notFound' });
  await again.app.close();
});

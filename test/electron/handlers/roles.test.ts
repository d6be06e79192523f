import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contract } from '../../../electron/contract/index.ts';
import { type Method } from '../../../electron/contract/define.ts';
import { openTestShop, type TestApp } from '../../support/app.ts';
import { openFolder, openOwnShop } from '../../support/own-shop.ts';

const Id = z.looseObject({ id: z.int() });

const methods: (readonly [string, Method])[] = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group).map(([name, method]): readonly [string, Method] => [`${area}.${name}`, method]),
);

async function withRoles(): Promise<{ shop: TestApp; anna: number; boris: number }> {
  const shop = await openTestShop();
  const { id: anna } = Id.parse(await shop.ask('lists.create', { list: 'staff', name: 'Anna' }));
  const { id: boris } = Id.parse(await shop.ask('lists.create', { list: 'staff', name: 'Boris' }));
  await shop.ask('staff.switchTo', { id: anna });
  await shop.ask('roles.set', { owners: [anna] });
  return { shop, anna, boris };
}

describe('staff', () => {
  it('may do everything while nobody is named an owner', async () => {
    const shop = await openTestShop();
    expect(await shop.ask('roles.get')).toEqual({ role: 'owner', owners: [], hasPin: false });
    expect(await shop.ask('settings.update', { name: 'Роза 2' })).toMatchObject({ name: 'Роза 2' });
  });

  it('write down and look, but are refused every method that takes out, erases, restores or changes what is counted', async () => {
    const { shop, boris } = await withRoles();
    await shop.ask('staff.switchTo', { id: boris });
    expect(await shop.ask('roles.get')).toMatchObject({ role: 'staff' });
    await shop.ask('responses.create', { csat: 4, day: '2026-11-20' });
    const { id } = Id.parse(await shop.ask('customers.create', { fullName: 'Мария' }));
    const inputs: Readonly<Record<string, unknown>> = {
      'privacy.exportPerson': { customerId: id },
      'privacy.erase': { customerId: id },
      'privacy.holdings': { customerId: id },
      'privacy.clearOld': { what: 'comments' },
      'backups.restore': { sequence: 1 },
      'backups.unpack': { fileId: '00000000-0000-0000-0000-000000000000' },
      'backups.setSecondFolder': { folder: null },
      'settings.update': { name: 'Mine' },
      'logo.remove': {},
      'reports.setSchedule': { schedule: null },
      'roles.set': { owners: [boris] },
      'lock.set': { pin: null },
      'definitions.change': { replyDays: 1 },
      'scores.staffCheck': {},
      'customers.emptyBin': { all: true },
      'reports.preview': { kind: 'customers', language: 'en' },
    };
    for (const [path, input] of Object.entries(inputs))
      expect([path, await shop.refusal(path, input)]).toMatchObject([path, { code: 'ownerOnly' }]);
    expect(await shop.refusal('scores.figures', { from: '2026-11-01', to: '2026-12-01', by: 'staff' })).toMatchObject({
      code: 'ownerOnly',
    });
    expect(await shop.ask('customers.list')).toHaveLength(1);
    expect(await shop.ask('settings.get')).toMatchObject({ shop: { name: 'Пекарна Роза' } });
  });

  it('are kept from every method by which data leave the file, those of tomorrow too', () => {
    const leaving = methods.filter(([, method]) => method.kind === 'task' && method.handsOut).map(([path]) => path);
    expect(leaving).toEqual(expect.arrayContaining(['backups.pack', 'privacy.exportPerson']));
    for (const path of leaving) expect([path, Object.fromEntries(methods)[path].needs]).toEqual([path, 'owner']);
  });

  it('become an owner with the PIN only, and nobody in particular counts as staff', async () => {
    const { shop, anna, boris } = await withRoles();
    await shop.ask('lock.set', { pin: '4711' });
    await shop.ask('staff.switchTo', { id: null });
    expect(await shop.ask('roles.get')).toMatchObject({ role: 'staff' });
    await shop.ask('staff.switchTo', { id: boris });
    expect(await shop.refusal('staff.switchTo', { id: anna })).toMatchObject({ code: 'wrongPin' });
    expect(await shop.refusal('staff.switchTo', { id: anna, pin: '0000' })).toMatchObject({ code: 'wrongPin' });
    expect(await shop.ask('staff.switchTo', { id: anna, pin: '4711' })).toMatchObject({ name: 'Anna' });
  });
});

describe('the lock of the window', () => {
  it('is closed at every start, lets nothing through but the PIN, and no copy of the PIN lies in the file', async () => {
    const shop = await openOwnShop();
    await shop.ask('lock.set', { pin: 'rose garden 9' });
    await shop.app.close();
    const again = await openFolder({ dataFolder: shop.dataFolder });
    for (const [path, method] of methods) {
      if (method.whileLocked) continue;
      const reply = await again.app.call(path, {});
      expect([path, reply.ok ? 'answered' : reply.error.code]).toEqual([
        path,
        expect.stringMatching(/^(locked|invalidInput|unknownMethod)$/),
      ]);
    }
    expect(await again.ask('lock.state')).toMatchObject({ isSet: true, isLocked: true, language: 'en' });
    expect(await again.refusal('lock.open', { pin: 'rose garden 8' })).toMatchObject({ code: 'wrongPin' });
    await again.ask('lock.open', { pin: 'rose garden 9' });
    expect(await again.ask('customers.list')).toEqual([]);
    await again.ask('lock.close');
    expect(await again.refusal('customers.list')).toMatchObject({ code: 'locked' });
    await again.app.close();
  });

  it('makes whoever guesses wait longer with every wrong try, and forgets that after the right one', async () => {
    const shop = await openTestShop();
    await shop.ask('lock.set', { pin: '4711' });
    await shop.ask('lock.close');
    for (let wrong = 0; wrong < 3; wrong++) await shop.refusal('lock.open', { pin: '0000' });
    expect(await shop.refusal('lock.open', { pin: '4711' })).toEqual({ code: 'wrongPin', params: { seconds: 5 } });
    shop.setToday('2026-11-22');
    await shop.ask('lock.open', { pin: '4711' });
  });
});

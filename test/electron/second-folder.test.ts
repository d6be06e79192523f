import { mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupState } from '../../electron/contract/backups.ts';
import { type OwnShop, openOwnShop } from '../support/own-shop.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'regulars-second-'));
const state = async (shop: OwnShop) => BackupState.parse(await shop.ask('backups.state'));
const copiesIn = (folder: string) =>
  readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.db'));

describe('the second folder', () => {
  it('takes every copy too, and the newest of them is what the reminder counts from', async () => {
    const shop = await openOwnShop();
    const stick = newFolder();
    await shop.ask('backups.setSecondFolder', { folder: stick });
    await shop.ask('backups.create');
    await shop.ask('customers.create', { fullName: 'Мария' });
    await shop.ask('backups.create');
    await shop.ask('backups.create');
    const { second, lastAwayAt, backups } = await state(shop);
    expect(copiesIn(stick)).toHaveLength(2);
    expect(second).toMatchObject({ folder: stick, problem: null, newestAt: backups[0].at });
    expect(lastAwayAt).toBe(backups[0].at);
    await shop.app.close();
  });

  it('may be pulled out: the copy on this disk is made all the same, the screen says so, and the next one goes there again', async () => {
    const shop = await openOwnShop();
    const stick = newFolder();
    await shop.ask('backups.setSecondFolder', { folder: stick });
    renameSync(stick, `${stick}-away`);
    writeFileSync(stick, 'no folder');
    await shop.ask('backups.create');
    expect((await state(shop)).backups).toHaveLength(1);
    renameSync(stick, `${stick}-file`);
    expect((await state(shop)).second).toMatchObject({ problem: 'missing', newestAt: null });
    mkdirSync(stick);
    await shop.ask('customers.create', { fullName: 'Мария' });
    await shop.ask('backups.create');
    expect(copiesIn(stick)).toHaveLength(1);
    await shop.app.close();
  });

  it('is refused when it is not there, and what was chosen before stays', async () => {
    const shop = await openOwnShop();
    expect(await shop.refusal('backups.setSecondFolder', { folder: '/nowhere/at/all' })).toMatchObject({
      code: 'folderMissing',
    });
    expect((await state(shop)).second).toBeNull();
    await shop.app.close();
  });
});

describe('a copy that was taken along', () => {
  it('counts as a copy off this disk', async () => {
    const shop = await openOwnShop();
    expect((await state(shop)).lastAwayAt).toBeNull();
    await shop.ask('backups.pack', {});
    expect((await state(shop)).lastAwayAt).not.toBeNull();
    await shop.app.close();
  });
});

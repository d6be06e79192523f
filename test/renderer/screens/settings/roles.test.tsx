// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openTestShop, type TestApp } from '../../../support/app.ts';
import { openWindow } from '../../../support/window.tsx';

test('a window with a PIN locks, says what the lock is not, and opens with the PIN', async () => {
  const app = await openTestShop();
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'Roles and lock' }));
  await person.type(await screen.findByLabelText('PIN'), '4711');
  await person.click(screen.getByRole('button', { name: 'Keep the PIN' }));
  await person.click(await screen.findByRole('button', { name: 'Lock now' }));
  expect(await screen.findByRole('heading', { name: 'Regulars is locked' })).toBeDefined();
  expect(screen.getByText(/It does not encrypt/)).toBeDefined();
  expect(screen.queryByRole('tab')).toBeNull();
  await person.type(screen.getByLabelText('PIN'), '0000{Enter}');
  expect(await screen.findByText(/The PIN is not right/)).toBeDefined();
  await person.type(screen.getByLabelText('PIN'), '4711{Enter}');
  expect(await screen.findByRole('tab', { name: 'Backups' })).toBeDefined();
});

test('an owner is named by a check in the list of staff', async () => {
  const app = await openTestShop();
  await app.ask('lists.create', { list: 'staff', name: 'Anna' });
  const person = openWindow(app, { at: '/settings' });
  await person.click(await screen.findByRole('tab', { name: 'Roles and lock' }));
  await person.click(await screen.findByRole('checkbox', { name: 'Anna' }));
  await waitFor(async () =>
    expect(await app.ask('roles.get')).toMatchObject({ role: 'staff', owners: [expect.any(Number)] }),
  );
  expect(await screen.findByText('You are here as staff. An owner can change this.')).toBeDefined();
});

describe('somebody of the staff', () => {
  const ownersAlone = /^Only an owner may do this/;
  let app: TestApp;

  beforeEach(async () => {
    app = await openTestShop();
    const Id = z.looseObject({ id: z.int() });
    const { id: anna } = Id.parse(await app.ask('lists.create', { list: 'staff', name: 'Anna' }));
    const { id: boris } = Id.parse(await app.ask('lists.create', { list: 'staff', name: 'Boris' }));
    const { id: gone } = Id.parse(await app.ask('customers.create', { fullName: 'Gone' }));
    await app.ask('customers.create', { fullName: 'Maria' });
    await app.ask('customers.remove', { ids: [gone] });
    await app.ask('backups.create');
    await app.ask('staff.switchTo', { id: anna });
    await app.ask('roles.set', { owners: [anna] });
    await app.ask('staff.switchTo', { id: boris });
  });

  test('sees the copies and their help, and no button that restores, packs, opens or moves them', async () => {
    const person = openWindow(app, { at: '/settings' });
    await person.click(await screen.findByRole('tab', { name: 'Backups' }));
    expect(await screen.findAllByText(ownersAlone)).not.toHaveLength(0);
    expect(await screen.findByRole('list', { name: 'Copies on this computer' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
    const before = await app.ask('backups.state');
    for (const button of document.querySelectorAll<HTMLElement>('fieldset[disabled] button'))
      await person.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await app.ask('backups.state')).toEqual(before);
  });

  test.each(['Shop', 'Rules and goals', 'Lists', 'Asking', 'Personal data', 'Roles and lock'])(
    'finds under “%s” the sentence instead of what an owner sets, and nothing is refused',
    async (name) => {
      const person = openWindow(app, { at: '/settings' });
      await person.click(await screen.findByRole('tab', { name }));
      expect(await screen.findAllByText(ownersAlone)).not.toHaveLength(0);
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  test('takes nothing out: not from the menu, the page of lists, nor a person’s card; and does not empty the bin', async () => {
    openWindow(app, { at: '/export' });
    expect(await screen.findByText(ownersAlone)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Save the file' }).matches('fieldset[disabled] *')).toBe(true);
    location.hash = '/customers/2';
    expect(await screen.findByRole('button', { name: 'Write down a contact' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Personal data' })).toBeNull();
    location.hash = '/customers/bin';
    expect(await screen.findByText('Gone')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Empty the bin…' })).toBeNull();
  });
});

// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openTestShop } from '../../../support/app.ts';
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
